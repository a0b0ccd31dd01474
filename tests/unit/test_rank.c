/* Ranking: what makes a document better than another one, and that no direct index can hurt. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/names/article_kind.h"
#include "query/rank/rank.h"
#include "tests/unit/made_plan.h"

static void free_string(gpointer string)
{
  g_string_free(string, TRUE);
}

static void read_all(Rank *rank, const Direct *directs, guint n)
{
  for (guint d = 0; d < n; d++)
    rank_add(rank, &directs[d]);
}

/* Scores documents for a query; the candidates come with what the caller knows about them. */
/* Scores the documents; weights, when not NULL, become those that were used. */
static void score_by(const Plan *plan, const char *const *documents, guint n, RankCandidate *candidates,
                     double *weights)
{
  g_autoptr(Rank) rank = rank_new(plan);
  g_autoptr(GPtrArray) packed = g_ptr_array_new_with_free_func(free_string);
  g_autofree Direct *directs = g_new(Direct, n);
  for (guint d = 0; d < n; d++) {
    g_ptr_array_add(packed, g_string_new(NULL));
    directs[d] = made_direct(documents[d], g_ptr_array_index(packed, d));
  }
  read_all(rank, directs, n);
  rank_score(rank, candidates, NULL);
  if (weights != NULL)
    memcpy(weights, rank_weights(rank), RANK_N_FEATURES * sizeof *weights);
}

static void score_all(const Plan *plan, const char *const *documents, guint n, RankCandidate *candidates)
{
  score_by(plan, documents, n, candidates, NULL);
}

static void the_better_document_wins(void **state)
{
  (void)state;
  static const struct {
    const char *name, *query, *better, *worse;
  } cases[] = {
      {"a pair beats the words apart", "cán bộ", "x y cán bộ z t u v", "x cán y z t u v bộ"},
      {"an abbreviation is its words side by side", "cán~=cb bộ~=cb", "x y cb z t u v", "x cán y z t u v bộ"},
      {"the pair in order beats the words exchanged", "cán bộ", "x y cán bộ z t", "x y bộ cán z t"},
      {"a pair with one word between beats words far apart", "cán bộ", "cán x bộ y z t u v", "cán x y z t u v bộ"},
      {"three in a row beat two and one", "luân chuyển cán", "luân chuyển cán x y z t", "luân chuyển x y z t cán"},
      {"a word beats none", "cán", "x y cán z", "x y z t"},
      {"both words in one article beat one in each", "cán bộ", "| x cán y z bộ | t u v x y",
       "| x cán y z t | u v bộ x y"},
      {"a title that is the query beats a mention", "quy chế | làm việc", "x y quy chế z làm việc t = quy chế làm việc",
       "x y quy chế z làm việc t = u v x y"},
      {"a title that is the query beats a longer one", "quy chế làm việc", "x y z t = quy chế làm việc",
       "x y z t = a quy chế làm việc b c d e f"},
      {"a variant that is read beats another one", "can~cán~cần bộ", "x cán bộ y", "x cần bộ y"},
      {"words of different runs are no pair, so their distance tells nothing", "cán | bộ", "cán bộ x y z", NULL},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = made_plan(cases[i].query);
    PlanAtom *first = g_ptr_array_index(plan->atoms, 0);
    if (first->terms->len > 1)
      first->read = 1;
    /* Both orders, so that no place favours. */
    for (guint better = 0; better < 2; better++) {
      const char *documents[] = {cases[i].better, cases[i].worse ? cases[i].worse : "cán x y z bộ"};
      if (better == 1) {
        const char *swap = documents[0];
        documents[0] = documents[1];
        documents[1] = swap;
      }
      RankCandidate candidates[2] = {{.weight = 1}, {.weight = 1}};
      score_all(plan, documents, 2, candidates);
      double win = candidates[better].score, lose = candidates[1 - better].score;
      if (cases[i].worse != NULL ? win <= lose + 1e-6 : fabs(win - lose) > 1e-9)
        fail_msg("%s: %f against %f", cases[i].name, win, lose);
    }
  }
}

static void a_number_tells_as_much_as_its_share_of_the_query(void **state)
{
  (void)state;
  static const struct {
    const char *query;
    double want;
  } cases[] = {
      {"#30/2020/nđ-cp", 1},
      {"x #30/2020/nđ-cp", 0.75},
      {"x y z #30/2020/nđ-cp", 0.5},
      {"x y z", 1},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = made_plan(cases[i].query);
    const char *const documents[] = {"x y z", "x y z"};
    RankCandidate candidates[2] = {{.number = TRUE}, {0}};
    score_all(plan, documents, 2, candidates);
    assert_float_equal(candidates[0].features[RANK_NUMBER], cases[i].want, 1e-9);
    assert_float_equal(candidates[1].features[RANK_NUMBER], 0, 0);
    assert_true(candidates[0].score > candidates[1].score);
  }
}

static void the_date_that_the_query_names_is_preferred(void **state)
{
  (void)state;
  g_autoptr(Plan) plan = made_plan("x y");
  const char *const documents[] = {"x y", "x y", "x y", "x y", "x y"};
  RankCandidate candidates[5] = {
      {.issued = {2020, 6, 29}}, {.issued = {2020, 6, 1}}, {.issued = {2020, 5, 29}}, {.issued = {2019, 6, 29}}, {0}};
  static const struct {
    Date asked;
    double want[5];
  } cases[] = {{{0}, {0, 0, 0, 0, 0}},
               {{.year = 2020}, {1, 1, 1, 0, 0}},
               {{.year = 2020, .month = 6}, {1, 1, 0.5, 0, 0}},
               {{2020, 6, 29}, {1, 2 / 3.0, 1 / 3.0, 0, 0}}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    plan->date = cases[i].asked;
    score_all(plan, documents, 5, candidates);
    for (guint j = 0; j < 5; j++)
      assert_float_equal(candidates[j].features[RANK_DATE], cases[i].want[j], 1e-9);
  }
  assert_true(candidates[0].score > candidates[1].score);
  assert_float_equal(candidates[3].score, candidates[4].score, 0);
  assert_float_equal(candidates[0].features[RANK_DAY], 0, 0);
  plan->date_words = 1; /* half of the words: the query is of that day */
  score_all(plan, documents, 5, candidates);
  for (guint j = 0; j < 5; j++)
    assert_float_equal(candidates[j].features[RANK_DAY], j == 0, 0);
}

static void the_passages_shown_are_the_best_first(void **state)
{
  (void)state;
  static const struct {
    const char *name, *document;
    guint n;
    guint want[RANK_MAX_PASSAGES];
  } cases[] = {
      {"the only match", "| x y | cán z t | u v", 1, {1}},
      {"the pair before the single word", "| x cán y | u cán bộ v | z t", 2, {1, 0}},
      {"no more than three", "| cán bộ x | cán bộ y | cán bộ z | cán bộ t", 3, {0, 1, 2}},
      {"of a long article the passage that holds the pair", "| x y | điều : u v + x cán y + z cán bộ t + u v", 1, {3}},
      {"of equal passages of an article the first", "| x y | u v + cán bộ + cán bộ", 1, {2}},
      {"a match in the heading of a long article", "| x y | điều cán bộ : u v + x y + z", 1, {1}},
      {"matches in the title alone show nothing", "| x y | u v = cán bộ", 0, {0}},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = made_plan("cán bộ");
    RankCandidate candidate = {.weight = 1};
    score_all(plan, &cases[i].document, 1, &candidate);
    gboolean same = candidate.n_passages == cases[i].n;
    for (guint p = 0; same && p < cases[i].n; p++) {
      same = candidate.passages[p] == cases[i].want[p];
      if (p > 0)
        assert_true(candidate.passage_scores[p - 1] >= candidate.passage_scores[p]);
    }
    if (!same)
      fail_msg("%s: %u passages, the first is %u", cases[i].name, candidate.n_passages, candidate.passages[0]);
  }
}

/* "Yf", "Yt" ... mark where an article of a kind begins. */
static void articles_come_forward_and_step_back_by_their_kind(void **state)
{
  (void)state;
  static const struct {
    const char *name, *document;
    guint asked, first;
  } cases[] = {
      {"scope", "| Yf cán bộ | x cán y bộ z", 0, 1},
      {"words explained", "| Yt cán bộ | x cán bộ z", 0, 1},
      {"duties", "| Yd cán bộ | z cán bộ", 0, 1},
      {"what comes later", "| Ya cán bộ : x | cán bộ y : x", 0, 1},
      {"scope, asked for", "| Yf cán bộ | x cán y bộ z", ARTICLE_KIND_BIT(ARTICLE_KIND_FORMAL), 0},
      {"what comes later, asked for", "| Ya cán bộ : x | cán bộ y z t u v : x", ARTICLE_KIND_BIT(ARTICLE_KIND_AFTER),
       0},
      {"words explained, asked for, are sought", "| cán bộ | Yt cán bộ", ARTICLE_KIND_BIT(ARTICLE_KIND_TERMS), 1},
      {"what people look up comes forward", "| cán bộ x | Yr cán bộ y", 0, 1},
      {"but not before what answers", "| cán bộ x | Yr cán y", 0, 0},
      {"of headings alike the first", "| cán bộ x : z | cán bộ y : z", 0, 0},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = made_plan("cán bộ");
    plan->asked_kinds = cases[i].asked;
    RankCandidate candidate = {.weight = 1};
    score_all(plan, &cases[i].document, 1, &candidate);
    if (candidate.passages[0] != cases[i].first)
      fail_msg("%s: the first is %u", cases[i].name, candidate.passages[0]);
  }
}

static void a_document_counts_what_its_formal_articles_hold(void **state)
{
  (void)state;
  g_autoptr(Plan) plan = made_plan("cán bộ");
  const char *const documents[] = {"| Yf cán bộ | x y", "| Yx cán bộ | x y"};
  RankCandidate candidates[2] = {{.weight = 1}, {.weight = 1}};
  score_all(plan, documents, 2, candidates);
  assert_float_equal(candidates[0].score, candidates[1].score, 1e-9);
  assert_true(candidates[0].passage_scores[0] < candidates[1].passage_scores[0]);
}

static void the_score_is_the_weighted_sum_of_the_features(void **state)
{
  (void)state;
  static const char *const queries[] = {"cán bộ", "luân chuyển cán bộ | x y z t", "#30 cán"};
  const char *const documents[] = {"| điều cán : bộ x | luân chuyển cán bộ = cán bộ x", "x y", "= bộ"};
  for (guint q = 0; q < G_N_ELEMENTS(queries); q++) {
    g_autoptr(Plan) plan = made_plan(queries[q]);
    RankCandidate candidates[3] = {{.weight = 3, .number = TRUE}, {.weight = 2}, {.weight = 0}};
    double weights[RANK_N_FEATURES];
    score_by(plan, documents, 3, candidates, weights);
    for (guint d = 0; d < 3; d++) {
      double sum = 0;
      for (guint f = 0; f < RANK_N_FEATURES; f++) {
        assert_non_null(rank_features[f].name);
        assert_true(isfinite(candidates[d].features[f]));
        sum += candidates[d].features[f] * weights[f];
      }
      assert_float_equal(candidates[d].score, sum, 1e-9);
    }
  }
}

static void words_that_stand_apart_everywhere_are_weighed_as_scattered(void **state)
{
  (void)state;
  static const struct {
    const char *query;
    RankProfile want;
  } cases[] = {{"cán bộ", RANK_FEW_WORDS}, {"cán y", RANK_SCATTERED}, {"một hai ba bốn năm sáu bảy", RANK_QUESTION}};
  const char *const documents[] = {"cán bộ x y", "x cán bộ z y"};
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Plan) plan = made_plan(cases[i].query);
    RankCandidate candidates[2] = {{.weight = 2}, {.weight = 1}};
    double weights[RANK_N_FEATURES];
    score_by(plan, documents, 2, candidates, weights);
    for (guint f = 0; f < RANK_N_FEATURES; f++)
      assert_float_equal(weights[f], rank_features[f].weights[cases[i].want], 1e-9);
  }
}

static void one_candidate_leaves_no_traces_in_the_next(void **state)
{
  (void)state;
  g_autoptr(Plan) plan = made_plan("cán bộ");
  const char *const documents[] = {"cán bộ x cán bộ = cán bộ", "x y z t u v = x y", "x cán y bộ"};
  RankCandidate candidates[3] = {{0}, {0}, {0}};
  score_all(plan, documents, 3, candidates);
  assert_int_equal(candidates[1].n_passages, 0);
  assert_float_equal(candidates[1].features[RANK_DOCUMENT_COVERAGE], 0, 0);
  assert_float_equal(candidates[1].features[RANK_TITLE_WORDS], 0, 0);
  assert_float_equal(candidates[2].features[RANK_PAIRS], 0, 0);
}

/* Candidates large enough to be shared out between threads. */
static void the_scores_do_not_depend_on_how_candidates_are_shared_out(void **state)
{
  (void)state;
  enum { N_LARGE = 40 };
  g_autoptr(Plan) plan = made_plan("luân chuyển cán bộ");
  static const char *const words[] = {"luân", "chuyển", "cán", "bộ", "x", "y", "|", "+"};
  g_autoptr(GRand) random = g_rand_new_with_seed(3);
  g_autoptr(GPtrArray) packed = g_ptr_array_new_with_free_func(free_string);
  Direct directs[N_LARGE];
  RankCandidate together[N_LARGE] = {0};
  for (guint d = 0; d < N_LARGE; d++) {
    g_autoptr(GString) text = g_string_new("x");
    for (guint w = 0; w < 10000; w++)
      g_string_append_printf(text, " %s", words[g_rand_int_range(random, 0, w % 40 == 0 ? 8 : 6)]);
    g_ptr_array_add(packed, g_string_new(NULL));
    directs[d] = made_direct(text->str, g_ptr_array_index(packed, d));
    together[d].weight = 1;
  }
  g_autoptr(Rank) whole = rank_new(plan);
  read_all(whole, directs, N_LARGE);
  rank_score(whole, together, NULL);
  /* In the other order the threads read other candidates. */
  for (guint d = 0; d < N_LARGE / 2; d++) {
    Direct swap = directs[d];
    directs[d] = directs[N_LARGE - 1 - d];
    directs[N_LARGE - 1 - d] = swap;
  }
  RankCandidate turned[N_LARGE] = {0};
  for (guint d = 0; d < N_LARGE; d++)
    turned[d].weight = 1;
  g_autoptr(Rank) again = rank_new(plan);
  read_all(again, directs, N_LARGE);
  rank_score(again, turned, NULL);
  for (guint d = 0; d < N_LARGE; d++) {
    const RankCandidate *one = &together[d], *other = &turned[N_LARGE - 1 - d];
    assert_true(one->score > 0);
    assert_memory_equal(one->features, other->features, sizeof one->features);
    assert_int_equal(one->passages[0], other->passages[0]);
  }
}

static void a_direct_index_that_claims_giant_positions_has_no_text(void **state)
{
  (void)state;
  g_autoptr(DirectWriter) writer = direct_writer_new();
  direct_writer_begin_passage(writer, 0, 0, FALSE);
  direct_writer_add(writer, "bộ", strlen("bộ"), 4000000000u);
  direct_writer_begin_title(writer, 4000000001u);
  g_autoptr(GString) packed = g_string_new(NULL);
  direct_writer_pack(writer, 4000000001u, packed);
  Direct giant;
  if (!direct_open(&giant, (const guint8 *)packed->str, packed->len))
    return;
  g_autoptr(Plan) plan = made_plan("cán bộ");
  g_autoptr(Rank) rank = rank_new(plan);
  g_autoptr(GString) sound = g_string_new(NULL);
  const Direct directs[] = {giant, made_direct("x cán bộ", sound)};
  read_all(rank, directs, 2);
  RankCandidate candidates[2] = {{0}, {0}};
  rank_score(rank, candidates, NULL);
  assert_int_equal(candidates[0].n_passages, 0);
  assert_int_equal(candidates[1].n_passages, 1);
}

static void damaged_direct_indexes_are_harmless(void **state)
{
  (void)state;
  g_autoptr(GString) packed = g_string_new(NULL), sound = g_string_new(NULL);
  made_direct("| điều cán : bộ x | luân chuyển cán bộ + cán bộ + x = cán bộ x", packed);
  Direct good = made_direct("x cán bộ", sound);
  g_autoptr(Plan) plan = made_plan("luân chuyển cán bộ #x");
  for (gsize at = 0; at < packed->len; at++)
    for (guint value = 0; value < 256; value += 3) {
      /* Of its own size, so that the sanitizers see one byte too far. */
      g_autofree guint8 *bytes = g_memdup2(packed->str, packed->len);
      bytes[at] = (guint8)value;
      Direct direct;
      if (!direct_open(&direct, bytes, packed->len))
        continue;
      g_autoptr(Rank) rank = rank_new(plan);
      const Direct directs[] = {direct, good};
      read_all(rank, directs, 2);
      RankCandidate candidates[2] = {{0}, {0}};
      rank_score(rank, candidates, NULL);
      assert_true(isfinite(candidates[0].score));
      assert_int_equal(candidates[1].n_passages, 1);
      assert_int_equal(candidates[1].passages[0], 0);
      assert_float_equal(candidates[1].features[RANK_DOCUMENT_COVERAGE] > 0, 1, 0);
    }
}

static void a_plan_without_atoms_and_a_document_without_text_score_nothing_strange(void **state)
{
  (void)state;
  Direct empty;
  assert_true(direct_open(&empty, NULL, 0));
  g_autoptr(Plan) plan = made_plan("-");
  g_ptr_array_set_size(plan->atoms, 0);
  g_autoptr(Plan) unknown = made_plan("- -");
  const Plan *const plans[] = {plan, unknown};
  for (guint p = 0; p < G_N_ELEMENTS(plans); p++) {
    g_autoptr(Rank) rank = rank_new(plans[p]);
    g_autoptr(GString) packed = g_string_new(NULL);
    const Direct directs[] = {empty, made_direct("x y", packed)};
    read_all(rank, directs, 2);
    RankCandidate candidates[2] = {{0}, {0}};
    rank_score(rank, candidates, NULL);
    for (guint d = 0; d < 2; d++) {
      assert_true(isfinite(candidates[d].score));
      assert_int_equal(candidates[d].n_passages, 0);
    }
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_better_document_wins),
      cmocka_unit_test(a_number_tells_as_much_as_its_share_of_the_query),
      cmocka_unit_test(the_date_that_the_query_names_is_preferred),
      cmocka_unit_test(the_passages_shown_are_the_best_first),
      cmocka_unit_test(articles_come_forward_and_step_back_by_their_kind),
      cmocka_unit_test(a_document_counts_what_its_formal_articles_hold),
      cmocka_unit_test(the_score_is_the_weighted_sum_of_the_features),
      cmocka_unit_test(words_that_stand_apart_everywhere_are_weighed_as_scattered),
      cmocka_unit_test(one_candidate_leaves_no_traces_in_the_next),
      cmocka_unit_test(the_scores_do_not_depend_on_how_candidates_are_shared_out),
      cmocka_unit_test(a_direct_index_that_claims_giant_positions_has_no_text),
      cmocka_unit_test(damaged_direct_indexes_are_harmless),
      cmocka_unit_test(a_plan_without_atoms_and_a_document_without_text_score_nothing_strange),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
