/* stop: SIGINT, SIGTERM and SIGHUP ask the run to finish the document at hand, commit and end; a second one ends it at
 * once. A run that cannot end soon, because a share does not answer or a large index is being merged, is ended without
 * it: what was not committed is done again by the next one.
 *
 * Called by main, run and setup. */
#ifndef TRACUU_INDEXER_STOP_H
#define TRACUU_INDEXER_STOP_H

#include <glib.h>

G_BEGIN_DECLS

/* A run that was asked to stop may take so long, unless the Stop says otherwise. */
#define STOP_PATIENCE_US (10 * G_TIME_SPAN_SECOND)

/* Tells whom it concerns that the process ends in the middle of its work. */
typedef void (*StopLate)(gpointer user);

typedef struct {
  gint stopped;       /* not 0 = asked to stop; atomic */
  gint signal;        /* which signal asked */
  gint64 patience_us; /* 0 = STOP_PATIENCE_US */
  GMutex lock;        /* of what follows */
  StopLate late;
  gpointer user;
} Stop;

/* Begins to listen; before any other thread is made, because threads inherit which signals they hear. stop must live as
 * long as the process. */
void stop_listen(Stop *stop);

/* Who is told, in a thread of its own, when patience is at an end; the process then ends with 128 + signal, told or not.
 * NULL: nobody, and the process ends when it will. */
void stop_on_late(Stop *stop, StopLate late, gpointer user);

G_END_DECLS

#endif
