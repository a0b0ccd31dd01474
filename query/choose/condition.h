/* condition: what must hold, put to Xapian as far as it can say it and checked on the direct index for the rest.
 *
 * Called by propose and company, joined_words. */
#ifndef TRACUU_QUERY_CHOOSE_CONDITION_H
#define TRACUU_QUERY_CHOOSE_CONDITION_H

#include <glib.h>

#include "indexer/layout/direct.h"
#include "indexer/store/store.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* The query for all documents; files that could not be read are none. */
StoreQuery *condition_all_query(void);

/* The query that all documents for which the condition holds match; NULL when it restricts nothing. *exact tells
 * whether no other documents match. title_only looks for the atoms in titles. */
StoreQuery *condition_query(const PlanCondition *condition, gboolean title_only, gboolean *exact);

/* Whether the condition holds for a document that matches its condition_query. *holds is the answer; FALSE on error. */
gboolean condition_check(const PlanCondition *condition, Store *store, StoreDocid docid, const Direct *direct,
                         gboolean *holds, GError **error);

G_END_DECLS

#endif
