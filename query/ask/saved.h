/* saved: searches that people keep in a file, one a line, and how far each has been shown.
 *
 *   # what concerns the personnel office
 *   Cán bộ: luân chuyển cán bộ -t NĐ,TT
 *   Thư đến: --in="/srv/vanban/công văn đến"
 *
 * A line is a name, a colon with a blank behind it, and what one would type after "tracuu", with quotes as in a shell.
 * Empty lines and those that begin with '#' say nothing. Called by news. */
#ifndef TRACUU_QUERY_ASK_SAVED_H
#define TRACUU_QUERY_ASK_SAVED_H

#include <glib.h>

G_BEGIN_DECLS

/* A larger file, or more searches, is none. */
#define SAVED_SIZE_MAX ((gsize)1 << 20)
#define SAVED_MAX      1000

typedef struct {
  char *name; /* of the file the only one of this name */
  char **arguments;
  guint line; /* from 1 */
} SavedSearch;

/* The searches of a file's text, as SavedSearch; to mistakes (strings to be freed) a sentence that begins with the line for
 * each line that is none. NULL with OPTIONS_ERROR when the file is none. */
GPtrArray *saved_read(const char *text, gsize len, GPtrArray *mistakes, GError **error);

/* Where is kept how far the searches of the file at this path have been shown. */
char *saved_state_path(const char *path);
/* Arrivals (SCHEMA_SLOT_ADDED) by the names of searches, both owned; empty when there is no such file. */
GHashTable *saved_read_state(const char *state_path);
/* FALSE with a G_FILE_ERROR. */
gboolean saved_write_state(const char *state_path, GHashTable *state, GError **error);

G_END_DECLS

#endif
