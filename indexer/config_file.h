/* config_file: the configuration file as people save it: with a byte order mark, or line ends of Windows.
 *
 * What is wrong with it is said with its line, which GLib does not. */
#ifndef TRACUU_INDEXER_CONFIG_FILE_H
#define TRACUU_INDEXER_CONFIG_FILE_H

#include <glib.h>

G_BEGIN_DECLS

/* The groups and keys of the file. NULL on error (OPTIONS_ERROR_FILE), whose sentence names the file. */
GKeyFile *config_file_load(const char *path, GError **error);

G_END_DECLS

#endif
