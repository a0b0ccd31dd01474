#include "query/choose/atom_positions.h"

static int compare_positions(gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;
  return x < y ? -1 : x > y;
}

void atom_positions_find(const PlanAtom *atom, gboolean as_read, const Direct *direct, GArray *positions)
{
  guint found = 0;
  g_array_set_size(positions, 0);
  for (guint i = 0; i < atom->terms->len; i++) {
    const PlanTerm *term = &g_array_index(atom->terms, PlanTerm, i);
    if (!as_read || atom->read < 0 || (guint)atom->read == i || term->code)
      found += direct_positions(direct, term->term, term->len, positions) > 0;
  }
  if (found > 1)
    g_array_sort(positions, compare_positions);
}

guint atom_positions_count(const PlanAtom *atom, const Direct *direct)
{
  guint n = 0;
  for (guint i = 0; i < atom->terms->len; i++) {
    const PlanTerm *term = &g_array_index(atom->terms, PlanTerm, i);
    n += direct_frequency(direct, term->term, term->len);
  }
  return n;
}
