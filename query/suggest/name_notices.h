/* name_notices: what a query's name of a law was taken for: "“luật kế toán” is the name of 88/2015/QH13."
 *
 * Called by reading and lookup. */
#ifndef TRACUU_QUERY_SUGGEST_NAME_NOTICES_H
#define TRACUU_QUERY_SUGGEST_NAME_NOTICES_H

#include "corpus/base/notices.h"
#include "corpus/text/date.h"
#include "indexer/store/store.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Appends to notices a sentence for each name that is at least half of what was typed and that documents bear.
 * opened: one document is shown, and not a list of which it is the first. FALSE on error. */
gboolean name_notices_add(const Plan *plan, Store *store, Date at, gboolean opened, Notices *notices, GError **error);

G_END_DECLS

#endif
