/* direct_view: where things stand in a packed direct index, for those who read them.
 *
 * Includes nothing of ours. */
#ifndef TRACUU_INDEXER_LAYOUT_DIRECT_VIEW_H
#define TRACUU_INDEXER_LAYOUT_DIRECT_VIEW_H

#include <glib.h>

/* A reader over packed bytes, which must outlive it. By value, no allocation, no cleanup: see direct.h. */
typedef struct {
  const guint8 *bytes;
  gsize len;
  guint n_positions; /* the title's included */
  guint title_start;
  guint n_passages;
  gsize passages_off, passages_len, buckets_off, terms_off;
  guint n_terms, bits;
  guint mark_len, offset_len; /* in bytes; not of the older version */
  gboolean older;
} Direct;

#endif
