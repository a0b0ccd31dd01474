/* direct_terms: how the terms of a direct index are laid out, and read.
 *
 * Layout: count, form | table: where each of 2^bits buckets begins, from the end of the table on (2 bytes little-endian
 * each, 4 with DIRECT_TERMS_FAR) | the buckets. form is bits * 4, plus its flags.
 *   A bucket: a mark of each of its terms (3 bytes little-endian, 4 with DIRECT_TERMS_WIDE; the highest bit says that it
 * is the last), then bits (bits.h), filled up to a byte, then positions of frequent terms. The bits are, of each term in
 * the order of the marks, its frequency (Elias), and
 *   below DIRECT_TERMS_FREQUENT its positions, each as its difference from the one before (Rice, with direct_terms_rice);
 *   else (Elias) 1 and the bytes by which its positions are longer than its frequency. They are difference varints, and
 * stand at the end of the bucket, those of the first term last.
 *
 * Bits take a fifth less than varints, and twice as long to read. The frequent terms of a bucket come first, the others
 * by their frequency: so to pass over those before a term costs little, or no more than to read its own. Marks are wide
 * where two terms of the document would be the same.
 *
 * Private to indexer/layout. */
#ifndef TRACUU_INDEXER_LAYOUT_DIRECT_TERMS_H
#define TRACUU_INDEXER_LAYOUT_DIRECT_TERMS_H

#include <glib.h>

#include "corpus/base/varint.h"
#include "indexer/layout/direct_view.h"

G_BEGIN_DECLS

#define DIRECT_TERMS_FREQUENT  64
#define DIRECT_TERMS_FAR       1
#define DIRECT_TERMS_WIDE      2
#define DIRECT_TERMS_MARK      3
#define DIRECT_TERMS_MARK_WIDE 4

/* The part of a term's hash that its mark has, without the bit for the last one. */
static inline guint32 direct_terms_mark(guint64 hash, guint mark_len)
{
  return (guint32)hash & (((guint32)1 << (mark_len * 8 - 1)) - 1);
}

/* The k of Rice for a term that occurs so often among so many positions: 2^k is about what is best where all places are
 * alike, the mean distance times 0.69. */
static inline guint direct_terms_rice(guint n_positions, guint frequency)
{
  guint32 apart = (guint32)((guint64)n_positions * 11 / 16 / frequency);
  return apart > 0 ? 31 - (guint)__builtin_clz(apart) : 0;
}

/* Reads what stands before the buckets. */
gboolean direct_terms_open(Direct *direct, VarintReader *reader);
/* As direct_positions and direct_frequency. */
guint direct_terms_positions(const Direct *direct, const char *term, gsize len, GArray *out);
guint direct_terms_frequency(const Direct *direct, const char *term, gsize len);
/* Reads all of them. */
gboolean direct_terms_check(const Direct *direct);

G_END_DECLS

#endif
