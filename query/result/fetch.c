#include "query/result/fetch.h"

#include <string.h>

#include "corpus/names/fact.h"
#include "corpus/text/plain.h"

/* A path is shown up to this many headings. */
#define MAX_DEPTH 6

Record *fetch_record(Store *store, StoreDocid docid, GError **error)
{
  GBytes *bytes = store_get_record(store, docid, error);
  return bytes != NULL ? record_open(bytes, error) : NULL;
}

static Date read_date(const char *text)
{
  Date date = {0};
  if (text != NULL)
    date_parse(text, strlen(text), &date, NULL);
  return date;
}

/* Values up to the first separator: of another document, its number. A field 0 is none. */
static GStrv read_lists(const Record *record, guint part, FactField one, FactField two, FactField three)
{
  guint n = 0;
  const RecordField *fields = record_document(record, part, &n, NULL, NULL);
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < n; i++) {
    if (fields[i].field != one && fields[i].field != two && fields[i].field != three)
      continue;
    const char *end = memchr(fields[i].value, SCHEMA_PART_SEPARATOR, fields[i].value_len);
    gsize len = end != NULL ? (gsize)(end - fields[i].value) : fields[i].value_len;
    if (len > 0)
      g_ptr_array_add(list, g_strndup(fields[i].value, len));
  }
  if (list->len == 0)
    return NULL;
  g_ptr_array_add(list, NULL);
  return (GStrv)g_ptr_array_free(g_steal_pointer(&list), FALSE);
}

static Date read_date_field(const Record *record, guint part, guint8 field)
{
  g_autofree char *text = record_dup_document_field(record, part, field);
  return read_date(text);
}

static gboolean is_of_file(FactField field)
{
  return field == FACT_PATH || field == FACT_ENCODING || field == FACT_FORMAT || field == FACT_REASON;
}

Result *fetch_result(const Record *record, StoreDocid docid, guint part)
{
  Result *result = g_new0(Result, 1);
  guint n = 0;
  result->docid = docid;
  result->part = part;
  result->n_parts = record_n_documents(record);
  record_document(record, part, &n, &result->start, &result->end);
  const struct {
    FactField field;
    char **into;
  } strings[] = {
      {FACT_PATH, &result->path},         {FACT_NUMBER, &result->number},
      {FACT_TYPE, &result->type},         {FACT_TYPE_CODE, &result->type_code},
      {FACT_PLACE, &result->place},       {FACT_TITLE, &result->title},
      {FACT_SIGNER, &result->signer},     {FACT_SIGNER_ROLE, &result->signer_role},
      {FACT_ENCODING, &result->encoding}, {FACT_FORMAT, &result->format},
      {FACT_REASON, &result->reason},     {FACT_KIND, &result->kind},
      {FACT_FAMILY, &result->family},     {FACT_SECRECY, &result->secrecy},
  };
  for (guint i = 0; i < G_N_ELEMENTS(strings); i++)
    *strings[i].into = record_dup_document_field(record, is_of_file(strings[i].field) ? 0 : part, strings[i].field);
  result->issuers = read_lists(record, part, FACT_ISSUER, 0, 0);
  result->replaces = read_lists(record, part, FACT_REPLACES, FACT_REPEALS, 0);
  result->amends = read_lists(record, part, FACT_AMENDS, FACT_CORRECTS, 0);
  result->amended_by = read_lists(record, part, FACT_AMENDED_BY, 0, 0);
  result->implements = read_lists(record, part, FACT_IMPLEMENTS, 0, 0);
  result->cites = read_lists(record, part, FACT_CITES, FACT_BASED_ON, FACT_CONSOLIDATES);
  result->issued = read_date_field(record, part, FACT_ISSUED);
  result->effective = read_date_field(record, part, FACT_EFFECTIVE);
  result->expires = read_date_field(record, part, FACT_EXPIRES);
  g_autofree char *ocr = record_dup_field(record, FACT_OCR);
  g_autofree char *draft = record_dup_document_field(record, part, FACT_DRAFT);
  g_autofree char *copy = record_dup_document_field(record, part, FACT_COPY);
  result->ocr = ocr != NULL;
  result->draft = draft != NULL;
  result->copy = copy != NULL;
  result->passages = g_ptr_array_new_with_free_func((GDestroyNotify)result_passage_free);
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

/* What a further document of the file is: its type and number, else its title. */
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
