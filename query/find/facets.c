#include "query/find/facets.h"

#include <string.h>

#include "query/find/search.h"

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
  SearchFacetValue *value = data;
  g_free(value->value);
  g_free(value);
}

static void free_facet(gpointer data)
{
  SearchFacet *facet = data;
  g_ptr_array_unref(facet->values);
  g_free(facet);
}

static int by_value(gconstpointer a, gconstpointer b)
{
  const SearchFacetValue *x = *(SearchFacetValue *const *)a, *y = *(SearchFacetValue *const *)b;
  return strcmp(x->value, y->value);
}

static int by_count(gconstpointer a, gconstpointer b)
{
  const SearchFacetValue *x = *(SearchFacetValue *const *)a, *y = *(SearchFacetValue *const *)b;
  return x->count != y->count ? (x->count < y->count ? 1 : -1) : by_value(a, b);
}

GPtrArray *facets_count(Store *store, const StoreQuery *query, GError **error)
{
  g_autoptr(GPtrArray) facets = g_ptr_array_new_with_free_func(free_facet);
  for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
    g_autoptr(GHashTable) counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    if (!store_count_values(store, query, kinds[i].slot, kinds[i].prefix_len, counts, error))
      return NULL;
    SearchFacet *facet = g_new0(SearchFacet, 1);
    facet->name = kinds[i].name;
    facet->values = g_ptr_array_new_with_free_func(free_value);
    g_ptr_array_add(facets, facet);
    GHashTableIter iter;
    gpointer value, count;
    g_hash_table_iter_init(&iter, counts);
    while (g_hash_table_iter_next(&iter, &value, &count)) {
      SearchFacetValue *one = g_new0(SearchFacetValue, 1);
      one->value = g_strdup(value);
      one->count = GPOINTER_TO_UINT(count);
      g_ptr_array_add(facet->values, one);
    }
    g_ptr_array_sort(facet->values, kinds[i].in_order ? by_value : by_count);
  }
  return g_steal_pointer(&facets);
}
