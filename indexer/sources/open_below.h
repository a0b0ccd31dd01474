/* open_below: a file below a folder, opened without following a link on the way.
 *
 * Between the walk and the reading anybody who may write to a folder of documents can put a link in the place of a file
 * or of a folder; the indexer may read more than he, and what it reads can be found by others.
 *
 * Called by load. */
#ifndef TRACUU_INDEXER_SOURCES_OPEN_BELOW_H
#define TRACUU_INDEXER_SOURCES_OPEN_BELOW_H

#include <glib.h>

G_BEGIN_DECLS

/* Opens the file at path, an absolute path without "." and "..". Its first top_len bytes name a folder, with '/' behind,
 * to which links may lead; behind them a link is refused. top_len 0: links are followed. flags: of open(2), for reading.
 * Returns a descriptor; -1 with errno, ELOOP or ENOTDIR where a link stands.
 *
 * By openat2(2), or name by name where the kernel has not got it or something refuses it. */
int open_below(const char *path, gsize top_len, int flags);

G_END_DECLS

#endif
