/* term_hash: where a term stands in a direct index. Part of its layout: a change needs a new version of the index.
 *
 * Private to indexer/store. */
#ifndef TRACUU_INDEXER_LAYOUT_TERM_HASH_H
#define TRACUU_INDEXER_LAYOUT_TERM_HASH_H

#include <string.h>

#include <glib.h>

#define TERM_HASH_FACTOR G_GUINT64_CONSTANT(0x9e3779b97f4a7c15)

/* Multiplies and folds, eight bytes at a time, the last ones filled up with zeros. */
static inline guint64 term_hash(const char *term, gsize len)
{
  guint64 hash = len * TERM_HASH_FACTOR;
  for (gsize at = 0; at < len; at += 8) {
    guint64 word = 0;
    memcpy(&word, term + at, MIN(len - at, 8));
    hash = (hash ^ GUINT64_FROM_LE(word)) * TERM_HASH_FACTOR;
    hash ^= hash >> 32;
  }
  hash *= TERM_HASH_FACTOR;
  return hash ^ (hash >> 29);
}

/* The bucket, of 2^bits, that a term is in, and what tells it from the others there. */
static inline guint32 term_hash_bucket(guint64 hash, guint bits)
{
  return bits > 0 ? (guint32)(hash >> (64 - bits)) : 0;
}

static inline guint32 term_hash_mark(guint64 hash)
{
  return (guint32)hash;
}

#endif
