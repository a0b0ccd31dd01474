/* cage: what a reader process may still do once it begins to read hostile bytes.
 *
 * It may compute, use memory up to a limit, read files of the system (fonts, character tables), and talk over the
 * socket it has. It may not write or make files, reach the network, start programs or look at the documents themselves.
 * What is forbidden fails with EPERM, so that a library that tries it goes on without.
 *
 * seccomp(2) and Landlock; on a kernel without one of them the other and the limits remain.
 *
 * Called by indexer/reader. */
#ifndef TRACUU_INDEXER_READING_CAGE_H
#define TRACUU_INDEXER_READING_CAGE_H

#include <glib.h>

G_BEGIN_DECLS

/* Closes the cage around this process, for good. max_memory: bytes of address space, 0 = as it is. */
void cage_close(gsize max_memory);

G_END_DECLS

#endif
