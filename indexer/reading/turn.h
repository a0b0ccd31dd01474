/* turn: what is big is read by one thread at a time, so that the memory of a run is that of one big document, however many
 * are read at once.
 *
 * Called by answers and ingest. */
#ifndef TRACUU_INDEXER_READING_TURN_H
#define TRACUU_INDEXER_READING_TURN_H

#include <glib.h>

G_BEGIN_DECLS

/* Bytes of a file, or of what a reader says of a document, from which on it is big. */
#define TURN_BIG ((guint64)8 << 20)

/* A thread's part in it. */
typedef struct {
  GMutex *mutex; /* of all threads */
  gboolean held;
} Turn;

/* Waits until no other thread has something big at hand, unless size is small or it is this thread's turn already.
 * FALSE when the run was stopped meanwhile (*stopped, atomic; may be NULL). */
gboolean turn_take(Turn *turn, guint64 size, const gint *stopped);
/* Nothing big is at hand any more. */
void turn_end(Turn *turn);

G_END_DECLS

#endif
