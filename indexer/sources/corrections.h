/* corrections: what an office says of its documents where the machine misread them.
 *
 * Beside a document a key file with the document's whole name and CORRECTIONS_SIDECAR behind it, or one table a folder,
 * CORRECTIONS_TABLE, for documents of the folder and of those below it. Both are read in every run, all of them: a
 * document is read again when what they say of it is not what the index was made with, its stamp tells. What is wrong
 * in one is told in a sentence with file and line, and left out; the rest counts.
 *
 * Where several speak of one field of a document the sidecar wins, else the table nearest to it. */
#ifndef TRACUU_INDEXER_SOURCES_CORRECTIONS_H
#define TRACUU_INDEXER_SOURCES_CORRECTIONS_H

#include <glib.h>

#include "indexer/sources/correction_fields.h"
#include "indexer/sources/walk.h"

G_BEGIN_DECLS

#define CORRECTIONS_SIDECAR      WALK_SIDECAR
#define CORRECTIONS_TABLE        WALK_TABLE
#define CORRECTIONS_MAX_SIZE     ((gsize)32 << 20) /* bytes of a file */
#define CORRECTIONS_MAX_TOGETHER ((gsize)64 << 20) /* bytes of all files */
#define CORRECTIONS_MAX_ROWS     200000            /* documents that all of them speak of */
#define CORRECTIONS_MAX_MISTAKES 20                /* told of one file */

/* Of one document. */
typedef struct {
  char *path;                         /* of the document */
  char *values[FACT_N_FIELDS];        /* by field; NULL = not said; "" = it has no such fact */
  const char *sources[FACT_N_FIELDS]; /* the files that say so */
  const char *source;                 /* the last of them, */
  guint line;                         /* and where; 0 = everywhere */
  guint64 hash;                       /* of values and sources; 0 = nothing is said */
  gint used;                          /* it was asked for (atomic) */
} Correction;

typedef struct Corrections Corrections;

/* Told a sentence about a mistake. */
typedef void (*CorrectionsTell)(gpointer user, const char *sentence);

/* Reads those that the walk saw. */
Corrections *corrections_read(const Walk *walk, CorrectionsTell tell, gpointer user);
void corrections_free(Corrections *corrections);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Corrections, corrections_free)

/* What is said of the document at path; NULL = nothing. Any thread. corrections may be NULL. */
const Correction *corrections_find(const Corrections *corrections, const char *path, gsize len);
/* Hash of a correction, for the stamp; NULL = 0. */
guint64 corrections_hash(const Correction *correction);
/* FALSE when a file that may speak of the document could not be read: then it keeps what it has. */
gboolean corrections_are_known(const Corrections *corrections, const char *path, gsize len);

/* After the run: tells of those that no document is there for. members: also of documents inside files, all of which
 * have been asked for by now. */
void corrections_tell_unused(const Corrections *corrections, const Walk *walk, gboolean members, CorrectionsTell tell,
                             gpointer user);

G_END_DECLS

#endif
