/* history: the lines that people typed in interactive sessions, in a file of the user's state folder that nobody else
 * can read. A folder that cannot be written is no trouble: the lines are forgotten.
 *
 * Called by editor and interactive. */
#ifndef TRACUU_QUERY_SHELL_HISTORY_H
#define TRACUU_QUERY_SHELL_HISTORY_H

#include <glib.h>

G_BEGIN_DECLS

#define HISTORY_LINES 1000 /* kept */

/* The lines kept, the oldest first: char *, valid UTF-8. Older ones than HISTORY_LINES are taken out of the file. */
GPtrArray *history_read(void);

/* Keeps a line, at once: a connection may break. */
void history_add(const char *line);

G_END_DECLS

#endif
