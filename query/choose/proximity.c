#include "query/choose/proximity.h"

#include <string.h>

#include "query/choose/atom_positions.h"

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
  if (plan->atoms->len < 2 || plan->title_only)
    return NULL;
  PlanCondition *together = plan_condition_new(PLAN_TOGETHER);
  for (guint a = 0; a < plan->atoms->len; a++) {
    PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
    /* Of an everyday wording and the official ones any may stand anywhere. */
    if (atom->group == 0)
      g_ptr_array_add(together->atoms, atom);
  }
  return together;
}

/* Notes an atom, and its pair with the one before, which is step positions before it, in the articles where they stand.
 * Both ascending. */
static void note(Articles *articles, guint a, const GArray *before, guint step, const GArray *positions,
                 gboolean paired)
{
  guint64 word = (guint64)1 << a, pair = paired ? word >> 1 : 0;
  for (guint i = 0, j = 0, p = 0, unit = 0; i < positions->len; i++) {
    guint32 position = g_array_index(positions, guint32, i);
    while (p + 1 < articles->passages->len && g_array_index(articles->passages, DirectPassage, p + 1).start <= position)
      unit += !g_array_index(articles->passages, DirectPassage, ++p).continues;
    while (j < before->len && g_array_index(before, guint32, j) + step < position)
      j++;
    gboolean follows = j < before->len && g_array_index(before, guint32, j) + step == position;
    gboolean in_head = p == 0 || position >= articles->direct->title_start;
    Nearness *here = in_head ? &articles->head : &articles->units[unit];
    here->words |= word;
    here->pairs |= follows ? pair : 0;
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
static void note_codes(Articles *articles, guint a, const PlanAtom *before, const PlanAtom *atom, GArray *positions)
{
  for (guint i = plan_n_own_terms(atom); i < atom->terms->len; i++) {
    const PlanTerm *code = &g_array_index(atom->terms, PlanTerm, i);
    g_array_set_size(positions, 0);
    if (has_code(before, code) && direct_positions(articles->direct, code->term, code->len, positions) > 0)
      note(articles, a, positions, 0, positions, TRUE);
  }
}

/* How many pairs of atoms were typed side by side. */
static guint count_pairs(const GPtrArray *atoms)
{
  guint n = 0;
  for (guint a = 1; a < atoms->len; a++)
    n += ((const PlanAtom *)g_ptr_array_index(atoms, a - 1))->run ==
         ((const PlanAtom *)g_ptr_array_index(atoms, a))->run;
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
  guint64 all = 0;
  for (guint a = 0; a < atoms->len; a++) {
    const PlanAtom *atom = g_ptr_array_index(atoms, a);
    atom_positions_find(atom, TRUE, direct, positions);
    if (positions->len == 0)
      return FALSE;
    const PlanAtom *last = g_ptr_array_index(atoms, a > 0 ? a - 1 : 0);
    gboolean paired = a > 0 && last->run == atom->run;
    note(&articles, a, before, 1, positions, paired);
    if (paired)
      note_codes(&articles, a, last, atom, before);
    all |= (guint64)1 << a;
    GArray *swap = before;
    before = positions;
    positions = swap;
  }
  guint enough = (count_pairs(atoms) + 1) / 2;
  for (guint u = 0; u < n_units; u++)
    if ((units[u].words | articles.head.words) == all &&
        (guint)__builtin_popcountll(units[u].pairs | articles.head.pairs) >= enough)
      return TRUE;
  return FALSE;
}
