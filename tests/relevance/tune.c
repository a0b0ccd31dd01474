/* tune: fits the weights of query/rank/rank.h on questions with known answers, by gradient descent on a listwise loss,
 * with cross-validation.
 *
 *   tune INDEX QUESTIONS QRELS [--unmarked] [--few-words] [--no-fit]
 *
 * Prints MRR@10, P@1, recall of the candidates and the share of questions whose article comes first, before and after,
 * on the folds that were not fitted, and the weights fitted on all. Candidates are read once; fitting only re-adds
 * features. QUESTIONS: id TAB text. QRELS: id TAB file TAB article, and TAB grade (1 to 3) where answers are graded. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus/names/fact.h"
#include "corpus/text/normal.h"
#include "indexer/store/record.h"
#include "query/choose/candidate_values.h"
#include "query/choose/candidates.h"
#include "query/choose/propose.h"
#include "query/plan/plan_build.h"
#include "query/rank/rank.h"
#include "query/result/fetch.h"

#define MAX_UNITS   12 /* units kept of each candidate: its best by the present weights */
#define FOLDS       5
#define UNIT_SHARE  0.5 /* what the loss within the right document counts */
#define START_SCALE 8   /* softmax wants larger scores than a reader of --explain */
#define STEPS       250
#define PULL        0.0005
#define ROUNDS      4
#define ENOUGH      0.001

typedef struct {
  gboolean right;
  float gain; /* 2^grade - 1; what is not graded has grade 1 when it is right */
  guint n_units;
  gboolean right_unit[MAX_UNITS];
  float unit_features[MAX_UNITS][RANK_N_UNIT_FEATURES];
  float features[RANK_N_FEATURES - RANK_N_UNIT_FEATURES];
} Candidate;

typedef struct {
  char *id, *text;
  GPtrArray *answers; /* char *: "file TAB article" */
  GArray *candidates;
  guint fold;
  RankProfile profile;
  gboolean graded; /* its answers have grades: all of them are wanted, by their gains */
} Question;

typedef struct {
  double mrr, first, found, article, article_of_right, ndcg;
} Score;

static GPtrArray *read_questions(const char *questions_path, const char *qrels_path)
{
  g_autofree char *questions_text = NULL, *qrels_text = NULL;
  if (!g_file_get_contents(questions_path, &questions_text, NULL, NULL) ||
      !g_file_get_contents(qrels_path, &qrels_text, NULL, NULL))
    g_error("cannot read %s or %s", questions_path, qrels_path);
  GPtrArray *questions = g_ptr_array_new();
  g_autoptr(GHashTable) by_id = g_hash_table_new(g_str_hash, g_str_equal);
  g_auto(GStrv) lines = g_strsplit(questions_text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++) {
    g_auto(GStrv) parts = g_strsplit(lines[i], "\t", 2);
    Question *question = g_new0(Question, 1);
    question->id = g_strdup(parts[0]);
    question->text = g_strdup(parts[1]);
    question->answers = g_ptr_array_new();
    question->candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));
    /* Forms of one question ("id#form") stay in one fold. */
    g_auto(GStrv) id = g_strsplit(question->id, "#", 2);
    question->fold = g_str_hash(id[0]) % FOLDS;
    g_ptr_array_add(questions, question);
    g_hash_table_insert(by_id, question->id, question);
  }
  g_auto(GStrv) rels = g_strsplit(qrels_text, "\n", -1);
  for (guint i = 0; rels[i] != NULL && *rels[i] != '\0'; i++) {
    g_auto(GStrv) parts = g_strsplit(rels[i], "\t", 2);
    Question *question = g_hash_table_lookup(by_id, parts[0]);
    if (question == NULL)
      continue;
    g_ptr_array_add(question->answers, g_strdup(parts[1]));
    const char *article = strchr(parts[1], '\t');
    question->graded |= article != NULL && strchr(article + 1, '\t') != NULL;
  }
  return questions;
}

static gboolean is_answer(const Question *question, const char *base, const char *article)
{
  for (guint i = 0; i < question->answers->len; i++) {
    g_auto(GStrv) answer = g_strsplit(g_ptr_array_index(question->answers, i), "\t", 3);
    if (strcmp(answer[0], base) == 0 && !(question->graded && atoi(answer[2]) < 2) &&
        (article == NULL || g_strcmp0(answer[1], article) == 0))
      return TRUE;
  }
  return FALSE;
}

/* What a document is worth as an answer: 2^grade - 1. */
static float gain_of(const Question *question, const char *base)
{
  for (guint i = 0; i < question->answers->len; i++) {
    g_auto(GStrv) answer = g_strsplit(g_ptr_array_index(question->answers, i), "\t", 3);
    if (strcmp(answer[0], base) == 0)
      return exp2f(answer[1] != NULL && answer[2] != NULL ? (float)atoi(answer[2]) : 1) - 1;
  }
  return 0;
}

/* Keeps the units of a candidate that score best by the present weights, and the right one in any case. */
static void keep_units(RankProfile profile, const GArray *units, const Record *record, const Question *question,
                       const char *base, Candidate *kept)
{
  double scores[MAX_UNITS];
  guint n_passages = 0;
  const RecordPassage *passages = record_passages(record, &n_passages);
  for (guint u = 0; u < units->len; u++) {
    const RankUnit *unit = &g_array_index(units, RankUnit, u);
    gboolean right =
        kept->right && unit->passage < n_passages && is_answer(question, base, passages[unit->passage].article);
    double score = right ? INFINITY : 0;
    for (guint f = 0; f < RANK_N_UNIT_FEATURES; f++)
      score += rank_features[f].weights[profile] * unit->features[f];
    guint at = kept->n_units;
    if (at == MAX_UNITS) {
      at = 0;
      for (guint i = 1; i < MAX_UNITS; i++)
        if (scores[i] < scores[at])
          at = i;
      if (scores[at] >= score)
        continue;
    } else {
      kept->n_units++;
    }
    scores[at] = score;
    kept->right_unit[at] = right;
    for (guint f = 0; f < RANK_N_UNIT_FEATURES; f++)
      kept->unit_features[at][f] = (float)unit->features[f];
  }
}

static void read_question(Question *question, gboolean unmarked, Store *store, Tokenizer *tokenizer)
{
  g_autoptr(GPtrArray) notices = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(GString) text = g_string_new(NULL);
  if (unmarked)
    normal_fold_append(text, question->text, strlen(question->text));
  else
    normal_append(text, question->text, strlen(question->text));
  Request options = {.limit = 10};
  g_autoptr(GError) error = NULL;
  g_autoptr(ParseNode) root = parse_query(text->str, text->len, &error);
  g_autoptr(Plan) plan =
      root != NULL ? plan_build(root, &options, PLAN_MARKS_AS_TYPED, store, tokenizer, notices, &error) : NULL;
  if (plan == NULL)
    g_error("%s: %s", question->text, error->message);
  g_auto(Proposals) proposals = {0};
  propose_init(&proposals, store, plan);
  if (!propose_reading(&proposals, &error) || !propose_read(&proposals, &error))
    g_error("%s", error->message);
  question->profile = rank_profile(plan);
  guint n = proposals.candidates->len;
  RankCandidate *ranked = (RankCandidate *)(void *)proposals.candidates->data;
  if (!candidate_values_add(proposals.candidates, plan, store, &error))
    g_error("%s", error->message);
  rank_score(proposals.rank, ranked, NULL);
  g_autoptr(GArray) units = g_array_new(FALSE, FALSE, sizeof(RankUnit));
  for (guint d = 0; d < n; d++) {
    g_autoptr(Record) record = fetch_record(store, ranked[d].docid, &error);
    g_autofree char *path = record_dup_field(record, FACT_PATH);
    g_autofree char *base = g_path_get_basename(path);
    Candidate kept = {.right = is_answer(question, base, NULL), .gain = gain_of(question, base)};
    g_array_set_size(units, 0);
    rank_units(proposals.rank, d, units);
    keep_units(rank_profile(plan), units, record, question, base, &kept);
    for (guint f = RANK_N_UNIT_FEATURES; f < RANK_N_FEATURES; f++)
      kept.features[f - RANK_N_UNIT_FEATURES] = (float)ranked[d].features[f];
    g_array_append_val(question->candidates, kept);
  }
}

static double dot(const double *a, const double *b, guint n)
{
  double sum = 0;
  for (guint i = 0; i < n; i++)
    sum += a[i] * b[i];
  return sum;
}

/* By the first n of the features: RANK_FORMAL for the document, RANK_N_UNIT_FEATURES for the order of its units. */
static double unit_score(const Candidate *candidate, guint u, const double *weights, guint n)
{
  double score = 0;
  for (guint f = 0; f < n; f++)
    score += weights[f] * candidate->unit_features[u][f];
  return score;
}

/* The features of a candidate with its best unit by these weights; returns the unit that is shown first, -1 = none. */
static int document_vector(RankProfile profile, const Candidate *candidate, const double *weights, double *vector)
{
  int best = -1, shown = -1;
  double top = -INFINITY, second = -INFINITY, top_shown = -INFINITY, order_weights[RANK_N_UNIT_FEATURES];
  rank_order_weights(profile, weights, order_weights);
  for (guint u = 0; u < candidate->n_units; u++) {
    double score = unit_score(candidate, u, weights, RANK_FORMAL);
    double order = unit_score(candidate, u, order_weights, RANK_N_UNIT_FEATURES);
    if (order > top_shown) {
      top_shown = order;
      shown = (int)u;
    }
    if (score > top) {
      second = top;
      top = score;
      best = (int)u;
    } else if (score > second) {
      second = score;
    }
  }
  for (guint f = 0; f < RANK_N_UNIT_FEATURES; f++)
    vector[f] = best >= 0 && f < RANK_FORMAL ? candidate->unit_features[best][f] : 0;
  for (guint f = RANK_N_UNIT_FEATURES; f < RANK_N_FEATURES; f++)
    vector[f] = candidate->features[f - RANK_N_UNIT_FEATURES];
  vector[RANK_SECOND] = top > 0 && second > 0 ? second / top : 0;
  return shown;
}

static int by_gain(gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? 1 : x > y ? -1 : 0;
}

static double ndcg_of(const Question *question, const double *scores);

static void score_question(const Question *question, const double *weights, Score *sum)
{
  guint n = question->candidates->len, better = 0;
  double right_score = -INFINITY, top = -INFINITY;
  gboolean right_article = FALSE, top_right = FALSE, top_article = FALSE;
  g_autofree double *scores = g_new(double, n + 1);
  for (guint d = 0; d < n; d++) {
    const Candidate *candidate = &g_array_index(question->candidates, Candidate, d);
    double vector[RANK_N_FEATURES];
    int shown = document_vector(question->profile, candidate, weights, vector);
    gboolean right_unit = shown >= 0 && candidate->right_unit[shown];
    scores[d] = dot(weights, vector, RANK_N_FEATURES);
    if (candidate->right && scores[d] > right_score) {
      right_score = scores[d];
      right_article = right_unit;
    }
    if (scores[d] > top) {
      top = scores[d];
      top_right = candidate->right;
      top_article = right_unit;
    }
  }
  if (right_score == -INFINITY)
    return;
  for (guint d = 0; d < n; d++)
    better += scores[d] > right_score;
  sum->found++;
  sum->ndcg += ndcg_of(question, scores);
  sum->mrr += better < 10 ? 1.0 / (better + 1) : 0;
  sum->first += better == 0;
  sum->article += top_right && top_article;
  sum->article_of_right += right_article;
}

/* nDCG@5 of the scores, of all graded answers. */
static double ndcg_of(const Question *question, const double *scores)
{
  double gained = 0, ideal = 0;
  g_autoptr(GArray) gains = g_array_new(FALSE, FALSE, sizeof(double));
  for (guint d = 0; d < question->candidates->len; d++) {
    guint better = 0;
    for (guint i = 0; i < question->candidates->len; i++)
      better += scores[i] > scores[d];
    gained += better < 5 ? g_array_index(question->candidates, Candidate, d).gain / log2(better + 2) : 0;
  }
  for (guint i = 0; i < question->answers->len; i++) {
    g_auto(GStrv) answer = g_strsplit(g_ptr_array_index(question->answers, i), "\t", 3);
    double gain = gain_of(question, answer[0]);
    g_array_append_val(gains, gain);
  }
  g_array_sort(gains, by_gain);
  for (guint i = 0; i < MIN(gains->len, 5); i++)
    ideal += g_array_index(gains, double, i) / log2(i + 2);
  return ideal > 0 ? gained / ideal : 0;
}

/* Over the questions whose fold is (or is not) the given one; -1 = all. */
static Score score_all(const GPtrArray *questions, const double *weights, int fold, gboolean inside)
{
  Score sum = {0};
  guint n = 0;
  for (guint i = 0; i < questions->len; i++) {
    const Question *question = g_ptr_array_index(questions, i);
    if (fold >= 0 && ((int)question->fold == fold) != inside)
      continue;
    score_question(question, weights, &sum);
    n++;
  }
  return (Score){sum.mrr / n, sum.first / n, sum.found / n, sum.article / n, sum.article_of_right / n, sum.ndcg / n};
}

/* What the questions tell nothing about keeps its weight. */
static gboolean is_fixed(guint f)
{
  return f == RANK_ASKED || (f >= RANK_FORMAL && f < RANK_N_UNIT_FEATURES) || f == RANK_NUMBER || f == RANK_NAME ||
         f == RANK_DAY || f == RANK_RECENCY;
}

/* Adds the gradient of one question's loss: -log of the softmax share of the right document, and of the right unit
 * among those of its document. */
static void add_gradient(const Question *question, const double *weights, double *gradient)
{
  guint n = question->candidates->len;
  g_autofree double *scores = g_new(double, n + 1);
  g_autofree double *vectors = g_new0(double, (gsize)(n + 1) * RANK_N_FEATURES);
  double top = -INFINITY;
  int right = -1;
  for (guint d = 0; d < n; d++) {
    const Candidate *candidate = &g_array_index(question->candidates, Candidate, d);
    double *vector = &vectors[(gsize)d * RANK_N_FEATURES];
    document_vector(question->profile, candidate, weights, vector);
    scores[d] = dot(weights, vector, RANK_N_FEATURES);
    top = MAX(top, scores[d]);
    if (candidate->right && (right < 0 || scores[d] > scores[right]))
      right = (int)d;
  }
  if (right < 0)
    return;
  double sum = 0, gains = 0;
  for (guint d = 0; d < n; d++) {
    sum += scores[d] = exp(scores[d] - top);
    gains += g_array_index(question->candidates, Candidate, d).gain;
  }
  for (guint d = 0; d < n; d++) {
    double wanted = question->graded ? g_array_index(question->candidates, Candidate, d).gain / gains : (int)d == right;
    for (guint f = 0; f < RANK_N_FEATURES; f++)
      gradient[f] += (scores[d] / sum - wanted) * vectors[(gsize)d * RANK_N_FEATURES + f];
  }
  const Candidate *answer = &g_array_index(question->candidates, Candidate, right);
  double unit_scores[MAX_UNITS], unit_top = -INFINITY, unit_sum = 0, right_sum = 0;
  for (guint u = 0; u < answer->n_units; u++)
    unit_top = MAX(unit_top, unit_scores[u] = unit_score(answer, u, weights, RANK_N_UNIT_FEATURES));
  for (guint u = 0; u < answer->n_units; u++) {
    unit_sum += unit_scores[u] = exp(unit_scores[u] - unit_top);
    right_sum += answer->right_unit[u] ? unit_scores[u] : 0;
  }
  for (guint u = 0; right_sum > 0 && u < answer->n_units; u++)
    for (guint f = 0; f < RANK_N_UNIT_FEATURES; f++)
      gradient[f] += UNIT_SHARE * answer->unit_features[u][f] *
                     (unit_scores[u] / unit_sum - (answer->right_unit[u] ? unit_scores[u] / right_sum : 0));
}

/* Gradient descent with momentum and a pull towards the present weights, on the questions outside the fold. */
static void fit(const GPtrArray *questions, int fold, double pull, double *weights)
{
  double start[RANK_N_FEATURES];
  memcpy(start, weights, sizeof start);
  double speed[RANK_N_FEATURES] = {0}, seen[RANK_N_FEATURES] = {0};
  for (guint f = 0; f < RANK_N_FEATURES; f++)
    weights[f] *= is_fixed(f) ? 1 : START_SCALE;
  for (int step = 1; step <= STEPS; step++) {
    double gradient[RANK_N_FEATURES] = {0};
    guint n = 0;
    for (guint i = 0; i < questions->len; i++) {
      const Question *question = g_ptr_array_index(questions, i);
      if ((int)question->fold == fold)
        continue;
      add_gradient(question, weights, gradient);
      n++;
    }
    for (guint f = 0; f < RANK_N_FEATURES; f++) {
      if (is_fixed(f))
        continue;
      double g = gradient[f] / n + pull * (weights[f] - START_SCALE * start[f]);
      speed[f] = 0.9 * speed[f] + 0.1 * g;
      seen[f] = 0.99 * seen[f] + 0.01 * g * g;
      weights[f] -= 0.1 * (speed[f] / (1 - pow(0.9, step))) / (sqrt(seen[f] / (1 - pow(0.99, step))) + 1e-8);
    }
  }
  /* Only ratios rank; the words' weight is the measure. */
  double measure = weights[RANK_WORDS];
  for (guint f = 0; measure > 0 && f < RANK_N_FEATURES; f++)
    weights[f] /= is_fixed(f) ? 1 : measure;
}

/* What graded questions are judged by: the order of the first five, a right one first, the right article in it. */
static double worth(Score s)
{
  return s.ndcg + 0.3 * s.first + 0.15 * s.article;
}

/* Graded questions are few: coordinate ascent on what they are judged by, outside the fold. A step is taken when it gains
 * ENOUGH, so that chance does not fit. */
static void ascend(const GPtrArray *questions, int fold, double *weights)
{
  static const double steps[] = {-0.8, -0.3, -0.1, 0.1, 0.3, 0.8};
  double best = worth(score_all(questions, weights, fold, FALSE));
  for (int round = 0; round < ROUNDS; round++) {
    gboolean moved = FALSE;
    for (guint f = 0; f < RANK_N_FEATURES; f++) {
      double before = weights[f], kept = before;
      for (guint s = 0; s < G_N_ELEMENTS(steps) && !is_fixed(f); s++) {
        weights[f] = before + steps[s];
        double now = worth(score_all(questions, weights, fold, FALSE));
        if (now > best + ENOUGH) {
          best = now;
          kept = weights[f];
          moved = TRUE;
        }
      }
      weights[f] = kept;
    }
    if (!moved)
      return;
  }
}

static void print_score(const char *what, Score s)
{
  printf("%-34s MRR@10 %.4f  P@1 %.4f  nDCG@5 %.4f  R@%d %.4f  article first %.4f  article of the right law %.4f\n",
         what, s.mrr, s.first, s.ndcg, CANDIDATES_N, s.found, s.article, s.article_of_right);
}

int main(int argc, char **argv)
{
  if (argc < 4) {
    fprintf(stderr, "usage: tune INDEX QUESTIONS QRELS [--unmarked] [--few-words] [--no-fit]\n");
    return 2;
  }
  g_autoptr(GError) error = NULL;
  gboolean unmarked = FALSE, no_fit = FALSE;
  RankProfile profile = RANK_QUESTION;
  double pull = PULL;
  for (int i = 4; i < argc; i++) {
    unmarked |= strcmp(argv[i], "--unmarked") == 0;
    no_fit |= strcmp(argv[i], "--no-fit") == 0;
    if (g_str_has_prefix(argv[i], "--pull="))
      pull = g_ascii_strtod(argv[i] + 7, NULL);
    if (strcmp(argv[i], "--few-words") == 0)
      profile = RANK_FEW_WORDS;
  }
  const char *locations[] = {argv[1], NULL};
  g_autoptr(Store) store = store_open(locations, &error);
  g_autoptr(Tokenizer) tokenizer = store != NULL ? token_new(&error) : NULL;
  if (tokenizer == NULL) {
    fprintf(stderr, "tune: %s\n", error->message);
    return 3;
  }
  GPtrArray *questions = read_questions(argv[2], argv[3]);
  gint64 start = g_get_monotonic_time();
  for (guint i = 0; i < questions->len; i++)
    read_question(g_ptr_array_index(questions, i), unmarked, store, tokenizer);
  printf("%u questions read in %.1f s\n", questions->len, (double)(g_get_monotonic_time() - start) / 1e6);
  gboolean graded = ((const Question *)g_ptr_array_index(questions, 0))->graded;
  double weights[RANK_N_FEATURES];
  for (guint f = 0; f < RANK_N_FEATURES; f++)
    weights[f] = rank_features[f].weights[profile];
  print_score("present weights", score_all(questions, weights, -1, TRUE));
  if (no_fit)
    return 0;
  Score unseen = {0};
  double mean[RANK_N_FEATURES] = {0};
  for (int fold = 0; fold < FOLDS; fold++) {
    double fitted[RANK_N_FEATURES];
    memcpy(fitted, weights, sizeof fitted);
    if (graded)
      ascend(questions, fold, fitted);
    else
      fit(questions, fold, pull, fitted);
    Score s = score_all(questions, fitted, fold, TRUE);
    for (guint f = 0; f < RANK_N_FEATURES; f++)
      mean[f] += fitted[f] / FOLDS;
    unseen.mrr += s.mrr / FOLDS;
    unseen.first += s.first / FOLDS;
    unseen.found += s.found / FOLDS;
    unseen.article += s.article / FOLDS;
    unseen.article_of_right += s.article_of_right / FOLDS;
    unseen.ndcg += s.ndcg / FOLDS;
  }
  print_score("fitted, on unseen folds", unseen);
  if (graded) /* steps that one fold suggests alone count a fifth */
    memcpy(weights, mean, sizeof weights);
  else
    fit(questions, -1, pull, weights);
  print_score("fitted on all", score_all(questions, weights, -1, TRUE));
  for (guint f = 0; f < RANK_N_FEATURES; f++)
    printf("  %-30s %6.3f -> %6.3f\n", rank_features[f].name, rank_features[f].weights[profile], weights[f]);
  return 0;
}
