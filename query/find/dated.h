/* dated: the documents for a query in order of a date: those that hold its words together (together.h), and only when
 * there are none, those that hold them in different places.
 *
 * Called by search. */
#ifndef TRACUU_QUERY_FIND_DATED_H
#define TRACUU_QUERY_FIND_DATED_H

#include <glib.h>

#include "query/find/propose.h"

G_BEGIN_DECLS

typedef struct {
  SchemaSlot slot; /* of the date */
  gboolean oldest_first;
  guint wanted; /* documents */
} DatedOrder;

typedef struct {
  guint n; /* documents in all */
  gboolean exact;
  gboolean apart; /* they hold the words in different places */
} DatedCount;

/* Fills in proposals, which must be all zero, and count. The plan's condition changes. */
gboolean dated_propose(Proposals *proposals, Store *store, Plan *plan, const DatedOrder *order, DatedCount *count,
                       GError **error);

G_END_DECLS

#endif
