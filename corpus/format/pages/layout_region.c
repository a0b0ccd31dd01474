#include "corpus/format/pages/layout_region.h"

#include <string.h>

/* An empty strip this wide, in letter heights, parts columns when it goes through all rows of a region. */
#define REGION_STRIP 0.45f
/* The same in a letterhead, whose halves may come as near as words do. */
#define REGION_MOTTO_STRIP 0.05f
/* Rows further apart than this, in letter heights, are not the same region. */
#define REGION_FAR 2.2f

static void row_strips(const Layout *page, const LayoutRow *row, float least, LayoutStrips *out)
{
  float right = -1;
  out->n = 0;
  for (guint i = 0; i < row->count; i++) {
    const LayoutWord *word = layout_region_word(page, g_array_index(page->sorted, guint32, row->first + i));
    if (i > 0 && (word->box.x0 - right > least || i == row->motto) && out->n < LAYOUT_MAX_COLUMNS)
      out->strips[out->n++] = (LayoutStrip){right, word->box.x0};
    right = i == 0 ? word->box.x1 : MAX(right, word->box.x1);
  }
}

/* The row's gap around a strip: FALSE when its words leave no more room there than between words of a line. A row with
 * words on one side only parts nothing. */
static gboolean parts_row(const Layout *page, const LayoutRow *row, const LayoutStrip *strip)
{
  float left = -G_MAXFLOAT, right = G_MAXFLOAT;
  for (guint i = 0; i < row->count; i++) {
    const LayoutBox *box = &layout_region_word(page, g_array_index(page->sorted, guint32, row->first + i))->box;
    if ((box->x0 + box->x1) / 2 <= (strip->x0 + strip->x1) / 2)
      left = MAX(left, box->x1);
    else
      right = MIN(right, box->x0);
  }
  return row->motto > 0 || right - left >= REGION_STRIP * row->height;
}

/* What remains of the strips when the row's words are put in; strips narrower than least vanish. */
static guint cut_strips(const Layout *page, const LayoutRow *row, float least, const LayoutStrips *strips,
                        LayoutStrips *out)
{
  out->n = 0;
  for (guint s = 0; s < strips->n; s++) {
    float x0 = strips->strips[s].x0, x1 = strips->strips[s].x1;
    for (guint i = 0; i < row->count; i++) {
      const LayoutBox *box = &layout_region_word(page, g_array_index(page->sorted, guint32, row->first + i))->box;
      if (box->x1 <= x0 || box->x0 >= x1)
        continue;
      if (box->x0 - x0 > x1 - box->x1)
        x1 = box->x0;
      else
        x0 = box->x1;
    }
    if (x1 - x0 >= least && parts_row(page, row, &(LayoutStrip){x0, x1}))
      out->strips[out->n++] = (LayoutStrip){x0, x1};
  }
  return out->n;
}

guint layout_region_column(const LayoutStrips *strips, const LayoutBox *box)
{
  float middle = (box->x0 + box->x1) / 2;
  guint column = 0;
  while (column < strips->n && middle > strips->strips[column].x0)
    column++;
  return column;
}

/* "Kính gửi:" stands below a letterhead, wherever it begins. */
static gboolean is_address(const Layout *page, const LayoutRow *row)
{
  static const char *const words[] = {"Kính", "gửi"};
  if (row->count < 2)
    return FALSE;
  for (guint i = 0; i < 2; i++) {
    const LayoutWord *word = layout_region_word(page, g_array_index(page->sorted, guint32, row->first + i));
    if (word->len < strlen(words[i]) || memcmp(page->text->str + word->start, words[i], strlen(words[i])) != 0)
      return FALSE;
  }
  return TRUE;
}

guint layout_region_find(const Layout *page, guint first, LayoutStrips *strips)
{
  const LayoutRow *row = &g_array_index(page->rows, LayoutRow, first);
  float least = (row->motto > 0 ? REGION_MOTTO_STRIP : REGION_STRIP) * row->height;
  if (!row->wide && row->motto == 0)
    return 0;
  row_strips(page, row, LAYOUT_WIDE_GAP * row->height, strips);
  guint n = 1;
  for (; first + n < page->rows->len; n++) {
    const LayoutRow *next = &g_array_index(page->rows, LayoutRow, first + n);
    LayoutStrips left;
    if (row->motto > 0 && is_address(page, next))
      break;
    float gap = next->y0 - (next - 1)->y1;
    if (gap > REGION_FAR * MAX(next->height, row->height) && !(next->wide && gap < 2 * REGION_FAR * row->height))
      break;
    guint remain = cut_strips(page, next, least, strips, &left);
    if (remain == 0 || remain * 5 < strips->n * 3)
      break;
    *strips = left;
  }
  return n;
}
