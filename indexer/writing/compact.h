/* compact: an index stays near the size of one that was just built.
 *
 * What is changed in place leaves free blocks in the files, one for each that a commit writes anew, and blocks that are two
 * thirds full. Copying an index leaves none of it, costs a sixtieth of building it, and takes its place as a rebuild
 * does: until then the old one stands.
 *
 * Called by run and update. */
#ifndef TRACUU_INDEXER_WRITING_COMPACT_H
#define TRACUU_INDEXER_WRITING_COMPACT_H

#include <glib.h>

#include "indexer/store/store.h"
#include "indexer/telling/report.h"

G_BEGIN_DECLS

/* Remembers, in the generation itself, how large it is before it is first changed, and how many documents have been
 * written since. Called before a writer writes the first document and behind the last one. */
gboolean compact_remember(StoreWriter *writer, GError **error);

/* Copies the index aside and publishes the copy when it is more than half as large again as it was, for each document,
 * before it was first changed, and a tenth of its documents have been written since: so that copies take at most a sixth
 * of the time in which those were read. Without the room on the disk, or when the copy cannot be written, the index stays
 * as it is, and people are told. FALSE when it is damaged. */
gboolean compact_if_due(const char *index, Report *report, GError **error);

/* Does so whether it is due or not: what was deleted or written over leaves its bytes in the old files. */
gboolean compact_now(const char *index, GError **error);

G_END_DECLS

#endif
