/* Words that were typed without blanks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/suggest/joined_words.h"
#include "tests/unit/small_plan.h"

static const SmallFile files[] = {
    {"/a.txt", "Chế độ thai sản của người tham gia bảo hiểm xã hội bắt buộc."},
    {"/b.txt", "Luật an ninh mạng và mạng internet, dịch vụ logistics."},
    {"/c.txt", "Bảo vệ hiểm họa; xã viên và hội viên."},
    {"/d.txt", "Sam và sung là hai cây. Người i tờ."},
};

static int open_index(void **state)
{
  return small_index_set_up(state, files, G_N_ELEMENTS(files));
}

static void a_joined_word_is_taken_apart_where_its_syllables_stand_side_by_side(void **state)
{
  static const struct {
    const char *query, *want; /* NULL = as it is */
  } cases[] = {
      {"baohiemxahoi", "bao hiem xa hoi"},
      {"Baohiem xahoi", "bao hiem xa hoi"},
      {"baohiemxahoi batbuoc", "bao hiem xa hoi bat buoc"},
      {"bảohiểmxãhội", NULL},                  /* four words as it is */
      {"cheedoj thaisanr", "chế độ thai sản"}, /* some marks are missing */
      {"baor hieemr", NULL},                   /* keys of single syllables are no joined words */
      {"anninhmang", "an ninh mang"},
      {"dich vu anninhmang", "dich vu an ninh mang"},
      {"internet", NULL},
      {"logistics", NULL},
      {"mạngg", NULL}, /* a key that was pressed twice */
      {"ngườii", NULL},
      {"samsung", NULL}, /* both are here, but never together */
      {"xavienhoi", NULL},
      {"xyzzyplugh", NULL},
      {"bảo hiểm", NULL},
      {"\"baohiemxahoi\"", NULL},
      {"", NULL},
  };
  const SmallIndex *index = *state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = small_plan(index, cases[i].query, &(Request){0}, PLAN_MARKS_AS_TYPED);
    g_auto(Notices) notices;
    notices_init(&notices);
    g_autofree char *got = NULL;
    assert_true(joined_words_split(plan, cases[i].query, index->store, &notices, &got, NULL));
    if (g_strcmp0(got, cases[i].want) != 0)
      fail_msg("\"%s\" is taken for \"%s\", not \"%s\"", cases[i].query, got, cases[i].want);
    assert_true((notices.texts->len > 0) == (got != NULL));
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_joined_word_is_taken_apart_where_its_syllables_stand_side_by_side),
  };
  return cmocka_run_group_tests_name("joined_words", tests, open_index, small_index_tear_down);
}
