/* copy: whether two files hold one document, the same text in another form: as .doc, as PDF, as a signed scan.
 *
 * By the files' sketches (indexer/layout/sketch.h) and, where these are not sure, their names. This is about files: an
 * annex is no copy of the decision whose number it bears. document_is_same (document.h) asks which document is meant,
 * and takes every copy for the same document.
 *
 * Called by copies and document. */
#ifndef TRACUU_QUERY_RELATE_COPY_H
#define TRACUU_QUERY_RELATE_COPY_H

#include <glib.h>

#include "indexer/layout/sketch.h"
#include "indexer/store/store.h"

G_BEGIN_DECLS

/* The sketches of n files; one like nothing for a file that has none. FALSE on error. */
gboolean copy_read_sketches(Store *store, const StoreDocid *docids, guint n, Sketch *sketches, GError **error);

/* A file and its sketch. */
typedef struct {
  StoreDocid docid;
  const Sketch *sketch;
} CopyFile;

/* FALSE on error. */
gboolean copy_is(Store *store, CopyFile a, CopyFile b, gboolean *copy, GError **error);

G_END_DECLS

#endif
