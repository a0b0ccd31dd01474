/* What a paper is, what it is called and what state it is in: titles, kinds, drafts, copies. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "corpus/describe/describe.h"

#define OFFICE "UBND TỈNH AN BÌNH\nSỞ NỘI VỤ\n"
#define MOTTO  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
#define DATED  "An Bình, ngày 05 tháng 3 năm 2025\n"
#define HEAD   OFFICE "Số: 4/TTr-SNV\n" MOTTO DATED
#define END    "GIÁM ĐỐC\nTrần Văn Mẫu\n"

typedef struct {
  const char *text;
  FactField field;
  const char *value; /* NULL = absent */
} PaperCase;

static const PaperCase paper_cases[] = {
    /* titles end where they end */
    {HEAD "TỜ TRÌNH\nVề việc mua xe\nKính trình: Ông Trần Văn Mẫu\n1. Nội dung.\n" END, FACT_TITLE, "Về việc mua xe"},
    {HEAD "TỜ TRÌNH\nVề việc mua xe\nKính gửi: Sở Tài chính\n" END, FACT_TITLE, "Về việc mua xe"},
    {HEAD "BÁO CÁO\nKẾT QUẢ CÔNG TÁC QUÝ I\nQuý I năm 2025, Sở đã thực hiện các nhiệm vụ được giao.\nNăm qua, kết quả "
          "tốt.\n" END,
     FACT_TITLE, "KẾT QUẢ CÔNG TÁC QUÝ I"},
    {HEAD "KẾ HOẠCH\nCHUYỂN ĐỔI SỐ\nThực hiện Nghị quyết số 57-NQ/TW, Sở Nội vụ xây dựng kế hoạch như sau:\n1. Nội "
          "dung.\n" END,
     FACT_TITLE, "CHUYỂN ĐỔI SỐ"},
    {HEAD "QUY CHẾ\nLÀM VIỆC CỦA SỞ\n(Phê duyệt kèm theo Quyết định số    /QĐ-SNV\nngày    tháng    năm 2025)\n1. Nội "
          "dung.\n" END,
     FACT_TITLE, "LÀM VIỆC CỦA SỞ"},
    {OFFICE "Số: 4/SNV-TC\nVề tuyển dụng công chức năm 2025\n" MOTTO DATED "Kính gửi: Ủy ban nhân dân các xã\n" END,
     FACT_TITLE, "Về tuyển dụng công chức năm 2025"},
    {OFFICE "Số: 4/SNV-TC\nV/v triển khai\nCông văn số 99/BNV-TL\ncủa Bộ Nội vụ\n" MOTTO DATED "Kính gửi: Các xã\n" END,
     FACT_TITLE, "V/v triển khai Công văn số 99/BNV-TL của Bộ Nội vụ"},
    {OFFICE "Số: 4/SNV-TC\nV/v triển khai\nCông văn số 99/BNV-TL\ncủa Bộ Nội vụ\n" MOTTO DATED "Kính gửi: Các xã\n" END,
     FACT_NUMBER, "4/SNV-TC"},
    {"Sheet1\nPhụ lục 2\nDANH SÁCH ĐƠN VỊ\nSTT\tTên\n1\tA\n", FACT_TITLE, "DANH SÁCH ĐƠN VỊ"},
    {"Trang tính 3\nBẢNG KÊ CHI PHÍ\nSTT\tTên\n1\tA\n", FACT_TITLE, "BẢNG KÊ CHI PHÍ"},
    /* types */
    {HEAD "PHIẾU TRÌNH\nKính gửi: Lãnh đạo Sở\n" END, FACT_TYPE, "Phiếu trình"},
    {HEAD "BIÊN BẢN\nHọp giao ban\nHôm nay, ngày 20 tháng 6 năm 2024, họp.\n" END, FACT_ISSUED, "2025-03-05"},
    {OFFICE MOTTO "BIÊN BẢN\nHọp giao ban\nVào hồi 8 giờ ngày 21 tháng 6 năm 2024, họp.\n" END, FACT_ISSUED,
     "2024-06-21"},
    {OFFICE MOTTO "LỊCH CÔNG TÁC\n(Từ ngày 03/3/2025 đến ngày 07/3/2025)\nThứ Hai: họp.\n", FACT_ISSUED, NULL},
    {OFFICE "Số: 12/BC-SNV-15/3/2021\n" MOTTO "BÁO CÁO\nCông tác\n1. Nội dung.\n" END, FACT_NUMBER, "12/BC-SNV"},
    {OFFICE "Số: 12/BC-SNV-15/3/2021\n" MOTTO "BÁO CÁO\nCông tác\n1. Nội dung.\n" END, FACT_ISSUED, "2021-03-15"},
    /* drafts and forms */
    {OFFICE "Số:    /TTr-SNV\n" MOTTO
            "An Bình, ngày    tháng    năm 2025\nTỜ TRÌNH\nVề việc mua xe\nKính gửi: Sở Tài chính\n" END,
     FACT_DRAFT, "draft"},
    {OFFICE "Số:    /TTr-SNV\n" MOTTO
            "An Bình, ngày    tháng    năm 2025\nTỜ TRÌNH\nVề việc mua xe\nKính gửi: Sở Tài chính\n" END,
     FACT_KIND, "document"},
    {OFFICE "Số:    /QĐ-SNV\n" MOTTO
            "An Bình, ngày    tháng    năm\nQUYẾT ĐỊNH\nVề việc ..........\nCăn cứ ............;\nĐiều 1. "
            "Ông (bà) ............\n",
     FACT_KIND, "form"},
    {OFFICE "Số:    /TTr-SNV\n" MOTTO
            "An Bình, ngày    tháng 3 năm 2025\nTỜ TRÌNH\nVề việc mua xe\nKính gửi: Sở Tài chính\n" END
            "Ký bởi: Sở Nội vụ\nThời gian ký: 05/03/2025\n",
     FACT_DRAFT, NULL},
    {HEAD "QUYẾT ĐỊNH\nVề việc mua xe\nCăn cứ quy định;\n" END, FACT_DRAFT, NULL},
    /* copies and stamps */
    {"SAO Y; SỞ NỘI VỤ; 25/12/2025; 09:27\n" HEAD "TỜ TRÌNH\nVề việc mua xe\nKính gửi: Sở Tài chính\n" END, FACT_COPY,
     "1"},
    {"SAO Y; SỞ NỘI VỤ; 25/12/2025; 09:27\n" HEAD "TỜ TRÌNH\nVề việc mua xe\nKính gửi: Sở Tài chính\n" END, FACT_ISSUED,
     "2025-03-05"},
    {"TRÍCH SAO\n" HEAD "TỜ TRÌNH\nVề việc mua xe\nKính gửi: Sở Tài chính\n" END, FACT_TYPE, "Tờ trình"},
    {"SỞ TÀI CHÍNH ĐẾN Số: 99 Ngày: 26/12/2025\n" HEAD "TỜ TRÌNH\nVề việc mua xe\nKính gửi: Sở Tài chính\n" END,
     FACT_ISSUED, "2025-03-05"},
    {"CÔNG VĂN ĐẾN\nSố: 123\nNgày 26/12/2025\nChuyển: PVP\n" HEAD
     "TỜ TRÌNH\nVề việc mua xe\nKính gửi: Sở Tài chính\n" END,
     FACT_ISSUED, "2025-03-05"},
    /* annexes, articles */
    {OFFICE MOTTO
     "QUY CHẾ\nLÀM VIỆC\n(Phê duyệt kèm theo Quyết định số    /QĐ-SNV ngày    tháng    năm 2025)\nChương I\n",
     FACT_KIND, "annex"},
    {"Chỉ thị số 45-CT/TW về đại hội đảng bộ các cấp\nNội dung chính\nTổng Bí thư phát biểu tại hội nghị.\n1. Mục "
     "tiêu\n",
     FACT_NUMBER, NULL},
    /* the Party's */
    {"TỈNH ỦY AN BÌNH\n*\nSố 4-TB/TU\nĐẢNG CỘNG\nSẢN VIỆT NAM\n" DATED
     "THÔNG BÁO KẾT LUẬN\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nVỀ CHUYỂN ĐỔI SỐ\nNgày 1/3/2025, Ban Thường vụ đã họp bàn.\n",
     FACT_TITLE, "KẾT LUẬN CỦA BAN THƯỜNG VỤ TỈNH ỦY VỀ CHUYỂN ĐỔI SỐ"},
    {"BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN TỔ CHỨC\n*\nSố 4-HD/BTCTW\nĐẢNG CỘNG SẢN VIỆT NAM\n" DATED
     "HƯỚNG DẪN công tác đảng viên\nCăn cứ Điều lệ Đảng;\n",
     FACT_TITLE, "công tác đảng viên"},
    {"HƯỚNG DẪN\nXÂY DỰNG ĐỘI NGŨ\n- Căn cứ Điều lệ Đảng;\nBan Tổ chức Trung ương hướng dẫn như sau:\n1. Nội dung\n",
     FACT_ISSUER, "Ban Tổ chức Trung ương"},
};

/* The fact as a string, newly allocated; NULL = absent. */
static char *value(const Facts *facts, FactField field)
{
  const FactRow *row = fact_row(field);
  char iso[DATE_TEXT_MAX];
  if (!facts_has(facts, field))
    return NULL;
  if (row->value == FACT_VALUE_CHOICE || row->value == FACT_VALUE_FLAG)
    return g_strdup(row->choices[facts_choice(facts, field)]);
  if (row->value != FACT_VALUE_DATE)
    return g_strdup(facts_text(facts, field));
  date_print_iso(facts_date(facts, field), iso);
  return g_strdup(iso);
}

static void test_papers(void **state)
{
  guint failed = 0;
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(paper_cases); i++) {
    const PaperCase *c = &paper_cases[i];
    g_autoptr(Facts) facts = describe_read(c->text, strlen(c->text), NULL);
    g_autofree char *got = value(facts, c->field);
    if (g_strcmp0(got, c->value) == 0)
      continue;
    print_error("%s%s: want %s, got %s\n\n", c->text, fact_row(c->field)->name, c->value, got);
    failed++;
  }
  assert_int_equal(failed, 0);
}

static void test_a_blank_that_was_recognised_is_no_draft(void **state)
{
  static const char text[] =
      OFFICE "Số:    /TTr-SNV\n" MOTTO
             "An Bình, ngày    tháng 3 năm 2025\nTỜ TRÌNH\nVề việc mua xe\nKính gửi: Sở Tài chính\n" END;
  DescribeHints read = {.ocr = FALSE}, recognised = {.ocr = TRUE};
  g_autoptr(Facts) draft = describe_read(text, strlen(text), &read);
  g_autoptr(Facts) scan = describe_read(text, strlen(text), &recognised);
  (void)state;
  assert_true(facts_has(draft, FACT_DRAFT));
  assert_false(facts_has(scan, FACT_DRAFT));
  assert_int_equal(facts_choice(scan, FACT_KIND), FACTS_DOCUMENT);
}

static void test_a_scan_whose_number_and_day_are_not_read_is_no_form(void **state)
{
  static const char text[] =
      OFFICE "Số    /SNV-TC\n" MOTTO "An Bình, ngày 0\"\nKính gửi: Sở Tài chính.\nSở đề nghị.\n" END;
  DescribeHints recognised = {.ocr = TRUE};
  g_autoptr(Facts) scan = describe_read(text, strlen(text), &recognised);
  (void)state;
  assert_int_equal(facts_choice(scan, FACT_KIND), FACTS_DOCUMENT);
  assert_false(facts_has(scan, FACT_DRAFT));
  assert_string_equal(facts_text(scan, FACT_SIGNER), "Trần Văn Mẫu");
}

/* A list below a heading, a note without one, and what the properties of their files say. */
static void test_stale_properties_are_no_titles(void **state)
{
  static const char list[] = "DANH SÁCH CÁN BỘ ĐI HỌC\nSTT\tTên\n1\tA\n";
  static const char note[] = "Ghi chép buổi họp giao ban tháng ba.\nMọi người có mặt.\n";
  static const struct {
    const char *text, *given, *title;
  } cases[] = {
      {list, "Danh sách cán bộ đi học năm 2024", "Danh sách cán bộ đi học năm 2024"},
      {list, "Kế hoạch phòng dịch của huyện", "DANH SÁCH CÁN BỘ ĐI HỌC"}, /* the file was once a copy of another */
      {list, "ỦY BAN NHÂN DÂN", "DANH SÁCH CÁN BỘ ĐI HỌC"},
      {list, "Phụ lục IV", "DANH SÁCH CÁN BỘ ĐI HỌC"},
      {list, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "DANH SÁCH CÁN BỘ ĐI HỌC"},
      {note, "Kế hoạch phòng dịch của huyện", "Kế hoạch phòng dịch của huyện"}, /* nothing better stands there */
      {note, "QUYẾT ĐỊNH", NULL},
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    DescribeHints hints = {.title_hint = cases[i].given};
    g_autoptr(Facts) facts = describe_read(cases[i].text, strlen(cases[i].text), &hints);
    if (g_strcmp0(facts_text(facts, FACT_TITLE), cases[i].title) != 0)
      fail_msg("%s: want %s, got %s", cases[i].given, cases[i].title, facts_text(facts, FACT_TITLE));
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_papers),
      cmocka_unit_test(test_a_blank_that_was_recognised_is_no_draft),
      cmocka_unit_test(test_stale_properties_are_no_titles),
      cmocka_unit_test(test_a_scan_whose_number_and_day_are_not_read_is_no_form),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
