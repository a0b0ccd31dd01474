#include "query/relate/document.h"

#include <string.h>

#include "corpus/names/fact.h"
#include "corpus/names/proof.h"
#include "corpus/text/plain.h"
#include "query/relate/copy.h"
#include "query/relate/locality.h"

#define PLACE_MAX 60 /* bytes of a heading */

static Date read_date(const char *text, gsize len)
{
  Date date = {0};
  date_parse(text, len, &date, NULL);
  return date;
}

static void take(char **into, const RecordField *field)
{
  if (*into == NULL)
    *into = g_strndup(field->value, field->value_len);
}

static void take_field(Document *document, const RecordField *field, GPtrArray *issuers)
{
  switch ((FactField)field->field) {
  case FACT_PATH:
    take(&document->path, field);
    return;
  case FACT_NUMBER:
    take(&document->number, field);
    return;
  case FACT_NUMBER_KEY:
    take(&document->key, field);
    return;
  case FACT_TYPE:
    take(&document->type, field);
    return;
  case FACT_TYPE_CODE:
    take(&document->type_code, field);
    return;
  case FACT_TITLE:
    take(&document->title, field);
    return;
  case FACT_ISSUER:
    g_ptr_array_add(issuers, g_strndup(field->value, field->value_len));
    return;
  case FACT_ISSUED:
    document->issued = read_date(field->value, field->value_len);
    return;
  case FACT_EFFECTIVE:
    document->effective = read_date(field->value, field->value_len);
    return;
  case FACT_EXPIRES:
    document->expires = read_date(field->value, field->value_len);
    return;
  case FACT_DRAFT:
    document->draft = TRUE;
    return;
  default:
    return;
  }
}

/* Whether what gave the field is too uncertain to prove anything. */
static gboolean is_doubted(const RecordField *fields, guint n, guint8 field)
{
  const FactRow *row = fact_row(field == FACT_NUMBER_KEY ? FACT_NUMBER : (FactField)field);
  for (guint i = 0; row != NULL && i < n; i++) {
    const ProofRow *proof =
        fields[i].field == FACT_EVIDENCE ? proof_read(fields[i].value, fields[i].value_len, row->name) : NULL;
    if (proof != NULL)
      return proof->worth == PROOF_UNCERTAIN;
  }
  return FALSE;
}

Document *document_new(const Record *record, StoreDocid docid, guint part)
{
  Document *document = g_new0(Document, 1);
  document->docid = docid;
  document->part = part;
  document->record = record;
  GPtrArray *issuers = g_ptr_array_new();
  guint n = 0;
  const RecordField *fields = document_fields(document, &n);
  for (guint i = 0; i < n; i++)
    if (!is_doubted(fields, n, fields[i].field))
      take_field(document, &fields[i], issuers);
  g_ptr_array_add(issuers, NULL);
  if (document->path == NULL)
    document->path = record_dup_field(record, FACT_PATH);
  document->issuers = (GStrv)g_ptr_array_free(issuers, FALSE);
  return document;
}

Document *document_read(Store *store, StoreDocid docid, guint part, GError **error)
{
  GBytes *bytes = store_get_record(store, docid, error);
  Record *record = bytes != NULL ? record_open(bytes, error) : NULL;
  if (record == NULL)
    return NULL;
  Document *document = document_new(record, docid, part);
  document->owned = record;
  return document;
}

gboolean document_read_all(Store *store, StoreDocid docid, GPtrArray *documents, GError **error)
{
  guint n = 1;
  for (guint part = 0; part < n; part++) {
    Document *document = document_read(store, docid, part, error);
    if (document == NULL)
      return FALSE;
    n = record_n_documents(document->record);
    g_ptr_array_add(documents, document);
  }
  return TRUE;
}

const RecordField *document_fields(const Document *document, guint *n)
{
  *n = 0;
  return document->record != NULL ? record_document(document->record, document->part, n, NULL, NULL) : NULL;
}

void document_free(Document *document)
{
  if (document == NULL)
    return;
  char *strings[] = {document->path, document->number,    document->key,
                     document->type, document->type_code, document->title};
  for (guint i = 0; i < G_N_ELEMENTS(strings); i++)
    g_free(strings[i]);
  g_strfreev(document->issuers);
  if (document->owned != NULL)
    record_free(document->owned);
  g_free(document);
}

static gboolean have_same_facts(const Document *a, const Document *b)
{
  return a->key != NULL && g_strcmp0(a->key, b->key) == 0 && g_strcmp0(a->type_code, b->type_code) == 0 &&
         date_to_number(a->issued) == date_to_number(b->issued) &&
         g_strv_equal((const char *const *)a->issuers, (const char *const *)b->issuers);
}

static gboolean are_copies(Store *store, const Document *a, const Document *b, gboolean *copies, GError **error)
{
  const StoreDocid docids[] = {a->docid, b->docid};
  Sketch sketches[2];
  return copy_read_sketches(store, docids, 2, sketches, error) &&
         copy_is(store, (CopyFile){docids[0], &sketches[0]}, (CopyFile){docids[1], &sketches[1]}, copies, error);
}

/* Whether both are of a place, and not the same: provinces write alike. */
static gboolean are_apart(const Document *a, const Document *b)
{
  const char *here = locality_of_issuers(a->issuers), *there = locality_of_issuers(b->issuers);
  return here != NULL && there != NULL && strcmp(locality_name(here), locality_name(there)) != 0;
}

gboolean document_is_same(Store *store, const Document *a, const Document *b, gboolean *same, GError **error)
{
  *same = a->docid == b->docid ? a->part == b->part : have_same_facts(a, b);
  if (*same || a->docid == b->docid || (a->key != NULL && b->key != NULL && strcmp(a->key, b->key) != 0) ||
      are_apart(a, b))
    return TRUE;
  /* Sketches are of files: of several documents in one they tell only when the other file has as many. */
  return a->part != b->part || are_copies(store, a, b, same, error);
}

gboolean document_is_among(Store *store, const GPtrArray *documents, const Document *document, gboolean *is,
                           GError **error)
{
  *is = FALSE;
  for (guint i = 0; i < documents->len && !*is; i++) {
    const Document *other = g_ptr_array_index(documents, i);
    if (other != NULL && !document_is_same(store, other, document, is, error))
      return FALSE;
  }
  return TRUE;
}

/* The innermost passage that the byte stands in; -1 = none. Passages are in order and cover the text. */
static gint passage_at(const RecordPassage *passages, guint n, gsize offset)
{
  guint low = 0, high = n;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (passages[middle].start <= offset)
      low = middle + 1;
    else
      high = middle;
  }
  return (gint)low - 1;
}

char *document_dup_place(const Document *document, gsize offset)
{
  guint n = 0;
  const RecordPassage *passages = record_passages(document->record, &n);
  gint at = passage_at(passages, n, offset);
  if (at < 0)
    return NULL;
  if (passages[at].article[0] != '\0')
    return g_strdup_printf("Điều %s", passages[at].article);
  g_autoptr(GString) heading = g_string_new(NULL);
  if (!record_append_heading(document->record, (guint)at, heading, NULL))
    return NULL;
  g_autoptr(GString) line = g_string_new(NULL);
  plain_append(line, heading->str, heading->len, 0, heading->len);
  gboolean cut = line->len > PLACE_MAX;
  g_string_truncate(line, MIN(line->len, PLACE_MAX));
  const char *valid_end;
  g_utf8_validate(line->str, (gssize)line->len, &valid_end);
  g_string_truncate(line, (gsize)(valid_end - line->str));
  const char *text = g_strchomp(line->str);
  return *text != '\0' ? g_strconcat(text, cut ? "…" : "", NULL) : NULL;
}
