/* What is put right in text that was recognised, and what is left alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/format/pages/ocr_mend.h"

static void lines_are_mended_where_their_place_leaves_no_doubt(void **state)
{
  static const struct {
    const char *read, *want;
  } cases[] = {
      /* before the number, and in it */
      {"S6: 12/TB-UBND", "Số: 12/TB-UBND"},
      {"Sắ: 2450/VPCP-KGVX", "Số: 2450/VPCP-KGVX"},
      {"Sô : 45O/QĐ-UBND", "Số: 450/QĐ-UBND"},
      {"Số: l8/CT-TTg", "Số: 18/CT-TTg"},
      {"Số: … /TTr-CAT(PC04)", "Số: … /TTr-CAT(PC04)"},
      {"Số: … 7 /TTr-CAT-PC04", "Số: … /TTr-CAT-PC04"},
      {"Số: 5…/TTr-CAT-PC04", "Số: … /TTr-CAT-PC04"},
      {"Số: 5ff/TTr-STC", "Số: 5ff/TTr-STC"},
      {"Số: SO/QĐ", "Số: SO/QĐ"},
      {"Sa: nơi có nhiều cát", "Sa: nơi có nhiều cát"},
      {"Số: 445/QĐÐ-BNNMT", "Số: 445/QĐ-BNNMT"},
      /* dates */
      {"Hà Nội, ngày l1 tháng O4 năm 2O24", "Hà Nội, ngày 11 tháng 04 năm 2024"},
      {"từ ngày II tháng 4 năm 2024 đến ngày 3O tháng 4 năm 2024",
       "từ ngày 11 tháng 4 năm 2024 đến ngày 30 tháng 4 năm 2024"},
      {"ngày … tháng … năm 2024", "ngày … tháng … năm 2024"},
      {"Hà Nội, ngày È Ÿtháng 6 năm 2024", "Hà Nội, ngày … tháng 6 năm 2024"},
      {"An Bình, ngày … “tháng 12 năm 2025", "An Bình, ngày … tháng 12 năm 2025"},
      {"An Bình, ngày 2 tháng 12 năm 2025", "An Bình, ngày 2 tháng 12 năm 2025"},
      {"một ngày trong tháng 12 năm 2025", "một ngày trong tháng 12 năm 2025"},
      {"An Bình, ngày … tháng lÌ năm 2025", "An Bình, ngày … tháng 11 năm 2025"},
      {"trước ngày 20 tháng § năm 2025", "trước ngày 20 tháng 8 năm 2025"},
      {"ngày lễ tháng nào", "ngày lễ tháng nào"},
      {"trong năm Sao", "trong năm Sao"},
      /* the subject of a letter */
      {"V/w chuyển mục đích sử dụng đất", "V/v chuyển mục đích sử dụng đất"},
      {"V/y báo cáo tháng 5", "V/v báo cáo tháng 5"},
      {"VW Passat", "VW Passat"},
      /* letters that look like others, dirt before a line */
      {"TNguyễn Sÿ Hiệp", "Nguyễn Sỹ Hiệp"},
      {"Nguyễn 5ỹ Hiệp", "Nguyễn Sỹ Hiệp"},
      {",KT. THỦ TƯỚNG", "KT. THỦ TƯỚNG"},
      {"\\Nguyễn Sinh Nhật Tân", "Nguyễn Sinh Nhật Tân"},
      {"TTg, VPCP và TGĐ", "TTg, VPCP và TGĐ"},
      {"- Lưu: VT, HĐND.", "- Lưu: VT, HĐND."},
      {"CÔNG AN TĨNH AN BÌNH", "CÔNG AN TỈNH AN BÌNH"},
      {"ỦY BAN NHÂN DÂN TÍNH HÀ TĨNH", "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH"},
      {"THỊ XÃ HÀ TĨNH CŨ", "THỊ XÃ HÀ TĨNH CŨ"},
      {"BÁO CÁO CÁCH TÍNH GIÁ", "BÁO CÁO CÁCH TÍNH GIÁ"},
      {"PHÒNG MÁY TÍNH TRUNG TÂM", "PHÒNG MÁY TÍNH TRUNG TÂM"},
      {"...", "..."},
      {"", ""},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) text = g_string_new(cases[i].read);
    gboolean mended = ocr_mend_line(text);
    assert_string_equal(text->str, cases[i].want);
    assert_int_equal(mended, strcmp(cases[i].read, cases[i].want) != 0);
  }
}

/* A page of lines, each of which is a column of words from the left margin. */
static void lay_out(Layout *page, const char *const *lines)
{
  layout_init(page, 595, 842);
  for (float y = 100; *lines != NULL; lines++, y += 20) {
    g_auto(GStrv) words = g_strsplit(*lines, " ", -1);
    for (guint i = 0; words[i] != NULL; i++) {
      float x = 60 + 50 * (float)i;
      layout_add(page, words[i], strlen(words[i]), (LayoutBox){x, y, x + 44, y + 12}, NULL, FALSE);
    }
  }
  layout_make_rows(page);
  layout_arrange(page);
}

static void a_signature_is_mended_line_by_line(void **state)
{
  static const char *const lines[] = {"Nguyên nhân chính", ",KT. BỘ TRƯỞNG, CHỦ NHIỆM", "CHỦ NHIỆM b", "Nguyên 5ÿ Hiệp",
                                      "Ìrần Văn Thuấn",    "Trân trọng cảm ơn quý vị",  NULL};
  static const char *const want[] = {"Nguyên nhân chính", "KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM",
                                     "Nguyễn Sỹ Hiệp",    "Trần Văn Thuấn",           "Trân trọng cảm ơn quý vị"};
  g_auto(Layout) page;
  (void)state;
  lay_out(&page, lines);
  ocr_mend_page(&page);
  assert_int_equal(page.lines->len, G_N_ELEMENTS(want));
  for (guint i = 0; i < page.lines->len; i++) {
    const LayoutLine *line = &g_array_index(page.lines, LayoutLine, i);
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint k = 0; k < line->count; k++) {
      const LayoutWord *word =
          &g_array_index(page.words, LayoutWord, g_array_index(page.order, guint32, line->first + k));
      g_string_append_printf(text, "%s%.*s", k > 0 ? " " : "", (int)word->len, page.text->str + word->start);
    }
    assert_string_equal(text->str, want[i]);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(lines_are_mended_where_their_place_leaves_no_doubt),
      cmocka_unit_test(a_signature_is_mended_line_by_line),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
