#include "corpus/format/read_budget.h"

ReadBudget read_budget_of(const ReadLimits *limits, gsize len)
{
  return (ReadBudget){.documents = MIN(limits->max_documents, len), .text = limits->max_archive};
}

gboolean read_budget_take(ReadBudget *budget, gsize text_len)
{
  budget->spent |= !budget->documents || text_len > budget->text;
  if (budget->spent)
    return FALSE;
  budget->documents--;
  budget->text -= text_len;
  return TRUE;
}
