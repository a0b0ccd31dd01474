/* Propose and candidates: which documents are ranked, and how many hold every word. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/choose/candidates.h"
#include "query/choose/propose.h"
#include "tests/unit/small_plan.h"

#define LETTERHEAD(number, day, title) "CHÍNH PHỦ\nSố: " number "\nHà Nội, " day "\nNGHỊ ĐỊNH\n" title "\n"

static const SmallFile files[] = {
    {"/1.txt", LETTERHEAD("30/2020/NĐ-CP", "ngày 05 tháng 3 năm 2020", "Về công tác văn thư") "Cán bộ văn thư.\n"},
    {"/2.txt", LETTERHEAD("31/2012/NĐ-CP", "ngày 06 tháng 3 năm 2012", "Về lưu trữ") "Bộ phận cán sự.\n"},
    {"/3.txt", "Luân chuyển cán bộ theo Nghị định số 30/2020/NĐ-CP.\n"},
    {"/4.txt", "Bảo vệ môi trường.\n"},
};

static char *print(const Proposals *proposals)
{
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < proposals->candidates->len; i++) {
    const RankCandidate *candidate = &g_array_index(proposals->candidates, RankCandidate, i);
    g_string_append_printf(out, "%s%u%s", i > 0 ? " " : "", candidate->docid, candidate->number ? "!" : "");
  }
  return g_string_free(out, FALSE);
}

static void candidates_hold_what_is_asked_and_numbers_come_first(void **state)
{
  (void)state;
  static const struct {
    const char *query, *want; /* docids; ! = bears the number */
    guint n_every;
  } cases[] = {
      {"luân chuyển", "3", 1},      {"\"cán bộ\"", "1 3", 2}, {"\"cán bộ\" -\"luân chuyển\"", "1", 1},
      {"30/2020/NĐ-CP", "1! 3", 2}, {"zzz", "", 0},           {"văn thư 6/3/2012", "2 1", 0},
  };
  SmallIndex index = small_index_open(files, G_N_ELEMENTS(files));
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    Request options = {.limit = 10};
    GError *error = NULL;
    g_autoptr(Plan) plan = small_plan(&index, cases[i].query, &options, PLAN_MARKS_AS_TYPED);
    g_auto(Proposals) proposals = {0};
    propose_init(&proposals, index.store, plan);
    assert_true(propose_reading(&proposals, &error) && propose_read(&proposals, &error));
    guint n = 99;
    gboolean exact = FALSE;
    assert_true(propose_count(&proposals, &n, &exact, &error));
    g_autofree char *got = print(&proposals);
    if (strcmp(got, cases[i].want) != 0 || n != cases[i].n_every || !exact)
      fail_msg("%s: got %s and %u, want %s and %u", cases[i].query, got, n, cases[i].want, cases[i].n_every);
  }
  small_index_close(&index);
}

static void by_date_every_word_must_be_there_and_undated_documents_come_last(void **state)
{
  (void)state;
  SmallIndex index = small_index_open(files, G_N_ELEMENTS(files));
  for (int oldest = 0; oldest < 2; oldest++) {
    Request options = {.limit = 10};
    GError *error = NULL;
    g_autoptr(Plan) plan = small_plan(&index, "cán bộ", &options, PLAN_MARKS_AS_TYPED);
    g_auto(Proposals) proposals = {0};
    propose_init(&proposals, index.store, plan);
    assert_true(propose_by_date(&proposals, SCHEMA_SLOT_ISSUED, oldest, 10, &error));
    g_autofree char *got = print(&proposals);
    assert_string_equal(got, oldest ? "2 1 3" : "1 2 3");
  }
  small_index_close(&index);
}

static void a_query_for_titles_looks_in_titles_alone(void **state)
{
  (void)state;
  SmallIndex index = small_index_open(files, G_N_ELEMENTS(files));
  Request options = {.limit = 10, .title_only = TRUE};
  g_autoptr(Plan) plan = small_plan(&index, "văn thư", &options, PLAN_MARKS_AS_TYPED);
  g_autoptr(StoreQuery) query = candidates_query(plan, FALSE, store_n_documents(index.store));
  StoreSearch how = {.limit = 10, .k1 = CANDIDATES_K1, .b = CANDIDATES_B};
  g_auto(StoreMatches) matches = {0};
  GError *error = NULL;
  assert_true(store_search(index.store, query, &how, &matches, &error));
  assert_int_equal(matches.n_matches, 1);
  assert_int_equal(matches.matches[0].docid, 1);
  small_index_close(&index);
}

/* An index of n documents of one word, each with a direct index of so many bytes. */
static SmallIndex open_giants(guint n, guint size)
{
  SmallIndex index = {.top = tree_new()};
  GError *error = NULL;
  g_autofree char *generation = g_build_filename(index.top, STORE_ENTRY_PREFIX "generation-1", NULL);
  g_autoptr(DirectWriter) direct = direct_writer_new();
  for (guint position = 0; position < size; position++)
    direct_writer_add(direct, "giant", strlen("giant"), position);
  direct_writer_begin_passage(direct, 0, 0, FALSE);
  g_autoptr(GString) packed = g_string_new(NULL);
  direct_writer_pack(direct, size, packed);
  const StoreTerm term = {.term = "giant", .len = strlen("giant"), .frequency = size};
  const StoreDocument document = {
      .terms = &term, .n_terms = 1, .record = "-", .record_len = 1, .direct = packed->str, .direct_len = packed->len};
  g_autoptr(StoreWriter) writer = store_writer_create(generation, FALSE, &error);
  g_assert_no_error(error);
  for (guint i = 1; i <= n; i++)
    assert_true(store_writer_put(writer, i, &document, &error));
  assert_true(store_writer_commit(writer, &error));
  assert_true(store_publish(index.top, STORE_ENTRY_PREFIX "generation-1", &error));
  const char *const locations[] = {index.top, NULL};
  index.store = store_open(locations, &error);
  g_assert_no_error(error);
  index.tokenizer = token_new(&error);
  g_assert_no_error(error);
  return index;
}

#define N_SCATTERED 260

static void a_phrase_is_counted_exactly_when_every_match_was_looked_at(void **state)
{
  (void)state;
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
  SmallFile many[N_SCATTERED];
  for (guint i = 0; i < N_SCATTERED; i++) {
    g_ptr_array_add(paths, g_strdup_printf("/%u.txt", i));
    many[i] = (SmallFile){g_ptr_array_index(paths, i), i + 1 < N_SCATTERED ? "Bộ phận cán sự.\n" : "Cán bộ.\n"};
  }
  SmallIndex index = small_index_open(many, N_SCATTERED);
  GError *error = NULL;
  g_autoptr(Plan) plan = small_plan(&index, "\"cán bộ\"", &(Request){.limit = 10}, PLAN_MARKS_AS_TYPED);
  g_auto(Proposals) proposals = {0};
  propose_init(&proposals, index.store, plan);
  assert_true(propose_by_date(&proposals, SCHEMA_SLOT_ISSUED, FALSE, 40, &error));
  guint n = 99;
  gboolean exact = FALSE;
  assert_true(propose_count(&proposals, &n, &exact, &error));
  g_autofree char *got = print(&proposals);
  assert_string_equal(got, "260");
  assert_int_equal(n, 1);
  assert_true(exact);
  assert_int_equal(proposals.held->len, 1);
  small_index_close(&index);
}

static void of_giant_documents_no_more_is_read_than_time_allows_but_all_that_are_wanted_are_proposed(void **state)
{
  (void)state;
  enum { N = 60, GIANT = CANDIDATES_SIZE / 8 };
  SmallIndex index = open_giants(N, GIANT);
  enum { READ = 8 };
  Request options = {.limit = 10};
  GError *error = NULL;
  g_autoptr(Plan) plan = small_plan(&index, "giant", &options, PLAN_MARKS_AS_TYPED);
  g_auto(Proposals) proposals = {0}, behind = {0};
  propose_init(&proposals, index.store, plan);
  assert_true(propose_reading(&proposals, &error) && propose_read(&proposals, &error));
  guint read = 0;
  for (guint d = 0; d < proposals.directs->len; d++)
    read += g_array_index(proposals.directs, Direct, d).len > 0;
  assert_int_equal(proposals.candidates->len, CANDIDATES_LEAST);
  assert_int_equal(read, READ);
  assert_false(proposals.exhausted);
  /* Who wants more than the candidates gets those behind them, none of them twice. */
  assert_true(propose_behind(&proposals, N, &behind, &error));
  assert_int_equal(behind.candidates->len, N - CANDIDATES_LEAST);
  for (guint i = 0; i < behind.candidates->len; i++)
    for (guint k = 0; k < proposals.candidates->len; k++)
      assert_int_not_equal(g_array_index(behind.candidates, RankCandidate, i).docid,
                           g_array_index(proposals.candidates, RankCandidate, k).docid);
  small_index_close(&index);
}

/* An index of so many documents that have both words, the phrase in every second one. */
static SmallIndex open_many(SmallFile *many, guint n, GPtrArray *paths)
{
  for (guint i = 0; i < n; i++) {
    g_ptr_array_add(paths, g_strdup_printf("/%u.txt", i));
    many[i] = (SmallFile){g_ptr_array_index(paths, i), i % 2 ? "Cán bộ.\n" : "Bộ phận cán sự.\n"};
  }
  return small_index_open(many, n);
}

static void when_the_budget_is_spent_what_was_checked_by_then_is_found(void **state)
{
  (void)state;
  enum { N = 120 };
  static const struct {
    const char *query;
    guint looks, want; /* the budget is spent at this look; candidates */
    gboolean by_date, exact;
  } cases[] = {
      {"\"cán bộ\"", 0, N / 2, TRUE, TRUE},
      {"\"cán bộ\"", 1, 40, TRUE, FALSE}, /* so many are checked, whatever the budget; those that hold it come first */
      {"\"cán bộ\"", 11, 50, TRUE, FALSE},
      {"\"cán bộ\"", 1, 40, FALSE, FALSE},
      {"cán bộ", 1, CANDIDATES_LEAST, FALSE, TRUE},
      {"cán bộ", 0, CANDIDATES_FEW_AS_TYPED, FALSE, TRUE},
  };
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
  SmallFile many[N];
  SmallIndex index = open_many(many, N, paths);
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    GError *error = NULL;
    Budget budget = {.looks = cases[i].looks};
    g_autoptr(Plan) plan = small_plan(&index, cases[i].query, &(Request){.limit = 10}, PLAN_MARKS_AS_TYPED);
    g_auto(Proposals) proposals = {0};
    propose_init(&proposals, index.store, plan);
    proposals.budget = &budget;
    assert_true(cases[i].by_date ? propose_by_date(&proposals, SCHEMA_SLOT_ISSUED, FALSE, 100, &error)
                                 : propose_reading(&proposals, &error) && propose_read(&proposals, &error));
    guint n = 0;
    gboolean exact = FALSE;
    assert_true(propose_count(&proposals, &n, &exact, &error));
    if (proposals.candidates->len != cases[i].want || exact != cases[i].exact || budget.spent != (cases[i].looks != 0))
      fail_msg("%s, %u looks: %u candidates, exact %d, spent %d", cases[i].query, cases[i].looks,
               proposals.candidates->len, exact, budget.spent);
    assert_false(proposals.cut);
  }
  small_index_close(&index);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(candidates_hold_what_is_asked_and_numbers_come_first),
      cmocka_unit_test(by_date_every_word_must_be_there_and_undated_documents_come_last),
      cmocka_unit_test(a_phrase_is_counted_exactly_when_every_match_was_looked_at),
      cmocka_unit_test(of_giant_documents_no_more_is_read_than_time_allows_but_all_that_are_wanted_are_proposed),
      cmocka_unit_test(when_the_budget_is_spent_what_was_checked_by_then_is_found),
      cmocka_unit_test(a_query_for_titles_looks_in_titles_alone),
  };
  return cmocka_run_group_tests_name("propose", tests, NULL, NULL);
}
