/* worker: reading a file in another process, so that a crash, a hang or a bomb costs that file and nothing else.
 *
 * A worker starts its reader process when it is first needed, uses it for one file after the other, and replaces it
 * when it ended, when it took too long, or now and then, because libraries leak.
 *
 * Called by ingest and run. */
#ifndef TRACUU_INDEXER_READING_WORKER_H
#define TRACUU_INDEXER_READING_WORKER_H

#include <glib.h>

#include "corpus/format/format.h"
#include "indexer/reading/answers.h"
#include "indexer/telling/sandbox_state.h"

G_BEGIN_DECLS

/* Hears how the sandbox of a process that was just started stands, in the thread that started it. */
typedef void (*WorkerStarted)(gpointer user, const SandboxState *sandbox);

typedef struct Worker Worker;

typedef struct {
  ReadLimits limits;
  gboolean ocr;          /* text in pictures is recognised; then a file may take ocr_seconds longer */
  const gint *stopped;   /* not 0 = nobody waits long any more (atomic); may be NULL */
  WorkerStarted started; /* may be NULL */
  AnswersPage page;      /* a page is recognised, in the thread of its worker; may be NULL */
  gpointer user;         /* of both */
} WorkerOptions;

/* For one thread, which must also free it, and whose turn is taken when a reader has something big to say (NULL: there is
 * no other thread). options and turn must outlive it. */
Worker *worker_new(const WorkerOptions *options, Turn *turn);
void worker_free(Worker *worker);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Worker, worker_free)

/* What was recognised of the file: known from an earlier reading, and found by this one (empty: nothing new). */
typedef struct {
  const guint8 *known; /* borrowed; NULL = nothing */
  gsize known_len;
  GByteArray *found;
} WorkerOcr;

/* format_read_all in the reader process, within the limits of the worker, not those of input: visits the documents
 * inside the file, each once, then *result is that of the file itself: FORMAT_TIMED_OUT, FORMAT_CRASHED (in two
 * processes, one after the other; or they said what makes no sense, or more than a file may give) or
 * FORMAT_OUT_OF_MEMORY when that failed; the time that visit takes is not counted.
 * FALSE with an error when no reader process can be had, or that of visit. *given_up: the run was
 * stopped before the file was read; the result says nothing. ocr may be NULL. */
gboolean worker_read(Worker *worker, const FormatInput *input, const WorkerOcr *ocr, AnswersVisit visit, gpointer data,
                     FormatResult *result, gboolean *given_up, GError **error);

G_END_DECLS

#endif
