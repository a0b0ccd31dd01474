#include "query/plan/plan_marks.h"

/* Words that a query must have, and the share of them that must be marked. Of the development questions 97 in 100 have
 * it; of the same with every second syllable unmarked, none. */
#define LEAST_WORDS  7
#define LEAST_MARKED (2.0 / 3)
/* A word whose best variant is this many times as frequent was not meant: "luat". */
#define RARER 5

static gboolean is_marked(const Plan *plan)
{
  guint n = 0, marked = 0;
  for (guint i = 0; i < plan->atoms->len; i++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, i);
    gboolean typed = atom->kind == PLAN_ATOM_WORD && !atom->spelled_out && atom->alternative == 0 &&
                     !g_ascii_isdigit(atom->typed[0]);
    n += typed;
    marked += typed && atom->marked;
  }
  return n >= LEAST_WORDS && marked >= n * LEAST_MARKED;
}

/* Whether a word that may be several is what was typed. */
static gboolean is_meant(const PlanAtom *atom, guint n_own)
{
  const PlanTerm *terms = (const PlanTerm *)(void *)atom->terms->data;
  for (guint t = 1; t < n_own; t++)
    if (!terms[t].place && terms[t].frequency / RARER > terms[0].frequency)
      return FALSE;
  return terms[0].exact;
}

static void keep_typed(PlanAtom *atom, guint n_own)
{
  guint64 sum = 0;
  for (guint t = n_own; t-- > 1;)
    if (!g_array_index(atom->terms, PlanTerm, t).place)
      g_array_remove_index(atom->terms, t);
  for (guint t = 0; t < atom->terms->len; t++)
    sum += g_array_index(atom->terms, PlanTerm, t).frequency;
  atom->frequency = (guint)MIN(sum, atom->frequency);
}

void plan_marks_settle(Plan *plan)
{
  if (!plan->any_forgiven || !is_marked(plan))
    return;
  plan->any_forgiven = FALSE;
  for (guint i = 0; i < plan->atoms->len; i++) {
    PlanAtom *atom = g_ptr_array_index(plan->atoms, i);
    guint n_own = plan_n_own_terms(atom);
    if (atom->kind != PLAN_ATOM_WORD || n_own < 2)
      continue;
    if (is_meant(atom, n_own))
      keep_typed(atom, n_own);
    else
      plan->any_forgiven = TRUE;
  }
}
