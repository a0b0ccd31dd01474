/* document: a document of the index as its relations see it: which one it is, since when, what it says of others.
 *
 * Called by the rest of this room and by the output of relations. */
#ifndef TRACUU_QUERY_RELATE_DOCUMENT_H
#define TRACUU_QUERY_RELATE_DOCUMENT_H

#include <glib.h>

#include "corpus/text/date.h"
#include "indexer/store/record.h"
#include "indexer/store/store.h"

G_BEGIN_DECLS

typedef struct {
  StoreDocid docid;
  const Record *record;
  Record *owned; /* the same when it was read for this document; NULL when it is borrowed */
  char *path, *number, *key, *type, *type_code, *title; /* NULL = not known */
  GStrv issuers;                                        /* official names; never NULL */
  Date issued, effective, expires;                      /* year 0 = not known */
  gboolean draft;
} Document;

/* What its record says; the record is borrowed until the document is freed. */
Document *document_new(const Record *record, StoreDocid docid);
/* Reads the record too. NULL on error. */
Document *document_read(Store *store, StoreDocid docid, GError **error);
void document_free(Document *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Document, document_free)

/* Whether they are copies of one document: number, type, date and issuers are the same. */
gboolean document_is_same(const Document *a, const Document *b);

/* Where the byte stands: "Điều 5", or the heading of the passage; NULL when it has none. */
char *document_dup_place(const Document *document, gsize offset);

G_END_DECLS

#endif
