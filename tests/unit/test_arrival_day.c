/* The day of arrival: between the moments that the index keeps and the days that people say. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "query/relate/arrival_day.h"

/* The first and the last moment of a day are of that day, and nothing lies between it and the next. */
static void a_day_has_all_its_moments(void **state)
{
  (void)state;
  static const Date days[] = {{2024, 2, 28}, {2024, 2, 29},  {2024, 12, 31},
                              {2026, 3, 29}, {2026, 10, 25}, {2038, 1, 19}};
  static const Date next[] = {{2024, 2, 29}, {2024, 3, 1}, {2025, 1, 1}, {2026, 3, 30}, {2026, 10, 26}, {2038, 1, 20}};
  static const char *const zones[] = {"Asia/Ho_Chi_Minh", "UTC", "Europe/Berlin", "America/New_York"};
  for (gsize z = 0; z < G_N_ELEMENTS(zones); z++) {
    g_setenv("TZ", zones[z], TRUE);
    for (gsize i = 0; i < G_N_ELEMENTS(days); i++) {
      g_autofree char *first = arrival_day_first(days[i]), *last = arrival_day_last(days[i]);
      g_autofree char *after = arrival_day_first(next[i]);
      assert_int_equal(date_to_number(arrival_day_read(first)), date_to_number(days[i]));
      assert_int_equal(date_to_number(arrival_day_read(last)), date_to_number(days[i]));
      assert_true(strcmp(first, last) < 0 && strcmp(last, after) < 0);
      assert_true(g_ascii_strtoll(after, NULL, 10) - g_ascii_strtoll(last, NULL, 10) == 1);
    }
  }
}

static void what_is_no_moment_is_no_day(void **state)
{
  (void)state;
  static const char *const values[] = {
      "", "0", "20241231", "17640000000000001", "176400000000000x", "-764000000000000"};
  for (gsize i = 0; i < G_N_ELEMENTS(values); i++)
    assert_int_equal(arrival_day_read(values[i]).year, 0);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(a_day_has_all_its_moments),
                                     cmocka_unit_test(what_is_no_moment_is_no_day)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
