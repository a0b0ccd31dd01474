/* pack: text of a record, packed by zstd with a dictionary, so that short texts are packed as well as long ones.
 *
 * The dictionary, pack.dictionary, was made of corpus/samples by
 *     zstd --train FILES -B2048 --maxdict=32768
 * and is part of the format of the index: another one needs a new version of the record.
 *
 * Called by indexer/store/record. */
#ifndef TRACUU_INDEXER_LAYOUT_PACK_H
#define TRACUU_INDEXER_LAYOUT_PACK_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends len bytes packed, as one frame; its length. level is zstd's. */
gsize pack_append(const char *text, gsize len, int level, GString *out);
/* Appends what a frame holds, which must be len bytes; older: it was packed without the dictionary. FALSE when it is
 * damaged: nothing is appended. */
gboolean pack_read(const guint8 *frame, gsize frame_len, gsize len, gboolean older, GString *out);

G_END_DECLS

#endif
