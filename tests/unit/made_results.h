/* made_results: results made by hand, for the tests of the output modules. */
#ifndef TRACUU_TESTS_UNIT_MADE_RESULTS_H
#define TRACUU_TESTS_UNIT_MADE_RESULTS_H

#include <glib.h>
#include <string.h>

#include "query/search.h"

/* A passage whose marks are every occurrence of word. */
static inline ResultPassage *made_passage(const char *heading, const char *article, const char *snippet,
                                          const char *word, double score)
{
  ResultPassage *passage = g_new0(ResultPassage, 1);
  GArray *marks = g_array_new(FALSE, FALSE, sizeof(ResultMark));
  for (const char *p = word ? strstr(snippet, word) : NULL; p; p = strstr(p + 1, word)) {
    ResultMark mark = {(guint)(p - snippet), (guint)strlen(word)};
    g_array_append_val(marks, mark);
  }
  passage->heading = g_strdup(heading);
  g_strlcpy(passage->article, article, sizeof passage->article);
  passage->start = 100;
  passage->end = 100 + strlen(snippet);
  passage->score = score;
  passage->snippet = g_strdup(snippet);
  passage->n_marks = marks->len;
  passage->marks = (ResultMark *)(void *)g_array_free(marks, FALSE);
  return passage;
}

static inline void made_free_passage(gpointer passage)
{
  result_passage_free(passage);
}

/* A result of which only the path is known. */
static inline Result *made_bare_result(guint rank, const char *path)
{
  Result *result = g_new0(Result, 1);
  result->rank = rank;
  result->score = 12.5;
  result->path = g_strdup(path);
  result->passages = g_ptr_array_new_with_free_func(made_free_passage);
  return result;
}

static inline void made_add_value(Result *result, FactField field, const char *value)
{
  result_add_value(result, field, value, strlen(value));
}

/* A result of which everything is known. */
static inline Result *made_full_result(guint rank)
{
  Result *result = made_bare_result(rank, "/srv/24-2018-QH14.docx");
  made_add_value(result, FACT_NUMBER, "24/2018/QH14");
  made_add_value(result, FACT_TYPE, "Luật");
  made_add_value(result, FACT_TYPE_CODE, "L");
  made_add_value(result, FACT_ISSUER, "Quốc hội");
  made_add_value(result, FACT_ISSUER, "Chính phủ");
  made_add_value(result, FACT_CITES, "30/2020/NĐ-CP");
  made_add_value(result, FACT_BASED_ON, "42-NQ/TW");
  made_add_value(result, FACT_ISSUED, "2018-06-12");
  made_add_value(result, FACT_EFFECTIVE, "2019-01");
  made_add_value(result, FACT_TITLE, "An ninh mạng");
  made_add_value(result, FACT_ENCODING, "TCVN3");
  made_add_value(result, FACT_OCR, "1");
  result->status = (LegalStatus){.kind = VALIDITY_AMENDED,
                                 .since = {2026, 7, 1},
                                 .more = 1,
                                 .number = g_strdup("116/2025/QH15"),
                                 .path = g_strdup("/srv/116.txt"),
                                 .place = g_strdup("Điều 44"),
                                 .issued = {2025, 12, 10},
                                 .start = 10,
                                 .end = 30};
  g_ptr_array_add(result->passages, made_passage("Chương II > Điều 10. Hệ thống thông tin", "10",
                                                 "… hệ thống thông tin quan trọng …", "thông tin", 1));
  return result;
}

static inline void made_add(Results *results, Result *result)
{
  g_ptr_array_add(results->results, result);
  results->n_every = MAX(results->n_every, results->results->len);
  results->exact = TRUE;
}

static inline void made_free_value(gpointer value)
{
  g_free(((ResultsFacetValue *)value)->value);
  g_free(value);
}

static inline void made_free_facet(gpointer facet)
{
  g_ptr_array_unref(((ResultsFacet *)facet)->values);
  g_free(facet);
}

/* Adds a facet; its values are pairs of name and count up to a NULL name. */
static inline void made_add_facet(Results *results, const char *name, const char *const *values, const guint *counts)
{
  ResultsFacet *facet = g_new0(ResultsFacet, 1);
  facet->name = name;
  facet->values = g_ptr_array_new_with_free_func(made_free_value);
  for (guint i = 0; values[i]; i++) {
    ResultsFacetValue *value = g_new(ResultsFacetValue, 1);
    *value = (ResultsFacetValue){g_strdup(values[i]), counts[i]};
    g_ptr_array_add(facet->values, value);
  }
  if (!results->facets)
    results->facets = g_ptr_array_new_with_free_func(made_free_facet);
  g_ptr_array_add(results->facets, facet);
}

#endif
