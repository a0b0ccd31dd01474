/* layout_region: the rows of a page that share empty strips, which part them into columns.
 *
 * For layout.c only. */
#ifndef TRACUU_CORPUS_FORMAT_PAGES_LAYOUT_REGION_H
#define TRACUU_CORPUS_FORMAT_PAGES_LAYOUT_REGION_H

#include "corpus/format/pages/layout.h"

G_BEGIN_DECLS

/* Between words of one line, in letter heights: more than this is surely the gap between two columns. */
#define LAYOUT_WIDE_GAP    1.4f
#define LAYOUT_MAX_COLUMNS 64

typedef struct {
  guint first, count; /* in the sorted array of words */
  float y0, y1, mid, height;
  gboolean wide; /* holds a wide gap */
  guint motto;   /* where the motto of a letterhead begins, however narrow the gap before it; 0: nowhere */
} LayoutRow;

typedef struct {
  float x0, x1;
} LayoutStrip;

/* The columns between empty strips. */
typedef struct {
  LayoutStrip strips[LAYOUT_MAX_COLUMNS];
  guint n;
} LayoutStrips;

static inline const LayoutWord *layout_region_word(const Layout *page, guint i)
{
  return &g_array_index(page->words, LayoutWord, i);
}

/* The rows from first on that share empty strips: how many, 0 = none, and the strips. */
guint layout_region_find(const Layout *page, guint first, LayoutStrips *strips);

/* The column between the strips in which the middle of the box stands. */
guint layout_region_column(const LayoutStrips *strips, const LayoutBox *box);

G_END_DECLS

#endif
