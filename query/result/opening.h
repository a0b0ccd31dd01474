/* opening: the lines that every paper begins with - the office, the motto, number, place and day - which tell nobody why
 * it was found.
 *
 * Called by page. */
#ifndef TRACUU_QUERY_RESULT_OPENING_H
#define TRACUU_QUERY_RESULT_OPENING_H

#include <glib.h>

G_BEGIN_DECLS

/* Bytes that the letterhead at the beginning of text takes; 0 when there is none. */
gsize opening_len(const char *text, gsize len);

G_END_DECLS

#endif
