/* suggest: "did you mean": words that the index does not know, or that are rare and strange beside their neighbours,
 * replaced by close ones that it knows and that occur with the rest of the query. A suggestion is shown, never searched
 * in silence.
 *
 * Called by search. */
#ifndef TRACUU_QUERY_SUGGEST_SUGGEST_H
#define TRACUU_QUERY_SUGGEST_SUGGEST_H

#include <glib.h>

#include "indexer/store/store.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Appends at most one other wording of the query, canonical text of len bytes, to suggestions (char *), when some word is unknown and a close
 * one would find documents together with the others, or, where little was found, rare and a close one stands beside its
 * neighbours. FALSE on error. */
gboolean suggest_wording(const char *query, gsize len, const Plan *plan, gboolean little, Store *store,
                         GPtrArray *suggestions, GError **error);

G_END_DECLS

#endif
