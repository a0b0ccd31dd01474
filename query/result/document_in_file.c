#include "query/result/document_in_file.h"

#include <string.h>

#include "corpus/names/fact.h"

gboolean document_in_file_bears(const Record *record, guint part, const GArray *numbers)
{
  g_autofree char *key = record_dup_document_field(record, part, FACT_NUMBER_KEY);
  g_autofree char *term = key != NULL ? g_strconcat(SCHEMA_TERM_NUMBER, key, NULL) : NULL;
  for (guint i = 0; term != NULL && i < numbers->len; i++)
    if (strcmp(g_array_index(numbers, PlanTerm, i).term, term) == 0)
      return TRUE;
  return FALSE;
}

/* Looks for the document that a condition names. */
static gboolean find_named(const Record *record, const PlanCondition *condition, guint *part)
{
  if (condition->kind == PLAN_TERMS)
    for (*part = 0; *part < record_n_documents(record); (*part)++)
      if (document_in_file_bears(record, *part, condition->terms))
        return TRUE;
  if (condition->kind == PLAN_ALL_OF || condition->kind == PLAN_ANY_OF)
    for (guint i = 0; i < condition->children->len; i++)
      if (find_named(record, g_ptr_array_index(condition->children, i), part))
        return TRUE;
  return FALSE;
}

guint document_in_file_choose(const Record *record, const Plan *plan, guint passage)
{
  guint n = record_n_documents(record), n_passages = 0, part = 0;
  const RecordPassage *passages = record_passages(record, &n_passages);
  if (n == 1)
    return 0;
  for (part = 0; part < n; part++)
    if (document_in_file_bears(record, part, plan->own_numbers))
      return part;
  if (find_named(record, plan->condition, &part))
    return part;
  return passage < n_passages ? record_document_at(record, passages[passage].start) : 0;
}

guint document_in_file_first_passage(const Record *record, guint part)
{
  guint n = 0, i = 0;
  const RecordPassage *passages = record_passages(record, &n);
  while (i + 1 < n && record_document_at(record, passages[i].start) < part)
    i++;
  return i;
}

gboolean document_in_file_has_passage(const Record *record, guint part, guint passage)
{
  guint n = 0;
  const RecordPassage *passages = record_passages(record, &n);
  return passage < n && record_document_at(record, passages[passage].start) == part;
}
