/* compound: the file system inside old Office files ([MS-CFB], "OLE2"), read from memory.
 *
 * Takes damage lightly: a chain that breaks off gives the bytes up to there. Names are ASCII, case ignored; a stream in
 * a folder is called "folder/stream". For the files of this folder only. */
#ifndef TRACUU_CORPUS_FORMAT_COMPOUND_H
#define TRACUU_CORPUS_FORMAT_COMPOUND_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct Compound Compound;

/* TRUE when the bytes begin like a compound file. */
gboolean compound_recognise(const guint8 *bytes, gsize len);

/* Opens the compound file in bytes, which must outlive it; NULL when its header or directory cannot be read. */
Compound *compound_open(const guint8 *bytes, gsize len);
void compound_free(Compound *compound);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Compound, compound_free)

/* Whether there is a stream or folder of this name. */
gboolean compound_has(const Compound *compound, const char *name);

/* The content of the stream called name, at most as long as the file; NULL when there is none. */
GByteArray *compound_read(const Compound *compound, const char *name);

G_END_DECLS

#endif
