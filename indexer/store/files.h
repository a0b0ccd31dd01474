/* files: what the store does with files itself: making them durable, removing them.
 *
 * Private to indexer/store. */
#ifndef TRACUU_INDEXER_STORE_FILES_H
#define TRACUU_INDEXER_STORE_FILES_H

#include <glib.h>

G_BEGIN_DECLS

/* Sets STORE_ERROR_SYSTEM from errno, in a sentence of the path and the reason;
 * a full disk has one of its own. Returns FALSE. */
gboolean files_fail(GError **error, const char *sentence, const char *path);

/* Makes what was written to a file or folder survive a power cut. */
gboolean files_sync(const char *path, GError **error);
/* The same for a folder of files, the folder itself, and its name in the folder above. */
gboolean files_sync_folder(const char *path, GError **error);

/* Writes a small new file and syncs it; what had its name, also a link, is taken away first. */
gboolean files_write(const char *path, const char *text, GError **error);
/* Reads at most size bytes of a file. Returns how many, -1 with errno. */
gssize files_read(const char *path, char *bytes, gsize size);

/* Removes a folder of database files, and folders of such in it, as far as that can be done. Follows no link; files that
 * Xapian does not write stay, and the folders they are in. */
void files_remove_folder(const char *path);

G_END_DECLS

#endif
