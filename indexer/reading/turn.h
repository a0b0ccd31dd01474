/* turn: what is big is read by one thread at a time, so that the memory of a run is that of one big document, however many
 * are read at once.
 *
 * Called by answers and ingest. */
#ifndef TRACUU_INDEXER_READING_TURN_H
#define TRACUU_INDEXER_READING_TURN_H

#include <glib.h>

G_BEGIN_DECLS

/* Bytes of a file, and of what a reader says of a document, from which on it is big: a text takes some forty times as
 * much while its words are sorted. */
#define TURN_FILE ((guint64)8 << 20)
#define TURN_TEXT ((guint64)1 << 20)

/* A thread's part in it. */
typedef struct {
  GMutex *mutex; /* of all threads */
  gboolean held;
} Turn;

/* Waits until no other thread has something big at hand, unless it is this thread's turn already. FALSE when the run was
 * stopped meanwhile (*stopped, atomic; may be NULL). */
gboolean turn_take(Turn *turn, const gint *stopped);
/* Nothing big is at hand any more. */
void turn_end(Turn *turn);

G_END_DECLS

#endif
