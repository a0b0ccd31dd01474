/* PDF: the order of reading, what repeats, broken lines, damage. Pages are made here, with one font of the standard
 * fourteen: 12 points high, letters of the widths of Courier (7.2 points), so that columns are where they are put. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/format/format.h"

typedef struct {
  int x, y; /* from the upper left corner of a page of 595 x 842 points */
  const char *text;
} PdfText;

#define END                                                                                                            \
  {                                                                                                                    \
    0, 0, NULL                                                                                                         \
  }

static void add_object(GString *pdf, GArray *offsets, const char *body)
{
  gsize at = pdf->len;
  g_array_append_val(offsets, at);
  g_string_append_printf(pdf, "%u 0 obj\n%s\nendobj\n", offsets->len, body);
}

/* A PDF of n pages, each a list of texts that ends with a NULL; trailer is added to the trailer's dictionary. */
static GString *make_pdf(const PdfText *const *pages, guint n, const char *trailer)
{
  GString *pdf = g_string_new("%PDF-1.4\n");
  g_autoptr(GArray) offsets = g_array_new(FALSE, FALSE, sizeof(gsize));
  g_autoptr(GString) kids = g_string_new(NULL);
  add_object(pdf, offsets, "<< /Type /Catalog /Pages 3 0 R >>");
  add_object(pdf, offsets, "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
  for (guint p = 0; p < n; p++)
    g_string_append_printf(kids, "%u 0 R ", 4 + 2 * p);
  g_autofree char *root = g_strdup_printf("<< /Type /Pages /Count %u /Kids [ %s] >>", n, kids->str);
  add_object(pdf, offsets, root);
  for (guint p = 0; p < n; p++) {
    g_autoptr(GString) stream = g_string_new(NULL);
    for (const PdfText *t = pages[p]; t->text != NULL; t++)
      g_string_append_printf(stream, "BT /F1 12 Tf %d %d Td (%s) Tj ET\n", t->x, 842 - t->y, t->text);
    g_autofree char *page = g_strdup_printf("<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Contents %u 0 R "
                                            "/Resources << /Font << /F1 2 0 R >> >> >>",
                                            5 + 2 * p);
    g_autofree char *content = g_strdup_printf("<< /Length %zu >>\nstream\n%s\nendstream", stream->len, stream->str);
    add_object(pdf, offsets, page);
    add_object(pdf, offsets, content);
  }
  gsize xref = pdf->len;
  g_string_append_printf(pdf, "xref\n0 %u\n0000000000 65535 f \n", offsets->len + 1);
  for (guint i = 0; i < offsets->len; i++)
    g_string_append_printf(pdf, "%010zu 00000 n \n", g_array_index(offsets, gsize, i));
  g_string_append_printf(pdf, "trailer\n<< /Size %u /Root 1 0 R %s >>\nstartxref\n%zu\n%%%%EOF\n", offsets->len + 1,
                         trailer, xref);
  return pdf;
}

static void read_pdf(const GString *pdf, gsize len, FormatResult *result)
{
  g_autofree guint8 *copy = g_memdup2(pdf->str, len);
  FormatInput input = {copy, len, "a.pdf", READ_LIMITS_DEFAULT, NULL};
  format_result_init(result);
  format_read(&input, result);
}

static void check_page(const PdfText *page, const char *want)
{
  g_autoptr(GString) pdf = make_pdf(&page, 1, "");
  g_auto(FormatResult) result;
  read_pdf(pdf, pdf->len, &result);
  assert_int_equal(result.reason, FORMAT_OK);
  assert_string_equal(result.format, "pdf");
  assert_string_equal(result.text->str, want);
}

static void a_letterhead_is_read_left_block_first_and_line_by_line(void **state)
{
  static const PdfText page[] = {{300, 100, "Doc lap - Tu do"},
                                 {60, 85, "BO TAI CHINH"},
                                 {300, 85, "CONG HOA XA HOI"},
                                 {60, 120, "So: 15/QD-BTC"},
                                 {300, 120, "KT. BO TRUONG"},
                                 {60, 200, "QUYET DINH"},
                                 END};
  (void)state;
  check_page(page, "BO TAI CHINH\nSo: 15/QD-BTC\nCONG HOA XA HOI\nDoc lap - Tu do\nKT. BO TRUONG\nQUYET DINH\n");
}

static void a_table_is_read_row_by_row_with_the_lines_of_a_cell_together(void **state)
{
  static const PdfText page[] = {{60, 100, "STT"},
                                 {150, 100, "Noi dung"},
                                 {400, 100, "Ghi chu"},
                                 {60, 130, "1"},
                                 {150, 130, "Mot dong"},
                                 {400, 130, "ba"},
                                 {150, 144, "hai dong"},
                                 {60, 174, "2"},
                                 {150, 174, "Bon"},
                                 {400, 174, "nam"},
                                 END};
  (void)state;
  check_page(page, "STT\tNoi dung\tGhi chu\n1\tMot dong hai dong\tba\n2\tBon\tnam\n");
}

static void broken_lines_become_paragraphs(void **state)
{
  static const PdfText page[] = {{90, 100, "Thong tu nay quy dinh chi tiet mot so dieu cua Luat Ngan sach"},
                                 {60, 116, "nha nuoc va Nghi dinh so 15/2020/ND-CP cua Chinh phu, Thong tu so"},
                                 {60, 132, "40/2019/TT-BTC."},
                                 {90, 148, "Dieu 1. Pham vi"},
                                 {90, 164, "1. Thong tu nay ap dung cho co quan theo Thong tu so 43/2023/TT-"},
                                 {60, 180, "BTC; nguoi lao dong va cac to chuc co lien quan den viec organi-"},
                                 {60, 196, "sation cua ngan sach."},
                                 {90, 212, "2. Khac."},
                                 END};
  (void)state;
  check_page(page,
             "Thong tu nay quy dinh chi tiet mot so dieu cua Luat Ngan sach nha nuoc va Nghi dinh so 15/2020/ND-CP cua "
             "Chinh phu, Thong tu so 40/2019/TT-BTC.\nDieu 1. Pham vi\n1. Thong tu nay ap dung cho co quan theo Thong "
             "tu so 43/2023/TT-BTC; nguoi lao dong va cac to chuc co lien quan den viec organisation cua ngan "
             "sach.\n2. Khac.\n");
}

static void running_heads_and_page_numbers_go_and_paragraphs_cross_pages(void **state)
{
  static const PdfText first[] = {{200, 40, "CONG BAO/So 244"},
                                  {530, 40, "73"},
                                  {60, 400, "Dieu 1. Nguoi lao dong lam viec theo hop dong lao dong duoc"},
                                  END};
  static const PdfText second[] = {
      {60, 40, "74"}, {200, 40, "CONG BAO/So 244"}, {60, 100, "tra luong theo thang."}, {60, 300, "Het 1/2"}, END};
  static const PdfText third[] = {{200, 40, "CONG BAO/So 244"}, {60, 100, "Phu luc"}, {290, 820, "- 75 -"}, END};
  const PdfText *const pages[] = {first, second, third};
  g_autoptr(GString) pdf = make_pdf(pages, 3, "");
  g_auto(FormatResult) result;
  (void)state;
  read_pdf(pdf, pdf->len, &result);
  assert_string_equal(result.text->str, "Dieu 1. Nguoi lao dong lam viec theo hop dong lao dong duoc tra luong theo "
                                        "thang.\nHet 1/2\nPhu luc\n");
}

static void pages_without_text_say_so(void **state)
{
  static const PdfText page[] = {END};
  const PdfText *const pages[] = {page};
  g_autoptr(GString) pdf = make_pdf(pages, 1, "");
  g_auto(FormatResult) result;
  (void)state;
  read_pdf(pdf, pdf->len, &result);
  assert_string_equal(format_reason_code(result.reason), "no-text");
}

static void pages_that_are_pictures_have_no_text_whatever_stands_on_them(void **state)
{
  /* The last text ends its string and draws a picture of one dot over the whole page. */
  static const PdfText page[] = {
      {60, 400, "KT. BO TRUONG"},
      {60, 420, "x) Tj ET q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID A EI Q BT /F1 12 Tf (y"},
      END};
  const PdfText *const pages[] = {page};
  g_autoptr(GString) pdf = make_pdf(pages, 1, "");
  g_auto(FormatResult) result;
  (void)state;
  read_pdf(pdf, pdf->len, &result);
  assert_string_equal(format_reason_code(result.reason), "scan");
  assert_int_equal(result.text->len, 0);
}

static void pages_that_are_pictures_among_others_are_told(void **state)
{
  static const PdfText text[] = {{60, 100, "Dieu 1. Pham vi"}, END};
  static const PdfText scan[] = {
      {60, 400, "x) Tj ET q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID A EI Q BT /F1 12 Tf (y"}, END};
  const PdfText *const pages[] = {text, text, scan};
  g_autoptr(GString) pdf = make_pdf(pages, 3, "");
  g_auto(FormatResult) result;
  (void)state;
  read_pdf(pdf, pdf->len, &result);
  assert_string_equal(format_reason_code(result.reason), "scan-pages");
  assert_non_null(strstr(result.text->str, "Dieu 1. Pham vi"));
}

static void words_that_are_turned_stay_whole(void **state)
{
  static const PdfText page[] = {
      {60, 100, "Bang"}, {60, 420, "x) Tj 0 1 -1 0 300 300 Tm (Xoay) Tj 1 0 0 1 60 500 Tm (y"}, END};
  const PdfText *const pages[] = {page};
  g_autoptr(GString) pdf = make_pdf(pages, 1, "");
  g_auto(FormatResult) result;
  (void)state;
  read_pdf(pdf, pdf->len, &result);
  if (strstr(result.text->str, "Xoay") == NULL)
    fail_msg("%s", result.text->str);
}

static void a_password_is_a_reason(void **state)
{
  static const PdfText page[] = {{60, 100, "a"}, END};
  const PdfText *const pages[] = {page};
  g_autoptr(GString) pdf = make_pdf(pages, 1,
                                    "/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] "
                                    "/Encrypt << /Filter /Standard /V 1 /R 2 "
                                    "/P -44 /O <000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F> "
                                    "/U <202122232425262728292A2B2C2D2E2F303132333435363738393A3B3C3D3E3F> >>");
  g_auto(FormatResult) result;
  (void)state;
  read_pdf(pdf, pdf->len, &result);
  assert_string_equal(format_reason_code(result.reason), "encrypted");
}

static void a_file_cut_anywhere_is_read_or_damaged(void **state)
{
  static const PdfText page[] = {{60, 100, "Nghi quyet"}, END};
  const PdfText *const pages[] = {page};
  g_autoptr(GString) pdf = make_pdf(pages, 1, "");
  (void)state;
  for (gsize len = 9; len < pdf->len; len += 1 + pdf->len / 40) {
    g_auto(FormatResult) result;
    read_pdf(pdf, len, &result);
    gboolean whole = len + strlen("\n") >= pdf->len;
    assert_true(whole ? result.reason == FORMAT_OK
                      : result.reason == FORMAT_DAMAGED || result.reason == FORMAT_INCOMPLETE);
    assert_string_equal(result.format, "pdf");
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_letterhead_is_read_left_block_first_and_line_by_line),
      cmocka_unit_test(a_table_is_read_row_by_row_with_the_lines_of_a_cell_together),
      cmocka_unit_test(broken_lines_become_paragraphs),
      cmocka_unit_test(running_heads_and_page_numbers_go_and_paragraphs_cross_pages),
      cmocka_unit_test(pages_without_text_say_so),
      cmocka_unit_test(pages_that_are_pictures_have_no_text_whatever_stands_on_them),
      cmocka_unit_test(pages_that_are_pictures_among_others_are_told),
      cmocka_unit_test(words_that_are_turned_stay_whole),
      cmocka_unit_test(a_password_is_a_reason),
      cmocka_unit_test(a_file_cut_anywhere_is_read_or_damaged),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
