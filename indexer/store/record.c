#include "indexer/store/record.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/base/page_starts.h"
#include "corpus/base/varint.h"
#include "indexer/layout/pack.h"
#include "indexer/store/store.h"

#define VERSION       2
#define VERSION_OLDER 1                /* of index formats 7 to 9: without dictionary, its head not packed */
#define TEXT_MAX      ((gsize)1 << 31) /* bytes of text that a record may claim */
#define HEAD_MAX      ((gsize)1 << 28) /* and of fields and passages */

/* ---- packing ---- */

static void pack_fields(const RecordSource *source, GString *out)
{
  varint_append(out, source->n_fields);
  for (guint i = 0; i < source->n_fields; i++) {
    const RecordField *field = &source->fields[i];
    g_string_append_c(out, (char)field->field);
    varint_append(out, field->value_len);
    g_string_append_len(out, field->value, (gssize)field->value_len);
    varint_append(out, field->start);
    varint_append(out, field->end - field->start);
  }
}

static void pack_passages(const RecordSource *source, GString *out)
{
  varint_append(out, source->n_passages);
  for (guint i = 0; i < source->n_passages; i++) {
    const RecordPassage *passage = &source->passages[i];
    gsize article_len = strnlen(passage->article, sizeof passage->article - 1);
    varint_append(out, passage->end - passage->start);
    varint_append(out, passage->heading_start - passage->start);
    varint_append(out, passage->heading_end - passage->heading_start);
    varint_append(out, (guint)(passage->parent + 1));
    varint_append(out, article_len);
    g_string_append_len(out, passage->article, (gssize)article_len);
  }
}

static gsize heading_len(const RecordPassage *passage)
{
  return MIN(passage->heading_end - passage->heading_start, RECORD_HEADING_MAX);
}

static gsize count_blocks(gsize text_len)
{
  return (text_len + RECORD_BLOCK - 1) / RECORD_BLOCK;
}

static void pack_head(const RecordSource *source, int level, GString *out)
{
  g_autoptr(GString) head = g_string_sized_new(1024), frame = g_string_new(NULL);
  pack_fields(source, head);
  pack_passages(source, head);
  varint_append(out, head->len);
  varint_append(out, pack_append(head->str, head->len, level, frame));
  g_string_append_len(out, frame->str, (gssize)frame->len);
}

static void pack_headings(const RecordSource *source, int level, GString *out)
{
  g_autoptr(GString) headings = g_string_new(NULL), frame = g_string_new(NULL);
  for (guint i = 0; i < source->n_passages && count_blocks(source->text_len) > 1; i++)
    g_string_append_len(headings, source->text + source->passages[i].heading_start,
                        (gssize)heading_len(&source->passages[i]));
  varint_append(out, headings->len ? pack_append(headings->str, headings->len, level, frame) : 0);
  g_string_append_len(out, frame->str, (gssize)frame->len);
}

static void pack_text(const RecordSource *source, int level, GString *out)
{
  gsize n_blocks = count_blocks(source->text_len);
  varint_append(out, source->text_len);

  g_autoptr(GString) blocks = g_string_sized_new(source->text_len / 4 + 64);
  for (gsize i = 0; i < n_blocks; i++) {
    gsize len = MIN(RECORD_BLOCK, source->text_len - i * RECORD_BLOCK);
    varint_append(out, pack_append(source->text + i * RECORD_BLOCK, len, level, blocks));
  }
  g_string_append_len(out, blocks->str, (gssize)blocks->len);
}

void record_pack(const RecordSource *source, int level, GString *out)
{
  g_string_append_c(out, VERSION);
  pack_head(source, level, out);
  pack_headings(source, level, out);
  pack_text(source, level, out);
}

/* ---- opening ---- */

typedef struct {
  const guint8 *bytes;
  gsize len;
} RecordBlock;

/* The block that was read in part last: headings and text of a passage mostly stand in one block. */
typedef struct {
  GString *text;
  gsize i;
} Recent;

struct Record {
  GBytes *bytes;
  gboolean older;
  GString *head;        /* fields and passages, unpacked; empty when they were not packed */
  GArray *fields;       /* RecordField */
  GArray *following;    /* guint: where in fields those of the documents behind the first begin */
  GArray *passages;     /* RecordPassage */
  RecordBlock headings; /* packed; empty = as in the text */
  GArray *blocks;       /* RecordBlock */
  gsize text_len;
  Recent *recent;
  /* The headings, one after the other, and where each passage's ends; unpacked when first asked for. */
  GString *read_headings;
  GArray *heading_ends; /* gsize */
  GArray *pages;        /* PageStart */
};

static gboolean fail_damaged(GError **error)
{
  g_set_error(error, STORE_ERROR, STORE_ERROR_DAMAGED, _("The record of a document is damaged."));
  return FALSE;
}

static void read_fields(Record *record, VarintReader *reader)
{
  /* Every count is bounded by the bytes that are left: each item takes at least one. */
  for (gsize n = varint_read_max(reader, varint_left(reader)); n > 0 && reader->at != NULL; n--) {
    RecordField field = {0};
    const guint8 *number = varint_take(reader, 1);
    field.value_len = varint_read_max(reader, varint_left(reader));
    field.value = (const char *)varint_take(reader, field.value_len);
    field.start = varint_read_max(reader, TEXT_MAX);
    field.end = field.start + varint_read_max(reader, TEXT_MAX);
    if (reader->at == NULL)
      return;
    field.field = *number;
    if (field.field == RECORD_FIELD_FOLLOWING)
      g_array_append_val(record->following, record->fields->len);
    g_array_append_val(record->fields, field);
  }
}

/* Pages are a convenience: what makes no sense is as good as nothing. */
static void read_pages(Record *record)
{
  guint n = 0;
  const RecordField *fields = record_fields(record, &n);
  for (guint i = 0; i < n && record->pages->len == 0; i++)
    if (fields[i].field == RECORD_FIELD_PAGES)
      page_starts_unpack((const guint8 *)fields[i].value, fields[i].value_len, record->text_len, record->pages);
}

static void read_passages(Record *record, VarintReader *reader)
{
  gsize at = 0;
  for (gsize n = varint_read_max(reader, varint_left(reader)); n > 0 && reader->at != NULL; n--) {
    RecordPassage passage = {.start = at};
    gsize len = varint_read_max(reader, TEXT_MAX - at);
    gsize heading_off = varint_read_max(reader, len);
    gsize heading_len = varint_read_max(reader, len - heading_off);
    gsize parent = varint_read_max(reader, record->passages->len);
    gsize article_len = varint_read_max(reader, sizeof passage.article - 1);
    const guint8 *article = varint_take(reader, article_len);
    if (reader->at == NULL)
      return;
    passage.end = at += len;
    passage.heading_start = passage.start + heading_off;
    passage.heading_end = passage.heading_start + heading_len;
    passage.parent = (gint)parent - 1;
    memcpy(passage.article, article, article_len);
    g_array_append_val(record->passages, passage);
  }
}

static void read_head(Record *record, VarintReader *reader)
{
  gsize len = varint_read_max(reader, HEAD_MAX), frame_len = varint_read_max(reader, varint_left(reader));
  const guint8 *frame = varint_take(reader, frame_len);
  if (frame == NULL || !pack_read(frame, frame_len, len, FALSE, record->head)) {
    reader->at = NULL;
    return;
  }
  VarintReader inside = {(const guint8 *)record->head->str, (const guint8 *)record->head->str + len};
  read_fields(record, &inside);
  read_passages(record, &inside);
  if (inside.at == NULL || inside.at != inside.end)
    reader->at = NULL;
}

static void read_headings(Record *record, VarintReader *reader)
{
  record->headings.len = varint_read_max(reader, varint_left(reader));
  record->headings.bytes = varint_take(reader, record->headings.len);
}

static void read_blocks(Record *record, VarintReader *reader)
{
  record->text_len = varint_read_max(reader, TEXT_MAX);
  gsize n = count_blocks(record->text_len);
  if (n > varint_left(reader) || (record->older && varint_read(reader) != n))
    reader->at = NULL;
  for (gsize i = 0; i < n && reader->at != NULL; i++) {
    RecordBlock block = {.len = varint_read_max(reader, varint_left(reader))};
    g_array_append_val(record->blocks, block);
  }
  for (guint i = 0; i < record->blocks->len; i++) {
    RecordBlock *block = &g_array_index(record->blocks, RecordBlock, i);
    block->bytes = varint_take(reader, block->len);
  }
}

/* Spans must lie inside the text, whatever the bytes say. */
static gboolean spans_fit(const Record *record)
{
  for (guint i = 0; i < record->fields->len; i++)
    if (g_array_index(record->fields, RecordField, i).end > record->text_len)
      return FALSE;
  guint n = record->passages->len;
  return n == 0 || g_array_index(record->passages, RecordPassage, n - 1).end <= record->text_len;
}

Record *record_open(GBytes *bytes, GError **error)
{
  g_autoptr(Record) record = g_new0(Record, 1);
  record->bytes = bytes;
  record->head = g_string_new(NULL);
  record->fields = g_array_new(FALSE, FALSE, sizeof(RecordField));
  record->following = g_array_new(FALSE, FALSE, sizeof(guint));
  record->passages = g_array_new(FALSE, FALSE, sizeof(RecordPassage));
  record->blocks = g_array_new(FALSE, FALSE, sizeof(RecordBlock));
  record->recent = g_new0(Recent, 1);
  record->recent->text = g_string_new(NULL);
  record->read_headings = g_string_new(NULL);
  record->heading_ends = g_array_new(FALSE, FALSE, sizeof(gsize));
  record->pages = g_array_new(FALSE, FALSE, sizeof(PageStart));

  gsize len;
  const guint8 *data = g_bytes_get_data(bytes, &len);
  VarintReader reader = {data, data != NULL ? data + len : NULL};
  const guint8 *version = varint_take(&reader, 1);
  record->older = version != NULL && *version == VERSION_OLDER;
  if (version == NULL || (*version != VERSION && !record->older))
    reader.at = NULL;
  if (record->older) {
    read_fields(record, &reader);
    read_passages(record, &reader);
  } else {
    read_head(record, &reader);
  }
  read_headings(record, &reader);
  read_blocks(record, &reader);
  if (reader.at == NULL || reader.at != reader.end || !spans_fit(record)) {
    fail_damaged(error);
    return NULL;
  }
  read_pages(record);
  return g_steal_pointer(&record);
}

void record_free(Record *record)
{
  if (record == NULL)
    return;
  g_bytes_unref(record->bytes);
  g_string_free(record->head, TRUE);
  g_array_unref(record->fields);
  g_array_unref(record->following);
  g_array_unref(record->passages);
  g_array_unref(record->blocks);
  g_string_free(record->recent->text, TRUE);
  g_string_free(record->read_headings, TRUE);
  g_array_unref(record->heading_ends);
  g_array_unref(record->pages);
  g_free(record->recent);
  g_free(record);
}

/* ---- looking inside ---- */

guint record_n_documents(const Record *record)
{
  return record->following->len + 1;
}

/* Where in the fields those of a document begin, or where all end. */
static guint first_field(const Record *record, guint document)
{
  if (document == 0)
    return 0;
  return document <= record->following->len ? g_array_index(record->following, guint, document - 1)
                                            : record->fields->len;
}

const RecordField *record_document(const Record *record, guint document, guint *n, gsize *start, gsize *end)
{
  const RecordField *fields = (const RecordField *)(void *)record->fields->data;
  guint first = first_field(record, document), last = first_field(record, document + 1);
  *n = last - first;
  if (start != NULL) {
    *start = document > 0 && first < last ? fields[first].start : 0;
    *end = document > 0 && first < last ? fields[first].end
           : last < record->fields->len ? fields[last].start
                                        : record->text_len;
  }
  return fields != NULL ? fields + first : NULL;
}

guint record_document_at(const Record *record, gsize offset)
{
  guint document = 0;
  for (guint i = 1; i < record_n_documents(record); i++)
    if (g_array_index(record->fields, RecordField, first_field(record, i)).start <= offset)
      document = i;
  return document;
}

const RecordField *record_fields(const Record *record, guint *n)
{
  return record_document(record, 0, n, NULL, NULL);
}

const RecordPassage *record_passages(const Record *record, guint *n)
{
  *n = record->passages->len;
  return (const RecordPassage *)(void *)record->passages->data;
}

char *record_dup_document_field(const Record *record, guint document, guint8 field)
{
  guint n = 0;
  const RecordField *fields = record_document(record, document, &n, NULL, NULL);
  for (guint i = 0; i < n; i++)
    if (fields[i].field == field)
      return g_strndup(fields[i].value, fields[i].value_len);
  return NULL;
}

char *record_dup_field(const Record *record, guint8 field)
{
  return record_dup_document_field(record, 0, field);
}

guint record_page_at(const Record *record, gsize offset)
{
  return page_starts_find(record->pages, offset);
}

gsize record_text_len(const Record *record)
{
  return record->text_len;
}

/* Appends what a block holds, which must be len bytes. */
static gboolean unpack(const Record *record, const RecordBlock *block, gsize len, GString *out, GError **error)
{
  return pack_read(block->bytes, block->len, len, record->older, out) || fail_damaged(error);
}

/* Appends bytes from..to of one block. */
static gboolean append_block(const Record *record, gsize i, gsize from, gsize to, GString *out, GError **error)
{
  Recent *recent = record->recent;
  gsize len = MIN(RECORD_BLOCK, record->text_len - i * RECORD_BLOCK);
  if (from == 0 && to == len)
    return unpack(record, &g_array_index(record->blocks, RecordBlock, i), len, out, error);
  if (recent->text->len == 0 || recent->i != i) {
    g_string_truncate(recent->text, 0);
    if (!unpack(record, &g_array_index(record->blocks, RecordBlock, i), len, recent->text, error))
      return FALSE;
    recent->i = i;
  }
  g_string_append_len(out, recent->text->str + from, (gssize)(to - from));
  return TRUE;
}

gboolean record_append_text(const Record *record, gsize start, gsize end, GString *out, GError **error)
{
  end = MIN(end, record->text_len);
  while (start < end) {
    gsize i = start / RECORD_BLOCK, base = i * RECORD_BLOCK;
    gsize to = MIN(end - base, RECORD_BLOCK);
    if (!append_block(record, i, start - base, to, out, error))
      return FALSE;
    start = base + to;
  }
  return TRUE;
}

static gboolean unpack_headings(const Record *record, GError **error)
{
  gsize end = 0;
  g_array_set_size(record->heading_ends, 0);
  for (guint i = 0; i < record->passages->len; i++) {
    end += heading_len(&g_array_index(record->passages, RecordPassage, i));
    g_array_append_val(record->heading_ends, end);
  }
  return end == 0 || unpack(record, &record->headings, end, record->read_headings, error);
}

gboolean record_append_heading(const Record *record, guint passage, GString *out, GError **error)
{
  g_return_val_if_fail(passage < record->passages->len, FALSE);
  const RecordPassage *wanted = &g_array_index(record->passages, RecordPassage, passage);
  if (record->headings.len == 0 || heading_len(wanted) == 0)
    return record_append_text(record, wanted->heading_start, wanted->heading_start + heading_len(wanted), out, error);
  if (record->read_headings->len == 0 && !unpack_headings(record, error))
    return FALSE;
  gsize start = passage > 0 ? g_array_index(record->heading_ends, gsize, passage - 1) : 0;
  gsize end = g_array_index(record->heading_ends, gsize, passage);
  g_string_append_len(out, record->read_headings->str + start, (gssize)(end - start));
  return TRUE;
}
