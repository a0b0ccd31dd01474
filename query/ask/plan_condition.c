/* What a document must be or hold: see plan.h. */
#include "query/ask/expand.h"
#include "query/ask/plan.h"

static void free_condition(gpointer data)
{
  plan_condition_free(data);
}

PlanCondition *plan_condition_new(PlanKind kind)
{
  PlanCondition *condition = g_new0(PlanCondition, 1);
  condition->kind = kind;
  if (kind == PLAN_ATOM || kind == PLAN_PHRASE || kind == PLAN_TOGETHER)
    condition->atoms = g_ptr_array_new();
  else if (kind == PLAN_TERMS)
    condition->terms = expand_terms_new();
  else if (kind != PLAN_RANGE)
    condition->children = g_ptr_array_new_with_free_func(free_condition);
  return condition;
}

void plan_condition_free(PlanCondition *condition)
{
  if (condition == NULL)
    return;
  g_clear_pointer(&condition->children, g_ptr_array_unref);
  g_clear_pointer(&condition->atoms, g_ptr_array_unref);
  g_clear_pointer(&condition->terms, g_array_unref);
  g_free(condition->low);
  g_free(condition->high);
  store_query_unref(condition->query);
  g_free(condition);
}
