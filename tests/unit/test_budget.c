/* The time that a query may take. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/ask/budget.h"

static void no_budget_is_never_spent(void **state)
{
  (void)state;
  Budget budget;
  budget_start(&budget, 0);
  assert_false(budget_is_spent(NULL));
  assert_false(budget_is_spent(&budget));
  assert_false(budget.spent);
}

static void a_budget_is_spent_when_its_time_is_over_and_stays_so(void **state)
{
  (void)state;
  Budget budget;
  budget_start(&budget, (gint64)24 * 3600 * G_USEC_PER_SEC);
  assert_false(budget_is_spent(&budget));
  budget.until = g_get_monotonic_time();
  assert_false(budget.spent); /* nobody was told */
  assert_true(budget_is_spent(&budget));
  assert_true(budget.spent);
  budget.until += (gint64)24 * 3600 * G_USEC_PER_SEC;
  assert_true(budget_is_spent(&budget));
}

static void a_budget_of_looks_is_spent_at_the_last_of_them(void **state)
{
  (void)state;
  Budget budget = {.looks = 3};
  assert_false(budget_is_spent(&budget));
  assert_false(budget_is_spent(&budget));
  assert_true(budget_is_spent(&budget));
  assert_true(budget_is_spent(&budget));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(no_budget_is_never_spent),
      cmocka_unit_test(a_budget_is_spent_when_its_time_is_over_and_stays_so),
      cmocka_unit_test(a_budget_of_looks_is_spent_at_the_last_of_them),
  };
  return cmocka_run_group_tests_name("budget", tests, NULL, NULL);
}
