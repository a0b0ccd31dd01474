/* facets: how the matches of a query divide by type, issuer, year and status.
 *
 * Called by search. */
#ifndef TRACUU_QUERY_RESULT_FACETS_H
#define TRACUU_QUERY_RESULT_FACETS_H

#include <glib.h>

#include "corpus/text/date.h"
#include "indexer/store/store.h"
#include "query/ask/budget.h"

G_BEGIN_DECLS

/* Documents that stand for more. */
typedef struct {
  const StoreDocid *docids;
  guint n, total;
} FacetsSample;

/* Counts over all matches of query, or by a sample (NULL = none) when not all of them hold: an array of ResultsFacet
 * (search.h), which frees itself. NULL on error. */
GPtrArray *facets_count(Store *store, const StoreQuery *query, const FacetsSample *sample, GError **error);

/* Adds the status of the same as of a day to facets; estimated when they are many, or more than the budget lets ask. */
gboolean facets_add_status(Store *store, const StoreQuery *query, const FacetsSample *sample, Date at, Budget *budget,
                           GPtrArray *facets, GError **error);

G_END_DECLS

#endif
