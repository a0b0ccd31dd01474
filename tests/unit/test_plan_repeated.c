/* What a query says twice is asked once. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/plan/plan_repeated.h"
#include "tests/unit/small_plan.h"

static const SmallFile files[] = {
    {"/a.txt", "Cán bộ bỏ phiếu kín một hai ba bốn tín nhiệm, các ban, cơ sở."},
    {"/b.txt", "Bộ phận tín dụng bổ sung cơ quan."},
};

static int open_index(void **state)
{
  return small_index_set_up(state, files, G_N_ELEMENTS(files));
}

static guint count_conditions(const PlanCondition *condition)
{
  guint n = 1;
  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    n += count_conditions(g_ptr_array_index(condition->children, i));
  return n;
}

static void a_condition_said_twice_holds_once(void **state)
{
  static const struct {
    const char *query, *once;
  } cases[] = {
      {"+bo +bo +bo", "+bo"},
      {"+bo +phieu +bo", "+bo +phieu"},
      {"\"bo phieu\" \"bo phieu\"", "\"bo phieu\""},
      {"-bo -bo", "-bo"},
      {"bo OR bo OR bo", "bo OR bo"},
      {"(bo OR (bo OR \"bo phieu\")) (bo OR (bo OR \"bo phieu\"))", "(bo OR (bo OR \"bo phieu\"))"},
      {"\"bo\" NEAR/3 \"tin\" \"bo\" NEAR/3 \"tin\"", "\"bo\" NEAR/3 \"tin\""},
      {"type:NQ type:NQ type:NQ", "type:NQ"},
      {"title:bo title:bo", "title:bo"},
      {"year:2012 year:2012", "year:2012"},
      {"status:ended status:ended", "status:ended"},
      /* what differs in anything stays */
      {"+bộ +bỏ", "+bộ +cán"},
      {"\"bo phieu\" \"phieu bo\"", "\"bo phieu\" \"phieu tin\""},
      {"+bo -bo", "+bo -phieu"},
      {"\"bo\" NEAR/3 \"tin\" \"bo\" NEAR/4 \"tin\"", "\"bo\" NEAR/3 \"tin\" \"bo\" NEAR/3 \"phieu\""},
      {"year:2012 year:2013", "year:2012 year:2014"},
      {"status:ended status:amended", "status:ended status:draft"},
      {"title:bo +bo", "title:bo +tin"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = small_plan(*state, cases[i].query, &(Request){0}, PLAN_MARKS_AS_TYPED);
    g_autoptr(Plan) once = small_plan(*state, cases[i].once, &(Request){0}, PLAN_MARKS_AS_TYPED);
    if (count_conditions(plan->condition) != count_conditions(once->condition))
      fail_msg("%s: %u conditions, %s has %u", cases[i].query, count_conditions(plan->condition), cases[i].once,
               count_conditions(once->condition));
  }
}

static void every_word_is_demanded_once(void **state)
{
  g_autoptr(Plan) plan = small_plan(*state, "bo phieu bo phieu bo", &(Request){0}, PLAN_MARKS_AS_TYPED);
  g_autoptr(PlanCondition) every = plan_every_word(plan);
  assert_int_equal(plan->atoms->len, 5);
  assert_int_equal(every->children->len, 2);
}

static void words_that_look_for_the_same_are_known(void **state)
{
  g_autoptr(Plan) plan = small_plan(*state, "co bo tin bo co bộ", &(Request){0}, PLAN_MARKS_AS_TYPED);
  static const char want[] = "abcbad"; /* the same letter: the same */
  PlanAtom *const *atoms = (PlanAtom *const *)plan->atoms->pdata;
  assert_int_equal(plan->atoms->len, strlen(want));
  for (guint i = 0; i < plan->atoms->len; i++)
    for (guint k = 0; k < plan->atoms->len; k++)
      if (i != k && plan_repeated_is_same(atoms[i], atoms[k], TRUE) != (want[i] == want[k]))
        fail_msg("%s and %s", atoms[i]->typed, atoms[k]->typed);
  /* One syllable may be read as two words in two places. */
  atoms[1]->read = 1;
  assert_false(plan_repeated_is_same(atoms[1], atoms[3], TRUE));
  assert_true(plan_repeated_is_same(atoms[1], atoms[3], FALSE));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_condition_said_twice_holds_once),
      cmocka_unit_test(every_word_is_demanded_once),
      cmocka_unit_test(words_that_look_for_the_same_are_known),
  };
  return cmocka_run_group_tests_name("plan_repeated", tests, open_index, small_index_tear_down);
}
