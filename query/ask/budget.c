#include "query/ask/budget.h"

void budget_start(Budget *budget, gint64 microseconds)
{
  *budget = (Budget){.until = microseconds > 0 ? g_get_monotonic_time() + microseconds : 0};
}

gboolean budget_is_spent(Budget *budget)
{
  if (budget == NULL || budget->spent)
    return budget != NULL;
  if (budget->looks > 0)
    budget->spent = --budget->looks == 0;
  else
    budget->spent = budget->until != 0 && g_get_monotonic_time() >= budget->until;
  return budget->spent;
}
