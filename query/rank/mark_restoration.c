#include "query/rank/mark_restoration.h"

#include <math.h>
#include <string.h>

#include "query/rank/rank_weights.h"

/* Terms of all atoms together; a query with more is not read. */
#define MAX_TERMS 1024
#define NO_TERM   G_MAXUINT

/* Terms in order of atoms: those of atom a are first[a] .. first[a + 1] - 1. */
typedef struct {
  const Plan *plan;
  guint n_atoms, n_terms;
  guint first[PLAN_MAX_ATOMS + 1];
  guint32 *alone;        /* occurrences of a term */
  guint32 *side_by_side; /* of a term and one of the next atom right behind it: [term][index in the next atom] */
  guint widest;          /* most terms of one atom */
} Counts;

static const PlanTerm *term_at(const Plan *plan, guint a, guint i)
{
  const PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
  return &g_array_index(atom->terms, PlanTerm, i);
}

static guint n_terms_of(const Counts *counts, guint a)
{
  return counts->first[a + 1] - counts->first[a];
}

static gboolean side_by_side(const Plan *plan, guint a)
{
  const PlanAtom *atom = g_ptr_array_index(plan->atoms, a), *next = g_ptr_array_index(plan->atoms, a + 1);
  return atom->run == next->run;
}

/* How often one of b's positions comes right after one of a's. Both ascending. */
static guint count_followed(const guint32 *a, guint n_a, const guint32 *b, guint n_b)
{
  guint n = 0;
  for (guint i = 0, j = 0; i < n_a && j < n_b;) {
    if (b[j] <= a[i])
      j++;
    else if (b[j] == a[i] + 1) {
      n++;
      i++;
      j++;
    } else {
      i++;
    }
  }
  return n;
}

static void count_document(Counts *counts, const Direct *direct, GArray *positions, guint *starts)
{
  g_array_set_size(positions, 0);
  for (guint a = 0; a < counts->n_atoms; a++)
    for (guint i = 0; i < n_terms_of(counts, a); i++) {
      const PlanTerm *term = term_at(counts->plan, a, i);
      starts[counts->first[a] + i] = positions->len;
      counts->alone[counts->first[a] + i] += direct_positions(direct, term->term, term->len, positions);
    }
  starts[counts->n_terms] = positions->len;
  const guint32 *all = (const guint32 *)(void *)positions->data;
  for (guint a = 0; a + 1 < counts->n_atoms; a++) {
    if (!side_by_side(counts->plan, a))
      continue;
    for (guint t = counts->first[a]; t < counts->first[a + 1]; t++)
      for (guint u = counts->first[a + 1]; starts[t] < starts[t + 1] && u < counts->first[a + 2]; u++)
        counts->side_by_side[t * counts->widest + (u - counts->first[a + 1])] +=
            count_followed(all + starts[t], starts[t + 1] - starts[t], all + starts[u], starts[u + 1] - starts[u]);
  }
}

/* The best score of a path that ends in term u of atom a, and where it came from. */
static double step_into(const Counts *counts, guint a, guint u, const double *scores, guint *from)
{
  double best = 0;
  *from = NO_TERM;
  for (guint t = a > 0 ? counts->first[a - 1] : 0; a > 0 && t < counts->first[a]; t++) {
    double pairs = side_by_side(counts->plan, a - 1)
                       ? log1p(counts->side_by_side[t * counts->widest + (u - counts->first[a])])
                       : 0;
    if (*from == NO_TERM || scores[t] + pairs > best) {
      best = scores[t] + pairs;
      *from = t;
    }
  }
  return best;
}

static double own_score(const Counts *counts, guint a, guint u)
{
  /* A typed form that no candidate writes was not meant. */
  gboolean exact =
      counts->alone[u] > 0 && counts->plan->any_marked && term_at(counts->plan, a, u - counts->first[a])->exact;
  return RANK_READING_ALONE * log1p(counts->alone[u]) + (exact ? RANK_READING_EXACT : 0);
}

/* Viterbi: the path whose steps were seen side by side most. An atom without terms breaks it. */
static gboolean find_path(const Counts *counts)
{
  g_autofree double *scores = g_new(double, counts->n_terms);
  g_autofree guint *from = g_new(guint, counts->n_terms);
  for (guint a = 0; a < counts->n_atoms; a++)
    for (guint u = counts->first[a]; u < counts->first[a + 1]; u++)
      scores[u] = step_into(counts, a, u, scores, &from[u]) + own_score(counts, a, u);
  gboolean any = FALSE;
  guint read = NO_TERM;
  for (guint a = counts->n_atoms; a-- > 0;) {
    if (read == NO_TERM)
      for (guint u = counts->first[a]; u < counts->first[a + 1]; u++)
        if (read == NO_TERM || scores[u] > scores[read])
          read = u;
    if (read == NO_TERM)
      continue;
    PlanAtom *atom = g_ptr_array_index(counts->plan->atoms, a);
    if (atom->kind == PLAN_ATOM_WORD && n_terms_of(counts, a) > 1) {
      atom->read = (gint)(read - counts->first[a]);
      any = TRUE;
    }
    read = from[read];
  }
  return any;
}

gboolean mark_restoration_learn(Plan *plan, const Direct *directs, guint n)
{
  Counts counts = {.plan = plan, .n_atoms = MIN(plan->atoms->len, PLAN_MAX_ATOMS), .widest = 1};
  for (guint a = 0; a < counts.n_atoms; a++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
    guint n_own = plan_n_own_terms(atom);
    counts.first[a + 1] = counts.first[a] + n_own;
    counts.widest = MAX(counts.widest, n_own);
  }
  counts.n_terms = counts.first[counts.n_atoms];
  if (!plan->any_forgiven || counts.n_terms > MAX_TERMS)
    return FALSE;
  g_autofree guint32 *alone = g_new0(guint32, counts.n_terms);
  g_autofree guint32 *pairs = g_new0(guint32, (gsize)counts.n_terms * counts.widest);
  g_autofree guint *starts = g_new(guint, counts.n_terms + 1);
  g_autoptr(GArray) positions = g_array_new(FALSE, FALSE, sizeof(guint32));
  counts.alone = alone;
  counts.side_by_side = pairs;
  for (guint d = 0; d < n && d < MARK_RESTORATION_DOCUMENTS; d++)
    count_document(&counts, &directs[d], positions, starts);
  return find_path(&counts);
}
