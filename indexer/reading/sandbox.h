/* sandbox: what a reader process may still do once it begins to read hostile bytes.
 *
 * It may compute, use memory up to a limit, read files of the system (fonts, character tables), and talk over the
 * socket it has. It may not write or make files, reach the network, start programs, send signals or look at the documents
 * themselves, and it knows nothing of the environment but the time zone.
 * What is forbidden fails with EPERM, so that a library that tries it goes on without.
 *
 * Its parts are seccomp(2), Landlock, a limit on memory, and closed descriptors. Where one cannot be had the others
 * stand, and the caller is told: the kernel may be too old, or something around the program refuses the calls.
 *
 * Called by reader. */
#ifndef TRACUU_INDEXER_READING_SANDBOX_H
#define TRACUU_INDEXER_READING_SANDBOX_H

#include "indexer/telling/sandbox_state.h"

G_BEGIN_DECLS

/* Locks this process into the sandbox, for good. max_memory: bytes of address space, 0 = as it is. */
SandboxState sandbox_enter(gsize max_memory);

G_END_DECLS

#endif
