/* What the cells of spreadsheets show, and that it does not depend on the kind of file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>
#include <math.h>
#include <string.h>

#include "corpus/format/format.h"
#include "corpus/format/number_format.h"
#include "tests/unit/made_compound.h"
#include "tests/unit/made_xls.h"
#include "tests/unit/made_zip.h"

typedef struct {
  const char *name;
  const char *code; /* NULL: that of the id */
  guint id;
  double value;
  const char *want;
} Case;

#define CODE(code)   code, 0
#define BUILT_IN(id) NULL, id

static const Case cases[] = {
    {"a whole number", BUILT_IN(0), 1234567, "1234567"},
    {"a negative one", BUILT_IN(0), -12.5, "-12.5"},
    {"a fraction", BUILT_IN(0), 1234567.5, "1234567.5"},
    {"nothing is lost before the point", BUILT_IN(0), 123456789012345, "123456789012345"},
    {"a large number loses its fraction", BUILT_IN(0), 12345678901.5, "12345678902"},
    {"a small number has no exponent", BUILT_IN(0), 0.00001234, "0.00001234"},
    {"a very large number has one", BUILT_IN(0), 1.5e300, "1.5e+300"},
    {"ten digits", BUILT_IN(0), 1.0 / 3, "0.3333333333"},
    {"errors of arithmetic do not show", BUILT_IN(0), 0.1 + 0.2, "0.3"},
    {"zero", BUILT_IN(0), 0, "0"},
    {"minus zero", BUILT_IN(0), -0.0, "0"},
    {"no number", BUILT_IN(0), NAN, ""},
    {"an id that nobody defined", BUILT_IN(163), 5, "5"},

    {"percent", BUILT_IN(9), 0.125, "12.5%"},
    {"percent with decimals", BUILT_IN(10), 0.125, "12.5%"},
    {"percent of a whole", BUILT_IN(9), 1, "100%"},
    {"a code with one decimal of percent", CODE("0.0%"), 0.0725, "7.25%"},
    {"percent with optional decimals", CODE("0.##%"), 0.075, "7.5%"},
    {"negative percent", CODE("0%;[Red]-0%"), -0.5, "-50%"},
    {"a percent sign in quotes multiplies nothing", CODE("0\"%\""), 5, "5%"},

    {"a date", BUILT_IN(14), 43895, "5/3/2020"},
    {"a date with the name of its month", BUILT_IN(15), 43895, "5/3/2020"},
    {"a month", BUILT_IN(17), 43895, "3/2020"},
    {"a date in East Asia", BUILT_IN(27), 43895, "5/3/2020"},
    {"another", BUILT_IN(31), 43895, "5/3/2020"},
    {"a time in East Asia", BUILT_IN(32), 0.5, "12:00:00"},
    {"a third", BUILT_IN(58), 43895, "5/3/2020"},
    {"months first", CODE("mm/dd/yyyy"), 43895, "5/3/2020"},
    {"years first", CODE("yyyy\\-mm\\-dd"), 43895, "5/3/2020"},
    {"a language and a section for texts", CODE("[$-42A]dd/mm/yyyy;@"), 43895, "5/3/2020"},
    {"the day of the week", CODE("[$-F800]dddd, mmmm dd, yyyy"), 43895, "5/3/2020"},
    {"capitals", CODE("DD/MM/YYYY"), 43895, "5/3/2020"},
    {"month and year", CODE("mm/yyyy"), 43895, "3/2020"},
    {"the year alone", CODE("yyyy"), 43895, "2020"},
    {"words of its own", CODE("\"ngày\" dd \"tháng\" mm \"năm\" yyyy"), 43895, "ngày 05 tháng 03 năm 2020"},
    {"words in single letters", CODE("\\T\\há\\n\\g m, yyyy"), 43895, "Tháng 3, 2020"},
    {"the first day", BUILT_IN(14), 1, "1/1/1900"},
    {"the day before the one that was not", BUILT_IN(14), 59, "28/2/1900"},
    {"the day that was not", BUILT_IN(14), 60, "29/2/1900"},
    {"the day after", BUILT_IN(14), 61, "1/3/1900"},
    {"the last day", BUILT_IN(14), 2958465, "31/12/9999"},
    {"a day too many is a number", BUILT_IN(14), 2958466, "2958466"},
    {"a negative day is a number", BUILT_IN(14), -1, "-1"},
    {"day zero is a number", BUILT_IN(14), 0, "0"},

    {"a time", BUILT_IN(20), 0.395833333333333, "9:30"},
    {"a time in the afternoon", BUILT_IN(18), 0.5625, "13:30"},
    {"a time with seconds", BUILT_IN(21), 0.999988425925926, "23:59:59"},
    {"half a minute is not yet one", BUILT_IN(20), 9.5 / 24 + 30.0 / 86400, "9:30"},
    {"a time on a day", BUILT_IN(20), 43895.25, "6:00"},
    {"a time of one letter", CODE("hh\"h\"mm"), 0.59375, "14h15"},
    {"minutes and seconds", BUILT_IN(45), 90.0 / 86400, "01:30"},
    {"split seconds", BUILT_IN(47), 90.5 / 86400, "01:30.5"},
    {"minutes before seconds", CODE("mm:ss.00"), 61.25 / 86400, "01:01.25"},
    {"date and time", BUILT_IN(22), 43895.5, "5/3/2020 12:00"},
    {"date and time by a code", CODE("dd/mm/yyyy hh:mm:ss"), 43895.75, "5/3/2020 18:00:00"},
    {"rounding carries into the next day", CODE("dd/mm/yyyy hh:mm"), 43895.999999, "6/3/2020 0:00"},
    {"hours counted on", CODE("[h]:mm"), 1.5, "36:00"},
    {"hours counted on, with seconds", BUILT_IN(46), 2.0 + 1.0 / 86400, "48:00:01"},
    {"minutes counted on", CODE("[mm]:ss"), 0.0625, "90:00"},
    {"seconds counted on", CODE("[s]"), 0.0625, "5400"},

    {"đồng behind", CODE("#,##0 \"₫\""), 1500000, "1500000 ₫"},
    {"đồng of a language", CODE("#,##0\\ [$₫-42A]"), 1500000, "1500000 ₫"},
    {"đồng in words", CODE("#,##0\" đồng\""), 250, "250 đồng"},
    {"a currency without quotes", CODE("#,##0 VND"), 250, "250 VND"},
    {"dollars before", CODE("[$$-409]#,##0.00"), 12.5, "$12.5"},
    {"negative dollars", CODE("\"$\"#,##0_);[Red]\\(\"$\"#,##0\\)"), -1234, "($1234)"},
    {"accounts", CODE("_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)"), 1234, "1234"},
    {"accounts below zero", CODE("_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)"), -1234, "(1234)"},
    {"accounts of nothing", CODE("_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)"), 0, "-"},
    {"a unit", CODE("0\" người\""), 12, "12 người"},
    {"a word before", CODE("\"Quý \"0"), 3, "Quý 3"},

    {"no rounding", CODE("0.0"), 61.80469716, "61.80469716"},
    {"no zeros behind", BUILT_IN(2), 12.5, "12.5"},
    {"no rounding to a whole", BUILT_IN(3), 0.6, "0.6"},
    {"no digit before the point", CODE(".00"), 12.25, "12.25"},
    {"zeros before and digits behind", CODE("000.0"), 1.25, "001.25"},
    {"a percentage is exact", BUILT_IN(9), 0.07, "7%"},
    {"too large for its places", CODE("0000"), -1.5e300, "-1.5e+300"},
    {"too small for its places", CODE("0.00"), 1.5e-300, "1.5e-300"},
    {"nines carry", BUILT_IN(0), 0.99999999999, "1"},
    {"zeros before", CODE("00000"), 42, "00042"},
    {"a telephone number", CODE("0000\" \"000\" \"000"), 912345678, "0912 345 678"},
    {"places for more digits than there are", CODE("###"), 7, "7"},
    {"thousands of đồng are not cut", CODE("#,##0,"), 1234567, "1234567"},
    {"an exponent is not shown", BUILT_IN(11), 12345, "12345"},
    {"a fraction would look like a date", BUILT_IN(12), 0.5, "0.5"},
    {"a number that is a text", BUILT_IN(49), 12, "12"},
    {"General with a word", CODE("General\" kg\""), 2.5, "2.5 kg"},
    {"a sign for numbers below zero only", CODE("0;\"thiếu \"0"), -5, "thiếu 5"},
    {"zero hidden", CODE("0;-0;;@"), 0, ""},
    {"everything hidden", CODE(";;;"), 5, "5"},
    {"a condition", CODE("[>=1000]0\" lớn\";0\" nhỏ\""), 1000, "1000 lớn"},
    {"a condition that does not hold", CODE("[>=1000]0\" lớn\";0\" nhỏ\""), 999, "999 nhỏ"},
    {"conditions and a negative number", CODE("[<-5]0\" dưới\";[>5]0\" trên\";0\" giữa\""), -2, "-2 giữa"},
    {"quotes without an end", CODE("0\" đ"), 5, "5 đ"},
    {"a bracket without an end", CODE("0[$₫"), 5, "5₫"},
    {"a backslash at the end", CODE("0\\"), 5, "5"},
    {"no code", CODE(""), 5, "5"},
};

static void numbers_are_shown_as_their_format_says(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) out = g_string_new("<");
    number_format_append(out, cases[i].code != NULL ? cases[i].code : number_format_of_id(cases[i].id), cases[i].value,
                         FALSE);
    if (strcmp(out->str + 1, cases[i].want) != 0)
      fail_msg("%s: got \"%s\", not \"%s\"", cases[i].name, out->str + 1, cases[i].want);
  }
}

static void days_may_count_from_1904(void **state)
{
  static const struct {
    const char *code;
    double value;
    const char *want;
  } days[] = {{"d/m/yyyy", 0, "1/1/1904"},
              {"d/m/yyyy", 42433, "5/3/2020"},
              {"d/m/yyyy", 2957003, "31/12/9999"},
              {"d/m/yyyy", 2957004, "2957004"},
              {"d/m/yyyy h:mm", 42433.5, "5/3/2020 12:00"}};
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(days); i++) {
    g_autoptr(GString) out = g_string_new(NULL);
    number_format_append(out, days[i].code, days[i].value, TRUE);
    assert_string_equal(out->str, days[i].want);
  }
}

static void texts_have_what_their_format_puts_around_them(void **state)
{
  static const struct {
    const char *code, *before, *after;
  } texts[] = {{"General", "", ""},
               {"@", "", ""},
               {"\"Số \"@", "Số ", ""},
               {"@\" đồng\"", "", " đồng"},
               {"0;-0;0;\"Ông \"@\".\"", "Ông ", "."},
               {"0.0;-0.0;0;\"\"", "", ""},
               {"0\" người\"", "", ""}};
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
    g_autoptr(GString) before = g_string_new(NULL), after = g_string_new(NULL);
    number_format_around_text(texts[i].code, before, after);
    assert_string_equal(before->str, texts[i].before);
    assert_string_equal(after->str, texts[i].after);
  }
}

/* ---- the same cells in two kinds of file ---- */

static GByteArray *made_double(guint row, guint column, guint format, double value)
{
  guint64 bits;
  GByteArray *cell = made_cell(row, column, format);
  memcpy(&bits, &value, sizeof bits);
  made_u32(cell, (guint32)bits);
  made_u32(cell, (guint32)(bits >> 32));
  return cell;
}

static GByteArray *made_number_format(guint id, const char *code)
{
  GByteArray *format = g_byte_array_new();
  glong n;
  g_autofree gunichar2 *units = g_utf8_to_utf16(code, -1, NULL, &n, NULL);
  made_u16(format, id);
  made_u16(format, (guint)n);
  made_byte(format, 1);
  for (glong i = 0; i < n; i++)
    made_u16(format, units[i]);
  return format;
}

/* One case a row; a code has an id of its own. */
static guint case_id(gsize i)
{
  return cases[i].code == NULL ? cases[i].id : 164 + (guint)i;
}

static GByteArray *cases_as_xls(gboolean from_1904)
{
  GByteArray *book = g_byte_array_new(), *dates = g_byte_array_new();
  made_record(book, 0x0809, made_bof(0x0005));
  made_u16(dates, from_1904);
  made_record(book, 0x0022, dates);
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    if (cases[i].code != NULL)
      made_record(book, 0x041E, made_number_format(case_id(i), cases[i].code));
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    made_format(book, 0, case_id(i));
  made_record(book, 0x000A, g_byte_array_new());
  made_record(book, 0x0809, made_bof(0x0010));
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    if (isfinite(cases[i].value))
      made_record(book, 0x0203, made_double((guint)i, 0, (guint)i, cases[i].value));
  made_record(book, 0x000A, g_byte_array_new());
  const MadeStream streams[] = {{"Workbook", book}};
  return made_compound(streams, 1);
}

static GByteArray *cases_as_xlsx(gboolean from_1904)
{
  g_autoptr(GString) formats = g_string_new(NULL), styles = g_string_new(NULL), rows = g_string_new(NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    char value[G_ASCII_DTOSTR_BUF_SIZE];
    g_autofree char *code = g_markup_escape_text(cases[i].code == NULL ? "" : cases[i].code, -1);
    if (cases[i].code != NULL)
      g_string_append_printf(formats, "<numFmt numFmtId='%u' formatCode=\"%s\"/>", case_id(i), code);
    g_string_append_printf(styles, "<xf numFmtId='%u'/>", case_id(i));
    if (isfinite(cases[i].value))
      g_string_append_printf(rows, "<row><c s='%u'><v>%s</v></c></row>", (guint)i,
                             g_ascii_dtostr(value, sizeof value, cases[i].value));
  }
  const char *relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  g_autofree char *relations =
      g_strdup_printf("<Relationships><Relationship Id='s' Type='%sworksheet' Target='sheet.xml'/><Relationship "
                      "Id='t' Type='%sstyles' Target='styles.xml'/></Relationships>",
                      relation, relation);
  g_autofree char *book = g_strdup_printf("<workbook xmlns:r='r'><workbookPr date1904='%d'/><sheets><sheet name='' "
                                          "r:id='s'/></sheets></workbook>",
                                          from_1904);
  g_autofree char *style =
      g_strdup_printf("<styleSheet><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>", formats->str, styles->str);
  g_autofree char *sheet = g_strdup_printf("<worksheet><sheetData>%s</sheetData></worksheet>", rows->str);
  MadeZip zip;
  made_zip_init(&zip);
  made_zip_add(&zip, "xl/workbook.xml", book, strlen(book));
  made_zip_add(&zip, "xl/_rels/workbook.xml.rels", relations, strlen(relations));
  made_zip_add(&zip, "xl/styles.xml", style, strlen(style));
  made_zip_add(&zip, "xl/sheet.xml", sheet, strlen(sheet));
  return made_zip_finish(&zip);
}

static char *text_of(GByteArray *file, const char *format)
{
  const FormatInput input = {file->data, file->len, "a", READ_LIMITS_DEFAULT, NULL};
  g_auto(FormatResult) result;
  format_result_init(&result);
  format_read(&input, &result);
  assert_string_equal(result.format, format);
  g_byte_array_unref(file);
  return g_strdup(result.text->str);
}

static void old_and_new_workbooks_show_the_same(void **state)
{
  (void)state;
  for (int from_1904 = 0; from_1904 < 2; from_1904++) {
    g_autofree char *old = text_of(cases_as_xls(from_1904), "xls"), *new = text_of(cases_as_xlsx(from_1904), "xlsx");
    g_auto(GStrv) old_lines = g_strsplit(old, "\n", -1), new_lines = g_strsplit(new, "\n", -1);
    assert_true(g_strv_length(old_lines) > G_N_ELEMENTS(cases) / 2);
    for (guint i = 0; old_lines[i] != NULL && new_lines[i] != NULL; i++)
      assert_string_equal(old_lines[i], new_lines[i]);
    assert_int_equal(g_strv_length(old_lines), g_strv_length(new_lines));
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(numbers_are_shown_as_their_format_says),
      cmocka_unit_test(days_may_count_from_1904),
      cmocka_unit_test(texts_have_what_their_format_puts_around_them),
      cmocka_unit_test(old_and_new_workbooks_show_the_same),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
