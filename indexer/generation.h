/* generation: the databases inside the index folder: their names, and which of them nobody needs any more.
 *
 * The index folder holds the stub (store.h), "tracuu-generation-N" folders, of which one is current, "tracuu-segments"
 * while an index is being built, and the lock. Whoever calls these functions holds the lock.
 *
 * Called by the indexer only. */
#ifndef TRACUU_INDEXER_GENERATION_H
#define TRACUU_INDEXER_GENERATION_H

#include <glib.h>

G_BEGIN_DECLS

/* How long a generation stays after another has taken its place: a reader may be about to open it. */
#define GENERATION_GRACE_S 60

/* A name that no generation has: "tracuu-generation-N". New string. */
char *generation_next(const char *index);

/* Makes an empty folder for segments, taking away what an interrupted run left. Path as a new string; NULL with
 * STORE_ERROR_SYSTEM. */
char *generation_make_segments(const char *index, GError **error);

/* Removes segments, and every generation that is neither current nor was so until a moment ago. */
void generation_clean(const char *index);

/* Removes a folder with all its files and folders, best effort. */
void generation_remove(const char *path);

G_END_DECLS

#endif
