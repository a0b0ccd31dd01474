#include "query/choose/proximity.h"

#include <string.h>

#include "query/choose/atom_positions.h"
#include "query/plan/plan_repeated.h"

/* What one article has of the query: bit a is atom a, or the pair that begins with it. */
typedef struct {
  guint64 words, pairs;
} Nearness;

/* Where the articles of a document begin. */
typedef struct {
  const Direct *direct;
  GArray *passages; /* DirectPassage */
  Nearness head;    /* title and first passage */
  Nearness *units;
} Articles;

PlanCondition *proximity_new(const Plan *plan)
{
  if (plan->title_only)
    return NULL;
  g_autoptr(PlanCondition) together = plan_condition_new(PLAN_TOGETHER);
  for (guint a = 0; a < plan->atoms->len; a++) {
    PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
    /* Of an everyday wording and the official ones any may stand anywhere, and of the branches of an OR. */
    if (atom->group == 0 && !atom->branch)
      g_ptr_array_add(together->atoms, atom);
  }
  return together->atoms->len > 1 ? g_steal_pointer(&together) : NULL;
}

/* Notes an atom, and its pair with the one before, which is step positions before it, in the articles where they stand.
 * Both ascending. */
static void note(Articles *articles, Nearness asked, const GArray *before, guint step, const GArray *positions)
{
  for (guint i = 0, j = 0, p = 0, unit = 0; i < positions->len; i++) {
    guint32 position = g_array_index(positions, guint32, i);
    while (p + 1 < articles->passages->len && g_array_index(articles->passages, DirectPassage, p + 1).start <= position)
      unit += !g_array_index(articles->passages, DirectPassage, ++p).continues;
    while (j < before->len && g_array_index(before, guint32, j) + step < position)
      j++;
    gboolean follows = j < before->len && g_array_index(before, guint32, j) + step == position;
    gboolean in_head = p == 0 || position >= articles->direct->title_start;
    Nearness *here = in_head ? &articles->head : &articles->units[unit];
    here->words |= asked.words;
    here->pairs |= follows ? asked.pairs : 0;
  }
}

static gboolean has_code(const PlanAtom *atom, const PlanTerm *code)
{
  for (guint i = plan_n_own_terms(atom); i < atom->terms->len; i++)
    if (strcmp(g_array_index(atom->terms, PlanTerm, i).term, code->term) == 0)
      return TRUE;
  return FALSE;
}

/* An abbreviation of both atoms is their pair. */
static void note_codes(Articles *articles, Nearness asked, const PlanAtom *before, const PlanAtom *atom,
                       GArray *positions)
{
  for (guint i = plan_n_own_terms(atom); i < atom->terms->len; i++) {
    const PlanTerm *code = &g_array_index(atom->terms, PlanTerm, i);
    g_array_set_size(positions, 0);
    if (has_code(before, code) && direct_positions(articles->direct, code->term, code->len, positions) > 0)
      note(articles, asked, positions, 0, positions);
  }
}

/* Whether the atom at a and the one before were typed side by side. */
static gboolean is_paired(const GPtrArray *atoms, guint a)
{
  return a > 0 && ((const PlanAtom *)g_ptr_array_index(atoms, a - 1))->run ==
                      ((const PlanAtom *)g_ptr_array_index(atoms, a))->run;
}

static gboolean is_same(const GPtrArray *atoms, guint a, guint b)
{
  return plan_repeated_is_same(g_ptr_array_index(atoms, a), g_ptr_array_index(atoms, b), TRUE);
}

/* What atom a asks that none before it does: bits as in Nearness. "bộ bộ bộ" is one word and one pair, which was typed
 * twice: typed counts that. */
static Nearness find_new(const GPtrArray *atoms, guint a, guint typed[PLAN_MAX_ATOMS])
{
  const guint64 word = (guint64)1 << a;
  gboolean paired = is_paired(atoms, a);
  Nearness asked = {word, 0};
  for (guint b = 0; b < a && (asked.words != 0 || paired); b++) {
    if (!is_same(atoms, a, b))
      continue;
    asked.words = 0;
    if (!paired || !is_paired(atoms, b) || !is_same(atoms, a - 1, b - 1))
      continue;
    typed[b - 1]++;
    paired = FALSE;
  }
  if (paired) {
    asked.pairs = word >> 1;
    typed[a - 1]++;
  }
  return asked;
}

/* How many of the pairs that were typed are among these. */
static guint count_pairs(guint64 pairs, const guint typed[PLAN_MAX_ATOMS])
{
  guint n = 0;
  for (; pairs != 0; pairs &= pairs - 1)
    n += typed[__builtin_ctzll(pairs)];
  return n;
}

gboolean proximity_holds(const PlanCondition *condition, const Direct *direct)
{
  const GPtrArray *atoms = condition->atoms;
  g_autoptr(GArray) passages = g_array_new(FALSE, FALSE, sizeof(DirectPassage));
  g_autoptr(GArray) before = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GArray) positions = g_array_new(FALSE, FALSE, sizeof(guint32));
  direct_passages(direct, passages);
  guint n_units = MAX(passages->len, 1);
  g_autofree Nearness *units = g_new0(Nearness, n_units);
  Articles articles = {.direct = direct, .passages = passages, .units = units};
  Nearness all = {0};
  guint typed[PLAN_MAX_ATOMS] = {0};
  guint last = G_MAXUINT; /* whose positions are in before */
  for (guint a = 0; a < atoms->len; a++) {
    const PlanAtom *atom = g_ptr_array_index(atoms, a);
    Nearness asked = find_new(atoms, a, typed);
    if ((asked.words | asked.pairs) == 0)
      continue;
    atom_positions_find(atom, TRUE, direct, positions);
    if (positions->len == 0)
      return FALSE;
    if (asked.pairs != 0 && last != a - 1)
      atom_positions_find(g_ptr_array_index(atoms, a - 1), TRUE, direct, before);
    note(&articles, asked, before, 1, positions);
    if (asked.pairs != 0)
      note_codes(&articles, asked, g_ptr_array_index(atoms, a - 1), atom, before);
    all.words |= asked.words;
    all.pairs |= asked.pairs;
    last = a;
    GArray *swap = before;
    before = positions;
    positions = swap;
  }
  guint enough = (count_pairs(all.pairs, typed) + 1) / 2;
  for (guint u = 0; u < n_units; u++)
    if ((units[u].words | articles.head.words) == all.words &&
        count_pairs(units[u].pairs | articles.head.pairs, typed) >= enough)
      return TRUE;
  return FALSE;
}
