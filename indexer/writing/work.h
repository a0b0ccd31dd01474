/* work: what the ways of writing an index share: what is to be done, with what, and whom to tell.
 *
 * Called by build and update. */
#ifndef TRACUU_INDEXER_WRITING_WORK_H
#define TRACUU_INDEXER_WRITING_WORK_H

#include <glib.h>

#include "indexer/sources/changes.h"
#include "indexer/sources/walk.h"
#include "indexer/telling/report.h"
#include "indexer/writing/carry.h"
#include "indexer/writing/ingest.h"

G_BEGIN_DECLS

typedef struct {
  const char *index; /* the folder */
  const Walk *walk;
  const Changes *changes;
  const GString *folders_note; /* FOLDERS_NOTE as it shall be */
  Carry *carry;                /* from the index that a rebuild replaces; NULL = none, or it is changed in place */
  IngestOptions digest;
  guint jobs;
  guint commit_s;      /* seconds between commits */
  const gint *stopped; /* not 0 = finish what is at hand (atomic) */
  Report *report;
  /* Called now and then while the work goes on: progress, status file. */
  void (*tick)(gpointer user);
  /* Asked when all is read, before a rebuild takes the place of the old index. */
  gboolean (*may_publish)(gpointer user);
  /* Asked when all is read, before files whose reader crashed once more lose what was read of them before. */
  gboolean (*may_settle)(gpointer user);
  gpointer user;
} Work;

G_END_DECLS

#endif
