#include "query/candidates.h"

#include <string.h>

/* A long question keeps this many of its rarest atoms. */
#define MAX_ATOMS 10
/* Atoms in more than this share of the documents are left out when enough others remain. */
#define COMMON_SHARE 0.5
#define ENOUGH       3

static int rarest_first(gconstpointer a, gconstpointer b)
{
  const PlanAtom *x = *(const PlanAtom *const *)a, *y = *(const PlanAtom *const *)b;
  return x->frequency < y->frequency ? -1 : x->frequency > y->frequency;
}

static StoreQuery *atom_query(const PlanAtom *atom, gboolean title_only)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new();
  for (guint i = 0; i < atom->terms->len; i++) {
    const PlanTerm *term = &g_array_index(atom->terms, PlanTerm, i);
    g_autofree char *prefixed = g_strconcat(title_only ? SCHEMA_TERM_TITLE : "", term->term, NULL);
    g_ptr_array_add(parts, store_query_term(prefixed, strlen(prefixed), 1));
  }
  return store_query_synonym((StoreQuery **)parts->pdata, parts->len);
}

StoreQuery *candidates_query(const Plan *plan, guint n_documents)
{
  g_autoptr(GPtrArray) atoms = g_ptr_array_new();
  for (guint i = 0; i < plan->atoms->len; i++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, i);
    if (atom->terms->len > 0)
      g_ptr_array_add(atoms, (gpointer)atom);
  }
  g_ptr_array_sort(atoms, rarest_first);
  if (atoms->len > MAX_ATOMS)
    g_ptr_array_set_size(atoms, MAX_ATOMS);
  while (atoms->len > ENOUGH &&
         ((PlanAtom *)g_ptr_array_index(atoms, atoms->len - 1))->frequency > COMMON_SHARE * n_documents)
    g_ptr_array_set_size(atoms, (gint)atoms->len - 1);
  g_autoptr(GPtrArray) parts = g_ptr_array_new();
  for (guint i = 0; i < atoms->len; i++)
    g_ptr_array_add(parts, atom_query(g_ptr_array_index(atoms, i), plan->title_only));
  return store_query_or((StoreQuery **)parts->pdata, parts->len);
}
