/* document: a document of the index as its relations see it: which one it is, since when, what it says of others.
 *
 * Called by query/relate only. */
#ifndef TRACUU_QUERY_RELATE_DOCUMENT_H
#define TRACUU_QUERY_RELATE_DOCUMENT_H

#include <glib.h>

#include "corpus/text/date.h"
#include "indexer/store/record.h"
#include "indexer/store/store.h"

G_BEGIN_DECLS

typedef struct {
  StoreDocid docid;
  guint part;           /* which document of the file: 0 = the first */
  const Record *record; /* NULL = it is not in the index (absent.h) */
  Record *owned;        /* the same when it was read for this document; NULL when it is borrowed */
  char *path, *number, *key, *type, *type_code, *title; /* NULL = not known */
  GStrv issuers;                                        /* official names; never NULL */
  Date issued, effective, expires;                      /* year 0 = not known */
  gboolean draft;
  gboolean rivalled; /* not in the index, which names others with its number, too */
} Document;

/* What the record of its file says; the record is borrowed until the document is freed. */
Document *document_new(const Record *record, StoreDocid docid, guint part);
/* Reads the record too. NULL on error. */
Document *document_read(Store *store, StoreDocid docid, guint part, GError **error);
/* Appends all documents of a file (Document). FALSE on error. */
gboolean document_read_all(Store *store, StoreDocid docid, GPtrArray *documents, GError **error);
void document_free(Document *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Document, document_free)

/* The fields of its record that are about it. */
const RecordField *document_fields(const Document *document, guint *n);

/* Whether both are the document that a number means: number, type, date and issuers are the same, or, where one of the
 * files does not tell or was misread, they are copies (copy.h). Wider than that: what goes with a decision under its
 * number (an annex, the draft of it) is the same document to those who cite it, though no copy. FALSE on error. */
gboolean document_is_same(Store *store, const Document *a, const Document *b, gboolean *same, GError **error);

/* Whether it is one of the documents (Document, or NULL). FALSE on error. */
gboolean document_is_among(Store *store, const GPtrArray *documents, const Document *document, gboolean *is,
                           GError **error);

/* Where the byte stands: "Điều 5", or the heading of the passage; NULL when it has none. */
char *document_dup_place(const Document *document, gsize offset);

G_END_DECLS

#endif
