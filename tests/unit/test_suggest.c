/* "Did you mean": close words that the index knows. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/suggest/suggest.h"
#include "tests/unit/small_plan.h"

static const SmallFile files[] = {
    {"/a.txt", "Bỏ phiếu kín trong hội nghị."},   {"/b.txt", "Phiếu bầu của đại biểu."},
    {"/c.txt", "Tín nhiệm cao, tín nhiệm thấp."}, {"/d.txt", "Tín hiệu giao thông."},
    {"/e.txt", "Kinh tế và giao thông."},         {"/f.txt", "Phòng hát karaoke."},
};

static int open_index(void **state)
{
  return small_index_set_up(state, files, G_N_ELEMENTS(files));
}

static void an_unknown_word_gives_way_to_the_close_one_that_goes_with_the_rest(void **state)
{
  static const struct {
    const char *query, *want; /* NULL = no suggestion */
  } cases[] = {
      {"phiéuu", "phiếu"},         /* one letter too many */
      {"phiu bầu", "phiếu bầu"},   /* one left out */
      {"phieo kín", "phiếu kín"},  /* one replaced */
      {"pheiu bầu", "phiếu bầu"},  /* two exchanged */
      {"tinn nhiệm", "tín nhiệm"}, /* not "tinh" or "kín" */
      {"phiễu kín", "phiếu kín"},  /* other marks */
      {"karaôkê", "karaoke"},      /* a foreign word, marked */
      {"karaoka", "karaoke"},      /* and mistyped */
      {"phiếu bầu", NULL},         /* all known */
      {"xyzzyq", NULL},            /* nothing close */
      {"phiu xyzzyq", NULL},       /* one of two stays unknown */
      {"phiu thông", NULL},        /* close, but never together */
      {"phiuuuuuuuuuuuuuu", NULL}, /* too long */
      {"", NULL},
  };
  const SmallIndex *index = *state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = small_plan(index, cases[i].query, &(Request){0}, PLAN_MARKS_AS_TYPED);
    g_autoptr(GPtrArray) suggestions = g_ptr_array_new_with_free_func(g_free);
    assert_true(suggest_wording(plan, TRUE, index->store, suggestions, NULL));
    const char *got = suggestions->len ? g_ptr_array_index(suggestions, 0) : NULL;
    if (suggestions->len > 1 || g_strcmp0(got, cases[i].want) != 0)
      fail_msg("\"%s\" suggests \"%s\", not \"%s\"", cases[i].query, got, cases[i].want);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_unknown_word_gives_way_to_the_close_one_that_goes_with_the_rest),
  };
  return cmocka_run_group_tests(tests, open_index, small_index_tear_down);
}
