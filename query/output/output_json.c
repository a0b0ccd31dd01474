#include "query/output/output_json.h"

#include <string.h>

#include "query/output/output_facts.h"
#include "query/output/output_status.h"

#include "corpus/base/json.h"

/* A path is bytes: what is not UTF-8 shows as U+FFFD, and then path_base64 has the very bytes. */
static void add_path(Json *json, const char *path)
{
  gsize len = strlen(path);
  json_add_text(json, "path", path, len);
  if (!g_utf8_validate(path, (gssize)len, NULL)) {
    g_autofree char *base64 = g_base64_encode((const guchar *)path, len);
    json_add_known(json, "path_base64", base64);
  }
}

static void add_marks(Json *json, const ResultPassage *passage)
{
  gsize len = strlen(passage->snippet);
  json_begin_list(json, "marks");
  for (guint i = 0; i < passage->n_marks; i++) {
    const ResultMark *mark = &passage->marks[i];
    if ((gsize)mark->start + mark->len > len)
      break;
    json_begin_list(json, NULL);
    json_add_number(json, NULL, mark->start);
    json_add_number(json, NULL, mark->len);
    json_end_list(json);
  }
  json_end_list(json);
}

static void add_page(Json *json, guint page)
{
  if (page > 0)
    json_add_number(json, "page", page);
}

static void add_passages(Json *json, const GPtrArray *passages)
{
  if (passages == NULL || passages->len == 0)
    return;
  add_page(json, ((const ResultPassage *)g_ptr_array_index(passages, 0))->page);
  json_begin_list(json, "passages");
  for (guint i = 0; i < passages->len; i++) {
    const ResultPassage *passage = g_ptr_array_index(passages, i);
    json_begin_object(json, NULL);
    json_add_known(json, "heading", passage->heading);
    json_add_known(json, "article", passage->article);
    add_page(json, passage->page);
    json_add_number(json, "start", passage->start);
    json_add_number(json, "end", passage->end);
    if (passage->snippet != NULL) {
      json_add_text(json, "snippet", passage->snippet, strlen(passage->snippet));
      add_marks(json, passage);
    }
    json_end_object(json);
  }
  json_end_list(json);
}

static void add_features(Json *json, const GArray *features)
{
  if (features == NULL)
    return;
  json_begin_list(json, "features");
  for (guint i = 0; i < features->len; i++) {
    const ResultFeature *feature = &g_array_index(features, ResultFeature, i);
    json_begin_object(json, NULL);
    json_add_known(json, "name", feature->name);
    json_add_double(json, "value", feature->value);
    json_add_double(json, "weight", feature->weight);
    json_end_object(json);
  }
  json_end_list(json);
}

static void add_copies(Json *json, const GArray *copies)
{
  if (copies == NULL)
    return;
  json_begin_list(json, "duplicates");
  for (guint i = 0; i < copies->len; i++) {
    const ResultCopy *copy = &g_array_index(copies, ResultCopy, i);
    json_begin_object(json, NULL);
    add_path(json, copy->path != NULL ? copy->path : "");
    json_add_known(json, "format", copy->format);
    if (copy->ocr)
      json_add_boolean(json, "ocr", TRUE);
    json_end_object(json);
  }
  json_end_list(json);
}

static void begin_line(Json *json, const Output *output)
{
  json_begin_object(json, NULL);
  json_add_number(json, "v", OUTPUT_JSON_VERSION);
  if (output->query_no)
    json_add_number(json, "query_no", output->query_no);
  if (output->saved != NULL)
    json_add_text(json, "saved", output->saved, strlen(output->saved));
}

static void end_line(Json *json)
{
  json_end_object(json);
  g_string_append_c(json->out, '\n');
}

/* A fact under the key of its row; nothing when it is not known. */
static void add_row(Json *json, const Result *result, const FactRow *row)
{
  g_autofree const char **list = NULL;
  switch (row->value) {
  case FACT_VALUE_STATUS:
    output_status_add_json(json, &result->status);
    break;
  case FACT_VALUE_OFFICES:
  case FACT_VALUE_DOCUMENT:
    list = result_list(result, row->field);
    json_add_texts(json, row->name, list);
    break;
  case FACT_VALUE_DATE:
    json_add_date(json, row->name, result_date(result, row->field));
    break;
  case FACT_VALUE_FLAG:
    if (result_text(result, row->field) != NULL)
      json_add_boolean(json, row->name, TRUE);
    break;
  default:
    json_add_known(json, row->name, result_text(result, row->field));
  }
}

/* The names of the facts that are uncertain. */
static void add_doubts(Json *json, const Result *result)
{
  const FactRow *row;
  gboolean any = FALSE;
  for (guint i = 0; (row = fact_at(i)); i++) {
    if (!result_is_uncertain(result, row->field))
      continue;
    if (!any)
      json_begin_list(json, "uncertain");
    any = TRUE;
    json_add_text(json, NULL, row->name, strlen(row->name));
  }
  if (any)
    json_end_list(json);
}

static void add_facts(Json *json, const Result *result)
{
  const FactRow *row;
  if (result->absent != NULL)
    json_add_boolean(json, "in_index", FALSE);
  else
    add_path(json, result->path != NULL ? result->path : "");
  if (result->n_parts > 1) {
    json_add_number(json, "document", result->part + 1);
    json_add_number(json, "documents", result->n_parts);
  }
  for (guint i = 0; (row = fact_at(i)); i++)
    add_row(json, result, row);
  add_doubts(json, result);
  add_copies(json, result->copies);
}

static void append_result(const Output *output, const Result *result, GString *out)
{
  Json json = {.out = out};
  begin_line(&json, output);
  json_add_number(&json, "rank", result->rank);
  json_add_double(&json, "score", result->score);
  add_facts(&json, result);
  add_passages(&json, result->passages);
  add_features(&json, result->features);
  end_line(&json);
}

void output_json_begin_document(Json *json, const Output *output, const Result *result)
{
  begin_line(json, output);
  add_facts(json, result);
}

void output_json_end_document(Json *json)
{
  end_line(json);
}

void output_json_append_document(const Output *output, const Result *result, const GString *text, GString *out)
{
  Json json = {.out = out};
  output_json_begin_document(&json, output, result);
  add_passages(&json, result->passages);
  output_facts_add_json(&json, result);
  if (text != NULL)
    json_add_text(&json, "text", text->str, text->len);
  end_line(&json);
}

static void add_sentences(Json *json, const char *key, const GPtrArray *sentences)
{
  if (sentences == NULL || sentences->len == 0)
    return;
  json_begin_list(json, key);
  for (guint i = 0; i < sentences->len; i++) {
    const char *text = g_ptr_array_index(sentences, i);
    json_add_text(json, NULL, text, strlen(text));
  }
  json_end_list(json);
}

/* The names of the facets whose counts are estimated. */
static void add_estimated(Json *json, const Output *output, const GPtrArray *facets)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  for (guint i = 0; i < facets->len; i++) {
    const ResultsFacet *facet = g_ptr_array_index(facets, i);
    if (facet->about && output_wants_facet(output, facet))
      g_ptr_array_add(names, (gpointer)facet->name);
  }
  g_ptr_array_add(names, NULL);
  json_add_texts(json, "facets_about", (const char *const *)names->pdata);
}

static void add_facets(Json *json, const Output *output, const GPtrArray *facets)
{
  if (facets == NULL || !output->facets)
    return;
  add_estimated(json, output, facets);
  json_begin_object(json, "facets");
  for (guint i = 0; i < facets->len; i++) {
    const ResultsFacet *facet = g_ptr_array_index(facets, i);
    if (!output_wants_facet(output, facet))
      continue;
    json_begin_list(json, facet->name);
    for (guint j = 0; j < facet->values->len; j++) {
      const ResultsFacetValue *value = g_ptr_array_index(facet->values, j);
      json_begin_object(json, NULL);
      json_add_text(json, "value", value->value, strlen(value->value));
      json_add_number(json, "count", value->count);
      json_end_object(json);
    }
    json_end_list(json);
  }
  json_end_object(json);
}

void output_json_append(const Output *output, const Results *results, GString *out)
{
  static const char *const incomplete[] = {
      [RESULTS_OUT_OF_TIME] = "time", [RESULTS_TOO_MANY] = "documents", [RESULTS_HOSTS_LOST] = "hosts"};
  for (guint i = 0; i < results->results->len; i++)
    append_result(output, g_ptr_array_index(results->results, i), out);
  Json json = {.out = out};
  begin_line(&json, output);
  json_begin_object(&json, "summary");
  json_add_text(&json, "query", output->query, strlen(output->query));
  json_add_number(&json, "shown", results->results->len);
  json_add_number(&json, "offset", output->offset);
  json_add_number(&json, "total", results->n_every);
  json_add_boolean(&json, "exact", results->exact);
  if (results->incomplete != RESULTS_COMPLETE)
    json_add_text(&json, "incomplete", incomplete[results->incomplete], strlen(incomplete[results->incomplete]));
  add_sentences(&json, "missing", results->missing);
  if (results->n_copies)
    json_add_number(&json, "copies", results->n_copies);
  json_add_double(&json, "ms", results->seconds * 1000);
  add_sentences(&json, "notices", results->notices.texts);
  add_sentences(&json, "notice_codes", results->notices.codes);
  add_sentences(&json, "suggestions", results->suggestions);
  add_facets(&json, output, results->facets);
  json_end_object(&json);
  end_line(&json);
}

void output_json_append_error(const Output *output, const OutputError *error, GString *out)
{
  Json json = {.out = out};
  begin_line(&json, output);
  json_begin_object(&json, "summary");
  json_add_text(&json, "query", output->query, strlen(output->query));
  json_add_text(&json, "error", error->sentence, strlen(error->sentence));
  json_add_known(&json, "error_code", error->code);
  json_add_number(&json, "exit_code", error->exit_code);
  json_end_object(&json);
  end_line(&json);
}
