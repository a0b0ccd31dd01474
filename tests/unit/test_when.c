/* Days as people say them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "query/ask/when.h"

static const Date today = {2026, 11, 28}; /* a Saturday */

static const struct {
  const char *text, *want; /* from..to */
} cases[] = {
    /* what date_parse reads */
    {"2024", "20240101..20241231"},
    {"6/2024", "20240601..20240630"},
    {"29/6/2012", "20120629..20120629"},
    {"2012-06-29", "20120629..20120629"},
    {"năm 2024", "20240101..20241231"},
    {"tháng 6/2024", "20240601..20240630"},
    {"tháng 6 năm 2024", "20240601..20240630"},
    /* one day */
    {"hôm nay", "20261128..20261128"},
    {"hom nay", "20261128..20261128"},
    {"HÔM QUA", "20261127..20261127"},
    {"hom qua", "20261127..20261127"},
    {"ngày hôm qua", "20261127..20261127"},
    {"hôm kia", "20261126..20261126"},
    {"ngày mai", "20261129..20261129"},
    {"today", "20261128..20261128"},
    {"Yesterday", "20261127..20261127"},
    {"tomorrow", "20261129..20261129"},
    /* so long until today */
    {"7d", "20261121..20261128"},
    {"7 d", "20261121..20261128"},
    {"7 ngày", "20261121..20261128"},
    {"7ngay", "20261121..20261128"},
    {"7 days", "20261121..20261128"},
    {"7 ngày trước", "20261121..20261128"},
    {"7 ngày qua", "20261121..20261128"},
    {"last 7 days", "20261121..20261128"},
    {"2w", "20261114..20261128"},
    {"2 tuần", "20261114..20261128"},
    {"hai tuần", "20261114..20261128"},
    {"2 weeks ago", "20261114..20261128"},
    {"a week ago", "20261121..20261128"},
    {"3m", "20260828..20261128"},
    {"3 tháng", "20260828..20261128"},
    {"3 thang gan day", "20260828..20261128"},
    {"trong 3 tháng qua", "20260828..20261128"},
    {"cách đây 3 tháng", "20260828..20261128"},
    {"ba tháng nay", "20260828..20261128"},
    {"three months", "20260828..20261128"},
    {"in the last 3 months", "20260828..20261128"},
    {"nửa tháng", "20261113..20261128"},
    {"nửa năm", "20260528..20261128"},
    {"half a year", "20260528..20261128"},
    {"2 quý", "20260528..20261128"},
    {"1y", "20251128..20261128"},
    {"một năm", "20251128..20261128"},
    {"năm năm", "20211128..20261128"},
    {"5 năm gần đây", "20211128..20261128"},
    {"mười ngày", "20261118..20261128"},
    /* whole ones */
    {"tuần này", "20261123..20261129"},
    {"tuần trước", "20261116..20261122"},
    {"tuan truoc", "20261116..20261122"},
    {"tuần vừa qua", "20261116..20261122"},
    {"last week", "20261116..20261122"},
    {"this week", "20261123..20261129"},
    {"tháng này", "20261101..20261130"},
    {"tháng trước", "20261001..20261031"},
    {"last month", "20261001..20261031"},
    {"quý này", "20261001..20261231"},
    {"quý trước", "20260701..20260930"},
    {"năm nay", "20260101..20261231"},
    {"năm ngoái", "20250101..20251231"},
    {"năm trước", "20250101..20251231"},
    {"last year", "20250101..20251231"},
    {"năm sau", "20270101..20271231"},
    {"next month", "20261201..20261231"},
    /* from the beginning of one */
    {"đầu năm", "20260101..20261128"},
    {"đầu năm nay", "20260101..20261128"},
    {"đầu tháng", "20261101..20261128"},
    {"dau quy", "20261001..20261128"},
    /* parts of a year */
    {"quý 2", "20260401..20260630"},
    {"quý II/2024", "20240401..20240630"},
    {"Quý 4 năm 2023", "20231001..20231231"},
    {"Q1 2024", "20240101..20240331"},
    {"q3/2025", "20250701..20250930"},
    {"tháng 6", "20260601..20260630"},
    {"tháng 12", "20251201..20251231"},
    /* days of the week */
    {"thứ bảy", "20261128..20261128"},
    {"thứ hai", "20261123..20261123"},
    {"thứ 6", "20261127..20261127"},
    {"chủ nhật", "20261122..20261122"},
    {"CN", "20261122..20261122"},
    {"friday", "20261127..20261127"},
    {"thứ sáu tuần trước", "20261120..20261120"},
    {"chủ nhật tuần này", "20261129..20261129"},
    /* none of these */
    {"", NULL},
    {"hôm", NULL},
    {"qua nay", NULL},
    {"tuần", NULL},
    {"3", NULL},
    {"3 con gà", NULL},
    {"tháng 13", NULL},
    {"quý 5", NULL},
    {"quý 2/24", NULL},
    {"99999 ngày", NULL},
    {"9999 năm", NULL},
    {"31/2/2012", NULL},
    {"thứ tám", NULL},
    {"nửa tuần", NULL},
    {"năm", NULL},
    {"may", NULL},
    {"hôm qua lương tối thiểu", NULL},
    {"a b c d e f g h i j", NULL},
    {"\xff 7d", NULL},
};

static void days_are_read_as_people_say_them(void **state)
{
  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    WhenSpan span = {0};
    g_autoptr(GError) error = NULL;
    gboolean found = when_parse(cases[i].text, strlen(cases[i].text), today, &span, &error);
    g_autofree char *got =
        found ? g_strdup_printf("%08u..%08u", date_to_number(span.from), date_to_number(span.to)) : NULL;
    if (g_strcmp0(got, cases[i].want) != 0)
      fail_msg("%s: %s, not %s", cases[i].text, got ? got : "none", cases[i].want ? cases[i].want : "none");
    assert_int_equal(found, error == NULL);
  }
}

static void one_day_is_no_count(void **state)
{
  (void)state;
  WhenSpan span;
  assert_true(when_parse("3 tháng", strlen("3 tháng"), today, &span, NULL));
  assert_true(span.counted);
  assert_true(when_parse("tuần trước", strlen("tuần trước"), today, &span, NULL));
  assert_false(span.counted);
}

static void the_end_of_a_month_stays_in_the_month(void **state)
{
  (void)state;
  const Date march = {2027, 3, 31};
  WhenSpan span;
  assert_true(when_parse("1 tháng", strlen("1 tháng"), march, &span, NULL));
  assert_int_equal(date_to_number(span.from), 20270228);
  assert_true(when_parse("tháng trước", strlen("tháng trước"), march, &span, NULL));
  assert_int_equal(date_to_number(span.from), 20270201);
  assert_int_equal(date_to_number(span.to), 20270228);
}

static void what_is_no_date_is_told_with_what_to_write(void **state)
{
  (void)state;
  WhenSpan span;
  g_autoptr(GError) none = NULL, no_day = NULL;
  assert_false(when_parse("soon", 4, today, &span, &none));
  assert_non_null(strstr(none->message, "\"soon\" is no date. Write a year"));
  assert_false(when_parse("31/2/2012", 9, today, &span, &no_day));
  assert_string_equal(no_day->message, "There is no such day as \"31/2/2012\".");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(days_are_read_as_people_say_them),
      cmocka_unit_test(one_day_is_no_count),
      cmocka_unit_test(the_end_of_a_month_stays_in_the_month),
      cmocka_unit_test(what_is_no_date_is_told_with_what_to_write),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
