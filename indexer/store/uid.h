/* uid: the term that only the document at one path has, so that a path finds its document.
 *
 * Includes nothing of ours outside the store. */
#ifndef TRACUU_INDEXER_STORE_UID_H
#define TRACUU_INDEXER_STORE_UID_H

#include <glib.h>

G_BEGIN_DECLS

#define UID_TERM_MAX 40 /* with NUL */

/* Writes the term of the absolute path (any bytes) and a NUL to buf; returns its length. Two paths with the same term
 * are not to be expected (128 bits of XXH3), but a reader that needs certainty compares the path. */
gsize uid_term(const char *path, gsize len, char buf[UID_TERM_MAX]);

G_END_DECLS

#endif
