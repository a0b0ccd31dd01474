/* ingest: one file from its path to the document that the index takes.
 *
 * Load, read by format, analyse: everything that happens to one file, for one thread. What goes wrong with a file is a
 * reason in the outcome, never the end of the run.
 *
 * Called by work. */
#ifndef TRACUU_INDEXER_WRITING_INGEST_H
#define TRACUU_INDEXER_WRITING_INGEST_H

#include <glib.h>

#include "corpus/format/format.h"
#include "indexer/reading/ocr_cache.h"
#include "indexer/reading/worker.h"
#include "indexer/sources/corrections.h"
#include "indexer/sources/file_state.h"
#include "indexer/sources/walk.h"
#include "indexer/store/store.h"

G_BEGIN_DECLS

typedef struct {
  WorkerOptions reading;
  const Corrections *corrections;
  OcrCache *recognised; /* of earlier readings; NULL = none */
  GMutex *big;          /* of all threads: see Turn */
} IngestOptions;

typedef struct {
  const StoreDocument *document; /* borrowed until the next call; NULL = the content is that of the known stamp */
  FileState stamp;
  FormatReason reason;
  gsize text_len;
  gboolean given_up;       /* the run was stopped before the file was read: nothing is known of it */
  gboolean members_missed; /* there are documents inside it, and nobody took them */
} IngestOutcome;

typedef struct Ingest Ingest;

Ingest *ingest_new(const IngestOptions *options, GError **error);
void ingest_free(Ingest *digest);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Ingest, ingest_free)

/* A document inside a file: its path ("/a.zip!/b.doc"), for the call. FALSE with an error ends everything. */
typedef gboolean (*IngestMember)(gpointer data, const GString *path, const StoreDocument *document, FormatReason reason,
                                 gsize text_len, GError **error);
/* Who takes those; without anybody they are left out, and the outcome says so. */
void ingest_set_member(Ingest *digest, IngestMember member, gpointer data);

/* Reads the file at path, which the walk saw as *entry. path must stay until the next call. known: the stamp that the
 * index has for this content, or NULL; when the file still has that content it is not read further.
 * FALSE when nothing can be read any more. */
gboolean ingest_file(Ingest *digest, const GString *path, const WalkEntry *entry, const FileState *known,
                     IngestOutcome *outcome, GError **error);

/* The document of a file without text, for the reason that its stamp has not yet. */
const StoreDocument *ingest_without_text(Ingest *digest, const GString *path, const FileState *stamp,
                                         FormatReason reason);

/* When the outcome has no document: what changes in the known one, for store_writer_amend. record: its packed record
 * when the file was moved to path, else NULL. NULL when the file must be read anew, without a known stamp. */
const StoreDocument *ingest_known(Ingest *digest, const GString *path, const FileState *known, GBytes *record,
                                  IngestOutcome *outcome);

G_END_DECLS

#endif
