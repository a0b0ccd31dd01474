/* generation: the databases inside the index folder: their names, and taking away those that are no longer current.
 *
 * The index folder holds the stub (store.h), "tracuu-generation-N" folders, of which one is current, "tracuu-segments"
 * while an index is being built, and the lock. Whoever calls these functions holds the lock. */
#ifndef TRACUU_INDEXER_WRITING_GENERATION_H
#define TRACUU_INDEXER_WRITING_GENERATION_H

#include <glib.h>

G_BEGIN_DECLS

/* A name that no generation has: "tracuu-generation-N". New string. */
char *generation_next(const char *index);

/* Makes an empty folder for segments, taking away what an interrupted run left. Path as a new string; NULL with
 * STORE_ERROR_SYSTEM. */
char *generation_make_segments(const char *index, GError **error);

/* Makes the generation at path the current one. */
gboolean generation_publish(const char *index, const char *path, GError **error);

/* Removes everything but the current generation: segments, what was current or was to be, and temporary files that a run
 * which was killed left. A reader that has one of
 * them open reads on, one that is about to open it takes the current one instead (store_open). */
void generation_clean(const char *index);

G_END_DECLS

#endif
