#include "query/choose/date_order.h"

#include "query/choose/proximity.h"

/* Lists and counts what satisfies the plan's condition. */
static gboolean list(Proposals *proposals, Store *store, Plan *plan, const DateOrder *order, DateOrderCount *count,
                     GError **error)
{
  propose_init(proposals, store, plan);
  proposals->budget = order->budget;
  if (!propose_by_date(proposals, order->slot, order->oldest_first, order->wanted, error) ||
      !propose_count(proposals, &count->n, &count->exact, error))
    return FALSE;
  count->n = MAX(count->n, proposals->candidates->len);
  return TRUE;
}

/* Finds out what unmarked words are read as. */
static gboolean learn_reading(Store *store, Plan *plan, Budget *budget, GError **error)
{
  g_auto(Proposals) sample = {0};
  propose_init(&sample, store, plan);
  sample.budget = budget;
  return propose_by_relevance(&sample, error);
}

gboolean date_order_propose(Proposals *proposals, Store *store, Plan *plan, const DateOrder *order,
                            DateOrderCount *count, GError **error)
{
  PlanCondition *together = proximity_new(plan);
  if (together == NULL)
    return list(proposals, store, plan, order, count, error);
  g_ptr_array_add(plan->condition->children, together);
  if ((plan->any_forgiven && !learn_reading(store, plan, order->budget, error)) ||
      !list(proposals, store, plan, order, count, error))
    return FALSE;
  if (count->n > 0 || budget_is_spent(order->budget))
    return TRUE;
  propose_clear(proposals);
  g_ptr_array_remove(plan->condition->children, together);
  if (!list(proposals, store, plan, order, count, error))
    return FALSE;
  count->apart = count->n > 0;
  return TRUE;
}
