/* date_order: the documents for a query in order of a date: those that hold its words together (proximity.h), and only
 * when there are none, those that hold them in different places.
 *
 * Called by reading and search. */
#ifndef TRACUU_QUERY_CHOOSE_DATE_ORDER_H
#define TRACUU_QUERY_CHOOSE_DATE_ORDER_H

#include <glib.h>

#include "query/ask/request.h"
#include "query/choose/propose.h"

G_BEGIN_DECLS

typedef struct {
  SchemaSlot slot; /* of the date */
  gboolean oldest_first;
  guint wanted; /* documents */
  Budget *budget;
} DateOrder;

typedef struct {
  guint n; /* documents in all */
  gboolean exact;
  gboolean apart; /* they hold the words in different places */
} DateOrderCount;

/* In order of the date that the options ask for, so many documents; without a budget. */
DateOrder date_order_of(const Request *options, guint wanted);

/* Of an index on hosts, says early what date_order_propose will look for, as propose_expect does. */
gboolean date_order_expect(Store *store, Plan *plan, const DateOrder *order, guint *n, GError **error);

/* Fills in proposals, which must be all zero, and count. The plan's condition changes. */
gboolean date_order_propose(Proposals *proposals, Store *store, Plan *plan, const DateOrder *order,
                            DateOrderCount *count, GError **error);

G_END_DECLS

#endif
