/* legal_status: the status of a document of the index as of a day, with the document that says so.
 *
 * Looked up when it is asked for, so it is right at once after every update of the index: the documents that act on
 * another one carry a term with its number. Only documents that are shown, or that stand at the head of a ranking, are
 * asked after; one on which nothing acts costs a few look-ups and no record. */
#ifndef TRACUU_QUERY_RELATE_LEGAL_STATUS_H
#define TRACUU_QUERY_RELATE_LEGAL_STATUS_H

#include <glib.h>

#include "indexer/store/store.h"
#include "query/relate/document.h"
#include "query/relate/validity.h"

G_BEGIN_DECLS

typedef struct {
  ValidityKind kind;
  Date since; /* the first day it is so; year 0 = not known */
  Date until; /* of SUSPENDED and PARTLY_SUSPENDED: the last day it is so; year 0 = not said */
  guint more; /* documents that do the same, beside the one below */
  /* The document that did so; NULL and 0 = the document itself, or nothing. */
  char *number, *path, *place; /* place: "Điều 37" */
  Date issued;
  gsize start, end;   /* span of its text that says so */
  gboolean said_here; /* place and span are of this document, a consolidated text that names the other; path is NULL */
  /* What will end it, as is known on that day; UNKNOWN = nothing. By another document, or (NULL) by itself. */
  ValidityKind next;
  Date next_since;
  char *next_number, *next_path;
} LegalStatus;

/* The status as of a day. *out needs legal_status_clear, also on failure. */
gboolean legal_status_find(Store *store, const Document *document, Date at, LegalStatus *out, GError **error);
/* The same of a document whose record is open, of the file's documents the one part counts from 0. */
gboolean legal_status_find_of(Store *store, const Record *record, StoreDocid docid, guint part, Date at,
                              LegalStatus *out, GError **error);
void legal_status_clear(LegalStatus *standing);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LegalStatus, legal_status_clear)

/* Says early which documents act on the one with this number's key, and, when that is known, what they say. Whether it
 * is. */
gboolean legal_status_expect_acts(Store *store, const char *key);
/* Says early what will be read for the status of n documents, in what else is read next: which documents act on them,
 * and, one round trip later, what these say. *n_acted: on how many of them some may. FALSE on error. */
gboolean legal_status_expect(Store *store, const StoreDocid *docids, guint n, Date at, guint *n_acted, GError **error);

/* The same of n documents by their numbers, without their records unless something acts on them; only what they are. Of
 * the kinds only those in wanted are told apart from VALIDITY_UNKNOWN: fewer are cheaper. */
gboolean legal_status_find_kinds(Store *store, const StoreDocid *docids, guint n, Date at, guint wanted,
                                 ValidityKind *kinds, GError **error);

/* A query that all documents with one of these kinds match, and some others. NULL on error. */
StoreQuery *legal_status_query(Store *store, guint wanted, Date at, GError **error);

G_END_DECLS

#endif
