/* update: the nightly change of an index in place.
 *
 * Several threads read, one at a time writes; readers see the last commit, always whole. Commits come by time and by
 * amount, so that a killed run keeps what it had. When a large part is new, the new documents are built aside and
 * merged.
 *
 * Called by run. */
#ifndef TRACUU_INDEXER_WRITING_UPDATE_H
#define TRACUU_INDEXER_WRITING_UPDATE_H

#include <glib.h>

#include "indexer/writing/work.h"

G_BEGIN_DECLS

#define UPDATE_COMMIT_TEXT ((guint64)32 << 20) /* bytes of text: bounds the writer's memory */

/* Carries out the changes on the current index, which has n_documents. note_changed: the folders are not those of last
 * time. Writes nothing at all when there is nothing to do. */
gboolean update_run(const Work *work, guint n_documents, gboolean note_changed, GError **error);

/* Builds an index of everything in the plan from nothing; rebuild: beside the one that is there, which it replaces
 * when all is done; nothing comes of it when the work is stopped. */
gboolean update_build(const Work *work, gboolean rebuild, GError **error);

G_END_DECLS

#endif
