/* emptied: folders inside a folder of documents that are still there and have nothing in them any more, though the index
 * has documents of them. That is what the place of a share looks like that is not mounted; who deletes documents on
 * purpose seldom leaves an empty folder.
 *
 * Called by changes and run. */
#ifndef TRACUU_INDEXER_SOURCES_EMPTIED_H
#define TRACUU_INDEXER_SOURCES_EMPTIED_H

#include <glib.h>

#include "indexer/sources/folders.h"

G_BEGIN_DECLS

typedef struct Emptied Emptied;

Emptied *emptied_new(void);
void emptied_free(Emptied *emptied);

/* The number, from 1, of the empty folder inside top (absolute, without '/' behind) that a file which is gone was in or
 * below of; 0 = there is none: its folder holds something else, is top itself, or is gone, too. */
guint emptied_find(Emptied *emptied, const char *top, const char *path, gsize len);

guint emptied_n(const Emptied *emptied);

/* One of its documents is gone and did not turn up elsewhere. */
void emptied_lose(Emptied *emptied, guint number);

/* Decides whether the deletions in the folder must be held, unless those of all the folder it is in (of folders) are.
 * Returns the sentence that says why, NULL when they need not. */
char *emptied_brake(Emptied *emptied, guint number, GArray *folders, const FoldersLimits *limits);
/* FALSE for number 0. */
gboolean emptied_is_held(const Emptied *emptied, guint number);

G_END_DECLS

#endif
