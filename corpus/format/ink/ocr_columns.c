#include "corpus/format/ink/ocr_columns.h"

#ifdef HAVE_TESSERACT

#define COLUMNS_INK 140
/* It is looked at with so many dots per inch. */
#define COLUMNS_DPI 75.0
/* The gutter between the columns, in mm, and where its middle may be, in shares of the page's width. */
#define COLUMNS_GUTTER 3.0
#define COLUMNS_FROM   0.28
#define COLUMNS_TO     0.70
/* On each side so many mm of height must be ink: two lines. Specks in the gutter that are lower do not count. */
#define COLUMNS_LINES 5.0
/* Lower regions are what lies between two lines of prose. */
#define COLUMNS_HEIGHT 15.0
#define COLUMNS_SPECK  0.8
#define COLUMNS_MAX    3
/* White left above and below a column, and how far its edge gives way to a line that is cut, in mm. */
#define COLUMNS_ROOM  2.0
#define COLUMNS_YIELD 4.0

typedef struct {
  int x, y0, y1; /* its gutter, and its rows: from y0 to before y1 */
  int score;
} Region;

typedef struct {
  PIX *ink;
  int width, height;
  double per_mm;
  int *first, *last; /* of each row: where its ink begins and ends; width and -1 when it has none */
} Columns;

/* Whether row y has ink from x0 to before x1. */
static gboolean has_ink(const Columns *columns, int y, int x0, int x1)
{
  const l_uint32 *line = pixGetData(columns->ink) + (gsize)y * (gsize)pixGetWpl(columns->ink);
  for (int x = x0; x < x1; x++)
    if (GET_DATA_BIT(line, x))
      return TRUE;
  return FALSE;
}

/* How many rows of text stand on the poorer side of the region; 0 when it is too low. */
static int rate(const Columns *columns, const Region *region)
{
  int left = 0, right = 0, first = region->y1, last = region->y0;
  for (int y = region->y0; y < region->y1; y++) {
    left += columns->first[y] < region->x;
    right += columns->last[y] >= region->x;
    if (columns->last[y] >= 0) {
      first = MIN(first, y);
      last = y;
    }
  }
  return last - first < COLUMNS_HEIGHT * columns->per_mm ? 0 : MIN(left, right);
}

/* The best region around a gutter at x. */
static void best_at(const Columns *columns, int x, const gboolean *taken, Region *best)
{
  int half = (int)(COLUMNS_GUTTER * columns->per_mm / 2), crossed = 0;
  Region region = {x, 0, 0, 0};
  for (int y = 0; y <= columns->height; y++) {
    gboolean ends = y == columns->height;
    crossed = !ends && has_ink(columns, y, x - half, x + half) ? crossed + 1 : 0;
    ends |= crossed > COLUMNS_SPECK * columns->per_mm || (y < columns->height && taken[y]);
    if (!ends)
      continue;
    region.y1 = y - crossed;
    if (region.y1 > region.y0) {
      region.score = rate(columns, &region);
      if (region.score > best->score)
        *best = region;
    }
    region.y0 = y + 1;
  }
}

/* Moves the gutter to the middle of the empty strip. */
static void settle(const Columns *columns, Region *region)
{
  int x0 = region->x, x1 = region->x;
  gboolean empty = TRUE;
  while (empty && x1 + 1 < columns->width) {
    for (int y = region->y0; empty && y < region->y1; y++)
      empty = !has_ink(columns, y, x1 + 1, x1 + 2);
    x1 += empty;
  }
  empty = TRUE;
  while (empty && x0 > 0) {
    for (int y = region->y0; empty && y < region->y1; y++)
      empty = !has_ink(columns, y, x0 - 1, x0);
    x0 -= empty;
  }
  region->x = (x0 + x1) / 2;
}

/* The row nearest to y in the direction where the column is empty, so that no line is cut; y when there is none. */
static int yield(const Columns *columns, int x0, int x1, int y, int direction)
{
  int most = (int)(COLUMNS_YIELD * columns->per_mm);
  for (int i = 0; i <= most && y + i * direction >= 0 && y + i * direction < columns->height; i++)
    if (!has_ink(columns, y + i * direction, x0, x1))
      return y + i * direction;
  return y;
}

/* One column of the region, without the empty rows above and below. */
static void add_column(const Columns *columns, const Region *region, int x0, int x1, double scale, BOXA *out)
{
  int room = (int)(COLUMNS_ROOM * columns->per_mm);
  int top = region->y0 > 0 ? yield(columns, x0, x1, region->y0, 1) : 0;
  int end = region->y1 < columns->height ? yield(columns, x0, x1, region->y1 - 1, -1) + 1 : columns->height;
  int first = top, last = end;
  while (first < last && !has_ink(columns, first, x0, x1))
    first++;
  while (last > first && !has_ink(columns, last - 1, x0, x1))
    last--;
  first = MAX(first - room, top);
  last = MIN(last + room, end);
  if (first < last)
    boxaAddBox(
        out,
        boxCreate((int)(x0 * scale), (int)(first * scale), (int)((x1 - x0) * scale), (int)((last - first) * scale)),
        L_INSERT);
}

static void find(const Columns *columns, double scale, BOXA *out)
{
  g_autofree gboolean *taken = g_new0(gboolean, columns->height);
  for (int n = 0; n < COLUMNS_MAX; n++) {
    Region best = {0};
    for (int x = (int)(COLUMNS_FROM * columns->width); x < COLUMNS_TO * columns->width; x += 2)
      best_at(columns, x, taken, &best);
    if (best.score < COLUMNS_LINES * columns->per_mm)
      return;
    for (int y = best.y0; y < best.y1; y++)
      taken[y] = TRUE;
    settle(columns, &best);
    add_column(columns, &best, 0, best.x, scale, out);
    add_column(columns, &best, best.x, columns->width, scale, out);
  }
}

static void measure_rows(Columns *columns)
{
  for (int y = 0; y < columns->height; y++) {
    columns->first[y] = columns->width;
    columns->last[y] = -1;
    for (int x = 0; x < columns->width; x++)
      if (has_ink(columns, y, x, x + 1)) {
        columns->first[y] = MIN(columns->first[y], x);
        columns->last[y] = x;
      }
  }
}

BOXA *ocr_columns_find(PIX *grey, double dpi)
{
  BOXA *out = boxaCreate(2 * COLUMNS_MAX);
  PIX *ink = pixThresholdToBinary(grey, COLUMNS_INK), *small = NULL;
  double scale = 1;
  if (ink != NULL) {
    gboolean twice = dpi >= COLUMNS_DPI * 3.5, once = dpi >= COLUMNS_DPI * 1.8;
    small = once ? pixReduceRankBinaryCascade(ink, 1, twice ? 1 : 0, 0, 0) : pixClone(ink);
    scale = twice ? 4 : once ? 2 : 1;
  }
  if (out != NULL && small != NULL) {
    int height = (int)pixGetHeight(small);
    g_autofree int *first = g_new(int, height), *last = g_new(int, height);
    Columns columns = {small, (int)pixGetWidth(small), height, dpi / scale / 25.4, first, last};
    measure_rows(&columns);
    find(&columns, scale, out);
  }
  pixDestroy(&small);
  pixDestroy(&ink);
  return out;
}

#endif
