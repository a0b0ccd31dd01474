#include "corpus/text/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void printed_dates_are_read_where_they_start(void **state)
{
  static const struct {
    const char *text, *want; /* want: ISO, and what is left unread */
    const char *rest;
  } cases[] = {
      {"ngày 05 tháng 3 năm 2020", "2020-03-05", ""},
      {"Ngày 5 tháng 03 năm 2020.", "2020-03-05", "."},
      {"NGÀY 05 THÁNG 3 NĂM 2020", "2020-03-05", ""},
      {"nga\xCC\x80y 05 tha\xCC\x81ng 3 na\xCC\x86m 2020", "2020-03-05", ""},
      {"ngay 5 thang 3 nam 2020 x", "2020-03-05", " x"},
      {"ngày 05 tháng 3\nnăm 2020", "2020-03-05", ""},
      {"ngày\xC2\xA0"
       "05 tháng 3 năm 2020",
       "2020-03-05", ""},
      {"05 tháng 3 năm 2020", "2020-03-05", ""},
      {"ngày 14-3-2012, ", "2012-03-14", ", "},
      {"9-3-2010", "2010-03-09", ""},
      {"15/6/2012", "2012-06-15", ""},
      {"29/6/2012 21:13'", "2012-06-29", " 21:13'"},
      {"29.6.2012.", "2012-06-29", "."},
      {"24 - 6 - 2018", "2018-06-24", ""},
      {"24\xE2\x80\x93"
       "6\xE2\x80\x93"
       "2018",
       "2018-06-24", ""},
      {"2012-06-29", "2012-06-29", ""},
      {"tháng 6-2012", "2012-06", ""},
      {"tháng 6/2012", "2012-06", ""},
      {"tháng 5 năm 2019", "2019-05", ""},
      {"ngày   tháng 5 năm 2019", "2019-05", ""},
      {"ngày ..... tháng 5 năm 2019", "2019-05", ""},
      {"ngày… tháng 5 năm 2019", "2019-05", ""},
      {"ngày 5 tháng 3/2020", "2020-03-05", ""},
      {"ngày 1 tháng 7 năm 2026 ", "2026-07-01", " "},
      {"29/2/2012", "2012-02-29", ""},
      {"1/1/2012-3/1/2012", "2012-01-01", "-3/1/2012"},
      /* no dates */
      {"2012", NULL, NULL},
      {"6/2012", NULL, NULL},
      {"31/2/2012", NULL, NULL},
      {"29/2/2013", NULL, NULL},
      {"0/3/2012", NULL, NULL},
      {"14/3/20123", NULL, NULL},
      {"14/3/12", NULL, NULL},
      {"14/3-2012", NULL, NULL},
      {"14/3/2012/NĐ-CP", NULL, NULL},
      {"14/13/2012", NULL, NULL},
      {"114/3/2012", NULL, NULL},
      {"14/3/1812", NULL, NULL},
      {"tháng 13 năm 2012", NULL, NULL},
      {"tháng 6", NULL, NULL},
      {"ngày mai", NULL, NULL},
      {"ngày", NULL, NULL},
      {"ngàyx 5/3/2012", NULL, NULL},
      {"ngày tháng năm", NULL, NULL},
      {"15 tháng 6", NULL, NULL},
      {"", NULL, NULL},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    Date date;
    char iso[DATE_TEXT_MAX];
    gsize n = date_scan(cases[i].text, strlen(cases[i].text), &date);
    if ((n != 0) != (cases[i].want != NULL))
      print_error("\"%s\": %zu bytes read\n", cases[i].text, n);
    assert_int_equal(n != 0, cases[i].want != NULL);
    if (n == 0)
      continue;
    date_print_iso(date, iso);
    assert_string_equal(iso, cases[i].want);
    assert_string_equal(cases[i].text + n, cases[i].rest);
  }
}

static void typed_dates_are_read_whole_or_refused_with_a_sentence(void **state)
{
  static const struct {
    const char *text, *want;
    int error;
  } cases[] = {
      {"2012", "2012", 0},
      {" 2012 ", "2012", 0},
      {"năm 2012", "2012", 0},
      {"nam 2012", "2012", 0},
      {"2012-06", "2012-06", 0},
      {"2012-6", "2012-06", 0},
      {"2012-06-29", "2012-06-29", 0},
      {"2012/6/29", "2012-06-29", 0},
      {"6/2012", "2012-06", 0},
      {"06-2012", "2012-06", 0},
      {"29/6/2012", "2012-06-29", 0},
      {"29.6.2012", "2012-06-29", 0},
      {"ngày 29 tháng 6 năm 2012", "2012-06-29", 0},
      {"tháng 6 năm 2012", "2012-06", 0},
      {"tháng 6/2012", "2012-06", 0},
      {"31/2/2012", NULL, DATE_ERROR_NO_SUCH_DAY},
      {"2012-02-30", NULL, DATE_ERROR_NO_SUCH_DAY},
      {"13/2012", NULL, DATE_ERROR_NO_SUCH_DAY},
      {"0/2012", NULL, DATE_ERROR_NO_SUCH_DAY},
      {"2012-00-10", NULL, DATE_ERROR_NO_SUCH_DAY},
      {"0000", NULL, DATE_ERROR_NO_SUCH_DAY},
      {"ngày 31 tháng 2 năm 2012", NULL, DATE_ERROR_NO_SUCH_DAY},
      {"", NULL, DATE_ERROR_FORM},
      {"hôm qua", NULL, DATE_ERROR_FORM},
      {"29/6", NULL, DATE_ERROR_FORM},
      {"29/6/12", NULL, DATE_ERROR_FORM},
      {"2012x", NULL, DATE_ERROR_FORM},
      {"29/6-2012", NULL, DATE_ERROR_FORM},
      {"20120629", NULL, DATE_ERROR_FORM},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    Date date = {0, 0, 0};
    char iso[DATE_TEXT_MAX];
    g_autoptr(GError) error = NULL;
    gboolean ok = date_parse(cases[i].text, strlen(cases[i].text), &date, &error);
    if (ok != (cases[i].want != NULL))
      print_error("\"%s\"\n", cases[i].text);
    assert_int_equal(ok, cases[i].want != NULL);
    if (!ok) {
      assert_true(g_error_matches(error, DATE_ERROR, cases[i].error));
      assert_int_equal(date.year, 0);
      continue;
    }
    assert_null(error);
    date_print_iso(date, iso);
    assert_string_equal(iso, cases[i].want);
  }
}

static void a_partly_known_date_spans_first_to_last_day(void **state)
{
  static const struct {
    Date date;
    guint32 first, last;
  } cases[] = {
      {{2012, 0, 0}, 20120101, 20121231},
      {{2012, 2, 0}, 20120201, 20120229},
      {{2013, 2, 0}, 20130201, 20130228},
      {{2012, 6, 29}, 20120629, 20120629},
      {{0, 0, 0}, 0, 0},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    assert_int_equal(date_to_number(date_first(cases[i].date)), cases[i].first);
    assert_int_equal(date_to_number(date_last(cases[i].date)), cases[i].last);
  }
}

static void numbers_go_there_and_back(void **state)
{
  (void)state;
  static const guint32 numbers[] = {20120629, 20120600, 20120000, 19450902, 99991231};
  for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++)
    assert_int_equal(date_to_number(date_from_number(numbers[i])), numbers[i]);
  assert_int_equal(date_from_number(20120231).year, 0);
  assert_int_equal(date_from_number(20121301).year, 0);
  assert_int_equal(date_from_number(4294967295u).year, 0);
}

static void days_count_exactly(void **state)
{
  (void)state;
  assert_int_equal(date_to_days((Date){1970, 1, 1}), 0);
  assert_int_equal(date_to_days((Date){1969, 12, 31}), -1);
  gint64 before = date_to_days((Date){1899, 12, 31});
  for (guint year = 1900; year <= 2100; year++)
    for (guint month = 1; month <= 12; month++)
      for (guint day = 1; day <= date_last((Date){(guint16)year, (guint8)month, 0}).day; day++)
        assert_int_equal(date_to_days((Date){(guint16)year, (guint8)month, (guint8)day}), ++before);
}

static void dates_print_for_people_and_machines(void **state)
{
  char buf[DATE_TEXT_MAX];
  (void)state;
  date_print((Date){2012, 6, 29}, buf);
  assert_string_equal(buf, "29/6/2012");
  date_print((Date){2012, 6, 0}, buf);
  assert_string_equal(buf, "6/2012");
  date_print((Date){2012, 0, 0}, buf);
  assert_string_equal(buf, "2012");
  date_print_iso((Date){2012, 6, 0}, buf);
  assert_string_equal(buf, "2012-06");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(printed_dates_are_read_where_they_start),
      cmocka_unit_test(typed_dates_are_read_whole_or_refused_with_a_sentence),
      cmocka_unit_test(a_partly_known_date_spans_first_to_last_day),
      cmocka_unit_test(numbers_go_there_and_back),
      cmocka_unit_test(days_count_exactly),
      cmocka_unit_test(dates_print_for_people_and_machines),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
