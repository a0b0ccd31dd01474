/* Slips of the finger are counted as people make them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib.h>

#include "corpus/text/nearest.h"

static void slips_are_counted(void **state)
{
  (void)state;
  static const struct {
    const char *a, *b;
    guint distance;
  } cases[] = {{"", "", 0},          {"from", "from", 0}, {"form", "from", 1},     {"fom", "from", 1},
               {"fromm", "from", 1}, {"frim", "from", 1}, {"", "abc", 3},          {"nghị quyết", "NGHI QUYET", 0},
               {"đất", "dat", 0},    {"abcd", "badc", 2}, {"kitten", "sitting", 3}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    guint there = nearest_distance(cases[i].a, strlen(cases[i].a), cases[i].b, strlen(cases[i].b));
    guint back = nearest_distance(cases[i].b, strlen(cases[i].b), cases[i].a, strlen(cases[i].a));
    assert_int_equal(there, cases[i].distance);
    assert_int_equal(back, cases[i].distance);
  }
}

static void what_is_too_long_is_far_from_everything(void **state)
{
  (void)state;
  g_autofree char *exact = g_strnfill(NEAREST_MAX, 'a'), *longer = g_strnfill(NEAREST_MAX + 1, 'a');
  assert_int_equal(nearest_distance(exact, NEAREST_MAX, "a", 1), NEAREST_MAX - 1);
  assert_true(nearest_distance(longer, NEAREST_MAX + 1, "a", 1) == G_MAXUINT);
}

static void a_short_name_allows_fewer_slips(void **state)
{
  (void)state;
  assert_false(nearest_is_near(1, 2));
  assert_true(nearest_is_near(1, 4));
  assert_false(nearest_is_near(2, 4));
  assert_true(nearest_is_near(2, 8));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(slips_are_counted),
      cmocka_unit_test(what_is_too_long_is_far_from_everything),
      cmocka_unit_test(a_short_name_allows_fewer_slips),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
