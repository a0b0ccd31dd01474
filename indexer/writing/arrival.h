/* arrival: when a document came into the index, which it keeps when its file is changed, moved or read anew.
 *
 * Kept to the microsecond, so that what came after a certain document can be told: of two commits every document of the
 * second is later. A document that was there before arrivals were kept has none, and gets none.
 *
 * Called by build and update. */
#ifndef TRACUU_INDEXER_WRITING_ARRIVAL_H
#define TRACUU_INDEXER_WRITING_ARRIVAL_H

#include <glib.h>

#include "indexer/sources/changes.h"
#include "indexer/store/store.h"
#include "indexer/writing/carry.h"

G_BEGIN_DECLS

/* store_writer_put with the arrival of the document that the index has as old, 0 = it arrives now. The index is the old
 * one when there is a carry, else the one being written. */
gboolean arrival_put(StoreWriter *writer, StoreDocid docid, const StoreDocument *document, Carry *carry, StoreDocid old,
                     GError **error);

/* The arrivals of the documents that the index has inside a file, by their paths. NULL on error. */
GHashTable *arrival_of_members(StoreWriter *writer, Carry *carry, const ChangesMember *members, guint n,
                               GError **error);
/* store_writer_put of a document inside that file. */
gboolean arrival_put_member(StoreWriter *writer, StoreDocid docid, const StoreDocument *document, const char *path,
                            GHashTable *arrivals, GError **error);

G_END_DECLS

#endif
