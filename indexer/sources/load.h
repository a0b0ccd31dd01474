/* load: the bytes of one regular file, and the stamp they go with.
 *
 * Opens without waiting (a pipe that took the file's place does not hang the run), reads no more than the limit, and
 * notices a file that is being written. Never maps: a mapped file that shrinks kills the process.
 *
 * Called by corrections and ingest. */
#ifndef TRACUU_INDEXER_SOURCES_LOAD_H
#define TRACUU_INDEXER_SOURCES_LOAD_H

#include <glib.h>

#include "corpus/format/format.h"
#include "indexer/sources/file_state.h"

G_BEGIN_DECLS

/* Bytes up to here are kept for the next file; more are given back. */
#define LOAD_KEEP ((gsize)16 << 20)

typedef struct {
  guint8 *bytes;
  gsize len, capacity;
  FileState stamp; /* all but reason and reader */
} Load;

void load_init(Load *load);
void load_clear(Load *load);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Load, load_clear)
/* Gives the bytes back when there are many; the stamp stays. */
void load_release(Load *load);

/* Reads the file at path into load, which may be used again and again. Behind the first top_len bytes of path no link is
 * followed, whoever put one there since the walk (open_below). Returns FORMAT_OK, FORMAT_TOO_LARGE (more than max_size
 * bytes; nothing read), FORMAT_UNREADABLE (a link too), FORMAT_UNSUPPORTED (no regular file) or FORMAT_OUT_OF_MEMORY;
 * the stamp is as far known as it can be. */
FormatReason load_file(Load *load, const char *path, gsize top_len, gsize max_size);

G_END_DECLS

#endif
