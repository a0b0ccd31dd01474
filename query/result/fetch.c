#include "query/result/fetch.h"

#include <string.h>

#include "corpus/names/fact.h"
#include "corpus/text/plain.h"
#include "query/relate/arrival_day.h"

/* A path is shown up to this many headings. */
#define MAX_DEPTH 6

Record *fetch_record(Store *store, StoreDocid docid, GError **error)
{
  GBytes *bytes = store_get_record(store, docid, error);
  return bytes != NULL ? record_open(bytes, error) : NULL;
}

/* Adds what the record says of one document of the file: of_file, what it says of the file as a whole. */
static void add_values(const Record *record, guint document, gboolean of_file, Result *result)
{
  guint n = 0;
  const RecordField *fields = record_document(record, document, &n, NULL, NULL);
  for (guint i = 0; i < n; i++) {
    const FactRow *row = fact_row(fields[i].field);
    if (row == NULL || ((row->use & FACT_OF_FILE) != 0) != of_file)
      continue;
    gsize len = fields[i].value_len;
    const char *end = row->value == FACT_VALUE_DOCUMENT ? memchr(fields[i].value, SCHEMA_PART_SEPARATOR, len) : NULL;
    if (end != NULL)
      len = (gsize)(end - fields[i].value); /* the number */
    if (len > 0)
      result_add_value(result, row->field, fields[i].value, len);
  }
}

/* Marks the values that are shown with a mark. */
static void add_doubts(const Record *record, guint document, Result *result)
{
  guint n = 0;
  const FactRow *row;
  const RecordField *fields = record_document(record, document, &n, NULL, NULL);
  for (guint i = 0; i < n; i++) {
    for (guint k = 0; fields[i].field == FACT_EVIDENCE && (row = fact_at(k)) != NULL; k++) {
      const ProofRow *proof = proof_read(fields[i].value, fields[i].value_len, row->name);
      if (proof != NULL && proof_is_marked(proof))
        result_doubt(result, row->field);
    }
  }
}

Result *fetch_result(const Record *record, StoreDocid docid, guint part)
{
  Result *result = g_new0(Result, 1);
  guint n = 0;
  result->docid = docid;
  result->part = part;
  result->n_parts = record_n_documents(record);
  record_document(record, part, &n, &result->start, &result->end);
  result->path = record_dup_field(record, FACT_PATH);
  add_values(record, part, FALSE, result);
  add_values(record, 0, TRUE, result);
  add_doubts(record, part, result);
  result->passages = g_ptr_array_new_with_free_func((GDestroyNotify)result_passage_free);
  return result;
}

gboolean fetch_add_arrival(Store *store, Result *result, GError **error)
{
  char iso[DATE_TEXT_MAX];
  g_autofree char *value = store_dup_value(store, result->docid, SCHEMA_SLOT_ADDED, NULL, error);
  const Date day = value != NULL ? arrival_day_read(value) : (Date){0};
  if (day.year == 0)
    return value != NULL;
  date_print_iso(day, iso);
  result_add_value(result, FACT_ADDED, iso, strlen(iso));
  return TRUE;
}

Result *fetch_absent(Document *document)
{
  Result *result = g_new0(Result, 1);
  char issued[DATE_TEXT_MAX] = "";
  if (document->issued.year != 0)
    date_print_iso(document->issued, issued);
  const struct {
    FactField field;
    const char *value;
  } values[] = {{FACT_NUMBER, document->number},       {FACT_TYPE, document->type},
                {FACT_TYPE_CODE, document->type_code}, {FACT_TITLE, document->title},
                {FACT_ISSUER, document->issuers[0]},   {FACT_ISSUED, issued}};
  for (guint i = 0; i < G_N_ELEMENTS(values); i++)
    if (values[i].value != NULL && *values[i].value)
      result_add_value(result, values[i].field, values[i].value, strlen(values[i].value));
  result->passages = g_ptr_array_new_with_free_func((GDestroyNotify)result_passage_free);
  result->absent = document;
  return result;
}

/* A heading as one line: white space squeezed, markup signs of plain text left out. */
static gboolean append_heading(const Record *record, guint index, GString *path, GError **error)
{
  g_autoptr(GString) raw = g_string_new(NULL);
  if (!record_append_heading(record, index, raw, error))
    return FALSE;
  gboolean cut = raw->len == RECORD_HEADING_MAX;
  /* The cut may fall inside a character. */
  const char *valid_end;
  g_utf8_validate(raw->str, (gssize)raw->len, &valid_end);
  g_string_truncate(raw, (gsize)(valid_end - raw->str));
  g_autoptr(GString) line = g_string_new(NULL);
  plain_append(line, raw->str, raw->len, 0, raw->len);
  const char *text = g_strchomp(line->str);
  if (*text != '\0' && path->len > 0)
    g_string_append(path, " > ");
  g_string_append(path, text);
  if (cut)
    g_string_append(path, "…");
  return TRUE;
}

/* What a later document of the file is: its type and number, else its title. */
static void append_document(const Record *record, guint part, GString *path)
{
  if (part == 0)
    return;
  g_autofree char *type = record_dup_document_field(record, part, FACT_TYPE);
  g_autofree char *number = record_dup_document_field(record, part, FACT_NUMBER);
  g_autofree char *title = number == NULL ? record_dup_document_field(record, part, FACT_TITLE) : NULL;
  if (type != NULL && number != NULL)
    g_string_append_printf(path, "%s ", type);
  g_string_append(path, number != NULL ? number : title != NULL ? title : type != NULL ? type : "");
}

ResultPassage *fetch_passage(const Record *record, guint index, GError **error)
{
  guint n = 0;
  const RecordPassage *passages = record_passages(record, &n);
  if (index >= n)
    return NULL;
  guint chain[MAX_DEPTH], depth = 0;
  for (gint at = (gint)index; at >= 0 && depth < MAX_DEPTH; at = passages[at].parent)
    chain[depth++] = (guint)at;
  g_autoptr(GString) path = g_string_new(NULL);
  append_document(record, record_document_at(record, passages[index].start), path);
  while (depth > 0) {
    if (!append_heading(record, chain[--depth], path, error))
      return NULL;
  }
  ResultPassage *passage = g_new0(ResultPassage, 1);
  passage->start = passages[index].start;
  passage->end = passages[index].end;
  passage->page = record_page_at(record, passage->start);
  g_strlcpy(passage->article, passages[index].article, sizeof passage->article);
  if (path->len > 0)
    passage->heading = g_string_free(g_steal_pointer(&path), FALSE);
  return passage;
}

void fetch_passage_body(const Record *record, guint index, gsize *start, gsize *end)
{
  guint n = 0;
  const RecordPassage *passage = &record_passages(record, &n)[index];
  *start = passage->heading_end > passage->heading_start ? passage->heading_end : passage->start;
  *end = MAX(passage->end, *start);
}

GPtrArray *fetch_passages(const Record *record, gsize start, gsize end, GError **error)
{
  g_autoptr(GPtrArray) passages = g_ptr_array_new_with_free_func((GDestroyNotify)result_passage_free);
  guint n = 0;
  const RecordPassage *all = record_passages(record, &n);
  for (guint i = 0; i < n; i++) {
    if (all[i].start < start || all[i].start >= end)
      continue;
    ResultPassage *passage = fetch_passage(record, i, error);
    if (passage == NULL)
      return NULL;
    g_ptr_array_add(passages, passage);
  }
  return g_steal_pointer(&passages);
}

GPtrArray *fetch_choose_passages(const GPtrArray *passages, const char *wanted)
{
  GPtrArray *chosen = g_ptr_array_new();
  guint64 number = 0;
  if (*wanted == '#')
    g_ascii_string_to_unsigned(wanted + 1, 10, 1, G_MAXUINT, &number, NULL);
  for (guint i = 0; i < passages->len; i++) {
    ResultPassage *passage = g_ptr_array_index(passages, i);
    if (*wanted == '#' ? i + 1 == number : g_ascii_strcasecmp(passage->article, wanted) == 0)
      g_ptr_array_add(chosen, passage);
  }
  return chosen;
}
