/* How a scanned document mends itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/format/pages/ocr_agree.h"

/* A recognised page of lines. */
static void lay_out(Layout *page, const char *text)
{
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  layout_init(page, 595, 842);
  for (guint l = 0; lines[l] != NULL; l++) {
    g_auto(GStrv) words = g_strsplit(lines[l], " ", -1);
    for (guint i = 0; words[i] != NULL; i++) {
      float x = 60 + 50 * (float)i, y = 100 + 20 * (float)l;
      layout_add(page, words[i], strlen(words[i]), (LayoutBox){x, y, x + 44, y + 12}, NULL, FALSE);
    }
  }
  page->recognised = TRUE;
  layout_make_rows(page);
  layout_arrange(page);
}

static char *read_back(const Layout *page)
{
  GString *text = g_string_new(NULL);
  for (guint l = 0; l < page->lines->len; l++) {
    const LayoutLine *line = &g_array_index(page->lines, LayoutLine, l);
    for (guint i = 0; i < line->count; i++) {
      guint32 index = g_array_index(page->order, guint32, line->first + i);
      const LayoutWord *word = &g_array_index(page->words, LayoutWord, index);
      g_string_append_printf(text, "%s%.*s", i > 0 && !word->glued ? " " : "", (int)word->len,
                             page->text->str + word->start);
    }
    g_string_append_c(text, l + 1 < page->lines->len ? '\n' : '\0');
  }
  return g_string_free(text, FALSE);
}

static void words_are_spelled_as_they_mostly_are(void **state)
{
  static const struct {
    const char *name, *first, *second, *want;
  } cases[] = {
      {"a mark read wrongly once", "tỉnh Tiền Giang, tỉnh Tiền Giang", "LÃNH ĐẠO TỈNH TIÊN GIANG",
       "LÃNH ĐẠO TỈNH TIỀN GIANG"},
      {"the case of the word and what stands around it", "hoán đổi và hoán đổi", "(Hoán đôi)", "(Hoán đổi)"},
      {"once against once", "hội nghị", "hội nghi", "hội nghi"},
      {"two usages that are both frequent", "công an công an", "cống ân cống ân", "cống ân cống ân"},
      {"a name that is printed whole elsewhere", "Phó Thủ tướng Trần Hồng Hà kết luận", "… liàn Hồng Hà",
       "Trần Hồng Hà"},
      {"a name that does not begin with a usual family name", "PCN Mai Thị Thu Vân", "xx Thu Vân", "xx Thu Vân"},
      {"a name nobody knows", "Phó Thủ tướng Trần Lưu Quang", "… liàn Hồng Hà", "… liàn Hồng Hà"},
      {"a sentence that ends with the name", "Phó Thủ tướng Trần Hồng Hà", "ý kiến của ông Trần Hồng Hà",
       "ý kiến của ông Trần Hồng Hà"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    Layout pages[2];
    lay_out(&pages[0], cases[i].first);
    lay_out(&pages[1], cases[i].second);
    ocr_agree(pages, 2);
    g_autofree char *got = read_back(&pages[1]);
    if (strcmp(got, cases[i].want) != 0)
      fail_msg("%s: %s", cases[i].name, got);
    layout_clear(&pages[0]);
    layout_clear(&pages[1]);
  }
}

static void pages_with_a_text_of_their_own_stay(void **state)
{
  Layout pages[1];
  (void)state;
  lay_out(&pages[0], "tỉnh Tiền Giang, tỉnh Tiền Giang, tỉnh Tiên Giang");
  pages[0].recognised = FALSE;
  ocr_agree(pages, 1);
  g_autofree char *got = read_back(&pages[0]);
  assert_string_equal(got, "tỉnh Tiền Giang, tỉnh Tiền Giang, tỉnh Tiên Giang");
  layout_clear(&pages[0]);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(words_are_spelled_as_they_mostly_are),
      cmocka_unit_test(pages_with_a_text_of_their_own_stay),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
