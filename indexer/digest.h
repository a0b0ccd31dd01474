/* digest: one file from its path to the document that the index takes.
 *
 * Load, read by format, analyse: everything that happens to one file, for one thread. What goes wrong with a file is a
 * reason in the outcome, never the end of the run.
 *
 * Called by the indexer only. */
#ifndef TRACUU_INDEXER_DIGEST_H
#define TRACUU_INDEXER_DIGEST_H

#include <glib.h>

#include "corpus/format/format.h"
#include "indexer/corrections.h"
#include "indexer/ocrcache.h"
#include "indexer/stamp.h"
#include "indexer/store/store.h"
#include "indexer/walk.h"
#include "indexer/worker.h"

G_BEGIN_DECLS

typedef struct {
  gsize max_size;       /* bytes of a file */
  FormatLimits limits;  /* of its text */
  WorkerLimits reading; /* of the processes that read them */
  const Corrections *corrections;
  OcrCache *recognised; /* of earlier readings; NULL = none */
  GMutex *big;          /* held while a big file is read, so that memory is bounded; shared by all threads */
} DigestOptions;

typedef struct {
  const StoreDocument *document; /* borrowed until the next call; NULL = the content is that of the known stamp */
  Stamp stamp;
  FormatReason reason;
  gsize text_len;
  gboolean given_up; /* the run was stopped before the file was read: nothing is known of it */
} DigestOutcome;

typedef struct Digest Digest;

Digest *digest_new(const DigestOptions *options, GError **error);
void digest_free(Digest *digest);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Digest, digest_free)

/* A document inside a file: its path ("/a.zip!/b.doc"), for the call. FALSE with an error ends everything. */
typedef gboolean (*DigestMember)(gpointer data, const GString *path, const StoreDocument *document, FormatReason reason,
                                 gsize text_len, GError **error);
/* Who takes those; without anybody they are left out and the file's stamp says so (STAMP_PENDING). */
void digest_set_member(Digest *digest, DigestMember member, gpointer data);

/* Reads the file at path, which the walk saw as *entry. path must stay until the next call. known: the stamp that the
 * index has for this content, or NULL; when the file still has that content it is not read further.
 * FALSE when nothing can be read any more. */
gboolean digest_file(Digest *digest, const GString *path, const WalkEntry *entry, const Stamp *known,
                     DigestOutcome *outcome, GError **error);

/* When the outcome has no document: what changes in the known one, for store_writer_amend. record: its packed record
 * when the file was moved to path, else NULL. NULL when the file must be read anew, without a known stamp. */
const StoreDocument *digest_known(Digest *digest, const GString *path, const Stamp *known, GBytes *record,
                                  DigestOutcome *outcome);

G_END_DECLS

#endif
