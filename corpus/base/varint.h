/* varint: LEB128 integers, for the packed layouts of this room.
 *
 * Private to indexer/store. */
#ifndef TRACUU_CORPUS_BASE_VARINT_H
#define TRACUU_CORPUS_BASE_VARINT_H

#include <glib.h>

/* Bytes an integer can take. */
#define VARINT_MAX 10

static inline gsize varint_write(guint8 *at, guint64 value)
{
  gsize n = 0;
  for (; value >= 0x80; value >>= 7)
    at[n++] = (guint8)(value | 0x80);
  at[n++] = (guint8)value;
  return n;
}

static inline void varint_append(GString *out, guint64 value)
{
  guint8 bytes[VARINT_MAX];
  if (value < 0x80) { /* most are */
    g_string_append_c(out, (char)value);
    return;
  }
  g_string_append_len(out, (const char *)bytes, (gssize)varint_write(bytes, value));
}

/* A place in bytes that are not trusted. at == NULL: something did not fit. */
typedef struct {
  const guint8 *at, *end;
} VarintReader;

static inline guint64 varint_read(VarintReader *reader)
{
  guint64 value = 0;
  for (guint shift = 0; reader->at && reader->at < reader->end && shift < 64; shift += 7) {
    guint8 byte = *reader->at++;
    value |= (guint64)(byte & 0x7f) << shift;
    if (!(byte & 0x80))
      return value;
  }
  reader->at = NULL;
  return 0;
}

/* Reads an integer that may be at most max. */
static inline gsize varint_read_max(VarintReader *reader, gsize max)
{
  guint64 value = varint_read(reader);
  if (value > max)
    reader->at = NULL;
  return reader->at ? (gsize)value : 0;
}

static inline gsize varint_left(const VarintReader *reader)
{
  return reader->at ? (gsize)(reader->end - reader->at) : 0;
}

/* Takes len bytes; NULL when there are fewer. */
static inline const guint8 *varint_take(VarintReader *reader, gsize len)
{
  const guint8 *bytes = reader->at;
  if (!bytes || len > (gsize)(reader->end - bytes))
    return reader->at = NULL;
  reader->at += len;
  return bytes;
}

#endif
