/* reader: a process that reads files for the indexer, in a sandbox, one after the other.
 *
 * The indexer starts its own program again with READER_ARGUMENT and a socket; nobody else does.
 *
 * Called by main and worker. */
#ifndef TRACUU_INDEXER_READING_READER_H
#define TRACUU_INDEXER_READING_READER_H

#include <glib.h>

G_BEGIN_DECLS

#define READER_ARGUMENT "--reader-process"
#define READER_OCR      "ocr"
#define READER_FD       3 /* the socket */

/* How a reader ends when memory ran out. */
#define READER_EXIT_MEMORY 86

/* Reads until the other end closes. memory: bytes that the process may use; ocr: READER_OCR or "". Returns the exit
 * status. */
int reader_run(const char *memory, const char *ocr);

G_END_DECLS

#endif
