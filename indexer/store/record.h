/* record: what the index keeps of one document for showing it: its fields, its passages, its text.
 *
 * Layout (integers are LEB128 varints unless said otherwise):
 *   version byte | head: length, packed length, and packed
 *     fields: count, then field byte, value length, value, span start, span length
 *     | passages: count, then span length, heading offset and length, parent + 1, article length, article
 *   | headings: packed length, one block of the passages' headings, each cut to RECORD_HEADING_MAX bytes; none, and
 *     length 0, when there are no headings or the text has one block
 *   | text: length, packed length of each block, the blocks (RECORD_BLOCK bytes of text each).
 * What is packed is packed by pack.h, with checksum. An older version, that of index formats 7 to 9, is read as well.
 * A reader unpacks only the blocks it shows. Bytes from an index are not trusted: every length is checked.
 *
 * Includes nothing of ours outside the store. */
#ifndef TRACUU_INDEXER_STORE_RECORD_H
#define TRACUU_INDEXER_STORE_RECORD_H

#include <glib.h>

G_BEGIN_DECLS

#define RECORD_HEADING_MAX 300
#define RECORD_BLOCK       ((gsize)16 << 10)
/* A field whose value is the number of a document in the file, "2", over its span: the fields behind it are those of
 * this document. */
#define RECORD_FIELD_FOLLOWING 32
/* A field of the file whose value is not text: where its pages begin, as corpus/base/page_starts.h packs it. Without it
 * nothing is known of pages. */
#define RECORD_FIELD_PAGES 38

typedef struct {
  guint8 field;      /* FactField of corpus/names/fact.h; the store knows RECORD_FIELD_* only */
  const char *value; /* UTF-8 (a path, pages: any bytes), not terminated; borrowed */
  gsize value_len;
  gsize start, end; /* where in the text it was read; both 0 = elsewhere */
} RecordField;

typedef struct {
  gsize start, end;                 /* byte span; in order, covering the text */
  gsize heading_start, heading_end; /* inside the span; equal = no heading */
  gint parent;                      /* index of the enclosing passage, -1 = none; always smaller than its own */
  char article[8];                  /* "5", "12a", "" */
} RecordPassage;

typedef struct {
  const RecordField *fields;
  guint n_fields;
  const RecordPassage *passages;
  guint n_passages;
  const char *text;
  gsize text_len;
} RecordSource;

/* Appends the packed record to out. level is zstd's. */
void record_pack(const RecordSource *source, int level, GString *out);

typedef struct Record Record;

/* Opens a packed record, taking the bytes. NULL with STORE_ERROR_DAMAGED when it is not one. */
Record *record_open(GBytes *bytes, GError **error);
void record_free(Record *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Record, record_free)

/* A file may hold several documents; there is at least one. What the record says of the file as a whole (path, format)
 * stands among the fields of the first. */
guint record_n_documents(const Record *record);
/* The fields of one of them, from 0, and its byte span in the text (both NULL = not asked for). Borrowed until the
 * record is freed. */
const RecordField *record_document(const Record *record, guint document, guint *n, gsize *start, gsize *end);
/* The document that the byte stands in. */
guint record_document_at(const Record *record, gsize offset);

/* The page of the file, from 1, that the byte stands on; 0 = not known. */
guint record_page_at(const Record *record, gsize offset);

/* Borrowed until the record is freed. The fields are those of the first document. */
const RecordField *record_fields(const Record *record, guint *n);
const RecordPassage *record_passages(const Record *record, guint *n);
/* First value of a field of the first document, newly allocated and NUL-terminated; NULL when absent. */
char *record_dup_field(const Record *record, guint8 field);
char *record_dup_document_field(const Record *record, guint document, guint8 field);

/* Appends the heading of a passage, cut to RECORD_HEADING_MAX bytes (perhaps inside a character). The headings of
 * a long text are kept once more in a block of their own, so that a heading path costs one small block. FALSE with STORE_ERROR_DAMAGED. */
gboolean record_append_heading(const Record *record, guint passage, GString *out, GError **error);

gsize record_text_len(const Record *record);
/* Appends bytes start..end (clamped to the text) of the text to out. FALSE with STORE_ERROR_DAMAGED. */
gboolean record_append_text(const Record *record, gsize start, gsize end, GString *out, GError **error);

G_END_DECLS

#endif
