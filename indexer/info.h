/* info: how an index stands, for people: what is in it, of which folders, how old and how large it is, whether it can be
 * read.
 *
 * Called by main. */
#ifndef TRACUU_INDEXER_INFO_H
#define TRACUU_INDEXER_INFO_H

#include <glib.h>

G_BEGIN_DECLS

/* Prints that to stdout, a line each: a name, a tab, the value; folders one a line, with what is wrong with them now.
 * FALSE with STORE_ERROR when the index cannot be read. */
gboolean info_print(const char *index, GError **error);

G_END_DECLS

#endif
