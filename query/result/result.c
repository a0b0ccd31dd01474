#include "query/result/result.h"

void result_passage_free(ResultPassage *passage)
{
  if (passage == NULL)
    return;
  g_free(passage->heading);
  g_free(passage->snippet);
  g_free(passage->marks);
  g_free(passage);
}

static void free_fact(gpointer data)
{
  KnownFact *fact = data;
  char *strings[] = {fact->value,  fact->heading,   fact->text,        fact->source,
                     fact->number, fact->type_code, fact->issuer_code, fact->name};
  for (guint i = 0; i < G_N_ELEMENTS(strings); i++)
    g_free(strings[i]);
  g_free(fact);
}

GPtrArray *result_facts_new(void)
{
  return g_ptr_array_new_with_free_func(free_fact);
}

static void clear_copy(gpointer data)
{
  ResultCopy *copy = data;
  g_free(copy->path);
  g_free(copy->format);
}

GArray *result_copies_new(void)
{
  GArray *copies = g_array_new(FALSE, FALSE, sizeof(ResultCopy));
  g_array_set_clear_func(copies, clear_copy);
  return copies;
}

void result_free(Result *result)
{
  if (result == NULL)
    return;
  char *strings[] = {result->path,   result->number, result->type,        result->type_code, result->place,
                     result->title,  result->signer, result->signer_role, result->encoding,  result->format,
                     result->reason, result->kind,   result->family,      result->secrecy};
  for (guint i = 0; i < G_N_ELEMENTS(strings); i++)
    g_free(strings[i]);
  GStrv lists[] = {result->issuers,    result->replaces,   result->amends,
                   result->amended_by, result->implements, result->cites};
  for (guint i = 0; i < G_N_ELEMENTS(lists); i++)
    g_strfreev(lists[i]);
  legal_status_clear(&result->status);
  g_clear_pointer(&result->passages, g_ptr_array_unref);
  g_clear_pointer(&result->features, g_array_unref);
  g_clear_pointer(&result->copies, g_array_unref);
  g_clear_pointer(&result->facts, g_ptr_array_unref);
  g_free(result);
}
