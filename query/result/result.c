#include "query/result/result.h"

#include <string.h>

/* ---- facts ---- */

static void clear_value(gpointer data)
{
  g_free(((ResultValue *)data)->value);
}

void result_add_value(Result *result, FactField field, const char *value, gsize len)
{
  if (result->values == NULL) {
    result->values = g_array_new(FALSE, FALSE, sizeof(ResultValue));
    g_array_set_clear_func(result->values, clear_value);
  }
  ResultValue added = {field, g_strndup(value, len), FALSE};
  g_array_append_val(result->values, added);
}

void result_doubt(Result *result, FactField field)
{
  for (guint i = 0; result->values != NULL && i < result->values->len; i++) {
    ResultValue *value = &g_array_index(result->values, ResultValue, i);
    value->uncertain |= value->field == field;
  }
}

gboolean result_is_uncertain(const Result *result, FactField field)
{
  for (guint i = 0; result->values != NULL && i < result->values->len; i++)
    if (g_array_index(result->values, ResultValue, i).field == field)
      return g_array_index(result->values, ResultValue, i).uncertain;
  return FALSE;
}

const char *result_text(const Result *result, FactField field)
{
  for (guint i = 0; result->values != NULL && i < result->values->len; i++)
    if (g_array_index(result->values, ResultValue, i).field == field)
      return g_array_index(result->values, ResultValue, i).value;
  return NULL;
}

Date result_date(const Result *result, FactField field)
{
  Date date = {0};
  const char *text = result_text(result, field);
  if (text != NULL)
    date_parse(text, strlen(text), &date, NULL);
  return date;
}

const char **result_list(const Result *result, FactField field)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new();
  for (guint i = 0; result->values != NULL && i < result->values->len; i++) {
    const ResultValue *value = &g_array_index(result->values, ResultValue, i);
    if (value->field == field)
      g_ptr_array_add(list, value->value);
  }
  if (list->len == 0)
    return NULL;
  g_ptr_array_add(list, NULL);
  return (const char **)g_ptr_array_free(g_steal_pointer(&list), FALSE);
}

/* ---- lists and the end ---- */

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
  ResultFact *fact = data;
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
  g_free(result->path);
  g_clear_pointer(&result->values, g_array_unref);
  legal_status_clear(&result->status);
  g_clear_pointer(&result->passages, g_ptr_array_unref);
  g_clear_pointer(&result->features, g_array_unref);
  g_clear_pointer(&result->copies, g_array_unref);
  g_clear_pointer(&result->facts, g_ptr_array_unref);
  document_free(result->absent);
  g_free(result);
}
