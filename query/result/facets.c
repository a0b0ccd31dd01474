#include "query/result/facets.h"

#include <string.h>

#include "query/relate/legal_status.h"
#include "query/result/results.h"

/* The status is asked of so many matches, spread over as many as are listed. */
#define STATUS_COUNTED 2000
#define STATUS_LISTED  50000

/* What is counted. Dates are "YYYYMMDD": their first four bytes are the year. */
static const struct {
  const char *name;
  SchemaSlot slot;
  guint prefix_len;
  gboolean in_order; /* by value, not by count */
} kinds[] = {
    {"type", SCHEMA_SLOT_TYPE, 0, FALSE},
    {"agency", SCHEMA_SLOT_ISSUER, 0, FALSE},
    {"year", SCHEMA_SLOT_ISSUED, 4, TRUE},
};

static void free_value(gpointer data)
{
  ResultsFacetValue *value = data;
  g_free(value->value);
  g_free(value);
}

static void free_facet(gpointer data)
{
  ResultsFacet *facet = data;
  g_ptr_array_unref(facet->values);
  g_free(facet);
}

static int by_value(gconstpointer a, gconstpointer b)
{
  const ResultsFacetValue *x = *(ResultsFacetValue *const *)a, *y = *(ResultsFacetValue *const *)b;
  return strcmp(x->value, y->value);
}

static int by_count(gconstpointer a, gconstpointer b)
{
  const ResultsFacetValue *x = *(ResultsFacetValue *const *)a, *y = *(ResultsFacetValue *const *)b;
  return x->count != y->count ? (x->count < y->count ? 1 : -1) : by_value(a, b);
}

/* A new facet among the facets, of counts (value -> number). */
static ResultsFacet *add_facet(GPtrArray *facets, const char *name, GHashTable *counts, gboolean in_order)
{
  ResultsFacet *facet = g_new0(ResultsFacet, 1);
  facet->name = name;
  facet->values = g_ptr_array_new_with_free_func(free_value);
  g_ptr_array_add(facets, facet);
  GHashTableIter iter;
  gpointer value, count;
  g_hash_table_iter_init(&iter, counts);
  while (g_hash_table_iter_next(&iter, &value, &count)) {
    ResultsFacetValue *one = g_new0(ResultsFacetValue, 1);
    one->value = g_strdup(value);
    one->count = GPOINTER_TO_UINT(count);
    g_ptr_array_add(facet->values, one);
  }
  g_ptr_array_sort(facet->values, in_order ? by_value : by_count);
  return facet;
}

/* What n of a sample stand for. */
static guint scale(guint n, guint of, guint total)
{
  return of > 0 ? (guint)(((guint64)n * total + of / 2) / of) : 0;
}

static gboolean count_status(Store *store, StoreDocid docid, Date at, guint seen[VALIDITY_N_KINDS], GError **error)
{
  ValidityKind kind;
  if (!legal_status_find_kinds(store, &docid, 1, at, G_MAXUINT, &kind, error))
    return FALSE;
  seen[kind]++;
  return TRUE;
}

static void add_status(GPtrArray *facets, const guint seen[VALIDITY_N_KINDS], guint n_seen, guint total)
{
  g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint kind = 0; kind < VALIDITY_N_KINDS; kind++) {
    guint count = scale(seen[kind], n_seen, total);
    if (count > 0)
      g_hash_table_insert(counts, (gpointer)validity_code(kind), GUINT_TO_POINTER(count));
  }
  add_facet(facets, "status", counts, FALSE)->about = n_seen < total;
}

gboolean facets_add_status(Store *store, const StoreQuery *query, const FacetsSample *sample, Date at, Budget *budget,
                           GPtrArray *facets, GError **error)
{
  guint seen[VALIDITY_N_KINDS] = {0}, n_seen = 0;
  if (sample != NULL) {
    for (; n_seen < sample->n && !budget_is_spent(budget); n_seen++)
      if (!count_status(store, sample->docids[n_seen], at, seen, error))
        return FALSE;
    add_status(facets, seen, n_seen, sample->total);
    return TRUE;
  }
  StoreSearch how = {.limit = STATUS_LISTED, .check_at_least = STATUS_LISTED, .k1 = 1};
  g_auto(StoreMatches) matches = {0};
  if (!store_search(store, query, &how, &matches, error))
    return FALSE;
  guint step = (matches.n_matches + STATUS_COUNTED - 1) / STATUS_COUNTED;
  for (guint i = 0; i < matches.n_matches && !budget_is_spent(budget); i += step, n_seen++)
    if (!count_status(store, matches.matches[i].docid, at, seen, error))
      return FALSE;
  add_status(facets, seen, n_seen, matches.estimated);
  return TRUE;
}

/* Counts what a sample stands for. */
static gboolean count_sample(Store *store, const FacetsSample *sample, guint kind, GHashTable *counts, GError **error)
{
  for (guint i = 0; i < sample->n; i++) {
    g_autofree char *value = store_dup_value(store, sample->docids[i], kinds[kind].slot, NULL, error);
    if (value == NULL)
      return FALSE;
    if (kinds[kind].prefix_len > 0 && strlen(value) > kinds[kind].prefix_len)
      value[kinds[kind].prefix_len] = '\0';
    guint before = GPOINTER_TO_UINT(g_hash_table_lookup(counts, value));
    if (*value != '\0')
      g_hash_table_replace(counts, g_strdup(value), GUINT_TO_POINTER(before + 1));
  }
  GHashTableIter iter;
  gpointer value, count;
  g_hash_table_iter_init(&iter, counts);
  while (g_hash_table_iter_next(&iter, &value, &count))
    g_hash_table_iter_replace(&iter, GUINT_TO_POINTER(scale(GPOINTER_TO_UINT(count), sample->n, sample->total)));
  return TRUE;
}

GPtrArray *facets_count(Store *store, const StoreQuery *query, const FacetsSample *sample, GError **error)
{
  g_autoptr(GPtrArray) facets = g_ptr_array_new_with_free_func(free_facet);
  for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
    g_autoptr(GHashTable) counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    if (sample != NULL ? !count_sample(store, sample, i, counts, error)
                       : !store_count_values(store, query, kinds[i].slot, kinds[i].prefix_len, counts, error))
      return NULL;
    add_facet(facets, kinds[i].name, counts, kinds[i].in_order)->about = sample != NULL && sample->n < sample->total;
  }
  return g_steal_pointer(&facets);
}
