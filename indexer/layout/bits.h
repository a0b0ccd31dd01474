/* bits: integers of any number of bits, one after the other, for the packed layouts of this room. The first bit is the
 * lowest of the first byte.
 *
 * Two codes, after Elias and Rice: the length in unary (so many zeros, then a one) and that many bits; the k lowest bits
 * and the quotient by 2^k in unary.
 *
 * Private to indexer/layout. */
#ifndef TRACUU_INDEXER_LAYOUT_BITS_H
#define TRACUU_INDEXER_LAYOUT_BITS_H

#include <string.h>

#include <glib.h>

/* A place in bytes that are not trusted. Behind the end all bits are zeros, and at > end says that it was reached. */
typedef struct {
  const guint8 *bytes;
  gsize at, end; /* in bits */
} BitReader;

/* The next bits, 57 of them at least, as they stand. */
static inline guint64 bits_peek(const BitReader *reader)
{
  guint64 word = 0;
  gsize byte = reader->at >> 3, end = reader->end >> 3;
  if (byte + 8 <= end)
    memcpy(&word, reader->bytes + byte, 8);
  else if (byte < end)
    memcpy(&word, reader->bytes + byte, end - byte);
  return GUINT64_FROM_LE(word) >> (reader->at & 7);
}

/* Reads a number in unary. */
static inline gsize bits_read_unary(BitReader *reader)
{
  guint64 word = bits_peek(reader);
  gsize zeros = 0;
  for (; word == 0 && reader->at <= reader->end; word = bits_peek(reader)) {
    reader->at += 57;
    zeros += 57;
  }
  guint more = word != 0 ? (guint)__builtin_ctzll(word) : 0;
  reader->at += more + (gsize)1;
  return zeros + more;
}

/* Reads n bits, at most 32. */
static inline guint64 bits_read(BitReader *reader, guint n)
{
  guint64 value = bits_peek(reader) & (((guint64)1 << n) - 1);
  reader->at += n;
  return value;
}

/* Reads an integer from 1 on in Elias's code; 0 when it has more than 32 bits. */
static inline guint64 bits_read_elias(BitReader *reader)
{
  gsize n = bits_read_unary(reader);
  return n < 32 ? (guint64)1 << n | bits_read(reader, (guint)n) : 0;
}

/* Reads n integers in Rice's code, k at most 31, each the difference from the one before, into out (NULL = passes over
 * them). FALSE when one is not below the limit; what lies behind the end is not told from what is there: see at.
 *
 * Much of what a query reads is read here: several of them from one word, while it has them whole. */
static inline gboolean bits_read_rising(BitReader *reader, guint n, guint k, guint64 limit, guint32 *out)
{
  const guint64 mask = ((guint64)1 << k) - 1, stop = (guint64)1 << 63;
  guint64 word = 0, value = 0;
  guint have = 0; /* bits of the word that are not read */
  gsize end = reader->at;
  for (guint i = 0; i < n; i++) {
    guint len = (guint)__builtin_ctzll(word >> k | stop) + 1 + k;
    if (len > have) {
      reader->at = end - have;
      word = bits_peek(reader);
      have = 57;
      end = reader->at + have;
      len = (guint)__builtin_ctzll(word >> k | stop) + 1 + k;
    }
    if (len <= have) {
      value += ((guint64)(len - 1 - k) << k) + (word & mask);
      word >>= len;
      have -= len;
    } else { /* a long way */
      value += bits_read(reader, k);
      value += (guint64)bits_read_unary(reader) << k;
      word = have = 0;
      end = reader->at;
      if (value >= limit)
        return FALSE;
    }
    if (out != NULL)
      out[i] = (guint32)value;
  }
  reader->at = end - have;
  return value < limit;
}

/* Bits on their way behind a string: whole bytes are there, the rest waits. */
typedef struct {
  GString *out;
  guint64 waiting;
  guint n; /* below 8 between calls */
} BitWriter;

/* Appends the n lowest bits of value, which has no others; n is at most 32. */
static inline void bits_write(BitWriter *writer, guint64 value, guint n)
{
  writer->waiting |= value << writer->n;
  for (writer->n += n; writer->n >= 8; writer->n -= 8) {
    g_string_append_c(writer->out, (char)(writer->waiting & 0xff));
    writer->waiting >>= 8;
  }
}

static inline void bits_write_unary(BitWriter *writer, guint64 value)
{
  for (; value >= 32; value -= 32)
    bits_write(writer, 0, 32);
  bits_write(writer, (guint64)1 << (value & 31), (guint)value + 1);
}

/* value: 1 to 2^32 - 1. */
static inline void bits_write_elias(BitWriter *writer, guint64 value)
{
  guint n = 63 - (guint)__builtin_clzll(value);
  bits_write_unary(writer, n);
  bits_write(writer, value & (((guint64)1 << (n & 31)) - 1), n); /* without its highest bit */
}

static inline void bits_write_rice(BitWriter *writer, guint64 value, guint k)
{
  bits_write(writer, value & (((guint64)1 << k) - 1), k);
  bits_write_unary(writer, value >> k);
}

/* Fills up the last byte with zeros. */
static inline void bits_flush(BitWriter *writer)
{
  if (writer->n > 0)
    bits_write(writer, 0, 8 - writer->n);
}

#endif
