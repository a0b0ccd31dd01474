/* rising: numbers that do not fall, each as the difference from the one before, a varint.
 *
 * Private to indexer/layout. */
#ifndef TRACUU_INDEXER_LAYOUT_RISING_H
#define TRACUU_INDEXER_LAYOUT_RISING_H

#include <glib.h>

/* Reads at most n of them from len bytes that are not trusted. Returns how many are there and below limit. */
static inline guint rising_read(const guint8 *at, gsize len, guint n, guint limit, guint32 *out)
{
  const guint8 *end = at + len;
  guint64 value = 0;
  guint i = 0;
  for (; i < n && at < end; i++) {
    guint64 delta = *at++;
    for (guint shift = 7; delta >> shift && at < end && shift < 35; shift += 7) {
      delta ^= (guint64)1 << shift; /* the mark that more follows */
      delta ^= (guint64)*at++ << shift;
    }
    value += delta;
    if (value >= limit)
      break;
    out[i] = (guint32)value;
  }
  return i;
}

#endif
