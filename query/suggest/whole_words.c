#include "query/suggest/whole_words.h"

#include <string.h>

#include "query/suggest/company.h"

static void free_atom(gpointer data)
{
  PlanAtom *atom = data;
  g_free(atom->typed);
  g_array_unref(atom->terms);
  g_free(atom);
}

void whole_words_clear(WholeWords *words)
{
  g_clear_pointer(&words->atoms, g_ptr_array_unref);
  g_clear_pointer(&words->whole, g_ptr_array_unref);
}

static const PlanAtom *atom_at(const Plan *plan, guint i)
{
  return g_ptr_array_index(plan->atoms, i);
}

/* Where atom i stands in the query from at on; NULL when it was not typed there. */
static const char *find_atom(const Plan *plan, guint i, const char *at)
{
  const PlanAtom *atom = atom_at(plan, i);
  return atom->kind == PLAN_ATOM_WORD && !atom->spelled_out && atom->alternative == 0 ? strstr(at, atom->typed) : NULL;
}

/* How many atoms from i on stand in one word of the query, which goes on at *at. */
static guint count_parts(const Plan *plan, guint i, const char **at)
{
  const char *start = find_atom(plan, i, *at);
  if (start == NULL)
    return 1;
  guint n = 1;
  *at = start + strlen(atom_at(plan, i)->typed);
  while (i + n < plan->atoms->len && atom_at(plan, i + n)->run == atom_at(plan, i)->run &&
         find_atom(plan, i + n, *at) == *at) {
    *at += strlen(atom_at(plan, i + n)->typed);
    n++;
  }
  return n;
}

static PlanAtom *join(const Plan *plan, guint i, guint n)
{
  PlanAtom *atom = g_new(PlanAtom, 1);
  g_autoptr(GString) typed = g_string_new(NULL);
  for (guint k = i; k < i + n; k++)
    g_string_append(typed, atom_at(plan, k)->typed);
  *atom = *atom_at(plan, i);
  atom->typed = g_string_free(g_steal_pointer(&typed), FALSE);
  atom->marked = TRUE;
  atom->frequency = 0;
  atom->again = 0;
  atom->terms = plan_terms_new();
  return atom;
}

gboolean whole_words_find(const char *query, const Plan *plan, Store *store, WholeWords *out, GError **error)
{
  *out = (WholeWords){g_ptr_array_new(), g_ptr_array_new_with_free_func(free_atom)};
  const char *at = query;
  for (guint i = 0, n; i < plan->atoms->len; i += n) {
    gboolean known = TRUE;
    n = count_parts(plan, i, &at);
    if (n > 1 && !company_is_known(plan, i, n, store, &known, error))
      return FALSE;
    if (!known)
      g_ptr_array_add(out->whole, join(plan, i, n));
    for (guint k = i; k < i + n && known; k++)
      g_ptr_array_add(out->atoms, g_ptr_array_index(plan->atoms, k));
    if (!known)
      g_ptr_array_add(out->atoms, g_ptr_array_index(out->whole, out->whole->len - 1));
  }
  return TRUE;
}
