/* What must hold, as the index answers it and as the direct index checks it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/choose/atom_positions.h"
#include "query/choose/condition.h"
#include "tests/unit/small_plan.h"

static const SmallFile files[] = {
    {"/mot/a.txt", "Cán bộ bỏ phiếu kín một hai ba bốn tín nhiệm."},
    {"/mot/b.txt", "Phiếu bỏ trắng, tín nhiệm phiếu bầu."},
    {"/hai/c.txt", "Cán bộ các ban."},
    {"/hai/d.txt", "Bo phieu kin."},
};

static int open_index(void **state)
{
  return small_index_set_up(state, files, G_N_ELEMENTS(files));
}

static void open_direct(GBytes *bytes, Direct *direct)
{
  gsize len = 0;
  const guint8 *data = g_bytes_get_data(bytes, &len);
  assert_true(direct_open(direct, data, len));
}

static gboolean holds_for(const PlanCondition *condition, Store *store, StoreDocid docid)
{
  g_autoptr(GBytes) bytes = store_get_direct(store, docid, NULL);
  Direct direct;
  open_direct(bytes, &direct);
  gboolean holds = FALSE;
  assert_true(condition_check(condition, store, docid, &direct, &holds, NULL));
  return holds;
}

/* The documents by letter: "ab" = those that the query finds; the check decides among them, or among all. */
static char *letters(const SmallIndex *index, const char *query, gboolean check_all, gboolean *exact)
{
  g_autoptr(Plan) plan = small_plan(index, query, &(Request){0}, PLAN_MARKS_AS_TYPED);
  *exact = TRUE;
  g_autoptr(StoreQuery) found = condition_query(plan->condition, FALSE, exact);
  gboolean matched[G_N_ELEMENTS(files)] = {FALSE};
  StoreSearch how = {.limit = G_N_ELEMENTS(files), .k1 = 1};
  g_auto(StoreMatches) matches = {0};
  if (found != NULL)
    assert_true(store_search(index->store, found, &how, &matches, NULL));
  for (guint i = 0; i < matches.n_matches; i++)
    matched[matches.matches[i].docid - 1] = TRUE;
  GString *out = g_string_new(NULL);
  for (StoreDocid docid = 1; docid <= G_N_ELEMENTS(files); docid++) {
    gboolean in_query = found == NULL || matched[docid - 1];
    gboolean wanted = check_all ? holds_for(plan->condition, index->store, docid)
                      : *exact  ? in_query
                                : in_query && holds_for(plan->condition, index->store, docid);
    if (wanted)
      g_string_append_c(out, (char)('a' + docid - 1));
  }
  return g_string_free(out, FALSE);
}

static void index_and_check_agree_on_the_documents(void **state)
{
  static const struct {
    const char *query, *want;
    gboolean exact;
  } cases[] = {
      {"phiếu", "abcd", TRUE}, /* a plain word need not occur */
      {"+phiếu", "ab", TRUE},
      {"+phieu", "abd", TRUE},
      {"+phiếu +kín", "a", TRUE},
      {"-phiếu", "cd", TRUE},
      {"+tín -kín", "b", TRUE},
      {"+xyz", "", TRUE},
      {"-xyz", "abcd", TRUE},
      {"\"bỏ phiếu\"", "a", FALSE},
      {"\"phiếu\"", "ab", TRUE},
      {"-\"bỏ phiếu\"", "bcd", FALSE},
      {"-\"bỏ xyz\"", "abcd", FALSE},
      {"kín OR các", "ac", TRUE},
      {"bỏ kín OR các ban", "ac", TRUE},
      {"\"bỏ phiếu\" OR các", "ac", FALSE},
      {"-(kín OR các)", "bd", TRUE},
      {"phiếu NEAR/3 nhiệm", "b", FALSE},
      {"kín NEAR/4 tín", "a", FALSE},
      {"kín NEAR/3 tín", "", FALSE},
      {"tín NEAR/4 kín", "a", FALSE},
      {"path:mot", "ab", TRUE},
      {"path:mot +kín", "a", TRUE},
      {"-path:mot", "cd", TRUE},
      {"year:2023", "", TRUE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    gboolean exact;
    g_autofree char *found = letters(*state, cases[i].query, FALSE, &exact);
    g_autofree char *checked = letters(*state, cases[i].query, TRUE, &exact);
    if (strcmp(found, cases[i].want) != 0 || strcmp(checked, cases[i].want) != 0 || exact != cases[i].exact)
      fail_msg("%s: found \"%s\", checked \"%s\", exact %d; not \"%s\", %d", cases[i].query, found, checked, exact,
               cases[i].want, cases[i].exact);
  }
}

static void a_modification_date_lies_in_its_range_with_both_ends(void **state)
{
  static const struct {
    Date from, to;
    gboolean want;
  } cases[] = {{{2023, 11, 14}, {2023, 11, 15}, TRUE},
               {{2023, 1, 1}, {0, 0, 0}, TRUE},
               {{0, 0, 0}, {2022, 12, 31}, FALSE},
               {{2024, 1, 1}, {0, 0, 0}, FALSE}};
  const SmallIndex *index = *state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    Request options = {.from = cases[i].from, .to = cases[i].to, .date_field = REQUEST_DATE_MODIFIED};
    g_autoptr(Plan) plan = small_plan(index, "", &options, PLAN_MARKS_AS_TYPED);
    assert_int_equal(holds_for(plan->condition, index->store, 1), cases[i].want);
  }
}

static void the_variants_of_a_word_give_their_positions_in_order(void **state)
{
  const SmallIndex *index = *state;
  g_autoptr(Plan) plan = small_plan(index, "phieu", &(Request){0}, PLAN_MARKS_AS_TYPED);
  g_autoptr(GBytes) bytes = store_get_direct(index->store, 2, NULL);
  Direct direct;
  open_direct(bytes, &direct);
  g_autoptr(GArray) positions = g_array_new(FALSE, FALSE, sizeof(guint32));
  for (int twice = 0; twice < 2; twice++) {
    atom_positions_find(g_ptr_array_index(plan->atoms, 0), FALSE, &direct, positions);
    assert_int_equal(positions->len, 2);
    assert_int_equal(g_array_index(positions, guint32, 1) - g_array_index(positions, guint32, 0), 5);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(index_and_check_agree_on_the_documents),
      cmocka_unit_test(a_modification_date_lies_in_its_range_with_both_ends),
      cmocka_unit_test(the_variants_of_a_word_give_their_positions_in_order),
  };
  return cmocka_run_group_tests(tests, open_index, small_index_tear_down);
}
