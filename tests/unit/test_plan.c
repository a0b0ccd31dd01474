/* From a query to what it asks of a small index. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "corpus/names/everyday.h"
#include "query/plan/plan_everyday.h"
#include "tests/unit/small_plan.h"

static const SmallFile files[] = {
    {"/a.txt", "Cán bộ bỏ phiếu kín.\nCăn cứ Nghị định 30/2020/NĐ-CP và Quy định 5-QĐ/TW."},
    {"/b.txt", "Can bo phieu. Năm 2021."},
};

static int open_index(void **state)
{
  return small_index_set_up(state, files, G_N_ELEMENTS(files));
}

/* "bỏ@1 #30/2020/NĐ-CP@2": '#' is a number, then the run. */
static char *atoms_line(const GPtrArray *atoms)
{
  GString *line = g_string_new(NULL);
  for (guint i = 0; i < atoms->len; i++) {
    const PlanAtom *atom = g_ptr_array_index(atoms, i);
    g_string_append_printf(line, "%s%s%s@%u", i ? " " : "", atom->kind == PLAN_ATOM_NUMBER ? "#" : "", atom->typed,
                           atom->run);
  }
  return g_string_free(line, FALSE);
}

static gboolean same_date(Date a, Date b)
{
  return date_to_number(a) == date_to_number(b);
}

static void words_and_numbers_become_atoms_in_the_order_of_the_query(void **state)
{
  static const struct {
    const char *query, *atoms, *others;
    gboolean only_numbers;
    Date date;
  } cases[] = {
      {"cán bộ", "cán@1 bộ@1", "", FALSE, {0}},
      {"cán \"bỏ phiếu\" bộ", "cán@1 bỏ@2 phiếu@2 bộ@3", "", FALSE, {0}},
      {"cán -bộ", "cán@1", "bộ@2", FALSE, {0}},
      {"phiếu 2021", "phiếu@1 2021@1", "", FALSE, {.year = 2021}},
      {"phiếu 1900", "phiếu@1 1900@1", "", FALSE, {0}},
      {"phiếu -2021", "phiếu@1", "2021@2", FALSE, {0}},
      {"30/2020/NĐ-CP", "#30/2020/NĐ-CP@1", "", TRUE, {0}},
      {"nghị định 30 năm 2020", "#nghị định 30 năm 2020@1", "", TRUE, {0}},
      {"kín nghị định 30 năm 2020", "kín@1 #nghị định 30 năm 2020@1", "", FALSE, {0}},
      {"nghị định 30", "#nghị định 30@1 nghị@1 định@1 30@1", "", TRUE, {0}},     /* may be words, too */
      {"31/2020/NĐ-CP", "31@1 2020@1 NĐ@1 CP@1", "", TRUE, {.year = 2020}},      /* unknown to the index */
      {"\"30/2020/NĐ-CP\"", "30@1 2020@1 NĐ@1 CP@1", "", FALSE, {.year = 2020}}, /* a phrase is words */
      {"phiếu ngày 29/6/2012", "phiếu@1 ngày@1 29@1 6@1 2012@1", "", FALSE, {2012, 6, 29}},
      {"phiếu ngày 29 tháng 6 năm 2012", "phiếu@1 ngày@1 29@1 tháng@1 6@1 năm@1 2012@1", "", FALSE, {2012, 6, 29}},
      {"phiếu tháng 6/2012", "phiếu@1 tháng@1 6@1 2012@1", "", FALSE, {.year = 2012, .month = 6}},
      {"", "", "", FALSE, {0}},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = small_plan(*state, cases[i].query, &(Request){0}, PLAN_MARKS_AS_TYPED);
    g_autofree char *atoms = atoms_line(plan->atoms);
    g_autofree char *others = atoms_line(plan->other_atoms);
    if (strcmp(atoms, cases[i].atoms) != 0 || strcmp(others, cases[i].others) != 0 ||
        plan->only_numbers != cases[i].only_numbers || !same_date(plan->date, cases[i].date))
      fail_msg("%s: atoms \"%s\", others \"%s\", only numbers %d, date %u", cases[i].query, atoms, others,
               plan->only_numbers, date_to_number(plan->date));
  }
}

static void a_query_is_of_a_day_when_half_of_its_words_are(void **state)
{
  static const struct {
    const char *query;
    gboolean of_day;
  } cases[] = {
      {"29/6/2012", TRUE},
      {"nghị định ngày 29 tháng 6 năm 2012", TRUE},
      {"cán bộ phiếu kín ngày 29/6/2012", TRUE},
      {"cán bộ bỏ phiếu kín ngày 29/6/2012", FALSE},
      {"tháng 6/2012", FALSE},
      {"phiếu 2012", FALSE},
      {"phiếu -29/6/2012", FALSE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = small_plan(*state, cases[i].query, &(Request){0}, PLAN_MARKS_AS_TYPED);
    if (plan_is_of_day(plan) != cases[i].of_day)
      fail_msg("%s: %u words of %u", cases[i].query, plan->date_words, plan_n_typed(plan));
  }
}

static void marks_are_noted_and_forgiven_as_asked(void **state)
{
  static const struct {
    const char *query;
    PlanMarks marks;
    gboolean marked, forgiven;
    guint frequency; /* of the first atom */
  } cases[] = {
      {"phieu", PLAN_MARKS_STRICT, FALSE, FALSE, 1},
      {"phieu", PLAN_MARKS_AS_TYPED, FALSE, TRUE, 2},
      {"phiếu", PLAN_MARKS_AS_TYPED, TRUE, FALSE, 1},
      {"phiệu", PLAN_MARKS_AS_TYPED, TRUE, TRUE, 2},
      {"bo", PLAN_MARKS_AS_TYPED, FALSE, TRUE, 2},
      {"xyz", PLAN_MARKS_AS_TYPED, FALSE, FALSE, 0},
      /* one among many marked ones is what it is; numbers carry no marks */
      {"can bỏ phiếu kín căn cứ quy định", PLAN_MARKS_AS_TYPED, TRUE, FALSE, 1},
      {"can bỏ phiếu kín căn cứ", PLAN_MARKS_AS_TYPED, TRUE, TRUE, 2},
      {"can bo phiếu kín căn cứ quy định nghi", PLAN_MARKS_AS_TYPED, TRUE, TRUE, 2},
      {"can bỏ phiếu kín căn cứ 2020 quy định 30", PLAN_MARKS_AS_TYPED, TRUE, FALSE, 1},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = small_plan(*state, cases[i].query, &(Request){0}, cases[i].marks);
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, 0);
    if (plan->any_marked != cases[i].marked || plan->any_forgiven != cases[i].forgiven ||
        atom->frequency != cases[i].frequency)
      fail_msg("%s: marked %d, forgiven %d, in %u", cases[i].query, plan->any_marked, plan->any_forgiven,
               atom->frequency);
  }
}

static void the_words_of_an_abbreviation_stand_in_its_place(void **state)
{
  g_autoptr(Plan) plan = small_plan(*state, "phieu nd kin", &(Request){0}, PLAN_MARKS_AS_TYPED);
  g_autofree char *atoms = atoms_line(plan->atoms);
  assert_string_equal(atoms, "phieu@1 Nghị@1 định@1 kin@1");
  assert_int_equal(plan_n_typed(plan), 4);
  for (guint a = 1; a < 3; a++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
    const PlanTerm *code = &g_array_index(atom->terms, PlanTerm, plan_n_own_terms(atom));
    assert_true(atom->spelled_out && atom->weight == 1);
    assert_string_equal(code->term, "nđ");
  }
  assert_false(plan->any_marked); /* nobody typed the marks of "nghị định" */
}

static void official_words_are_added_to_everyday_ones(void **state)
{
  static const EverydayWording rows[] = {
      {"bo phieu", "bỏ phiếu", "phiếu kín; cán bộ căn cứ"},
      {"bo phieu kin", "bỏ phiếu kín", "quy định"},
      {"can", "cân", "quy định"},
      {"kin", "kín", "kín năm"},
      {"thay khong", "thấy không", "không có"},
  };
  const NameTable own = NAME_TABLE(rows, EverydayWording, key, words);
  static const struct {
    const char *query, *atoms;
    PlanMarks marks;
    guint n_typed, n_added;
  } cases[] = {
      {"bỏ phiếu 2021", "bỏ@1 phiếu@1 2021@1 phiếu@2 kín@2 cán@3 bộ@3 căn@3 cứ@3", PLAN_MARKS_AS_TYPED, 3, 1},
      {"2021 bo phieu", "2021@1 bo@1 phieu@1 phiếu@2 kín@2 cán@3 bộ@3 căn@3 cứ@3", PLAN_MARKS_AS_TYPED, 3, 1},
      {"bỏ phiếu kín", "bỏ@1 phiếu@1 kín@1 quy@2 định@2", PLAN_MARKS_AS_TYPED, 3, 1}, /* the longest */
      {"bộ phiếu", "bộ@1 phiếu@1", PLAN_MARKS_AS_TYPED, 2, 0},                        /* other marks */
      {"cán", "cán@1", PLAN_MARKS_AS_TYPED, 1, 0},
      {"bỏ 2021 phiếu", "bỏ@1 2021@1 phiếu@1", PLAN_MARKS_AS_TYPED, 3, 0}, /* not side by side */
      {"bỏ phiếu", "bỏ@1 phiếu@1", PLAN_MARKS_STRICT, 2, 0},
      {"\"bỏ phiếu\"", "bỏ@1 phiếu@1", PLAN_MARKS_AS_TYPED, 2, 0},
      {"kín năm", "kín@1 năm@1", PLAN_MARKS_AS_TYPED, 2, 0},       /* it is official already */
      {"thấy không", "thấy@1 không@1", PLAN_MARKS_AS_TYPED, 2, 0}, /* the index has none of it */
      {"cán bộ bỏ phiếu căn cứ quy định nghị định", "cán@1 bộ@1 bỏ@1 phiếu@1 căn@1 cứ@1 quy@1 định@1 nghị@1 định@1",
       PLAN_MARKS_AS_TYPED, 10, 0}, /* a question */
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = small_plan(*state, cases[i].query, &(Request){.own_words = &own}, cases[i].marks);
    g_autofree char *atoms = atoms_line(plan->atoms);
    if (strcmp(atoms, cases[i].atoms) != 0 || plan_n_typed(plan) != cases[i].n_typed ||
        plan->everyday->len != cases[i].n_added)
      fail_msg("%s: atoms \"%s\", %u typed, %u added", cases[i].query, atoms, plan_n_typed(plan), plan->everyday->len);
  }
}

static void official_words_weigh_together_as_the_everyday_ones(void **state)
{
  static const EverydayWording rows[] = {{"bo phieu", "bỏ phiếu", "phiếu kín; cán bộ căn cứ"}};
  const NameTable own = NAME_TABLE(rows, EverydayWording, key, words);
  g_autoptr(Plan) plan = small_plan(*state, "bo phieu 2021", &(Request){.own_words = &own}, PLAN_MARKS_AS_TYPED);
  double typed = 0, official = 0;
  for (guint a = 0; a < plan->atoms->len; a++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
    typed += atom->group != 0 && atom->alternative == 0 ? atom->weight : 0;
    official += atom->alternative != 0 ? atom->weight : 0;
  }
  assert_true(typed == 2 && official > 1.99 && official < 2.01);
  assert_false(plan->any_marked); /* nobody typed these marks */
  /* Any of the wordings will do: (bo phieu OR phiếu kín OR cán bộ căn cứ) 2021. */
  g_autoptr(PlanCondition) every = plan_every_word(plan);
  assert_int_equal(every->children->len, 2);
  const PlanCondition *any = g_ptr_array_index(every->children, 0);
  assert_int_equal(any->kind, PLAN_ANY_OF);
  assert_int_equal(any->children->len, 3);
  /* Read as another word, they count for nothing. */
  ((PlanAtom *)g_ptr_array_index(plan->atoms, 0))->read = 1 - ((PlanAtom *)g_ptr_array_index(plan->atoms, 0))->meant;
  plan_everyday_settle(plan);
  assert_int_equal(plan->everyday->len, 0);
  for (guint a = 0; a < plan->atoms->len; a++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
    assert_true(atom->weight == (atom->alternative == 0));
  }
}

static char *dates_of(const SmallIndex *index, const char *query)
{
  g_autoptr(Plan) plan = small_plan(index, query, &(Request){0}, PLAN_MARKS_AS_TYPED);
  assert_int_equal(plan->condition->children->len, 1);
  const PlanCondition *range = g_ptr_array_index(plan->condition->children, 0);
  assert_int_equal(range->kind, PLAN_RANGE);
  return g_strdup_printf("%s-%s", range->low ? range->low : "", range->high ? range->high : "");
}

static void dates_become_ranges_of_whole_days(void **state)
{
  static const char *const cases[][2] = {
      {"year:2012", "20120101-20121231"},
      {"date:2/2012", "20120201-20120229"},
      {"date:2010..2012", "20100101-20121231"},
      {"date:2010..", "20100101-"},
      {"date:..2012", "-20121231"},
      {"date:>=2015", "20150101-"},
      {"date:>2015", "20160101-"},
      {"date:<3/2012", "-20120229"},
      {"date:<=3/2012", "-20120331"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *got = dates_of(*state, cases[i][0]);
    if (strcmp(got, cases[i][1]) != 0)
      fail_msg("%s gives %s", cases[i][0], got);
  }
}

static void a_value_that_means_nothing_is_an_error_of_the_query(void **state)
{
  static const char *const cases[] = {"type:xyzzy", "number:xyz", "date:2012..2010", "year:abc", "date:.."};
  const SmallIndex *index = *state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_auto(Notices) notices;
    notices_init(&notices);
    g_autoptr(ParseNode) root = parse_query(cases[i], strlen(cases[i]), NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(Plan) plan =
        plan_build(root, &(Request){0}, PLAN_MARKS_AS_TYPED, index->store, index->tokenizer, &notices, &error);
    if (plan != NULL || error == NULL)
      fail_msg("%s is taken", cases[i]);
  }
}

static void a_long_query_is_cut_and_says_so(void **state)
{
  const SmallIndex *index = *state;
  g_autoptr(GString) query = g_string_new(NULL);
  for (int i = 0; i < PLAN_MAX_ATOMS + 6; i++)
    g_string_append(query, "phiếu ");
  g_auto(Notices) notices;
  notices_init(&notices);
  g_autoptr(ParseNode) root = parse_query(query->str, query->len, NULL);
  g_autoptr(Plan) plan =
      plan_build(root, &(Request){0}, PLAN_MARKS_AS_TYPED, index->store, index->tokenizer, &notices, NULL);
  assert_int_equal(plan->atoms->len, PLAN_MAX_ATOMS);
  assert_int_equal(notices.texts->len, 1);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(words_and_numbers_become_atoms_in_the_order_of_the_query),
      cmocka_unit_test(a_query_is_of_a_day_when_half_of_its_words_are),
      cmocka_unit_test(marks_are_noted_and_forgiven_as_asked),
      cmocka_unit_test(the_words_of_an_abbreviation_stand_in_its_place),
      cmocka_unit_test(official_words_are_added_to_everyday_ones),
      cmocka_unit_test(official_words_weigh_together_as_the_everyday_ones),
      cmocka_unit_test(dates_become_ranges_of_whole_days),
      cmocka_unit_test(a_value_that_means_nothing_is_an_error_of_the_query),
      cmocka_unit_test(a_long_query_is_cut_and_says_so),
  };
  return cmocka_run_group_tests(tests, open_index, small_index_tear_down);
}
