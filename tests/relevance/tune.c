/* tune: fits the weights of query/rank.h on questions with known answers, by coordinate ascent with cross-validation.
 *
 *   tune INDEX QUESTIONS QRELS [--unmarked] [--no-fit]
 *
 * Prints MRR@10, P@1, recall of the candidates and the share of questions whose article comes first, before and after,
 * on the folds that were not fitted, and the weights fitted on all. Candidates are read once; fitting only re-adds
 * features. QUESTIONS: id TAB text. QRELS: id TAB file TAB article. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus/text/normal.h"
#include "indexer/store/record.h"
#include "query/candidates.h"
#include "query/fetch.h"
#include "query/plan.h"
#include "query/propose.h"
#include "query/rank.h"

#define MAX_UNITS 12 /* units kept of each candidate: its best by the present weights */
#define FOLDS     3

typedef struct {
  gboolean right;
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
} Question;

typedef struct {
  double mrr, first, found, article, article_of_right;
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
    question->fold = questions->len % FOLDS;
    g_ptr_array_add(questions, question);
    g_hash_table_insert(by_id, question->id, question);
  }
  g_auto(GStrv) rels = g_strsplit(qrels_text, "\n", -1);
  for (guint i = 0; rels[i] != NULL && *rels[i] != '\0'; i++) {
    g_auto(GStrv) parts = g_strsplit(rels[i], "\t", 2);
    Question *question = g_hash_table_lookup(by_id, parts[0]);
    if (question != NULL)
      g_ptr_array_add(question->answers, g_strdup(parts[1]));
  }
  return questions;
}

static gboolean is_answer(const Question *question, const char *base, const char *article)
{
  for (guint i = 0; i < question->answers->len; i++) {
    g_auto(GStrv) answer = g_strsplit(g_ptr_array_index(question->answers, i), "\t", 2);
    if (strcmp(answer[0], base) == 0 && (article == NULL || g_strcmp0(answer[1], article) == 0))
      return TRUE;
  }
  return FALSE;
}

/* Keeps the units of a candidate that score best by the present weights. */
static void keep_units(const Rank *rank, guint d, const Record *record, const Question *question, const char *base,
                       Candidate *kept)
{
  double scores[MAX_UNITS];
  guint n_passages = 0;
  const RecordPassage *passages = record_passages(record, &n_passages);
  for (guint u = 0; u < rank_n_units(rank, d); u++) {
    double features[RANK_N_UNIT_FEATURES], score = 0;
    if (!rank_unit_features(rank, d, u, features))
      continue;
    for (guint f = 0; f < RANK_N_UNIT_FEATURES; f++)
      score += rank_features[f].weight * features[f];
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
    guint passage = rank_unit_passage(rank, d, u);
    kept->right_unit[at] = kept->right && passage < n_passages && is_answer(question, base, passages[passage].article);
    for (guint f = 0; f < RANK_N_UNIT_FEATURES; f++)
      kept->unit_features[at][f] = (float)features[f];
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
  SearchOptions options = {.limit = 10};
  g_autoptr(GError) error = NULL;
  g_autoptr(ParseNode) root = parse_query(text->str, text->len, notices, &error);
  g_autoptr(Plan) plan =
      root != NULL ? plan_new(root, &options, PLAN_MARKS_AS_TYPED, store, tokenizer, notices, &error) : NULL;
  if (plan == NULL)
    g_error("%s: %s", question->text, error->message);
  g_auto(Proposals) proposals = {0};
  propose_init(&proposals, store, plan);
  if (!propose_by_relevance(&proposals, CANDIDATES_N, &error))
    g_error("%s", error->message);
  guint n = proposals.candidates->len;
  RankCandidate *ranked = (RankCandidate *)(void *)proposals.candidates->data;
  g_autoptr(Rank) rank = rank_new(plan);
  for (guint d = 0; d < n; d++)
    rank_add(rank, &g_array_index(proposals.directs, Direct, d));
  rank_score(rank, ranked, n, 0, NULL);
  for (guint d = 0; d < n; d++) {
    g_autoptr(Record) record = fetch_record(store, ranked[d].docid, &error);
    g_autofree char *path = record_dup_field(record, SCHEMA_FIELD_PATH);
    g_autofree char *base = g_path_get_basename(path);
    Candidate kept = {.right = is_answer(question, base, NULL)};
    keep_units(rank, d, record, question, base, &kept);
    for (guint f = RANK_N_UNIT_FEATURES; f < RANK_N_FEATURES; f++)
      kept.features[f - RANK_N_UNIT_FEATURES] = (float)ranked[d].features[f];
    g_array_append_val(question->candidates, kept);
  }
}

static void score_question(const Question *question, const double *weights, Score *sum)
{
  guint better = 0;
  double right_score = -INFINITY, top = -INFINITY;
  gboolean right_article = FALSE, top_right = FALSE, top_article = FALSE;
  g_autofree double *scores = g_new(double, question->candidates->len + 1);
  for (guint d = 0; d < question->candidates->len; d++) {
    const Candidate *candidate = &g_array_index(question->candidates, Candidate, d);
    double best = -INFINITY, second = -INFINITY;
    gboolean right_unit = FALSE;
    for (guint u = 0; u < candidate->n_units; u++) {
      double score = 0;
      for (guint f = 0; f < RANK_N_UNIT_FEATURES; f++)
        score += weights[f] * candidate->unit_features[u][f];
      if (score > best) {
        second = best;
        best = score;
        right_unit = candidate->right_unit[u];
      } else if (score > second) {
        second = score;
      }
    }
    double score = best == -INFINITY ? 0 : best;
    for (guint f = RANK_N_UNIT_FEATURES; f < RANK_N_FEATURES; f++)
      score += weights[f] * (f == RANK_SECOND ? (best > 0 && second > 0 ? second / best : 0)
                                              : candidate->features[f - RANK_N_UNIT_FEATURES]);
    scores[d] = score;
    if (candidate->right && score > right_score) {
      right_score = score;
      right_article = right_unit;
    }
    if (score > top) {
      top = score;
      top_right = candidate->right;
      top_article = right_unit;
    }
  }
  if (right_score == -INFINITY)
    return;
  for (guint d = 0; d < question->candidates->len; d++)
    better += scores[d] > right_score;
  sum->found++;
  sum->mrr += better < 10 ? 1.0 / (better + 1) : 0;
  sum->first += better == 0;
  sum->article += top_right && top_article;
  sum->article_of_right += right_article;
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
  return (Score){sum.mrr / n, sum.first / n, sum.found / n, sum.article / n, sum.article_of_right / n};
}

static double goal(const GPtrArray *questions, const double *weights, int fold)
{
  Score score = score_all(questions, weights, fold, FALSE);
  return score.mrr + 0.5 * score.article_of_right;
}

static void fit(const GPtrArray *questions, int fold, double *weights)
{
  static const double steps[] = {0.5, 0.8, 1.25, 2.0};
  double best = goal(questions, weights, fold);
  for (int round = 0; round < 4; round++) {
    double before = best;
    for (guint f = 0; f < RANK_N_FEATURES; f++) {
      if (f == RANK_WORDS || f == RANK_NUMBER || f == RANK_YEAR || f == RANK_RECENCY)
        continue; /* the measure of the others, and what no question tells about */
      double kept = weights[f], chosen = kept;
      double tries[G_N_ELEMENTS(steps) + 4];
      guint n = 0;
      for (guint s = 0; s < G_N_ELEMENTS(steps); s++)
        tries[n++] = kept * steps[s];
      tries[n++] = 0;
      tries[n++] = kept + 0.1;
      tries[n++] = kept - 0.1;
      tries[n++] = kept == 0 ? 0.4 : -kept;
      for (guint t = 0; t < n; t++) {
        weights[f] = tries[t];
        double score = goal(questions, weights, fold);
        if (score > best + 1e-4) {
          best = score;
          chosen = tries[t];
        }
      }
      weights[f] = chosen;
    }
    if (best - before < 5e-4)
      break;
  }
}

static void print_score(const char *what, Score s)
{
  printf("%-34s MRR@10 %.4f  P@1 %.4f  R@%d %.4f  article first %.4f  article of the right law %.4f\n", what, s.mrr,
         s.first, CANDIDATES_N, s.found, s.article, s.article_of_right);
}

int main(int argc, char **argv)
{
  if (argc < 4) {
    fprintf(stderr, "usage: tune INDEX QUESTIONS QRELS [--unmarked] [--no-fit]\n");
    return 2;
  }
  g_autoptr(GError) error = NULL;
  gboolean unmarked = FALSE, no_fit = FALSE;
  for (int i = 4; i < argc; i++) {
    unmarked |= strcmp(argv[i], "--unmarked") == 0;
    no_fit |= strcmp(argv[i], "--no-fit") == 0;
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
  double weights[RANK_N_FEATURES];
  for (guint f = 0; f < RANK_N_FEATURES; f++)
    weights[f] = rank_features[f].weight;
  print_score("present weights", score_all(questions, weights, -1, TRUE));
  if (no_fit)
    return 0;
  Score unseen = {0};
  for (int fold = 0; fold < FOLDS; fold++) {
    double fitted[RANK_N_FEATURES];
    memcpy(fitted, weights, sizeof fitted);
    fit(questions, fold, fitted);
    Score s = score_all(questions, fitted, fold, TRUE);
    unseen.mrr += s.mrr / FOLDS;
    unseen.first += s.first / FOLDS;
    unseen.found += s.found / FOLDS;
    unseen.article += s.article / FOLDS;
    unseen.article_of_right += s.article_of_right / FOLDS;
  }
  print_score("fitted, on unseen folds", unseen);
  fit(questions, -1, weights);
  print_score("fitted on all", score_all(questions, weights, -1, TRUE));
  for (guint f = 0; f < RANK_N_FEATURES; f++)
    printf("  %-30s %6.3f -> %6.3f\n", rank_features[f].name, rank_features[f].weight, weights[f]);
  return 0;
}
