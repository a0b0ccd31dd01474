#include "query/suggest/company.h"

#include <string.h>

#include "indexer/layout/direct.h"
#include "query/choose/condition.h"

/* Whether the atoms from left on, so many, are words of one run of the query, none but a suspected. */
static gboolean is_run(const Plan *plan, guint left, guint n, guint a, guint64 suspects)
{
  const PlanAtom *typed = g_ptr_array_index(plan->atoms, a);
  for (guint i = left; i < left + n; i++) {
    const PlanAtom *atom = i < plan->atoms->len ? g_ptr_array_index(plan->atoms, i) : NULL;
    if (atom == NULL || atom->run != typed->run || (i != a && (atom->terms->len == 0 || (suspects >> i & 1))))
      return FALSE;
  }
  return TRUE;
}

/* That some n words of the query in a row, of which atom a is one and no other a suspect, stand so with the word in its
 * place. */
static PlanCondition *beside_condition(const Plan *plan, guint a, PlanAtom *word, guint64 suspects, guint n)
{
  PlanCondition *any = plan_condition_new(PLAN_ANY_OF);
  for (guint left = a - MIN(a, n - 1); left <= a; left++) {
    if (!is_run(plan, left, n, a, suspects))
      continue;
    PlanCondition *phrase = plan_condition_new(PLAN_PHRASE);
    for (guint i = left; i < left + n; i++)
      g_ptr_array_add(phrase->atoms, i == a ? word : g_ptr_array_index(plan->atoms, i));
    g_ptr_array_add(any->children, phrase);
  }
  return any;
}

/* Of the documents found, in how many each of the conditions holds. */
static gboolean count_holding(const StoreMatches *matches, PlanCondition *const *conditions, guint n_conditions,
                              Store *store, guint *n, GError **error)
{
  memset(n, 0, n_conditions * sizeof *n);
  store_expect_matches(store, matches, STORE_EXPECT_DIRECT);
  for (guint i = 0; i < matches->n_matches; i++) {
    StoreDocid docid = matches->matches[i].docid;
    g_autoptr(GBytes) bytes = store_get_direct(store, docid, error);
    Direct direct;
    gsize len;
    if (bytes == NULL)
      return FALSE;
    const guint8 *data = g_bytes_get_data(bytes, &len);
    if (!direct_open(&direct, data, len))
      continue;
    for (guint c = 0; c < n_conditions; c++) {
      gboolean holds = FALSE;
      if (!condition_check(conditions[c], store, docid, &direct, &holds, error))
        return FALSE;
      n[c] += holds;
    }
  }
  return TRUE;
}

gboolean company_count(const Plan *plan, guint a, guint64 suspects, const CloseWord *close, Store *store, Company *out,
                       GError **error)
{
  g_autoptr(GArray) terms = g_array_new(FALSE, FALSE, sizeof(PlanTerm));
  PlanTerm term = {.term = (char *)close->spelling, .len = strlen(close->spelling), .frequency = close->frequency};
  g_array_append_val(terms, term);
  PlanAtom word = {.kind = PLAN_ATOM_WORD, .terms = terms, .read = -1};
  g_autoptr(PlanCondition) all = plan_condition_new(PLAN_ALL_OF);
  for (guint i = 0; i < plan->atoms->len; i++) {
    PlanAtom *atom = i == a ? &word : g_ptr_array_index(plan->atoms, i);
    if (atom->terms->len == 0 || (i != a && (suspects >> i & 1)))
      continue;
    PlanCondition *one = plan_condition_new(PLAN_ATOM);
    g_ptr_array_add(one->atoms, atom);
    g_ptr_array_add(all->children, one);
  }
  gboolean exact = TRUE;
  g_autoptr(StoreQuery) query = condition_query(all, FALSE, &exact);
  StoreSearch how = {.limit = COMPANY_LOOKED_AT, .k1 = 1, .check_at_least = 1000};
  g_auto(StoreMatches) matches = {0};
  if (!store_search(store, query, &how, &matches, error))
    return FALSE;
  out->together = matches.estimated;
  g_autoptr(PlanCondition) two = beside_condition(plan, a, &word, suspects, 2);
  g_autoptr(PlanCondition) three = beside_condition(plan, a, &word, suspects, 3);
  guint held[2];
  if (!count_holding(&matches, (PlanCondition *const[]){two, three}, 2, store, held, error))
    return FALSE;
  out->beside = held[0];
  out->around = three->children->len > 0 ? held[1] : held[0];
  return TRUE;
}

/* In how many of the documents looked at the condition holds. */
static gboolean count_of(PlanCondition *condition, Store *store, guint *n, GError **error)
{
  gboolean exact = TRUE;
  g_autoptr(StoreQuery) query = condition_query(condition, FALSE, &exact);
  StoreSearch how = {.limit = COMPANY_LOOKED_AT, .k1 = 1};
  g_auto(StoreMatches) matches = {0};
  return store_search(store, query, &how, &matches, error) && count_holding(&matches, &condition, 1, store, n, error);
}

gboolean company_count_neighbours(const Plan *plan, guint a, Store *store, gboolean *has_neighbours, guint *beside,
                                  GError **error)
{
  PlanAtom *atom = g_ptr_array_index(plan->atoms, a);
  g_autoptr(PlanCondition) neighbours = beside_condition(plan, a, atom, 0, 2);
  *beside = 0;
  *has_neighbours = neighbours->children->len > 0;
  return !*has_neighbours || count_of(neighbours, store, beside, error);
}

gboolean company_is_known(const Plan *plan, guint first, guint n, Store *store, gboolean *known, GError **error)
{
  g_autoptr(PlanCondition) phrase = plan_condition_new(PLAN_PHRASE);
  guint held = 0;
  *known = FALSE;
  for (guint i = first; i < first + n; i++) {
    PlanAtom *atom = g_ptr_array_index(plan->atoms, i);
    if (atom->terms->len == 0)
      return TRUE;
    g_ptr_array_add(phrase->atoms, atom);
  }
  if (!count_of(phrase, store, &held, error))
    return FALSE;
  *known = held > 0;
  return TRUE;
}
