/* run: one run of the indexer from the first look at the folders to its exit status.
 *
 * Called by main and setup. */
#ifndef TRACUU_INDEXER_RUN_H
#define TRACUU_INDEXER_RUN_H

#include <glib.h>

#include "indexer/settings.h"
#include "indexer/stop.h"
#include "indexer/telling/message.h"

G_BEGIN_DECLS

/* The exit statuses of tracuu-index; a run that a signal stopped ends with 128 + the signal's number. */
typedef enum {
  RUN_UP_TO_DATE = 0,
  RUN_SOME_FAILED = 1, /* done, but for some documents */
  RUN_USAGE = 2,
  RUN_LOCKED = 3,
  RUN_HELD = 4, /* a folder is missing, or the deletion brake held */
  RUN_FAILED = 5
} RunStatus;

/* Brings the index up to date; a run that finds an index of an older format becomes a rebuild (settings->rebuild).
 * Whatever went wrong was said. Returns the exit status. */
int run_index(Settings *settings, Message *message, Stop *stop);

/* The exit status for an error. */
int run_status_of(const GError *error);

G_END_DECLS

#endif
