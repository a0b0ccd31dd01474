/* PDF: the order of reading, what repeats, broken lines, what stands on pictures, damage. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/format/pages/ocr.h"
#include "tests/unit/make_pdf.h"

static void read_pdf(const GString *pdf, gsize len, FormatResult *result)
{
  g_autofree guint8 *copy = g_memdup2(pdf->str, len);
  FormatInput input = {copy, len, "a.pdf", READ_LIMITS_DEFAULT, NULL};
  format_result_init(result);
  format_read(&input, result);
}

static void check_page(const PdfText *page, const char *want)
{
  g_autoptr(GString) pdf = make_pdf(&page, 1, NULL, "");
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
  g_autoptr(GString) pdf = make_pdf(pages, 3, NULL, "");
  g_auto(FormatResult) result;
  (void)state;
  read_pdf(pdf, pdf->len, &result);
  assert_string_equal(result.text->str, "Dieu 1. Nguoi lao dong lam viec theo hop dong lao dong duoc tra luong theo "
                                        "thang.\nHet 1/2\nPhu luc\n");
}

/* The text with "[2]" where page 2 begins. */
static char *dup_paged(const FormatResult *result)
{
  GString *text = g_string_new(result->text->str);
  for (guint i = result->pages->len; i-- > 0;) {
    const PageStart *at = &g_array_index(result->pages, PageStart, i);
    g_autofree char *mark = g_strdup_printf("[%u]", at->number);
    g_string_insert(text, (gssize)at->start, mark);
  }
  return g_string_free(text, FALSE);
}

static void every_word_knows_its_page(void **state)
{
  static const PdfText empty[] = {END}, word[] = {{60, 400, "Phu luc"}, END};
  static const PdfText open[] = {
      {60, 300, "Chuong I"}, {60, 400, "Dieu 1. Nguoi lao dong lam viec theo hop dong lao dong duoc"}, END};
  static const PdfText rest[] = {{60, 100, "tra luong theo thang."}, {60, 300, "Dieu 2. Het"}, END};
  static const PdfText hyphen[] = {{60, 400, "Can cu Thong tu so 43/2023/TT-BTC va cac quy dinh ve to organi-"}, END};
  static const PdfText broken[] = {{60, 100, "sation cua ngan sach."}, END};
  static const PdfText row[] = {{60, 100, "STT"},
                                {150, 100, "Noi dung"},
                                {400, 100, "Ghi chu"},
                                {60, 130, "1"},
                                {150, 130, "Mot"},
                                {400, 130, "hai"},
                                END};
  static const struct {
    const PdfText *pages[4];
    guint n;
    const char *want;
  } cases[] = {
      {{word}, 1, "[1]Phu luc\n"},
      {{open, rest, word},
       3,
       "[1]Chuong I\nDieu 1. Nguoi lao dong lam viec theo hop dong lao dong duoc [2]tra luong theo thang.\nDieu 2. "
       "Het\n[3]Phu luc\n"},
      {{empty, word, empty, rest}, 4, "[2]Phu luc [4]tra luong theo thang.\nDieu 2. Het\n"},
      {{hyphen, broken},
       2,
       "[1]Can cu Thong tu so 43/2023/TT-BTC va cac quy dinh ve to organisation [2]cua ngan sach.\n"},
      {{row, row}, 2, "[1]STT\tNoi dung\tGhi chu\n1\tMot\thai\n[2]STT\tNoi dung\tGhi chu\n1\tMot\thai\n"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) pdf = make_pdf(cases[i].pages, cases[i].n, NULL, "");
    g_auto(FormatResult) result;
    read_pdf(pdf, pdf->len, &result);
    g_autofree char *paged = dup_paged(&result);
    assert_string_equal(paged, cases[i].want);
  }
}

static void pages_of_a_text_that_is_cut_are_those_that_are_left(void **state)
{
  static const PdfText word[] = {{60, 400, "Phu luc"}, END};
  const PdfText *const pages[] = {word, word, word};
  g_autoptr(GString) pdf = make_pdf(pages, 3, NULL, "");
  g_auto(FormatResult) result;
  FormatInput input = {(const guint8 *)pdf->str, pdf->len, "a.pdf", READ_LIMITS_DEFAULT, NULL};
  (void)state;
  input.limits.max_text = strlen("Phu luc\nPhu luc\nP");
  format_result_init(&result);
  format_read(&input, &result);
  g_autofree char *paged = dup_paged(&result);
  assert_int_equal(result.reason, FORMAT_TRUNCATED);
  assert_string_equal(paged, "[1]Phu luc\n[2]Phu luc\n");
}

static void pages_without_text_say_so(void **state)
{
  static const PdfText page[] = {END};
  const PdfText *const pages[] = {page};
  g_autoptr(GString) pdf = make_pdf(pages, 1, NULL, "");
  g_auto(FormatResult) result;
  (void)state;
  read_pdf(pdf, pdf->len, &result);
  assert_string_equal(format_reason_code(result.reason), "no-text");
}

/* Ends its string and draws a picture of one dot over the area that cm gives. */
#define PICTURE(cm) "x) Tj ET q " cm " cm BI /W 1 /H 1 /CS /G /BPC 8 ID A EI Q BT /F1 12 Tf (y"

static void text_beside_and_on_pictures_is_kept(void **state)
{
  static const struct {
    const char *name;
    PdfText page[5];
    const char *code, *want;
  } cases[] = {
      {"a stamp on a scan",
       {{60, 400, "KT. BO TRUONG"}, {60, 420, PICTURE("595 0 0 842 0 0")}, END},
       "scan-pages",
       "KT. BO TRUONG"},
      {"a head beside a scan with margins",
       {{60, 20, "Trang ke bien ban"}, {60, 420, PICTURE("595 0 0 780 0 0")}, END},
       "scan-pages",
       "Trang ke bien ban"},
      {"a screenshot and what it shows",
       {{60, 60, "Buoc 1: tai tep chung thu"}, {60, 80, PICTURE("400 0 0 500 50 100")}, END},
       "ok",
       "Buoc 1: tai tep chung thu"},
      {"a slide with its picture beside",
       {{60, 60, "Muc tieu nam hoc"}, {60, 90, "Giai phap"}, {60, 110, PICTURE("250 0 0 700 330 50")}, END},
       "ok",
       "Giai phap"},
      {"a small picture", {{60, 60, "Thong bao"}, {60, 80, PICTURE("100 0 0 100 50 100")}, END}, "ok", "Thong bao"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    const PdfText *const pages[] = {cases[i].page};
    g_autoptr(GString) pdf = make_pdf(pages, 1, NULL, "");
    g_auto(FormatResult) result;
    read_pdf(pdf, pdf->len, &result);
    if (strcmp(format_reason_code(result.reason), cases[i].code) != 0)
      fail_msg("%s: %s", cases[i].name, format_reason_code(result.reason));
    if (strstr(result.text->str, cases[i].want) == NULL)
      fail_msg("%s: %s", cases[i].name, result.text->str);
  }
}

static void pages_that_are_only_pictures_are_scans(void **state)
{
  static const PdfText page[] = {
      {60, 420, ") Tj ET q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID A EI Q BT /F1 12 Tf ("}, END};
  const PdfText *const pages[] = {page, page};
  g_autoptr(GString) pdf = make_pdf(pages, 2, NULL, "");
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
  g_autoptr(GString) pdf = make_pdf(pages, 3, NULL, "");
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
  g_autoptr(GString) pdf = make_pdf(pages, 1, NULL, "");
  g_auto(FormatResult) result;
  (void)state;
  read_pdf(pdf, pdf->len, &result);
  if (strstr(result.text->str, "Xoay") == NULL)
    fail_msg("%s", result.text->str);
}

/* A text layer of bad recognition, line by line. */
#define GARBLED_1 "UY BAN NHAN DAN T!NH AN BiNH QUYET D!NH v~ vi~c ban hanh quy ch~ lam"
#define GARBLED_2 "t~nh khoa m6i nhi~m ky nam nay theo d~ nghi cua Chanh Van phong va"
#define GARBLED_3 "lien quan x6t th~y c~n thi~t ph~i sua d6i b6 sung m9t s6 di~u cua quy"

/* Makes known what was recognised on the first page of pdf: words in a line, 100 points from the top. */
static void know_page(FormatOcr *ocr, const GString *pdf, const char *text)
{
  guint8 hash[OCR_PAGES_HASH];
  g_auto(GStrv) words = g_strsplit(text, " ", -1);
  ocr_pages_hash((const guint8 *)pdf->str, pdf->len, hash);
  OcrPage *page = ocr_pages_add(ocr_get_pages(ocr), hash, 0);
  for (guint i = 0; words[i] != NULL; i++) {
    float x = 60 + 50 * (float)i;
    OcrWord word = {{x, 91, x + 44, 103}, 90, (guint32)strlen(words[i])};
    g_array_append_val(page->words, word);
    g_string_append(page->text, words[i]);
  }
}

static void what_is_recognised_is_weighed_against_what_is_there(void **state)
{
  static const struct {
    const char *name;
    PdfText page[6];
    PdfAnnotation annotations[2];
    const char *recognised, *code, *want;
    gboolean ocr;
  } cases[] = {
      {"a bad layer and a good reading",
       {{60, 100, GARBLED_1}, {60, 120, GARBLED_2}, {60, 140, GARBLED_3}, END},
       {{0, 0, 0, NULL, NULL, FALSE}},
       "Quyết định về việc ban hành quy chế",
       "ok",
       "Quyết định về việc ban hành quy chế\n",
       TRUE},
      {"a bad layer and a worse reading",
       {{60, 100, GARBLED_1}, {60, 120, GARBLED_2}, {60, 140, GARBLED_3}, END},
       {{0, 0, 0, NULL, NULL, FALSE}},
       "qx vzk wq",
       "garbled",
       GARBLED_1 "\n" GARBLED_2 "\n" GARBLED_3 "\n",
       FALSE},
      {"a scan whose number is a stamp",
       {{60, 420, PICTURE("595 0 0 842 0 0")}, END},
       {{110, 100, 44, "/Subtype /Widget /FT /Sig /T (S) /F 132", "1128", FALSE}, {0, 0, 0, NULL, NULL, FALSE}},
       "Số:  /STP-BTTP",
       "ok",
       "Số: 1128 /STP-BTTP\nx\n",
       TRUE},
      {"a word on a scan, which is in the picture, too",
       {{60, 100, "Mau-so"}, {60, 420, PICTURE("595 0 0 842 0 0")}, END},
       {{0, 0, 0, NULL, NULL, FALSE}},
       "Mảu-sô số",
       "ok",
       "Mau-so số\nx\n",
       TRUE},
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(FormatOcr) ocr = format_ocr_new(&error);
  (void)state;
  if (ocr == NULL) {
    print_message("%s\n", error->message);
    skip();
  }
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    const PdfText *const pages[] = {cases[i].page};
    g_autoptr(GString) pdf = make_pdf(pages, 1, cases[i].annotations, "");
    FormatInput input = {(const guint8 *)pdf->str, pdf->len, "a.pdf", READ_LIMITS_DEFAULT, ocr};
    g_auto(FormatResult) result;
    know_page(ocr, pdf, cases[i].recognised);
    format_result_init(&result);
    format_read(&input, &result);
    if (strcmp(result.text->str, cases[i].want) != 0)
      fail_msg("%s: %s", cases[i].name, result.text->str);
    assert_string_equal(format_reason_code(result.reason), cases[i].code);
    assert_int_equal(result.ocr, cases[i].ocr);
  }
}

static void count_page(guint nth, guint n_all, gpointer data)
{
  (void)nth, (void)n_all;
  ++*(guint *)data;
}

static void the_limit_on_pages_holds_for_both_readings_of_a_bad_layer(void **state)
{
#ifdef __SANITIZE_ADDRESS__
  skip(); /* drawing a page, libfontconfig loses some bytes of its configuration */
#endif
  static const PdfText scan[] = {{60, 420, PICTURE("595 0 0 842 0 0")}, END};
  static const PdfText text[] = {{60, 100, GARBLED_1}, {60, 120, GARBLED_2}, {60, 140, GARBLED_3}, END};
  const PdfText *const pages[] = {scan, text};
  g_autoptr(GString) pdf = make_pdf(pages, 2, NULL, "");
  g_autoptr(FormatOcr) ocr = format_ocr_new(NULL);
  FormatInput input = {(const guint8 *)pdf->str, pdf->len, "a.pdf", READ_LIMITS_DEFAULT, ocr};
  g_auto(FormatResult) result;
  guint recognised = 0;
  (void)state;
  if (ocr == NULL)
    skip();
  input.limits.ocr_pages = 1;
  format_ocr_listen(ocr, count_page, &recognised);
  format_result_init(&result);
  format_read(&input, &result);
  assert_int_equal(recognised, 1);
}

static void a_bad_layer_is_told(void **state)
{
  static const PdfText page[] = {{60, 100, GARBLED_1}, {60, 120, GARBLED_2}, {60, 140, GARBLED_3}, END};
  const PdfText *const pages[] = {page};
  g_autoptr(GString) pdf = make_pdf(pages, 1, NULL, "");
  g_auto(FormatResult) result;
  (void)state;
  read_pdf(pdf, pdf->len, &result);
  assert_string_equal(format_reason_code(result.reason), "garbled");
  assert_true(format_reason_is_partial(result.reason));
  assert_non_null(strstr(result.text->str, "nhi~m ky nam nay"));
}

static void a_password_is_a_reason(void **state)
{
  static const PdfText page[] = {{60, 100, "a"}, END};
  const PdfText *const pages[] = {page};
  g_autoptr(GString) pdf = make_pdf(pages, 1, NULL,
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
  g_autoptr(GString) pdf = make_pdf(pages, 1, NULL, "");
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
      cmocka_unit_test(every_word_knows_its_page),
      cmocka_unit_test(pages_of_a_text_that_is_cut_are_those_that_are_left),
      cmocka_unit_test(pages_without_text_say_so),
      cmocka_unit_test(pages_that_are_only_pictures_are_scans),
      cmocka_unit_test(text_beside_and_on_pictures_is_kept),
      cmocka_unit_test(pages_that_are_pictures_among_others_are_told),
      cmocka_unit_test(words_that_are_turned_stay_whole),
      cmocka_unit_test(what_is_recognised_is_weighed_against_what_is_there),
      cmocka_unit_test(the_limit_on_pages_holds_for_both_readings_of_a_bad_layer),
      cmocka_unit_test(a_bad_layer_is_told),
      cmocka_unit_test(a_password_is_a_reason),
      cmocka_unit_test(a_file_cut_anywhere_is_read_or_damaged),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
