/* list: what is in an index, for people and scripts.
 *
 * Called by main. */
#ifndef TRACUU_INDEXER_TELLING_LIST_H
#define TRACUU_INDEXER_TELLING_LIST_H

#include <glib.h>

G_BEGIN_DECLS

/* Prints the documents of the index to stdout, a line each. All: path, format, encoding, reason code; failed_only:
 * those that are not indexed, or only in part: path, reason code, sentence. Fields are separated by tabs, paths
 * escaped. */
gboolean list_print(const char *index, gboolean failed_only, GError **error);

G_END_DECLS

#endif
