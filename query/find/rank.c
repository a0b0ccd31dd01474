#include "query/find/rank.h"

#include <math.h>
#include <string.h>

#include "query/find/candidates.h"
#include "query/find/rank_weights.h"

/* A number is as much of a query as this many words. */
#define NUMBER_WORDS 3
/* Occurrences are counted in sixteenths, so that an unlikely variant can count for less. */
#define WHOLE     16
#define MAX_COUNT G_MAXUINT16
#define ALL_ALIKE G_MAXUINT

const RankFeatureInfo rank_features[RANK_N_FEATURES] = {
    [RANK_WORDS] = {"words in the passage", RANK_WEIGHTS_WORDS},
    [RANK_PAIRS] = {"pairs in the passage", RANK_WEIGHTS_PAIRS},
    [RANK_TRIPLES] = {"triples in the passage", RANK_WEIGHTS_TRIPLES},
    [RANK_LOOSE_PAIRS] = {"loose pairs in the passage", RANK_WEIGHTS_LOOSE_PAIRS},
    [RANK_COVERAGE] = {"coverage by the passage", RANK_WEIGHTS_COVERAGE},
    [RANK_HEADING_WORDS] = {"words in the heading", RANK_WEIGHTS_HEADING_WORDS},
    [RANK_HEADING_PAIRS] = {"pairs in the heading", RANK_WEIGHTS_HEADING_PAIRS},
    [RANK_HEADING_FIT] = {"fit of the heading", RANK_WEIGHTS_HEADING_FIT},
    [RANK_LOCAL_WORDS] = {"words that tell in the document", RANK_WEIGHTS_LOCAL_WORDS},
    [RANK_LOCAL_PAIRS] = {"pairs that tell in the document", RANK_WEIGHTS_LOCAL_PAIRS},
    [RANK_UNION] = {"coverage with the title", RANK_WEIGHTS_UNION},
    [RANK_LENGTH] = {"length of the passage", RANK_WEIGHTS_LENGTH},
    [RANK_DOCUMENT] = {"the whole document", RANK_WEIGHTS_DOCUMENT},
    [RANK_DOCUMENT_COVERAGE] = {"coverage by the document", RANK_WEIGHTS_DOCUMENT_COVERAGE},
    [RANK_SECOND] = {"a second passage", RANK_WEIGHTS_SECOND},
    [RANK_TITLE_WORDS] = {"words in the title", RANK_WEIGHTS_TITLE_WORDS},
    [RANK_TITLE_PAIRS] = {"pairs in the title", RANK_WEIGHTS_TITLE_PAIRS},
    [RANK_TITLE_FIT] = {"fit of the title", RANK_WEIGHTS_TITLE_FIT},
    [RANK_TITLE_MATCH] = {"match with the title", RANK_WEIGHTS_TITLE_MATCH},
    [RANK_UNITS] = {"number of articles", RANK_WEIGHTS_UNITS},
    [RANK_NUMBER] = {"document number", RANK_WEIGHTS_NUMBER},
    [RANK_YEAR] = {"year of issue", RANK_WEIGHTS_YEAR},
    [RANK_RECENCY] = {"recency", RANK_WEIGHTS_RECENCY},
};

typedef struct {
  const char *term;
  gsize len;
  guint64 atoms; /* bit a: atom a may be this term */
} RankTerm;

/* Rows of a unit's counters, each n_atoms long. Pairs and triples are counted at their first atom. */
enum { ROW_WORDS, ROW_PAIRS, ROW_TRIPLES, ROW_LOOSE, N_ROWS, N_LOCAL_ROWS = ROW_PAIRS + 1 };

typedef struct {
  guint passage;      /* first passage of the unit */
  guint best_passage; /* the one with most of the query in it */
  guint best_evidence;
  guint n_passages;
  guint start, len; /* positions */
  guint heading_len;
  guint matched_heading; /* positions of the heading that match */
  guint64 heading_words, heading_pairs;
  guint64 seen[N_ROWS]; /* the atoms that have a count */
  gsize counts;         /* offset in Rank.counts; G_MAXSIZE = nothing matched */
} Unit;

typedef struct {
  guint first_unit, n_units;
  guint n_positions, title_len, matched_title;
  guint64 words, title_words, title_pairs;
} Document;

/* What words and pairs tell among some units: the rarer, the more. */
typedef struct {
  double idf[N_ROWS][PLAN_MAX_ATOMS];
  double total[N_ROWS];
} Weights;

struct Rank {
  const Plan *plan;
  guint n_atoms;
  guint64 pairs;                 /* bit a: atoms a and a + 1 stood side by side */
  GArray *terms;                 /* RankTerm */
  guint64 *masks;                /* the atoms of each term, by slot: those of term t at t + 1, none at 0 */
  guint reading[PLAN_MAX_ATOMS]; /* the term that an atom is read as, ALL_ALIKE = none in particular */
  GArray *documents, *units;
  GArray *counts; /* guint16 */
  /* scratch */
  GArray *slots;     /* guint16 at each position: term + 1, 0 = none */
  GArray *filled;    /* guint64: a bit for each position that is not 0 */
  GArray *positions; /* guint32 */
  GArray *passages;  /* DirectPassage */
  /* learned from all candidates by rank_score */
  Weights weights;
  double average_len;
};

#define TERM(rank, t)     g_array_index((rank)->terms, RankTerm, (t))
#define UNIT(rank, u)     g_array_index((rank)->units, Unit, (u))
#define DOCUMENT(rank, d) g_array_index((rank)->documents, Document, (d))

static void add_terms(Rank *rank, guint a, const PlanAtom *atom, GHashTable *seen)
{
  for (guint i = 0; i < atom->terms->len; i++) {
    const PlanTerm *term = &g_array_index(atom->terms, PlanTerm, i);
    gpointer known = NULL;
    if (!g_hash_table_lookup_extended(seen, term->term, NULL, &known)) {
      RankTerm fresh = {.term = term->term, .len = term->len};
      known = GUINT_TO_POINTER(rank->terms->len);
      if (rank->terms->len >= G_MAXUINT16 - 1)
        return;
      g_array_append_val(rank->terms, fresh);
      g_hash_table_insert(seen, term->term, known);
    }
    TERM(rank, GPOINTER_TO_UINT(known)).atoms |= (guint64)1 << a;
    if (atom->read == (gint)i)
      rank->reading[a] = GPOINTER_TO_UINT(known);
  }
}

RankProfile rank_profile(const Plan *plan)
{
  return plan->atoms->len <= CANDIDATES_FEW_ATOMS ? RANK_FEW_WORDS : RANK_QUESTION;
}

/* Terms by slot, so that a position's atoms are one look-up away. */
static void fill_masks(Rank *rank)
{
  rank->masks = g_new0(guint64, rank->terms->len + 1);
  for (guint t = 0; t < rank->terms->len; t++)
    rank->masks[t + 1] = TERM(rank, t).atoms;
}

Rank *rank_new(const Plan *plan)
{
  Rank *rank = g_new0(Rank, 1);
  rank->plan = plan;
  rank->n_atoms = MIN(plan->atoms->len, PLAN_MAX_ATOMS);
  rank->terms = g_array_new(FALSE, FALSE, sizeof(RankTerm));
  rank->documents = g_array_new(FALSE, FALSE, sizeof(Document));
  rank->units = g_array_new(FALSE, FALSE, sizeof(Unit));
  rank->counts = g_array_new(FALSE, TRUE, sizeof(guint16));
  rank->slots = g_array_new(FALSE, TRUE, sizeof(guint16));
  rank->filled = g_array_new(FALSE, TRUE, sizeof(guint64));
  rank->positions = g_array_new(FALSE, FALSE, sizeof(guint32));
  rank->passages = g_array_new(FALSE, FALSE, sizeof(DirectPassage));
  for (guint a = 0; a < rank->n_atoms; a++)
    rank->reading[a] = ALL_ALIKE;
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  /* Numbers come last, so that at a shared position the number wins over its first digits. */
  for (int numbers = 0; numbers < 2; numbers++)
    for (guint a = 0; a < rank->n_atoms; a++) {
      const PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
      if ((atom->kind == PLAN_ATOM_NUMBER) == numbers)
        add_terms(rank, a, atom, seen);
    }
  for (guint a = 0; a < rank->n_atoms; a++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
    const PlanAtom *next = a + 1 < rank->n_atoms ? g_ptr_array_index(plan->atoms, a + 1) : NULL;
    if (next != NULL && next->run == atom->run)
      rank->pairs |= (guint64)1 << a;
  }
  fill_masks(rank);
  return rank;
}

void rank_free(Rank *rank)
{
  if (rank == NULL)
    return;
  g_array_unref(rank->terms);
  g_free(rank->masks);
  g_array_unref(rank->documents);
  g_array_unref(rank->units);
  g_array_unref(rank->counts);
  g_array_unref(rank->slots);
  g_array_unref(rank->filled);
  g_array_unref(rank->positions);
  g_array_unref(rank->passages);
  g_free(rank);
}

/* ---- reading a candidate ---- */

/* Lays the query's terms out by position. FALSE when the direct index makes no sense. Undone by clear_slots. */
static gboolean fill_slots(Rank *rank, const Direct *direct)
{
  /* Every position takes at least one byte of the packed index. */
  if (direct->n_positions > direct->len)
    return FALSE;
  guint n = direct->n_positions;
  if (rank->slots->len < n + 3) {
    g_array_set_size(rank->slots, n + 3);
    g_array_set_size(rank->filled, n / 64 + 1);
  }
  guint16 *slots = (guint16 *)(void *)rank->slots->data;
  guint64 *filled = (guint64 *)(void *)rank->filled->data;
  for (guint t = 0; t < rank->terms->len; t++) {
    g_array_set_size(rank->positions, 0);
    guint found = direct_positions(direct, TERM(rank, t).term, TERM(rank, t).len, rank->positions);
    for (guint i = 0; i < found; i++) {
      guint32 position = g_array_index(rank->positions, guint32, i);
      if (position < n) {
        slots[position] = (guint16)(t + 1);
        filled[position / 64] |= (guint64)1 << position % 64;
      }
    }
  }
  return TRUE;
}

/* The first filled position from `from` on, below end; end when there is none. */
static guint next_filled(const Rank *rank, guint from, guint end)
{
  const guint64 *filled = (const guint64 *)(void *)rank->filled->data;
  while (from < end) {
    guint64 rest = filled[from / 64] >> from % 64;
    if (rest != 0)
      return MIN(from + (guint)__builtin_ctzll(rest), end);
    from = (from / 64 + 1) * 64;
  }
  return end;
}

static void clear_slots(Rank *rank, const Direct *direct)
{
  guint n = direct->n_positions;
  for (guint position = next_filled(rank, 0, n); position < n; position = next_filled(rank, position + 1, n))
    g_array_index(rank->slots, guint16, position) = 0;
  memset(rank->filled->data, 0, (n / 64 + 1) * sizeof(guint64));
}

/* The atoms that may stand at a position. */
static inline guint64 atoms_at(const Rank *rank, const guint16 *slots, guint position)
{
  return rank->masks[slots[position]];
}

static void append_units(Rank *rank, const Direct *direct, Document *document)
{
  g_array_set_size(rank->passages, 0);
  direct_passages(direct, rank->passages);
  document->first_unit = rank->units->len;
  for (guint p = 0; p < rank->passages->len; p++) {
    const DirectPassage *passage = &g_array_index(rank->passages, DirectPassage, p);
    guint end =
        p + 1 < rank->passages->len ? g_array_index(rank->passages, DirectPassage, p + 1).start : direct->title_start;
    if (passage->continues && rank->units->len > document->first_unit) {
      Unit *unit = &UNIT(rank, rank->units->len - 1);
      unit->len = MAX(end, unit->start) - unit->start;
      unit->n_passages++;
      continue;
    }
    Unit unit = {.passage = p, .best_passage = p, .n_passages = 1, .start = passage->start, .counts = G_MAXSIZE};
    unit.len = MAX(end, unit.start) - unit.start;
    unit.heading_len = MIN(passage->heading_len, unit.len);
    g_array_append_val(rank->units, unit);
  }
  document->n_units = rank->units->len - document->first_unit;
}

static guint16 *unit_counts(Rank *rank, Unit *unit)
{
  if (unit->counts == G_MAXSIZE) {
    unit->counts = rank->counts->len;
    g_array_set_size(rank->counts, rank->counts->len + N_ROWS * rank->n_atoms);
  }
  return &g_array_index(rank->counts, guint16, unit->counts);
}

static inline void add(guint16 *cell, guint amount)
{
  *cell = (guint16)MIN(*cell + amount, MAX_COUNT);
}

static void count(Unit *unit, guint16 *counts, guint n, guint row, guint64 atoms)
{
  unit->seen[row] |= atoms;
  for (; atoms != 0; atoms &= atoms - 1)
    add(&counts[row * n + (guint)__builtin_ctzll(atoms)], WHOLE);
}

/* What one occurrence of term t counts as atom a. */
static inline guint worth(const Rank *rank, guint t, guint a)
{
  return rank->reading[a] == ALL_ALIKE || rank->reading[a] == t ? WHOLE : (guint)(WHOLE * RANK_OTHER_READING);
}

static void count_words(const Rank *rank, Unit *unit, guint16 *row, guint t, guint64 atoms)
{
  unit->seen[ROW_WORDS] |= atoms;
  for (; atoms != 0; atoms &= atoms - 1) {
    guint a = (guint)__builtin_ctzll(atoms);
    add(&row[a], worth(rank, t, a));
  }
}

static void count_pairs(const Rank *rank, Unit *unit, guint16 *row, guint t, guint u, guint64 pairs)
{
  unit->seen[ROW_PAIRS] |= pairs;
  for (; pairs != 0; pairs &= pairs - 1) {
    guint a = (guint)__builtin_ctzll(pairs);
    add(&row[a], MIN(worth(rank, t, a), worth(rank, u, a + 1)));
  }
}

/* Counts what stands at a position; returns the pairs that begin there. */
static guint64 count_position(Rank *rank, Unit *unit, const guint16 *slots, guint position)
{
  guint16 *counts = unit_counts(rank, unit);
  guint n = rank->n_atoms, t = slots[position] - 1u;
  guint64 here = atoms_at(rank, slots, position), next = atoms_at(rank, slots, position + 1),
          second = atoms_at(rank, slots, position + 2);
  count_words(rank, unit, counts + ROW_WORDS * n, t, here);
  gboolean heading = position < unit->start + unit->heading_len;
  if (heading) {
    unit->heading_words |= here;
    unit->matched_heading++;
  }
  if ((next | second) == 0)
    return 0;
  guint64 pairs = here & rank->pairs & next >> 1;
  if (pairs != 0) {
    count_pairs(rank, unit, counts + ROW_PAIRS * n, t, slots[position + 1] - 1u, pairs);
    count(unit, counts, n, ROW_TRIPLES, pairs & rank->pairs >> 1 & second >> 2);
    if (heading)
      unit->heading_pairs |= pairs;
  }
  /* a x b, and b a for a b */
  count(unit, counts, n, ROW_LOOSE, (here & rank->pairs & second >> 1) | (next & rank->pairs & here >> 1));
  return pairs;
}

static void read_title(Rank *rank, Document *document, const Direct *direct)
{
  const guint16 *slots = (const guint16 *)rank->slots->data;
  document->title_len = direct->n_positions - MIN(direct->title_start, direct->n_positions);
  guint n = direct->n_positions;
  for (guint position = next_filled(rank, direct->title_start, n); position < n;
       position = next_filled(rank, position + 1, n)) {
    guint64 here = atoms_at(rank, slots, position);
    document->title_words |= here;
    document->title_pairs |= here & rank->pairs & atoms_at(rank, slots, position + 1) >> 1;
    document->matched_title += here != 0;
  }
}

/* What a passage shows of the query, to choose which of a unit's passages to show. */
typedef struct {
  guint64 words, pairs;
} Shown;

static void end_passage(Unit *unit, guint passage, Shown *shown)
{
  guint evidence = (guint)__builtin_popcountll(shown->words) + 2 * (guint)__builtin_popcountll(shown->pairs);
  if (evidence > unit->best_evidence) {
    unit->best_evidence = evidence;
    unit->best_passage = passage;
  }
  *shown = (Shown){0};
}

/* Counts the matches of all passages, up to the position where the title begins. */
static void read_passages(Rank *rank, Document *document, guint end)
{
  const guint16 *slots = (const guint16 *)(void *)rank->slots->data;
  guint u = document->first_unit, p = 0, last_unit = u + document->n_units;
  Shown shown = {0};
  for (guint position = next_filled(rank, 0, end); position < end && u < last_unit;
       position = next_filled(rank, position + 1, end)) {
    while (p + 1 < rank->passages->len && position >= g_array_index(rank->passages, DirectPassage, p + 1).start) {
      end_passage(&UNIT(rank, u), p++, &shown);
      if (u + 1 < last_unit && p >= UNIT(rank, u + 1).passage)
        u++;
    }
    guint64 here = atoms_at(rank, slots, position), pairs = count_position(rank, &UNIT(rank, u), slots, position);
    document->words |= here;
    shown.words |= here;
    shown.pairs |= pairs;
  }
  if (document->n_units > 0)
    end_passage(&UNIT(rank, u), p, &shown);
}

void rank_add(Rank *rank, const Direct *direct)
{
  Document document = {.n_positions = direct->n_positions, .first_unit = rank->units->len};
  if (fill_slots(rank, direct)) {
    append_units(rank, direct, &document);
    read_passages(rank, &document, MIN(direct->title_start, direct->n_positions));
    read_title(rank, &document, direct);
    document.words |= document.title_words;
    clear_slots(rank, direct);
  }
  g_array_append_val(rank->documents, document);
}

/* ---- scoring ---- */

static void learn_weights(const Rank *rank, const Unit *units, guint n, guint n_rows, Weights *weights)
{
  guint df[N_ROWS][PLAN_MAX_ATOMS] = {0};
  for (guint u = 0; u < n; u++)
    for (guint row = 0; row < n_rows; row++)
      for (guint64 seen = units[u].seen[row]; seen != 0; seen &= seen - 1)
        df[row][__builtin_ctzll(seen)]++;
  for (guint row = 0; row < n_rows; row++) {
    weights->total[row] = 0;
    for (guint a = 0; a < rank->n_atoms; a++) {
      gboolean possible = row == ROW_WORDS || (rank->pairs >> a & 1);
      if (row == ROW_TRIPLES)
        possible = possible && (rank->pairs >> (a + 1) & 1);
      weights->idf[row][a] = possible ? log1p((n - df[row][a] + 0.5) / (df[row][a] + 0.5)) : 0;
      weights->total[row] += weights->idf[row][a];
    }
    if (weights->total[row] <= 0)
      weights->total[row] = 1;
  }
}

static double share_of(const Rank *rank, guint row, guint64 atoms)
{
  double sum = 0;
  for (; atoms != 0; atoms &= atoms - 1)
    sum += rank->weights.idf[row][__builtin_ctzll(atoms)];
  return sum / rank->weights.total[row];
}

/* BM25 of one row of a unit's counters, as a share: among all candidates, and (local not NULL) in the document. */
static void bm25(const Rank *rank, const Weights *local, guint row, const Unit *unit, const guint16 *counts, double k,
                 double *among_all, double *in_document)
{
  double all = 0, own = 0;
  for (guint64 seen = unit->seen[row]; seen != 0; seen &= seen - 1) {
    guint a = (guint)__builtin_ctzll(seen);
    double tf = (double)counts[row * rank->n_atoms + a] / WHOLE, saturated = tf * (RANK_K1 + 1) / (tf + k);
    all += rank->weights.idf[row][a] * saturated;
    own += local != NULL ? local->idf[row][a] * saturated : 0;
  }
  *among_all = all / rank->weights.total[row];
  if (local != NULL)
    *in_document = own / local->total[row];
}

static gboolean unit_features(const Rank *rank, const Document *document, const Weights *local, const Unit *unit,
                              double features[RANK_N_UNIT_FEATURES])
{
  if (unit->counts == G_MAXSIZE)
    return FALSE;
  const guint16 *counts = &g_array_index(rank->counts, guint16, unit->counts);
  double k = RANK_K1 * (1 - RANK_B + RANK_B * unit->len / rank->average_len);
  bm25(rank, local, ROW_WORDS, unit, counts, k, &features[RANK_WORDS], &features[RANK_LOCAL_WORDS]);
  bm25(rank, local, ROW_PAIRS, unit, counts, k, &features[RANK_PAIRS], &features[RANK_LOCAL_PAIRS]);
  bm25(rank, NULL, ROW_TRIPLES, unit, counts, k, &features[RANK_TRIPLES], NULL);
  bm25(rank, NULL, ROW_LOOSE, unit, counts, k, &features[RANK_LOOSE_PAIRS], NULL);
  double covered = 0;
  guint64 words = unit->seen[ROW_WORDS];
  for (guint64 seen = words; seen != 0; seen &= seen - 1) {
    guint a = (guint)__builtin_ctzll(seen);
    covered += rank->weights.idf[ROW_WORDS][a] * MIN((double)counts[a] / WHOLE, 1);
  }
  features[RANK_COVERAGE] = covered / rank->weights.total[ROW_WORDS];
  features[RANK_UNION] = share_of(rank, ROW_WORDS, words | document->title_words);
  features[RANK_HEADING_WORDS] = share_of(rank, ROW_WORDS, unit->heading_words);
  features[RANK_HEADING_PAIRS] = share_of(rank, ROW_PAIRS, unit->heading_pairs);
  features[RANK_HEADING_FIT] = unit->heading_len > 0 ? (double)unit->matched_heading / unit->heading_len : 0;
  features[RANK_LENGTH] = log1p(unit->len) / 10;
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

static void document_features(const Rank *rank, const Document *document, const RankCandidate *candidate,
                              double top_weight, double features[RANK_N_FEATURES])
{
  features[RANK_DOCUMENT] = top_weight > 0 ? candidate->weight / top_weight : 0;
  features[RANK_DOCUMENT_COVERAGE] = share_of(rank, ROW_WORDS, document->words);
  features[RANK_TITLE_WORDS] = share_of(rank, ROW_WORDS, document->title_words);
  features[RANK_TITLE_PAIRS] = share_of(rank, ROW_PAIRS, document->title_pairs);
  features[RANK_TITLE_FIT] = document->title_len > 0 ? (double)document->matched_title / document->title_len : 0;
  double match = features[RANK_TITLE_WORDS] * features[RANK_TITLE_FIT];
  features[RANK_TITLE_MATCH] = match * match * match * match;
  features[RANK_UNITS] = log1p(document->n_units) / 10;
  features[RANK_NUMBER] = candidate->number ? number_share(rank) : 0;
  features[RANK_YEAR] = rank->plan->year != 0 && candidate->year == rank->plan->year;
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

static void score_units(const Rank *rank, const Document *document, RankCandidate *candidate, const double *weights)
{
  Weights local;
  candidate->n_passages = 0;
  learn_weights(rank, &UNIT(rank, document->first_unit), document->n_units, N_LOCAL_ROWS, &local);
  for (guint u = 0; u < document->n_units; u++) {
    const Unit *unit = &UNIT(rank, document->first_unit + u);
    double features[RANK_N_UNIT_FEATURES];
    if (!unit_features(rank, document, &local, unit, features))
      continue;
    double score = 0;
    for (guint f = 0; f < RANK_N_UNIT_FEATURES; f++)
      score += weights[f] * features[f];
    if (candidate->n_passages == 0 || score > candidate->passage_scores[0])
      memcpy(candidate->features, features, sizeof features);
    keep_best(candidate, unit->best_passage, score);
  }
}

static void learn_from_all(Rank *rank)
{
  double positions = 0;
  for (guint u = 0; u < rank->units->len; u++)
    positions += UNIT(rank, u).len;
  rank->average_len = MAX(positions / MAX(rank->units->len, 1), 1);
  learn_weights(rank, (const Unit *)(void *)rank->units->data, rank->units->len, N_ROWS, &rank->weights);
}

/* A date in the future is no newer than today, and one far ahead is a typing error. */
static double recency(double age_days, guint half_life_days)
{
  return exp2(-fabs(age_days) / half_life_days);
}

/* What undated candidates get, so that they are neither punished nor promoted. */
static double mean_recency(const RankCandidate *candidates, guint n, guint half_life_days)
{
  double sum = 0;
  guint dated = 0;
  for (guint d = 0; d < n && half_life_days > 0; d++)
    if (!isnan(candidates[d].age_days)) {
      sum += recency(candidates[d].age_days, half_life_days);
      dated++;
    }
  return dated > 0 ? sum / dated : 0;
}

void rank_score(Rank *rank, RankCandidate *candidates, guint n, guint half_life_days, const double *weights)
{
  double own[RANK_N_FEATURES];
  for (guint f = 0; f < RANK_N_FEATURES; f++)
    own[f] = weights != NULL ? weights[f] : rank_features[f].weights[rank_profile(rank->plan)];
  learn_from_all(rank);
  double top_weight = 0, mean = mean_recency(candidates, n, half_life_days);
  for (guint d = 0; d < n; d++)
    top_weight = MAX(top_weight, candidates[d].weight);
  for (guint d = 0; d < n && d < rank->documents->len; d++) {
    RankCandidate *candidate = &candidates[d];
    const Document *document = &DOCUMENT(rank, d);
    memset(candidate->features, 0, sizeof candidate->features);
    score_units(rank, document, candidate, own);
    document_features(rank, document, candidate, top_weight, candidate->features);
    if (half_life_days > 0)
      candidate->features[RANK_RECENCY] =
          isnan(candidate->age_days) ? mean : recency(candidate->age_days, half_life_days);
    if (candidate->n_passages > 1 && candidate->passage_scores[0] > 0)
      candidate->features[RANK_SECOND] = candidate->passage_scores[1] / candidate->passage_scores[0];
    candidate->score = 0;
    for (guint f = 0; f < RANK_N_FEATURES; f++)
      candidate->score += own[f] * candidate->features[f];
  }
}

void rank_units(const Rank *rank, guint candidate, GArray *units)
{
  const Document *document = &DOCUMENT(rank, candidate);
  Weights local;
  learn_weights(rank, &UNIT(rank, document->first_unit), document->n_units, N_LOCAL_ROWS, &local);
  for (guint u = 0; u < document->n_units; u++) {
    const Unit *unit = &UNIT(rank, document->first_unit + u);
    RankUnit one = {.passage = unit->passage};
    if (unit_features(rank, document, &local, unit, one.features))
      g_array_append_val(units, one);
  }
}
