#include "query/choose/date_order.h"

#include "query/choose/proximity.h"

DateOrder date_order_of(const Request *options, guint wanted)
{
  const gboolean by_arrival = options->sort == REQUEST_BY_ADDED;
  return (DateOrder){.slot = by_arrival ? SCHEMA_SLOT_ADDED : request_date_slot(options),
                     .oldest_first = options->sort == REQUEST_BY_OLDEST,
                     .wanted = wanted};
}

/* Lists and counts what satisfies the plan's condition, with proposals that are made for it. */
static gboolean list(Proposals *proposals, const DateOrder *order, DateOrderCount *count, GError **error)
{
  proposals->budget = order->budget;
  if (!propose_by_date(proposals, order->slot, order->oldest_first, order->wanted, error) ||
      !propose_count(proposals, &count->n, &count->exact, error))
    return FALSE;
  count->n = MAX(count->n, proposals->candidates->len);
  return TRUE;
}

/* Finds out what unmarked words are read as. */
static gboolean learn_reading(Store *store, Plan *plan, Budget *budget, gboolean expecting, GError **error)
{
  g_auto(Proposals) sample = {0};
  propose_init(&sample, store, plan);
  sample.budget = budget;
  sample.expecting = expecting;
  return propose_reading(&sample, error);
}

/* Says early what will be listed and counted; *n: of about so many. */
static gboolean expect_list(Store *store, Plan *plan, const DateOrder *order, guint *n, GError **error)
{
  g_auto(Proposals) listed = {0};
  DateOrderCount count = {0};
  propose_init(&listed, store, plan);
  listed.expecting = TRUE;
  const gboolean fine = list(&listed, order, &count, error);
  *n = count.n;
  return fine;
}

/* Of an index on hosts, has both searches done at once, and what they find read at once. */
static gboolean await_list(Store *store, Plan *plan, const DateOrder *order, GError **error)
{
  guint n;
  return !store_asks_hosts(store) || (expect_list(store, plan, order, &n, error) && store_await(store, error) &&
                                      expect_list(store, plan, order, &n, error));
}

gboolean date_order_expect(Store *store, Plan *plan, const DateOrder *order, guint *n, GError **error)
{
  PlanCondition *together = proximity_new(plan);
  *n = G_MAXUINT;
  if (together != NULL && plan->any_forgiven) { /* what is listed follows from the reading */
    plan_condition_free(together);
    return learn_reading(store, plan, NULL, TRUE, error);
  }
  if (together != NULL)
    g_ptr_array_add(plan->condition->children, together);
  const gboolean fine = expect_list(store, plan, order, n, error);
  if (together != NULL)
    g_ptr_array_remove(plan->condition->children, together);
  return fine;
}

gboolean date_order_propose(Proposals *proposals, Store *store, Plan *plan, const DateOrder *order,
                            DateOrderCount *count, GError **error)
{
  PlanCondition *together = proximity_new(plan);
  if (together != NULL && plan->any_forgiven && !learn_reading(store, plan, order->budget, FALSE, error)) {
    plan_condition_free(together);
    return FALSE;
  }
  if (together != NULL)
    g_ptr_array_add(plan->condition->children, together);
  if (plan->any_forgiven && !await_list(store, plan, order, error))
    return FALSE;
  propose_init(proposals, store, plan);
  if (!list(proposals, order, count, error))
    return FALSE;
  if (together == NULL || count->n > 0 || budget_is_spent(order->budget))
    return TRUE;
  propose_clear(proposals);
  g_ptr_array_remove(plan->condition->children, together);
  propose_init(proposals, store, plan);
  if (!list(proposals, order, count, error))
    return FALSE;
  count->apart = count->n > 0;
  return TRUE;
}
