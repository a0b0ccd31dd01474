/* input: queries that come as lines of a file or of standard input.
 *
 * Called by main and batch. */
#ifndef TRACUU_QUERY_ASK_INPUT_H
#define TRACUU_QUERY_ASK_INPUT_H

#include <stdio.h>

#include <glib.h>

G_BEGIN_DECLS

/* One line without its end. TRUE unless the file has ended; *too_long when it exceeds PARSE_MAX_QUERY bytes, of which the
 * rest is skipped. */
gboolean input_read_line(FILE *file, GString *line, gboolean *too_long);

/* The one line of a file that holds a query, beside empty ones. FALSE with OPTIONS_ERROR when there is none or another. */
gboolean input_read_query(FILE *file, GString *query, GError **error);

G_END_DECLS

#endif
