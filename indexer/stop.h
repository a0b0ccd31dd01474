/* stop: SIGINT, SIGTERM and SIGHUP ask the run to finish the document at hand, commit and end; a second one ends it at
 * once.
 *
 * Called by main, run and setup. */
#ifndef TRACUU_INDEXER_STOP_H
#define TRACUU_INDEXER_STOP_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  gint stopped; /* not 0 = asked to stop; atomic */
  gint signal;  /* which signal asked */
} Stop;

/* Begins to listen; before any other thread is made, because threads inherit which signals they hear. stop must live as
 * long as the process. */
void stop_listen(Stop *stop);

G_END_DECLS

#endif
