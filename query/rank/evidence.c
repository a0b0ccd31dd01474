#include "query/rank/evidence.h"

#include <string.h>

#include "corpus/names/article_kind.h"
#include "indexer/store/schema.h"
#include "query/rank/rank_weights.h"

#define ALL_ALIKE G_MAXUINT
/* Neighbours are looked for this far on both sides of a position. */
#define REACH 2
/* The passages of a document that has more units are one unit from here on, so that memory is bounded. */
#define MAX_UNITS 16384
/* A passage is found from the one at the beginning of a block of so many positions. */
#define BLOCK 64

typedef struct {
  const char *term;
  gsize len;
  guint64 atoms;     /* bit a: atom a may be this term */
  gboolean code;     /* it is all of them at once, an abbreviation */
  guint first, last; /* its positions in the document, in EvidenceScratch.positions */
} EvidenceTerm;

typedef struct {
  guint start, end; /* positions */
  guint unit;       /* index in Evidence.units; the title has none */
  gboolean title;
  guint64 words, pairs; /* atoms seen */
} EvidencePassage;

/* What is known of the query, and room for one document. */
struct EvidenceScratch {
  GArray *terms;                     /* EvidenceTerm; slot t + 1 */
  guint64 *masks;                    /* the atoms of each slot; none at 0 */
  guint reading[PLAN_MAX_ATOMS];     /* the term that an atom is read as */
  GArray *own_terms[PLAN_MAX_ATOMS]; /* guint: the terms an atom may be */
  GArray *slots;                     /* guint16: term + 1 at each position, REACH more on both sides; 0 = none */
  GArray *positions;                 /* guint32, by term */
  GArray *direct_passages;           /* DirectPassage */
  GArray *passages;                  /* EvidencePassage, the title as the last one */
  GArray *kind_starts;               /* guint32: where units of a kind begin */
  GArray *blocks;                    /* guint32: the passage where each block begins */
  guint first_unit;                  /* of the document */
  GArray *cells;                     /* guint16: counts of the document's units, [unit][row][atom]; zero in between */
};

#define TERM(scratch, t)    g_array_index((scratch)->terms, EvidenceTerm, (t))
#define PASSAGE(scratch, p) g_array_index((scratch)->passages, EvidencePassage, (p))
#define UNIT(evidence, u)   g_array_index((evidence)->units, EvidenceUnit, (u))

/* ---- the query ---- */

static void add_terms(EvidenceScratch *scratch, guint a, const PlanAtom *atom, GHashTable *seen)
{
  for (guint i = 0; i < atom->terms->len; i++) {
    const PlanTerm *term = &g_array_index(atom->terms, PlanTerm, i);
    gpointer known = NULL;
    if (!g_hash_table_lookup_extended(seen, term->term, NULL, &known)) {
      EvidenceTerm fresh = {.term = term->term, .len = term->len, .code = term->code};
      known = GUINT_TO_POINTER(scratch->terms->len);
      if (scratch->terms->len >= G_MAXUINT16 - 1)
        return;
      g_array_append_val(scratch->terms, fresh);
      g_hash_table_insert(seen, term->term, known);
    }
    guint t = GPOINTER_TO_UINT(known);
    TERM(scratch, t).atoms |= (guint64)1 << a;
    g_array_append_val(scratch->own_terms[a], t);
    if (atom->read == (gint)i)
      scratch->reading[a] = t;
  }
}

static void add_atoms(EvidenceScratch *scratch, const Plan *plan, guint n_atoms)
{
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint a = 0; a < n_atoms; a++) {
    scratch->reading[a] = ALL_ALIKE;
    scratch->own_terms[a] = g_array_new(FALSE, FALSE, sizeof(guint));
  }
  /* Numbers come last, so that at a shared position the number wins over its first digits. */
  for (int numbers = 0; numbers < 2; numbers++)
    for (guint a = 0; a < n_atoms; a++) {
      const PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
      if ((atom->kind == PLAN_ATOM_NUMBER) == numbers)
        add_terms(scratch, a, atom, seen);
    }
  scratch->masks = g_new0(guint64, scratch->terms->len + 1);
  for (guint t = 0; t < scratch->terms->len; t++)
    scratch->masks[t + 1] = TERM(scratch, t).atoms;
}

Evidence *evidence_new(const Plan *plan)
{
  Evidence *evidence = g_new0(Evidence, 1);
  evidence->n_atoms = MIN(plan->atoms->len, PLAN_MAX_ATOMS);
  evidence->documents = g_array_new(FALSE, FALSE, sizeof(EvidenceDocument));
  evidence->units = g_array_new(FALSE, FALSE, sizeof(EvidenceUnit));
  evidence->counts = g_array_new(FALSE, FALSE, sizeof(guint16));
  EvidenceScratch *scratch = evidence->scratch = g_new0(EvidenceScratch, 1);
  scratch->terms = g_array_new(FALSE, FALSE, sizeof(EvidenceTerm));
  scratch->slots = g_array_new(FALSE, TRUE, sizeof(guint16));
  scratch->positions = g_array_new(FALSE, FALSE, sizeof(guint32));
  scratch->direct_passages = g_array_new(FALSE, FALSE, sizeof(DirectPassage));
  scratch->passages = g_array_new(FALSE, FALSE, sizeof(EvidencePassage));
  scratch->kind_starts = g_array_new(FALSE, FALSE, sizeof(guint32));
  scratch->blocks = g_array_new(FALSE, FALSE, sizeof(guint32));
  scratch->cells = g_array_new(FALSE, TRUE, sizeof(guint16));
  add_atoms(scratch, plan, evidence->n_atoms);
  for (guint a = 0; a + 1 < evidence->n_atoms; a++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, a), *next = g_ptr_array_index(plan->atoms, a + 1);
    if (next->run == atom->run)
      evidence->pairs |= (guint64)1 << a;
  }
  return evidence;
}

void evidence_free(Evidence *evidence)
{
  if (evidence == NULL)
    return;
  EvidenceScratch *scratch = evidence->scratch;
  for (guint a = 0; a < evidence->n_atoms; a++)
    g_array_unref(scratch->own_terms[a]);
  g_array_unref(scratch->terms);
  g_free(scratch->masks);
  g_array_unref(scratch->slots);
  g_array_unref(scratch->positions);
  g_array_unref(scratch->direct_passages);
  g_array_unref(scratch->passages);
  g_array_unref(scratch->kind_starts);
  g_array_unref(scratch->blocks);
  g_array_unref(scratch->cells);
  g_free(scratch);
  g_array_unref(evidence->documents);
  g_array_unref(evidence->units);
  g_array_unref(evidence->counts);
  g_free(evidence);
}

/* ---- laying a document out ---- */

/* Reads the positions of the query's terms, and lays the terms out by position. Undone by clear_slots. */
static void fill_slots(EvidenceScratch *scratch, const Direct *direct)
{
  g_array_set_size(scratch->positions, 0);
  if (scratch->slots->len < direct->n_positions + 2 * REACH)
    g_array_set_size(scratch->slots, direct->n_positions + 2 * REACH);
  guint16 *slots = (guint16 *)(void *)scratch->slots->data + REACH;
  for (guint t = 0; t < scratch->terms->len; t++) {
    EvidenceTerm *term = &TERM(scratch, t);
    term->first = scratch->positions->len;
    term->last = term->first + direct_positions(direct, term->term, term->len, scratch->positions);
    const guint32 *positions = (const guint32 *)(void *)scratch->positions->data;
    for (guint i = term->first; i < term->last; i++)
      slots[positions[i]] = (guint16)(t + 1);
  }
}

static void clear_slots(EvidenceScratch *scratch)
{
  guint16 *slots = (guint16 *)(void *)scratch->slots->data + REACH;
  const guint32 *positions = (const guint32 *)(void *)scratch->positions->data;
  for (guint i = 0; i < scratch->positions->len; i++)
    slots[positions[i]] = 0;
}

static void append_units(Evidence *evidence, const Direct *direct)
{
  EvidenceScratch *scratch = evidence->scratch;
  scratch->first_unit = evidence->units->len;
  g_array_set_size(scratch->direct_passages, 0);
  direct_passages(direct, scratch->direct_passages);
  /* A text that is not divided is one passage. */
  if (scratch->direct_passages->len == 0)
    g_array_append_vals(scratch->direct_passages, &(const DirectPassage){0}, 1);
  guint n = scratch->direct_passages->len, n_units = 0;
  /* Room for all at once: most documents have many passages. */
  g_array_set_size(evidence->units, scratch->first_unit + MIN(n, MAX_UNITS));
  g_array_set_size(scratch->passages, n + 1);
  EvidenceUnit *units = &UNIT(evidence, scratch->first_unit);
  for (guint p = 0; p < n; p++) {
    const DirectPassage *passage = &g_array_index(scratch->direct_passages, DirectPassage, p);
    guint end = MAX(p + 1 < n ? passage[1].start : direct->title_start, passage->start);
    if ((passage->continues && n_units > 0) || n_units == MAX_UNITS) {
      EvidenceUnit *unit = &units[n_units - 1];
      unit->len = end - unit->start;
      unit->n_passages++;
    } else {
      guint len = end - passage->start;
      units[n_units++] = (EvidenceUnit){.passage = p,
                                        .best_passage = p,
                                        .n_passages = 1,
                                        .start = passage->start,
                                        .len = len,
                                        .heading_len = MIN(passage->heading_len, len)};
    }
    PASSAGE(scratch, p) =
        (EvidencePassage){.start = passage->start, .end = end, .unit = scratch->first_unit + n_units - 1};
  }
  PASSAGE(scratch, n) = (EvidencePassage){.start = direct->title_start, .end = direct->n_positions, .title = TRUE};
  g_array_set_size(evidence->units, scratch->first_unit + n_units);
}

static void fill_blocks(EvidenceScratch *scratch, guint n_positions)
{
  guint n = n_positions / BLOCK + 1, p = 0;
  g_array_set_size(scratch->blocks, n);
  for (guint block = 0; block < n; block++) {
    while (p + 1 < scratch->passages->len && PASSAGE(scratch, p).end <= block * BLOCK)
      p++;
    g_array_index(scratch->blocks, guint32, block) = p;
  }
}

static inline EvidencePassage *passage_at(const EvidenceScratch *scratch, guint position)
{
  EvidencePassage *passage = &PASSAGE(scratch, g_array_index(scratch->blocks, guint32, position / BLOCK));
  while (passage->end <= position)
    passage++;
  return passage;
}

/* ---- counting ---- */

static inline void count(Evidence *evidence, guint unit, guint row, guint a, guint amount)
{
  gsize at = ((gsize)(unit - evidence->scratch->first_unit) * EVIDENCE_N_ROWS + row) * evidence->n_atoms + a;
  guint16 *cell = &g_array_index(evidence->scratch->cells, guint16, at);
  *cell = (guint16)MIN(*cell + amount, G_MAXUINT16);
}

/* What one occurrence of term t counts as atom a. */
static inline guint worth(const EvidenceScratch *scratch, guint t, guint a)
{
  guint reading = scratch->reading[a];
  return reading == ALL_ALIKE || reading == t || TERM(scratch, t).code ? EVIDENCE_WHOLE
                                                                       : (guint)(EVIDENCE_WHOLE * RANK_OTHER_READING);
}

/* Counts n occurrences of a term in one passage. */
static void count_words(Evidence *evidence, EvidenceDocument *document, guint t, EvidencePassage *passage,
                        const guint32 *positions, guint n)
{
  const EvidenceScratch *scratch = evidence->scratch;
  guint64 atoms = TERM(scratch, t).atoms;
  if (passage->title) {
    document->title_words |= atoms;
    document->matched_title += n;
    return;
  }
  EvidenceUnit *unit = &UNIT(evidence, passage->unit);
  document->words |= atoms;
  passage->words |= atoms;
  unit->seen[EVIDENCE_WORDS] |= atoms;
  for (guint64 rest = atoms; rest != 0; rest &= rest - 1) {
    guint a = (guint)__builtin_ctzll(rest);
    count(evidence, passage->unit, EVIDENCE_WORDS, a, n * worth(scratch, t, a));
  }
  for (guint i = 0; i < n && positions[i] - unit->start < unit->heading_len; i++) {
    unit->heading_words |= atoms;
    unit->matched_heading++;
  }
}

static void read_words(Evidence *evidence, EvidenceDocument *document)
{
  const EvidenceScratch *scratch = evidence->scratch;
  const guint32 *positions = (const guint32 *)(void *)scratch->positions->data;
  for (guint t = 0; t < scratch->terms->len; t++)
    for (guint i = TERM(scratch, t).first, last = TERM(scratch, t).last; i < last;) {
      EvidencePassage *passage = passage_at(scratch, positions[i]);
      guint first = i++;
      while (i < last && positions[i] < passage->end)
        i++;
      count_words(evidence, document, t, passage, positions + first, i - first);
    }
}

/* Atom a and the next one were found in the places from start to end, as row says. */
static void count_neighbours(Evidence *evidence, EvidenceDocument *document, EvidenceRow row, guint a, guint start,
                             guint end, guint amount)
{
  guint64 bit = (guint64)1 << a;
  EvidencePassage *passage = passage_at(evidence->scratch, start);
  if (passage->title) {
    document->title_pairs |= row == EVIDENCE_PAIRS ? bit : 0;
    return;
  }
  EvidenceUnit *unit = &UNIT(evidence, passage->unit);
  if (end - unit->start >= unit->len)
    return;
  unit->seen[row] |= bit;
  count(evidence, passage->unit, row, a, amount);
  if (row != EVIDENCE_PAIRS)
    return;
  passage->pairs |= bit;
  if (start - unit->start < unit->heading_len)
    unit->heading_pairs |= bit;
}

/* A pair of atoms begins at a position. */
static void count_pair(Evidence *evidence, EvidenceDocument *document, const guint16 *slots, guint a, guint position)
{
  const EvidenceScratch *scratch = evidence->scratch;
  guint first = worth(scratch, slots[position] - 1u, a), second = worth(scratch, slots[position + 1] - 1u, a + 1);
  count_neighbours(evidence, document, EVIDENCE_PAIRS, a, position, position + 1, MIN(first, second));
  if ((evidence->pairs >> a & 2) && (scratch->masks[slots[position + 2]] >> (a + 1) & 2))
    count_neighbours(evidence, document, EVIDENCE_TRIPLES, a, position, position + 2, EVIDENCE_WHOLE);
}

static inline gboolean may_be(const EvidenceScratch *scratch, guint16 slot, guint a)
{
  return scratch->masks[slot] >> a & 1;
}

/* Looks around the positions of atom a for the next atom. */
static void look_after(Evidence *evidence, EvidenceDocument *document, const guint16 *slots, guint a,
                       const guint32 *positions, guint n)
{
  const EvidenceScratch *scratch = evidence->scratch;
  for (guint i = 0; i < n; i++) {
    guint p = positions[i];
    const guint16 *at = slots + p;
    if (may_be(scratch, at[1], a + 1))
      count_pair(evidence, document, slots, a, p);
    if (may_be(scratch, at[2], a + 1))
      count_neighbours(evidence, document, EVIDENCE_LOOSE, a, p, p + 2, EVIDENCE_WHOLE);
    if (may_be(scratch, at[-1], a + 1))
      count_neighbours(evidence, document, EVIDENCE_LOOSE, a, p - 1, p, EVIDENCE_WHOLE);
  }
}

/* Looks around the positions of the atom after a for a. */
static void look_before(Evidence *evidence, EvidenceDocument *document, const guint16 *slots, guint a,
                        const guint32 *positions, guint n)
{
  const EvidenceScratch *scratch = evidence->scratch;
  for (guint i = 0; i < n; i++) {
    guint p = positions[i];
    const guint16 *at = slots + p;
    if (may_be(scratch, at[-1], a))
      count_pair(evidence, document, slots, a, p - 1);
    if (may_be(scratch, at[-2], a))
      count_neighbours(evidence, document, EVIDENCE_LOOSE, a, p - 2, p, EVIDENCE_WHOLE);
    if (may_be(scratch, at[1], a))
      count_neighbours(evidence, document, EVIDENCE_LOOSE, a, p, p + 1, EVIDENCE_WHOLE);
  }
}

/* An abbreviation holds the pairs of the words it stands for. */
static void read_codes(Evidence *evidence, EvidenceDocument *document)
{
  const EvidenceScratch *scratch = evidence->scratch;
  const guint32 *positions = (const guint32 *)(void *)scratch->positions->data;
  for (guint t = 0; t < scratch->terms->len; t++) {
    const EvidenceTerm *term = &TERM(scratch, t);
    if (!term->code)
      continue;
    for (guint64 pairs = term->atoms & term->atoms >> 1 & evidence->pairs; pairs != 0; pairs &= pairs - 1) {
      guint a = (guint)__builtin_ctzll(pairs);
      for (guint i = term->first; i < term->last; i++) {
        count_neighbours(evidence, document, EVIDENCE_PAIRS, a, positions[i], positions[i], EVIDENCE_WHOLE);
        if (pairs >> a & 2)
          count_neighbours(evidence, document, EVIDENCE_TRIPLES, a, positions[i], positions[i], EVIDENCE_WHOLE);
      }
    }
  }
}

static guint count_positions(const EvidenceScratch *scratch, guint a)
{
  guint n = 0;
  for (guint i = 0; i < scratch->own_terms[a]->len; i++) {
    const EvidenceTerm *term = &TERM(scratch, g_array_index(scratch->own_terms[a], guint, i));
    n += term->last - term->first;
  }
  return n;
}

static void read_pairs(Evidence *evidence, EvidenceDocument *document)
{
  const EvidenceScratch *scratch = evidence->scratch;
  const guint16 *slots = (const guint16 *)(void *)scratch->slots->data + REACH;
  const guint32 *positions = (const guint32 *)(void *)scratch->positions->data;
  for (guint64 pairs = evidence->pairs; pairs != 0; pairs &= pairs - 1) {
    guint a = (guint)__builtin_ctzll(pairs);
    guint own = count_positions(scratch, a), next = count_positions(scratch, a + 1);
    if (own == 0 || next == 0)
      continue;
    const GArray *rarer = scratch->own_terms[own <= next ? a : a + 1];
    for (guint i = 0; i < rarer->len; i++) {
      const EvidenceTerm *term = &TERM(scratch, g_array_index(rarer, guint, i));
      (own <= next ? look_after : look_before)(evidence, document, slots, a, positions + term->first,
                                               term->last - term->first);
    }
  }
}

/* Marks the units that begin where a kind is said. */
static void read_kinds(Evidence *evidence, const Direct *direct)
{
  EvidenceScratch *scratch = evidence->scratch;
  for (guint k = 0; k < ARTICLE_KIND_N; k++) {
    char term[] = SCHEMA_TERM_KIND "?";
    term[strlen(SCHEMA_TERM_KIND)] = article_kind_codes[k][0];
    g_array_set_size(scratch->kind_starts, 0);
    direct_positions(direct, term, sizeof term - 1, scratch->kind_starts);
    for (guint i = 0; i < scratch->kind_starts->len; i++) {
      const EvidencePassage *passage = passage_at(scratch, g_array_index(scratch->kind_starts, guint32, i));
      if (!passage->title)
        UNIT(evidence, passage->unit).kinds |= ARTICLE_KIND_BIT(k);
    }
  }
}

/* Of a unit's passages, the first that shows most of the query is the one to show. */
static void choose_passage(const EvidenceScratch *scratch, EvidenceUnit *unit)
{
  guint most = 0;
  for (guint p = unit->passage; unit->n_passages > 1 && p < unit->passage + unit->n_passages; p++) {
    const EvidencePassage *passage = &PASSAGE(scratch, p);
    guint shown = (guint)__builtin_popcountll(passage->words) + 2 * (guint)__builtin_popcountll(passage->pairs);
    if (shown > most) {
      most = shown;
      unit->best_passage = p;
    }
  }
}

/* Moves a unit's cells that were counted into counts, and leaves them zero. */
static void keep_counts(Evidence *evidence, EvidenceUnit *unit, guint16 *cells)
{
  guint n = 0;
  for (guint row = 0; row < EVIDENCE_N_ROWS; row++)
    n += (guint)__builtin_popcountll(unit->seen[row]);
  unit->counts = evidence->counts->len;
  g_array_set_size(evidence->counts, evidence->counts->len + n);
  guint16 *kept = &g_array_index(evidence->counts, guint16, unit->counts);
  for (guint row = 0; row < EVIDENCE_N_ROWS; row++)
    for (guint64 seen = unit->seen[row]; seen != 0; seen &= seen - 1) {
      guint16 *cell = &cells[row * evidence->n_atoms + (guint)__builtin_ctzll(seen)];
      *kept++ = *cell;
      *cell = 0;
    }
}

void evidence_add(Evidence *evidence, const Direct *direct)
{
  g_array_set_size(evidence->documents, evidence->documents->len + 1);
  EvidenceDocument *document = &g_array_index(evidence->documents, EvidenceDocument, evidence->documents->len - 1);
  *document = (EvidenceDocument){.first_unit = evidence->units->len};
  /* Every position takes at least one byte of the packed index. */
  if (direct->n_positions > direct->len)
    return;
  append_units(evidence, direct);
  document->n_units = evidence->units->len - document->first_unit;
  document->title_len = direct->n_positions - direct->title_start;
  gsize cells = (gsize)document->n_units * EVIDENCE_N_ROWS * evidence->n_atoms;
  if (evidence->scratch->cells->len < cells)
    g_array_set_size(evidence->scratch->cells, (guint)cells);
  fill_blocks(evidence->scratch, direct->n_positions);
  fill_slots(evidence->scratch, direct);
  read_words(evidence, document);
  read_pairs(evidence, document);
  read_codes(evidence, document);
  read_kinds(evidence, direct);
  document->words |= document->title_words;
  for (guint u = 0; u < document->n_units; u++) {
    EvidenceUnit *unit = &UNIT(evidence, document->first_unit + u);
    if (unit->seen[EVIDENCE_WORDS] == 0)
      continue;
    choose_passage(evidence->scratch, unit);
    keep_counts(evidence, unit,
                &g_array_index(evidence->scratch->cells, guint16, (gsize)u * EVIDENCE_N_ROWS * evidence->n_atoms));
  }
  clear_slots(evidence->scratch);
}
