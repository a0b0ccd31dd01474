/* csv: tables as spreadsheets save them (RFC 4180): cells between commas, semicolons or tabs, in quotes where need be.
 *
 * Which of the three separates is told by the first line. Lines end with LF or CRLF; a cell in quotes may hold line
 * ends, and a quote in it is doubled. Nothing is ever refused: a quote that is not closed reaches to the end.
 *
 * Called by corrections. */
#ifndef TRACUU_INDEXER_SOURCES_CSV_H
#define TRACUU_INDEXER_SOURCES_CSV_H

#include <glib.h>

G_BEGIN_DECLS

#define CSV_MAX_CELLS 100 /* of a row; more are left out */

/* A place in a table. The text must stay. */
typedef struct {
  const char *at, *end;
  char separator;
  guint line; /* of the next row, from 1 */
} Csv;

void csv_init(Csv *csv, const char *text, gsize len);

/* The next row that is not empty: its cells (strings, with white space around them taken off) and the line that it
 * begins on. FALSE at the end. */
gboolean csv_next(Csv *csv, GPtrArray *cells, guint *line);

G_END_DECLS

#endif
