#include "query/rank/rank.h"

#include <math.h>
#include <string.h>

#include "corpus/base/language.h"
#include "corpus/names/article_kind.h"
#include "query/rank/evidence.h"
#include "query/rank/rank_weights.h"
#include "query/rank/side_thread.h"

/* A number is as much of a query as this many words. */
#define NUMBER_WORDS 3

const RankFeatureInfo rank_features[RANK_N_FEATURES] = {
    [RANK_WORDS] = {N_("words in the passage"), RANK_WEIGHTS_WORDS},
    [RANK_PAIRS] = {N_("pairs in the passage"), RANK_WEIGHTS_PAIRS},
    [RANK_TRIPLES] = {N_("triples in the passage"), RANK_WEIGHTS_TRIPLES},
    [RANK_LOOSE_PAIRS] = {N_("loose pairs in the passage"), RANK_WEIGHTS_LOOSE_PAIRS},
    [RANK_COVERAGE] = {N_("coverage by the passage"), RANK_WEIGHTS_COVERAGE},
    [RANK_HEADING_WORDS] = {N_("words in the heading"), RANK_WEIGHTS_HEADING_WORDS},
    [RANK_HEADING_PAIRS] = {N_("pairs in the heading"), RANK_WEIGHTS_HEADING_PAIRS},
    [RANK_HEADING_FIT] = {N_("fit of the heading"), RANK_WEIGHTS_HEADING_FIT},
    [RANK_LOCAL_WORDS] = {N_("words that tell in the document"), RANK_WEIGHTS_LOCAL_WORDS},
    [RANK_LOCAL_PAIRS] = {N_("pairs that tell in the document"), RANK_WEIGHTS_LOCAL_PAIRS},
    [RANK_UNION] = {N_("coverage with the title"), RANK_WEIGHTS_UNION},
    [RANK_LENGTH] = {N_("length of the passage"), RANK_WEIGHTS_LENGTH},
    [RANK_ASKED] = {N_("kind of article asked for"), RANK_WEIGHTS_ASKED},
    [RANK_FORMAL] = {N_("formal article"), RANK_WEIGHTS_FORMAL},
    [RANK_TERMS] = {N_("explains words"), RANK_WEIGHTS_TERMS},
    [RANK_DUTIES] = {N_("duties"), RANK_WEIGHTS_DUTIES},
    [RANK_AFTER] = {N_("acts later"), RANK_WEIGHTS_AFTER},
    [RANK_RULE] = {N_("what people look up"), RANK_WEIGHTS_RULE},
    [RANK_LATER] = {N_("headings before it"), RANK_WEIGHTS_LATER},
    [RANK_DOCUMENT] = {N_("the whole document"), RANK_WEIGHTS_DOCUMENT},
    [RANK_DOCUMENT_COVERAGE] = {N_("coverage by the document"), RANK_WEIGHTS_DOCUMENT_COVERAGE},
    [RANK_SECOND] = {N_("a second passage"), RANK_WEIGHTS_SECOND},
    [RANK_TITLE_WORDS] = {N_("words in the title"), RANK_WEIGHTS_TITLE_WORDS},
    [RANK_TITLE_PAIRS] = {N_("pairs in the title"), RANK_WEIGHTS_TITLE_PAIRS},
    [RANK_TITLE_FIT] = {N_("fit of the title"), RANK_WEIGHTS_TITLE_FIT},
    [RANK_TITLE_MATCH] = {N_("match with the title"), RANK_WEIGHTS_TITLE_MATCH},
    [RANK_UNITS] = {N_("number of articles"), RANK_WEIGHTS_UNITS},
    [RANK_NUMBER] = {N_("document number"), RANK_WEIGHTS_NUMBER},
    [RANK_NAME] = {N_("name of the law"), RANK_WEIGHTS_NAME},
    [RANK_PATH] = {N_("name of the file"), RANK_WEIGHTS_PATH},
    [RANK_TYPE] = {N_("type"), RANK_WEIGHTS_TYPE},
    [RANK_ISSUER] = {N_("issuer"), RANK_WEIGHTS_ISSUER},
    [RANK_FORCE] = {N_("force"), RANK_WEIGHTS_FORCE},
    [RANK_DATE] = {N_("date of issue"), RANK_WEIGHTS_DATE},
    [RANK_DAY] = {N_("day of issue"), RANK_WEIGHTS_DAY},
    [RANK_RECENCY] = {N_("recency"), RANK_WEIGHTS_RECENCY},
};

/* What weighs otherwise for the order of units, when a few words are asked. */
static const struct {
  RankFeature feature;
  double weight;
} order_of_few[] = {RANK_ORDER_OF_FEW};

/* Headings that hold different words of the query: more are not told apart. */
#define MAX_HEADINGS 32

/* What is weighed inside a document, too. */
#define N_LOCAL_ROWS (EVIDENCE_PAIRS + 1)

/* What words and pairs tell among some units: the rarer, the more. */
typedef struct {
  double idf[EVIDENCE_N_ROWS][PLAN_MAX_ATOMS];
  double total[EVIDENCE_N_ROWS];
} Weights;

/* Another thread takes part when there are more bytes to read, or counts to weigh, than it takes to wake one. */
#define BYTES_WORTH_SHARING  (256 * 1024)
#define COUNTS_WORTH_SHARING 20000

/* A candidate: what there is to read, and where what was read of it is. */
typedef struct {
  Direct direct;
  guint part, index;
  guint place; /* among the candidates */
} RankedDocument;

struct Rank {
  const Plan *plan;
  guint n_atoms;
  guint64 pairs;
  double shares[EVIDENCE_N_ROWS][PLAN_MAX_ATOMS]; /* what an atom, a pair ... counts beside those that were typed */
  GPtrArray *documents;                           /* RankedDocument */
  gsize size;                                     /* of their bytes */
  SideThread *reading;                            /* of the documents; NULL when all are read */
  Evidence *parts[SIDE_THREAD_THREADS];           /* what each thread has read */
  /* learned from all candidates by rank_score */
  Weights weights;
  double average_len, top_weight, cohesion;
  double feature_weights[RANK_N_FEATURES], order_weights[RANK_N_UNIT_FEATURES];
};

#define UNIT(part, u)     g_array_index((part)->units, EvidenceUnit, (u))
#define DOCUMENT(part, d) g_array_index((part)->documents, EvidenceDocument, (d))

RankProfile rank_profile(const Plan *plan)
{
  return plan_n_typed(plan) <= RANK_FEW_ATOMS ? RANK_FEW_WORDS : RANK_QUESTION;
}

static double weight_at(const Plan *plan, guint a)
{
  return ((const PlanAtom *)g_ptr_array_index(plan->atoms, a))->weight;
}

/* ---- reading ---- */

static void read_document(gpointer data, gpointer piece, guint thread)
{
  Rank *rank = data;
  RankedDocument *document = piece;
  Evidence *part = rank->parts[thread];
  document->part = thread;
  document->index = part->documents->len;
  evidence_add(part, &document->direct);
}

Rank *rank_new(const Plan *plan)
{
  Rank *rank = g_new0(Rank, 1);
  rank->plan = plan;
  rank->documents = g_ptr_array_new_with_free_func(g_free);
  rank->reading = side_thread_new(read_document, rank);
  for (guint p = 0; p < SIDE_THREAD_THREADS; p++)
    rank->parts[p] = evidence_new(plan);
  rank->n_atoms = rank->parts[0]->n_atoms;
  rank->pairs = rank->parts[0]->pairs;
  for (guint a = 0; a < rank->n_atoms; a++) {
    double own = weight_at(plan, a);
    for (guint row = 0; row < EVIDENCE_N_ROWS; row++)
      rank->shares[row][a] = row != EVIDENCE_WORDS && a + 1 < rank->n_atoms ? MAX(own, weight_at(plan, a + 1)) : own;
  }
  return rank;
}

void rank_free(Rank *rank)
{
  if (rank == NULL)
    return;
  side_thread_drop(rank->reading);
  for (guint p = 0; p < SIDE_THREAD_THREADS; p++)
    evidence_free(rank->parts[p]);
  g_ptr_array_unref(rank->documents);
  g_free(rank);
}

void rank_add(Rank *rank, const Direct *direct)
{
  RankedDocument *document = g_new(RankedDocument, 1);
  *document = (RankedDocument){.direct = *direct, .place = rank->documents->len};
  g_ptr_array_add(rank->documents, document);
  side_thread_add(rank->reading, document);
  rank->size += direct->len;
  if (rank->size >= BYTES_WORTH_SHARING)
    side_thread_invite(rank->reading);
}

/* ---- scoring ---- */

/* In how many units each atom has a count. */
typedef struct {
  guint n_units;
  guint df[EVIDENCE_N_ROWS][PLAN_MAX_ATOMS];
} Frequencies;

static void count_units(Frequencies *frequencies, const EvidenceUnit *units, guint n, guint n_rows)
{
  frequencies->n_units += n;
  for (guint u = 0; u < n; u++)
    for (guint row = 0; row < n_rows; row++)
      for (guint64 seen = units[u].seen[row]; seen != 0; seen &= seen - 1)
        frequencies->df[row][__builtin_ctzll(seen)]++;
}

static void learn_weights(const Rank *rank, const Frequencies *frequencies, guint n_rows, Weights *weights)
{
  double all = log(frequencies->n_units + 1.0);
  for (guint row = 0; row < n_rows; row++) {
    weights->total[row] = 0;
    for (guint a = 0; a < rank->n_atoms; a++) {
      gboolean possible = row == EVIDENCE_WORDS || (rank->pairs >> a & 1);
      if (row == EVIDENCE_TRIPLES)
        possible = possible && (rank->pairs >> (a + 1) & 1);
      /* log(1 + (n - df + 0.5) / (df + 0.5)) */
      weights->idf[row][a] = possible ? rank->shares[row][a] * (all - log(frequencies->df[row][a] + 0.5)) : 0;
      weights->total[row] += weights->idf[row][a];
    }
    if (weights->total[row] <= 0)
      weights->total[row] = 1;
  }
}

/* What words and pairs tell inside one document. */
static void learn_from_document(const Rank *rank, const Evidence *part, const EvidenceDocument *document,
                                Weights *local)
{
  Frequencies frequencies = {0};
  count_units(&frequencies, &UNIT(part, document->first_unit), document->n_units, N_LOCAL_ROWS);
  learn_weights(rank, &frequencies, N_LOCAL_ROWS, local);
}

static double share_of(const Rank *rank, guint row, guint64 atoms)
{
  double sum = 0;
  for (; atoms != 0; atoms &= atoms - 1)
    sum += rank->weights.idf[row][__builtin_ctzll(atoms)];
  return sum / rank->weights.total[row];
}

/* BM25 of one row of a unit's counts, as a share: among all candidates, and (local not NULL) in the document. Returns
 * the counts of the next row. */
static const guint16 *bm25(const Rank *rank, const Weights *local, EvidenceRow row, const EvidenceUnit *unit,
                           const guint16 *counts, double k, double *among_all, double *in_document)
{
  double all = 0, own = 0;
  for (guint64 seen = unit->seen[row]; seen != 0; seen &= seen - 1) {
    guint a = (guint)__builtin_ctzll(seen);
    double tf = (double)*counts++ / EVIDENCE_WHOLE, saturated = tf * (RANK_K1 + 1) / (tf + k);
    all += rank->weights.idf[row][a] * saturated;
    own += local != NULL ? local->idf[row][a] * saturated : 0;
  }
  *among_all = all / rank->weights.total[row];
  if (local != NULL)
    *in_document = own / local->total[row];
  return counts;
}

/* Headings of a document so far, by what of the query they hold. */
typedef struct {
  guint64 words[MAX_HEADINGS];
  guint n_of[MAX_HEADINGS], n;
} Headings;

/* How many of the headings hold all of these words; counts them for the next. */
static guint add_heading(Headings *headings, guint64 words)
{
  guint n = 0, same = headings->n;
  for (guint i = 0; i < headings->n; i++) {
    if ((words & ~headings->words[i]) == 0)
      n += headings->n_of[i];
    if (headings->words[i] == words)
      same = i;
  }
  if (words == 0 || same == MAX_HEADINGS)
    return n;
  if (same == headings->n) {
    headings->words[headings->n] = words;
    headings->n_of[headings->n++] = 0;
  }
  headings->n_of[same]++;
  return n;
}

/* Of what kind the unit is: of one that is asked for, or of some that are not. */
static void kind_features(const Rank *rank, const EvidenceUnit *unit, Headings *headings, double *features)
{
  static const RankFeature aside[ARTICLE_KIND_RULE] = {RANK_FORMAL, RANK_TERMS, RANK_DUTIES, RANK_AFTER};
  guint asked = unit->kinds & rank->plan->asked_kinds & ~ARTICLE_KIND_BIT(ARTICLE_KIND_AFTER);
  features[RANK_ASKED] = asked != 0;
  for (guint kind = 0; kind < ARTICLE_KIND_RULE; kind++)
    features[aside[kind]] = asked == 0 && (unit->kinds & ~rank->plan->asked_kinds & ARTICLE_KIND_BIT(kind)) != 0;
  features[RANK_RULE] = (unit->kinds & ARTICLE_KIND_BIT(ARTICLE_KIND_RULE)) != 0;
  features[RANK_LATER] = log1p(add_heading(headings, unit->heading_words)) / 3;
}

static gboolean unit_features(const Rank *rank, const Evidence *part, const EvidenceDocument *document,
                              const Weights *local, Headings *headings, const EvidenceUnit *unit,
                              double features[RANK_N_UNIT_FEATURES])
{
  if (unit->seen[EVIDENCE_WORDS] == 0)
    return FALSE;
  const guint16 *first = &g_array_index(part->counts, guint16, unit->counts), *at = first;
  double k = RANK_K1 * (1 - RANK_B + RANK_B * unit->len / rank->average_len);
  at = bm25(rank, local, EVIDENCE_WORDS, unit, at, k, &features[RANK_WORDS], &features[RANK_LOCAL_WORDS]);
  at = bm25(rank, local, EVIDENCE_PAIRS, unit, at, k, &features[RANK_PAIRS], &features[RANK_LOCAL_PAIRS]);
  at = bm25(rank, NULL, EVIDENCE_TRIPLES, unit, at, k, &features[RANK_TRIPLES], NULL);
  bm25(rank, NULL, EVIDENCE_LOOSE, unit, at, k, &features[RANK_LOOSE_PAIRS], NULL);
  double covered = 0;
  guint64 words = unit->seen[EVIDENCE_WORDS];
  for (guint64 seen = words; seen != 0; seen &= seen - 1, first++)
    covered += rank->weights.idf[EVIDENCE_WORDS][__builtin_ctzll(seen)] * MIN(*first, EVIDENCE_WHOLE);
  covered /= EVIDENCE_WHOLE;
  features[RANK_COVERAGE] = covered / rank->weights.total[EVIDENCE_WORDS];
  features[RANK_UNION] = share_of(rank, EVIDENCE_WORDS, words | document->title_words);
  features[RANK_HEADING_WORDS] = share_of(rank, EVIDENCE_WORDS, unit->heading_words);
  features[RANK_HEADING_PAIRS] = share_of(rank, EVIDENCE_PAIRS, unit->heading_pairs);
  features[RANK_HEADING_FIT] = unit->heading_len > 0 ? (double)unit->matched_heading / unit->heading_len : 0;
  features[RANK_LENGTH] = log1p(unit->len) / 10;
  kind_features(rank, unit, headings, features);
  return TRUE;
}

/* How much of the query is the number: all of it, or one word among many. */
static double number_share(const Rank *rank)
{
  guint numbers = 0;
  for (guint a = 0; a < rank->n_atoms; a++)
    numbers += ((const PlanAtom *)g_ptr_array_index(rank->plan->atoms, a))->kind == PLAN_ATOM_NUMBER;
  return numbers == 0 ? 1 : (double)NUMBER_WORDS * numbers / (rank->n_atoms + (NUMBER_WORDS - 1) * numbers);
}

/* How far two dates agree, from the year down: 1 = in all that was asked. */
static double date_share(Date asked, Date issued)
{
  if (asked.year == 0 || asked.year != issued.year)
    return 0;
  guint parts = 1 + (asked.month != 0) + (asked.day != 0), same = 1;
  if (asked.month != 0 && asked.month == issued.month)
    same += 1 + (asked.day != 0 && asked.day == issued.day);
  return (double)same / parts;
}

static void document_features(const Rank *rank, const EvidenceDocument *document, const RankCandidate *candidate,
                              double features[RANK_N_FEATURES])
{
  features[RANK_DOCUMENT] = rank->top_weight > 0 ? candidate->weight / rank->top_weight : 0;
  features[RANK_DOCUMENT_COVERAGE] = share_of(rank, EVIDENCE_WORDS, document->words);
  features[RANK_TITLE_WORDS] = share_of(rank, EVIDENCE_WORDS, document->title_words);
  features[RANK_TITLE_PAIRS] = share_of(rank, EVIDENCE_PAIRS, document->title_pairs);
  features[RANK_TITLE_FIT] = document->title_len > 0 ? (double)document->matched_title / document->title_len : 0;
  double match = features[RANK_TITLE_WORDS] * features[RANK_TITLE_FIT];
  features[RANK_TITLE_MATCH] = match * match * match * match;
  features[RANK_UNITS] = log1p(document->n_units) / 10;
  features[RANK_NUMBER] = candidate->number ? number_share(rank) : 0;
  features[RANK_NAME] = candidate->name * candidate->name * candidate->name;
  features[RANK_PATH] = candidate->path;
  features[RANK_TYPE] = candidate->type;
  features[RANK_ISSUER] = candidate->issuer;
  features[RANK_FORCE] = candidate->force;
  features[RANK_DATE] = date_share(rank->plan->date, candidate->issued);
  features[RANK_DAY] = features[RANK_DATE] == 1 && plan_is_of_day(rank->plan);
}

/* Keeps the best units of a document, best first. */
static void keep_best(RankCandidate *candidate, guint passage, double score)
{
  guint at = MIN(candidate->n_passages, RANK_MAX_PASSAGES);
  while (at > 0 && candidate->passage_scores[at - 1] < score)
    at--;
  if (at >= RANK_MAX_PASSAGES)
    return;
  candidate->n_passages = MIN(candidate->n_passages + 1, RANK_MAX_PASSAGES);
  for (guint i = candidate->n_passages - 1; i > at; i--) {
    candidate->passages[i] = candidate->passages[i - 1];
    candidate->passage_scores[i] = candidate->passage_scores[i - 1];
  }
  candidate->passages[at] = passage;
  candidate->passage_scores[at] = score;
}

static void score_units(const Rank *rank, const Evidence *part, const EvidenceDocument *document,
                        RankCandidate *candidate, const double *weights)
{
  Weights local;
  double best = -INFINITY, second = -INFINITY;
  Headings headings = {.n = 0};
  candidate->n_passages = 0;
  learn_from_document(rank, part, document, &local);
  for (guint u = 0; u < document->n_units; u++) {
    const EvidenceUnit *unit = &UNIT(part, document->first_unit + u);
    double features[RANK_N_UNIT_FEATURES];
    if (!unit_features(rank, part, document, &local, &headings, unit, features))
      continue;
    double score = 0, order = 0;
    for (guint f = 0; f < RANK_FORMAL; f++)
      score += weights[f] * features[f];
    for (guint f = 0; f < RANK_N_UNIT_FEATURES; f++)
      order += rank->order_weights[f] * features[f];
    if (score > best) {
      second = best;
      best = score;
      memcpy(candidate->features, features, RANK_FORMAL * sizeof *features);
    } else {
      second = MAX(second, score);
    }
    keep_best(candidate, unit->best_passage, order);
  }
  candidate->features[RANK_SECOND] = candidate->n_passages > 1 && best > 0 ? second / best : 0;
}

/* How often neighbours of the query are neighbours in the documents, beside the rarer of the two: the mean over all. */
static double cohesion_of(const Rank *rank, const Frequencies *frequencies)
{
  double sum = 0;
  guint n = 0;
  for (guint a = 0; a + 1 < rank->n_atoms; a++) {
    if (!(rank->pairs >> a & 1))
      continue;
    guint rarer = MIN(frequencies->df[EVIDENCE_WORDS][a], frequencies->df[EVIDENCE_WORDS][a + 1]);
    sum += rarer > 0 ? (double)frequencies->df[EVIDENCE_PAIRS][a] / rarer : 0;
    n++;
  }
  return n > 0 ? sum / n : 1;
}

/* The weights of a profile; of few words those between a subject and scattered words. */
static void choose_weights(Rank *rank)
{
  RankProfile profile = rank_profile(rank->plan);
  double whole = CLAMP((rank->cohesion - RANK_COHESION_NONE) / (RANK_COHESION_FULL - RANK_COHESION_NONE), 0, 1);
  for (guint f = 0; f < RANK_N_FEATURES; f++) {
    const double *weights = rank_features[f].weights;
    rank->feature_weights[f] = profile == RANK_QUESTION
                                   ? weights[RANK_QUESTION]
                                   : whole * weights[RANK_FEW_WORDS] + (1 - whole) * weights[RANK_SCATTERED];
  }
}

void rank_order_weights(RankProfile profile, const double *weights, double order[RANK_N_UNIT_FEATURES])
{
  memcpy(order, weights, RANK_N_UNIT_FEATURES * sizeof *order);
  for (guint i = 0; profile != RANK_QUESTION && i < G_N_ELEMENTS(order_of_few); i++)
    order[order_of_few[i].feature] = order_of_few[i].weight;
}

const double *rank_weights(const Rank *rank)
{
  return rank->feature_weights;
}

static void learn_from_all(Rank *rank, const RankCandidate *candidates)
{
  Frequencies frequencies = {0};
  double positions = 0;
  for (guint p = 0; p < SIDE_THREAD_THREADS; p++) {
    const GArray *units = rank->parts[p]->units;
    for (guint u = 0; u < units->len; u++)
      positions += UNIT(rank->parts[p], u).len;
    count_units(&frequencies, (const EvidenceUnit *)(void *)units->data, units->len, EVIDENCE_N_ROWS);
  }
  rank->average_len = MAX(positions / MAX(frequencies.n_units, 1), 1);
  learn_weights(rank, &frequencies, EVIDENCE_N_ROWS, &rank->weights);
  rank->cohesion = cohesion_of(rank, &frequencies);
  rank->top_weight = 0;
  for (guint d = 0; d < rank->documents->len; d++)
    rank->top_weight = MAX(rank->top_weight, candidates[d].weight);
}

typedef struct {
  const Rank *rank;
  RankCandidate *candidates;
  const double *weights;
} Scoring;

static void score_document(gpointer data, gpointer piece, guint thread)
{
  (void)thread;
  const Scoring *scoring = data;
  const RankedDocument *read = piece;
  const Evidence *part = scoring->rank->parts[read->part];
  const EvidenceDocument *document = &DOCUMENT(part, read->index);
  RankCandidate *candidate = &scoring->candidates[read->place];
  memset(candidate->features, 0, sizeof candidate->features);
  score_units(scoring->rank, part, document, candidate, scoring->weights);
  document_features(scoring->rank, document, candidate, candidate->features);
  candidate->score = 0;
  for (guint f = 0; f < RANK_N_FEATURES; f++)
    candidate->score += scoring->weights[f] * candidate->features[f];
}

void rank_score(Rank *rank, RankCandidate *candidates, const double *weights)
{
  g_clear_pointer(&rank->reading, side_thread_finish);
  learn_from_all(rank, candidates);
  if (weights != NULL)
    memcpy(rank->feature_weights, weights, sizeof rank->feature_weights);
  else
    choose_weights(rank);
  rank_order_weights(rank_profile(rank->plan), rank->feature_weights, rank->order_weights);
  Scoring scoring = {rank, candidates, rank->feature_weights};
  SideThread *share = side_thread_new(score_document, &scoring);
  for (guint d = 0; d < rank->documents->len; d++)
    side_thread_add(share, g_ptr_array_index(rank->documents, d));
  if (rank->parts[0]->counts->len + rank->parts[1]->counts->len >= COUNTS_WORTH_SHARING)
    side_thread_invite(share);
  side_thread_finish(share);
}

void rank_units(const Rank *rank, guint candidate, GArray *units)
{
  const RankedDocument *read = g_ptr_array_index(rank->documents, candidate);
  const Evidence *part = rank->parts[read->part];
  const EvidenceDocument *document = &DOCUMENT(part, read->index);
  Weights local;
  learn_from_document(rank, part, document, &local);
  Headings headings = {.n = 0};
  for (guint u = 0; u < document->n_units; u++) {
    const EvidenceUnit *unit = &UNIT(part, document->first_unit + u);
    RankUnit one = {.passage = unit->passage};
    if (unit_features(rank, part, document, &local, &headings, unit, one.features))
      g_array_append_val(units, one);
  }
}
