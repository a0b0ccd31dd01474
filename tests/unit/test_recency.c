/* Recency: what dates are worth, and that newness decides only between documents that answer alike. */
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
  g_autoptr(Search) search = search_open(locations, &error);
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

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_date_is_worth_less_the_older_it_is),
      cmocka_unit_test(the_newer_of_two_that_answer_alike_comes_first_and_a_weak_one_never),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
