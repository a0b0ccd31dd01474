/* report: what a run has done so far, counted; and how people are told: progress line, text.
 *
 * Any thread may count. */
#ifndef TRACUU_INDEXER_TELLING_REPORT_H
#define TRACUU_INDEXER_TELLING_REPORT_H

#include <glib.h>

#include "corpus/format/format.h"
#include "indexer/telling/message.h"
#include "indexer/telling/sandbox_state.h"

G_BEGIN_DECLS

typedef enum { REPORT_NEW, REPORT_CHANGED, REPORT_MOVED, REPORT_TOUCHED, REPORT_N_KINDS } ReportKind;
typedef enum { REPORT_WALK, REPORT_COMPARE, REPORT_READ, REPORT_MERGE, REPORT_N_STAGES } ReportStage;

typedef struct {
  GMutex lock;
  Message *message;
  const char *state; /* static: "running", "done", "stopped", "failed" */
  gint64 started_us; /* monotonic */
  gint64 started_s;  /* wall clock */
  gint64 success_s;  /* when a run last ended well; 0 = not known */
  gint64 stage_us;
  int stage; /* ReportStage, -1 = none */
  double seconds[REPORT_N_STAGES];
  guint64 seen, skipped, unchanged, deleted, kept; /* kept: would be deleted, but for the brake or a hole */
  guint64 todo, done, todo_bytes;
  guint64 done_kind[REPORT_N_KINDS];
  guint64 failed[FORMAT_N_REASONS];
  guint64 crashed;  /* files whose reader crashed, which the index did not know of them */
  guint64 members;  /* documents read inside files */
  guint64 mistakes; /* in what people say of documents */
  guint64 bytes, text_bytes;
  guint64 freed_bytes; /* which the index takes less, because it was copied */
  guint64 n_complaints;
  gboolean sandboxed; /* a reader process was started; sandbox is that of the one that has the worst */
  SandboxState sandbox;
  struct {
    guint nth;                 /* of a document: the page that is recognised, 0 = none */
    guint n_all;               /* 0 = not known */
    guint first;               /* that was heard of */
    gint64 first_us, heard_us; /* monotonic */
  } page;
  guint64 documents; /* in the index at the end */
  int exit_status;
  guint file_mode; /* of status and metrics, which others read even where the index is its owner's alone */
} Report;

void report_init(Report *report, Message *message);

void report_stage(Report *report, ReportStage stage);
/* One file is done. path is for the message when it failed. */
void report_file(Report *report, ReportKind kind, FormatReason reason, const char *path, guint64 bytes,
                 guint64 text_bytes);
/* The reader of a file crashed, which was not known of it. */
void report_crash(Report *report);
/* The nth of n_all pages (0 = nobody knows) of a document is about to be recognised: until a file is done, the progress
 * shows it. */
void report_page(Report *report, guint nth, guint n_all);
/* One document inside a file is done; it counts neither as a file nor for the progress. */
void report_member(Report *report, FormatReason reason, const char *path, guint64 text_bytes);
/* A reader process has started. Says once what its sandbox lacks: to everybody, unless it is the kernel that lacks it.
 */
void report_sandbox(Report *report, const SandboxState *sandbox);
guint64 report_n_failed(const Report *report);

/* Shows how far the run is. */
void report_progress(Report *report);
/* Says at the end what was done (-v) and how many documents failed. */
void report_summary(Report *report);
G_END_DECLS

#endif
