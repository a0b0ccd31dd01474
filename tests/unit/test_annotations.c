/* What annotations of a PDF show: at its place in the lines of the page, or apart, or not at all. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/format/format.h"
#include "tests/unit/make_pdf.h"

#define SIGNATURE "/Subtype /Widget /FT /Sig /T (S) /F 132"
#define FIELD     "/Subtype /Widget /FT /Tx /T (T) /F 4"
#define AREA      "/Subtype /Widget /FT /Tx /Ff 4096 /T (T) /F 4"
#define TYPED     "/Subtype /FreeText /F 4"
#define STAMP     "/Subtype /Stamp /F 4"
#define NONE                                                                                                           \
  {                                                                                                                    \
    0, 0, 0, NULL, NULL, FALSE                                                                                         \
  }

/* The number and the day are blank: without them the row looks like a table. */
#define LETTER                                                                                                         \
  {                                                                                                                    \
    {60, 85, "SO TU PHAP"}, {60, 120, "So:"}, {114, 120, "/STP-BTTP"}, {60, 160, "An Binh, ngay"},                     \
        {190, 160, "thang 10 nam 2025"}, END                                                                           \
  }
#define HEAD    "SO TU PHAP\n"
#define NO      "So:\t/STP-BTTP\n"
#define DAY     "An Binh, ngay 16 thang 10 nam 2025\n"
#define NO_DAY  "An Binh, ngay\tthang 10 nam 2025\n"
#define NOTHING HEAD NO NO_DAY

static void text_that_annotations_show_is_read_where_it_stands(void **state)
{
  static const struct {
    const char *name;
    PdfText page[8];
    PdfAnnotation annotations[5];
    const char *want;
  } cases[] = {
      {"no annotations", LETTER, {NONE}, NOTHING},
      {"number and day of a signing program",
       LETTER,
       {{84, 120, 34, SIGNATURE, "1128", FALSE}, {158, 160, 20, SIGNATURE, "16", FALSE}, NONE},
       HEAD "So: 1128 /STP-BTTP\n" DAY},
      {"drawn by a form in a form",
       LETTER,
       {{84, 120, 34, SIGNATURE, "77", TRUE}, {158, 160, 20, SIGNATURE, "16", TRUE}, NONE},
       HEAD "So: 77 /STP-BTTP\n" DAY},
      {"dropped a little above and below their lines",
       LETTER,
       {{84, 114, 34, STAMP, "45", FALSE}, {160, 166, 20, TYPED, "16", FALSE}, NONE},
       HEAD "So: 45 /STP-BTTP\n" DAY},
      {"less than the blank",
       LETTER,
       {{96, 120, 34, TYPED, "9", FALSE}, {160, 160, 20, TYPED, "16", FALSE}, NONE},
       HEAD "So: 9 /STP-BTTP\n" DAY},
      {"one stamp for the whole line",
       {{60, 85, "SO TU PHAP"}, {60, 200, "Kinh gui: Doan Luat su"}, END},
       {{60, 120, 150, SIGNATURE, "So: 12/STP-BTTP", FALSE}, NONE},
       HEAD "So: 12/STP-BTTP\nKinh gui: Doan Luat su\n"},
      {"a letterhead of two columns",
       {{60, 85, "SO TU PHAP"},
        {60, 120, "So:"},
        {114, 120, "/STP-BTTP"},
        {320, 85, "KT. GIAM DOC"},
        {320, 120, "ngay"},
        {385, 120, "thang 10"},
        END},
       {{84, 117, 28, SIGNATURE, "1128", FALSE}, {360, 123, 20, SIGNATURE, "16", FALSE}, NONE},
       HEAD "So: 1128 /STP-BTTP\nKT. GIAM DOC\nngay 16 thang 10\n"},
      {"a field that was filled in",
       {{60, 100, "Ho va ten:"}, {60, 130, "Dia chi:"}, END},
       {{140, 100, 200, FIELD, "Tran Van Mau", FALSE}, NONE},
       "Ho va ten: Tran Van Mau\nDia chi:\n"},
      {"the lines of a field stay among those of the page",
       {{60, 100, "Y kien:"}, {60, 200, "Nguoi de nghi"}, END},
       {{60, 120, 300, AREA, "Dong y.\nDe nghi som.", FALSE}, NONE},
       "Y kien:\nDong y.\nDe nghi som.\nNguoi de nghi\n"},
      {"dots that lead through the blank",
       {{60, 120, "So:........../QD-UBND"}, END},
       {{81, 120, 70, SIGNATURE, "1529", FALSE}, NONE},
       "So: 1529 /QD-UBND\n"},
      {"who signed is kept apart",
       LETTER,
       {{62, 100, 200, SIGNATURE, "Nguoi ky: So Tu phap\nThoi gian ky: 16.10.2025", FALSE}, NONE},
       NOTHING "Nguoi ky: So Tu phap\nThoi gian ky: 16.10.2025\n"},
      {"a mark of arrival, and what was put into its frame",
       LETTER,
       {{300, 100, 150, STAMP, "\200\201N\nSo:\nNgay: 18/10/2025", FALSE}, {330, 114, 30, TYPED, "901", FALSE}, NONE},
       NOTHING "ĐẾN\nSo: 901\nNgay: 18/10/2025\n"},
      {"a mark of arrival in one line, beside the number",
       LETTER,
       {{200, 120, 250, TYPED, "\200\201N So: 55 Ngay: 18/10/2025", FALSE}, NONE},
       NOTHING "ĐẾN So: 55 Ngay: 18/10/2025\n"},
      {"printed, too",
       LETTER,
       {{60, 85, 100, TYPED, "SO TU PHAP", FALSE}, {61, 86, 100, STAMP, "SO TU PHAP", FALSE}, NONE},
       NOTHING},
      {"hidden, and not for the screen",
       LETTER,
       {{84, 120, 34, "/Subtype /Widget /FT /Sig /T (S) /F 134", "11", FALSE},
        {84, 120, 34, "/Subtype /FreeText /F 36", "22", FALSE},
        NONE},
       NOTHING},
      {"a signature that is not seen", LETTER, {{0, 842, 0, SIGNATURE, NULL, FALSE}, NONE}, NOTHING},
      {"a page with nothing else", {END}, {{60, 100, 100, TYPED, "Da nhan", FALSE}, NONE}, "Da nhan\n"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    const PdfText *const pages[] = {cases[i].page};
    g_autoptr(GString) pdf = make_pdf(pages, 1, cases[i].annotations, "");
    FormatInput input = {(const guint8 *)pdf->str, pdf->len, "a.pdf", READ_LIMITS_DEFAULT, NULL};
    g_auto(FormatResult) result;
    format_result_init(&result);
    format_read(&input, &result);
    if (strcmp(result.text->str, cases[i].want) != 0)
      fail_msg("%s: got\n%s", cases[i].name, result.text->str);
    assert_int_equal(result.reason, FORMAT_OK);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(text_that_annotations_show_is_read_where_it_stands),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
