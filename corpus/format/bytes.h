/* bytes: little-endian numbers at any offset of foreign bytes; what lies outside is 0.
 *
 * For the files of this folder only. */
#ifndef TRACUU_CORPUS_FORMAT_BYTES_H
#define TRACUU_CORPUS_FORMAT_BYTES_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const guint8 *at;
  gsize len;
} Bytes;

static inline guint8 bytes_u8(Bytes bytes, gsize off)
{
  return off < bytes.len ? bytes.at[off] : 0;
}

static inline guint16 bytes_u16(Bytes bytes, gsize off)
{
  return (guint16)(bytes_u8(bytes, off) | bytes_u8(bytes, off + 1) << 8);
}

static inline guint32 bytes_u32(Bytes bytes, gsize off)
{
  return bytes_u16(bytes, off) | (guint32)bytes_u16(bytes, off + 2) << 16;
}

/* The part of len bytes at off, or what there is of it. */
static inline Bytes bytes_part(Bytes bytes, gsize off, gsize len)
{
  Bytes part = {bytes.at, 0};
  if (off < bytes.len) {
    part.at = bytes.at + off;
    part.len = MIN(len, bytes.len - off);
  }
  return part;
}

G_END_DECLS

#endif
