/* Recency: what dates are worth, and that newness decides only between documents that answer alike. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/rank/recency.h"
#include "query/search.h"
#include "tests/unit/small_index.h"

static void a_date_is_worth_less_the_older_it_is(void **state)
{
  (void)state;
  const gint64 today = date_to_days((Date){2026, 6, 1});
  static const struct {
    const char *name;
    Date issued;
    guint half_life;
    double want;
  } cases[] = {
      {"today", {2026, 6, 1}, 365, 1},
      {"one half-life ago", {2025, 6, 1}, 365, 0.5},
      {"two half-lives ago", {2024, 6, 1}, 365, 0.25},
      {"ahead as far as ago", {2027, 6, 1}, 365, 0.5},
      {"no date", {0}, 365, -1},
      {"far ahead", {2027, 6, 3}, 365, -1},
      {"the year 2999", {2999, 1, 1}, 365, -1},
      {"the year 1000", {1000, 1, 1}, 365, -1},
      {"before there were such documents", {1944, 12, 31}, 365, -1},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    double worth = recency_of(cases[i].issued, today, cases[i].half_life);
    if (ABS(worth - cases[i].want) > 0.01)
      fail_msg("%s: %f, not %f", cases[i].name, worth, cases[i].want);
  }
}

#define LETTER(number, date, body)                                                                                     \
  "BỘ NỘI VỤ\nSố: " number "/BNV-VP\n\n" date "\n\nKính gửi: Các cơ quan.\n\n" body "\n"
#define SAME "Việc luân chuyển cán bộ lãnh đạo được thực hiện theo quy chế của cơ quan."
#define WEAK "Việc bảo vệ môi trường nước và không khí do lãnh đạo thực hiện theo quy chế."

static const SmallFile files[] = {
    {"/old.txt", LETTER("101", "Hà Nội, ngày 05 tháng 3 năm 2004", SAME)},
    {"/new.txt", LETTER("102", "Hà Nội, ngày 05 tháng 3 năm 2024", SAME)},
    {"/ahead.txt", LETTER("103", "Hà Nội, ngày 05 tháng 3 năm 2099", SAME)},
    {"/undated.txt", LETTER("104", "Hà Nội, không rõ đã viết lúc nào", SAME)},
    {"/weak.txt", LETTER("105", "Hà Nội, ngày 05 tháng 3 năm 2025", WEAK)},
};

/* What was found of each document; docids count from 1. */
typedef struct {
  double score, recency;
} Found;

/* The names in the order found, the first blank before each. */
static char *order(const char *top, guint recency_days, Found have[G_N_ELEMENTS(files)])
{
  const char *const locations[] = {top, NULL};
  GError *error = NULL;
  g_autoptr(Search) search = search_open(locations, 0, &error);
  assert_null(error);
  Request options = {.limit = 10, .recency_days = recency_days, .explain = TRUE};
  g_auto(Results) results;
  results_init(&results);
  assert_true(search_run(search, "luân chuyển lãnh đạo", &options, &results, &error));
  GString *names = g_string_new(NULL);
  for (guint r = 0; r < results.results->len; r++) {
    const Result *result = g_ptr_array_index(results.results, r);
    g_string_append_printf(names, " %s", result->path + 1);
    const ResultFeature *recency = &g_array_index(result->features, ResultFeature, RANK_RECENCY);
    have[result->docid - 1] = (Found){.score = result->score, .recency = recency->value * recency->weight};
  }
  return g_string_free(names, FALSE);
}

enum { OLD, NEW, AHEAD, UNDATED, WEAK_ONE };

static void the_newer_of_two_that_answer_alike_comes_first_and_a_weak_one_never(void **state)
{
  (void)state;
  char *top = small_index_build(files, G_N_ELEMENTS(files));
  static const guint asked[] = {REQUEST_RECENCY_DEFAULT, 365, 3650, 100000};
  for (gsize i = 0; i < G_N_ELEMENTS(asked); i++) {
    Found have[G_N_ELEMENTS(files)] = {0};
    g_autofree char *names = order(top, asked[i], have);
    if (strstr(names, "new") > strstr(names, "old") || !g_str_has_suffix(names, " weak.txt"))
      fail_msg("%u: %s", asked[i], names);
    assert_true(have[NEW].score > have[OLD].score && have[OLD].score > have[WEAK_ONE].score);
    /* A date that cannot be right gains no more than none, and none gains what the dated ones do on average. */
    assert_float_equal(have[AHEAD].recency, have[UNDATED].recency, 1e-9);
    assert_float_equal(have[UNDATED].recency, (have[OLD].recency + have[NEW].recency + have[WEAK_ONE].recency) / 3,
                       1e-9);
  }
  Found have[G_N_ELEMENTS(files)] = {0};
  g_autofree char *names = order(top, 0, have);
  assert_float_equal(have[OLD].score, have[NEW].score, 1e-9);
  assert_float_equal(have[AHEAD].score, have[NEW].score, 1e-9);
  tree_remove(top);
  g_free(top);
}

/* Candidates that all matched alike but for the last two, of an index of dated letters, the newest last. */
enum { LEARNED = 20, WITHIN_REACH = LEARNED, OUT_OF_REACH, N_LETTERS };

static GArray *candidates_of_letters(double reach)
{
  GArray *candidates = g_array_new(FALSE, TRUE, sizeof(RankCandidate));
  g_array_set_size(candidates, N_LETTERS);
  for (guint i = 0; i < N_LETTERS; i++) {
    RankCandidate *candidate = &g_array_index(candidates, RankCandidate, i);
    candidate->docid = i + 1;
    candidate->score = i == OUT_OF_REACH ? 10 - 1.01 * reach : i == WITHIN_REACH ? 10 - 0.99 * reach : 10;
  }
  return candidates;
}

/* What dates are worth counts by share; known is what they are worth, or negative for half of it each year. */
static void check_letters(const SmallIndex *index, guint days, double share, double known)
{
  const gint64 today = date_to_days((Date){2026, 6, 1});
  double weight = share * rank_features[RANK_RECENCY].weights[RANK_QUESTION];
  g_autoptr(GArray) before = candidates_of_letters(weight), after = candidates_of_letters(weight);
  assert_true(recency_add(after, 1, days, RANK_QUESTION, today, index->store, NULL));
  for (guint i = 0; i < N_LETTERS; i++) {
    const RankCandidate *have = &g_array_index(after, RankCandidate, i);
    double worth = days == 0 || i == OUT_OF_REACH ? 0 : known >= 0 ? known : exp2(-(double)(N_LETTERS - 1 - i));
    double gain = have->score - g_array_index(before, RankCandidate, i).score;
    if (ABS(have->features[RANK_RECENCY] - share * worth) > 0.01 || ABS(gain - worth * weight) > 0.01 * weight)
      fail_msg("%u days, letter %u: gains %f, not %f", days, i, gain, worth * weight);
  }
}

/* A letter a year; those that cannot come first whatever their date are left as they are. */
static void what_is_within_reach_of_the_first_gains_by_its_date(void **state)
{
  (void)state;
  static const char dated[] = "BỘ NỘI VỤ\nSố: %u/BNV-VP\n\nHà Nội, ngày 01 tháng 6 năm %u\n\nKính gửi: Các cơ quan.\n";
  SmallFile letters[N_LETTERS], undated[N_LETTERS];
  g_autoptr(GPtrArray) made = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < N_LETTERS; i++) {
    g_ptr_array_add(made, g_strdup_printf("/%u.txt", i));
    g_ptr_array_add(made, g_strdup_printf(dated, i + 1, 2026 - (N_LETTERS - 1 - i)));
    letters[i] = (SmallFile){g_ptr_array_index(made, 2 * i), g_ptr_array_index(made, 2 * i + 1)};
    undated[i] = (SmallFile){letters[i].path, "Không rõ đã viết lúc nào."};
  }
  SmallIndex index = small_index_open(letters, N_LETTERS);
  check_letters(&index, 365, 1, -1);
  check_letters(&index, 0, 1, -1);
  small_index_close(&index);
  index = small_index_open(undated, N_LETTERS);
  check_letters(&index, 365, 1, 0.5);
  check_letters(&index, REQUEST_RECENCY_DEFAULT, 0.2, 0.5);
  small_index_close(&index);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_date_is_worth_less_the_older_it_is),
      cmocka_unit_test(the_newer_of_two_that_answer_alike_comes_first_and_a_weak_one_never),
      cmocka_unit_test(what_is_within_reach_of_the_first_gains_by_its_date),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
