/* Numbers that no document bears: how they are called, and which ones are near. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/suggest/nearest_numbers.h"
#include "tests/unit/small_plan.h"

#define DECREE(number) "CHÍNH PHỦ\nSố: " number "/NĐ-CP\n\nHà Nội, ngày 5 tháng 3 năm 2020\n\nNGHỊ ĐỊNH\nVề một việc\n"

static const SmallFile files[] = {
    {"/a.txt", DECREE("30/2020")},
    {"/b.txt", DECREE("38/2020")},
    {"/c.txt", DECREE("31/2019")},
    {"/d.txt", "BỘ Y TẾ\nSố: 32/2020/TT-BYT\n\nTHÔNG TƯ\nVề việc khác theo Nghị định số 39/2020/NĐ-CP.\n"},
};

static int open_index(void **state)
{
  return small_index_set_up(state, files, G_N_ELEMENTS(files));
}

static char *join(GPtrArray *texts)
{
  g_ptr_array_add(texts, NULL);
  return g_strjoinv(" | ", (char **)texts->pdata);
}

static void the_nearest_numbers_of_the_same_kind_are_suggested(void **state)
{
  static const struct {
    const char *query, *notices, *suggestions;
  } cases[] = {
      {"31/2020/NĐ-CP", "No document here bears or names the number 31/2020/NĐ-CP.",
       "30/2020/NĐ-CP | 31/2019/NĐ-CP | 38/2020/NĐ-CP"},
      {"39/2020/nđ-cp", "No document here bears the number 39/2020/NĐ-CP; documents that name it are listed.",
       "38/2020/NĐ-CP | 30/2020/NĐ-CP"},
      {"nghị định 31 năm 2020",
       "No document here bears or names the number Nghị định 31/2020; its words were looked for.",
       "30/2020/NĐ-CP | 31/2019/NĐ-CP | 38/2020/NĐ-CP"},
      {"33/2020/TT-BYT", "No document here bears or names the number 33/2020/TT-BYT.", "32/2020/TT-BYT"},
      {"99/1999/TT-BYT", "No document here bears or names the number 99/1999/TT-BYT.", ""},
      {"30/2020/nd-cp", "", ""},
      {"một việc khác", "", ""},
  };
  const SmallIndex *index = *state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = small_plan(index, cases[i].query, &(Request){0}, PLAN_MARKS_AS_TYPED);
    g_auto(Notices) notices;
    notices_init(&notices);
    g_autoptr(GPtrArray) suggestions = g_ptr_array_new_with_free_func(g_free);
    assert_true(nearest_numbers_add(plan, index->store, (Date){2026, 1, 1}, &notices, suggestions, NULL));
    g_autofree char *said = join(notices.texts), *suggested = join(suggestions);
    if (strcmp(said, cases[i].notices) != 0 || strcmp(suggested, cases[i].suggestions) != 0)
      fail_msg("%s: \"%s\", suggests \"%s\"", cases[i].query, said, suggested);
  }
}

static void a_number_is_called_as_people_do(void **state)
{
  (void)state;
  static const struct {
    DocNum number;
    const char *want;
  } cases[] = {
      {{.ordinal = "30", .type = "NĐ"}, "Nghị định 30"},
      {{.ordinal = "10", .year = 2020, .type = "tt"}, "Thông tư 10/2020"},
      {{.ordinal = "18", .type = "nq", .issuer = "tw"}, "18-NQ/TW"},
      {{.ordinal = "19", .year = 2018, .type = "qđ", .issuer = "ttg"}, "19/2018/QĐ-TTg"},
      {{.ordinal = "5", .year = 2020}, "5/2020"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *name = nearest_numbers_describe(&cases[i].number);
    assert_string_equal(name, cases[i].want);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_nearest_numbers_of_the_same_kind_are_suggested),
      cmocka_unit_test(a_number_is_called_as_people_do),
  };
  return cmocka_run_group_tests(tests, open_index, small_index_tear_down);
}
