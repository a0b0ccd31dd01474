/* build: many new documents at once: small segments written by several threads, merged in order, published.
 *
 * The documents' numbers are given before the first is read and the segments are cut the same way for any number of
 * threads, so the index depends on the files alone. Long builds go in rounds: after each, what is done is merged with
 * what was there and published, so that a killed run keeps it.
 *
 * Called by update. */
#ifndef TRACUU_INDEXER_WRITING_BUILD_H
#define TRACUU_INDEXER_WRITING_BUILD_H

#include <glib.h>

#include "indexer/writing/work.h"

G_BEGIN_DECLS

/* (document, term) pairs in a segment: Xapian's writer takes some 60 bytes for each until they are written. */
#define BUILD_SEGMENT_PAIRS 400000

/* Builds n new files, whose docids ascend and lie behind all of base's, and publishes them together with those of base
 * (the path of a generation; NULL = none). aside not NULL: publishes nothing, but gives the path of the generation that
 * holds them all there, NULL when the work was stopped. Files that prove to have documents in them, which have no number
 * yet, are left out: they are appended to left. */
gboolean build_run(const Work *work, const char *base, char **aside, const ChangesItem *items, guint n, GArray *left,
                   GError **error);

G_END_DECLS

#endif
