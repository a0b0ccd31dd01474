/* index_folder: whose an index folder is, who may read it, and that nothing in it leads elsewhere.
 *
 * An index holds the text of all its documents, so a new one is its owner's alone (0700, files 0600), unless it shall be
 * shared. Of one that is there its mode says so: what is made in it may be read by others only when it may be itself.
 *
 * Called by run. */
#ifndef TRACUU_INDEXER_WRITING_INDEX_FOLDER_H
#define TRACUU_INDEXER_WRITING_INDEX_FOLDER_H

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/* Makes the folder unless it is there; shared: with the modes of the umask. Sets the umask of the process to what files
 * in it shall have. FALSE with STORE_ERROR_NOT_INDEX when it holds something else, with STORE_ERROR_SYSTEM when it
 * cannot be made, is another user's (root's is everybody's), or holds an entry with one of our names that this program
 * did not make: a link, or another user's. */
gboolean index_folder_prepare(const char *index, gboolean shared, GError **error);

/* A sentence when more people may read the index than the folder of documents; NULL = no. New string. */
char *index_folder_exposes(const char *index, const char *documents);

G_END_DECLS

#endif
