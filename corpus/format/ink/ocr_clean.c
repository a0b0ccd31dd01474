#include "corpus/format/ink/ocr_clean.h"

#ifdef HAVE_TESSERACT

#include <math.h>

#include "corpus/format/ink/ink_box.h"
#include "corpus/format/ink/ocr_seal.h"

/* Darker pixels are ink. */
#define CLEAN_INK  140
#define CLEAN_TINT 40 /* so much darker than the paper is light ink */
/* Ink as dark as this is black, whatever is around it. */
#define CLEAN_BLACK 110
/* When more of a page's ink is coloured, its text is. */
#define CLEAN_COLOURED 0.5
/* A line of coloured print, in mm: at least so wide, and of such height. Pens write taller, and seals are. */
#define CLEAN_LINE_WIDTH    22.0
#define CLEAN_LINE_HEIGHT   6.5
#define CLEAN_LINE_LOWEST   1.5
#define CLEAN_LETTERS_APART 2.5
/* A pen writes at least so thick, in mm. */
#define CLEAN_PEN_THICK 0.25
/* What is filled in by hand, in mm: at least so wide and high, and at most. */
#define CLEAN_FILLED_LEAST 2.0
#define CLEAN_FILLED_WIDE  35.0
#define CLEAN_FILLED_HIGH  14.0
/* Straight runs of ink that no letter has, in mm. */
#define CLEAN_RULE       14.0
#define CLEAN_RULE_SIDE  9.0
#define CLEAN_RULE_THICK 1.0
/* The frame of a stamp, in mm, and the share of each side that is there. */
#define CLEAN_FRAME_WIDE_LEAST 25.0
#define CLEAN_FRAME_WIDE_MOST  75.0
#define CLEAN_FRAME_HIGH_LEAST 10.0
#define CLEAN_FRAME_HIGH_MOST  40.0
#define CLEAN_FRAME_THICK      2.0
#define CLEAN_FRAME_LINED      0.6
#define CLEAN_FRAME_GAP        3.0
/* A piece of ink so high or so wide, in mm, of which so little is ink, was drawn by a pen. */
#define CLEAN_PEN_HIGH  8.0
#define CLEAN_PEN_WIDE  16.0
#define CLEAN_PEN_SHARE 0.2f
/* Heights of letters, in mm, and from which they are large. A page with so many large ones, and less than so many others,
 * is a poster. */
#define CLEAN_LETTER_LEAST  1.0
#define CLEAN_LETTER_LARGE  5.0
#define CLEAN_LETTER_MOST   25.0
#define CLEAN_LETTERS       40
#define CLEAN_LETTERS_LARGE 5
/* Less askew, in degrees, is straight; more is no scan. What leptonica says of how sure it is: 3 and more is sure. */
#define CLEAN_STRAIGHT 0.12
#define CLEAN_ASKEW    7.0
#define CLEAN_SURE     3.0f

static int dots(double mm, double dpi)
{
  return MAX(1, (int)lround(mm * dpi / 25.4));
}

/* ---- colours ---- */

/* Shades of grey in which colours are as light as they are strong: black stays where a seal is printed over it. */
static PIX *without_colours(PIX *from)
{
  int w = (int)pixGetWidth(from), h = (int)pixGetHeight(from);
  PIX *grey = pixCreate(w, h, 8);
  if (grey == NULL)
    return NULL;
  for (int y = 0; y < h; y++) {
    const l_uint32 *in = pixGetData(from) + (gsize)y * (gsize)pixGetWpl(from);
    l_uint32 *out = pixGetData(grey) + (gsize)y * (gsize)pixGetWpl(grey);
    for (int x = 0; x < w; x++) {
      int r = (int)(in[x] >> 24), g = (int)(in[x] >> 16 & 0xFF), b = (int)(in[x] >> 8 & 0xFF);
      int most = MAX(MAX(r, g), b), least = MIN(MIN(r, g), b);
      SET_DATA_BYTE(out, x, MIN(255, 2 * most - least));
    }
  }
  return grey;
}

/* Whether the box holds a line of print, rather than a seal, a signature or some digits by hand. */
static gboolean is_print(const InkBox *box, double dpi)
{
  return box->w >= dots(CLEAN_LINE_WIDTH, dpi) && box->h <= dots(CLEAN_LINE_HEIGHT, dpi) &&
         box->h >= dots(CLEAN_LINE_LOWEST, dpi);
}

/* Whether it may be a number or a day by hand. */
static gboolean is_filled_in(const InkBox *box, double dpi)
{
  return box->w >= dots(CLEAN_FILLED_LEAST, dpi) && box->w <= dots(CLEAN_FILLED_WIDE, dpi) &&
         box->h >= dots(CLEAN_FILLED_LEAST, dpi) && box->h <= dots(CLEAN_FILLED_HIGH, dpi);
}

/* Makes white what is not black at the edges of coloured ink: the lightest shades of it say less of their colour. */
static void drop_edges(PIX *grey, PIX *ink, double dpi)
{
  int pen = dots(CLEAN_PEN_THICK, dpi); /* the edges of black letters shimmer in all colours, too, but thinner */
  PIX *solid = pixOpenBrick(NULL, ink, pen, pen), *wide = solid == NULL ? NULL : pixDilateBrick(NULL, solid, 9, 9);
  PIX *black = pixThresholdToBinary(grey, CLEAN_BLACK);
  if (wide != NULL && black != NULL && pixSubtract(wide, wide, black) != NULL)
    pixSetMasked(grey, wide, 255);
  pixDestroy(&black);
  pixDestroy(&wide);
  pixDestroy(&solid);
}

/* Puts lines of print among the ink back from all shades into grey, and tells what is filled in by hand. */
static void put_print_back(PIX *grey, PIX *shades, PIX *ink, double dpi, BOXA *filled)
{
  PIX *solid = pixOpenBrick(NULL, ink, 2, 2); /* the edges of black letters shimmer in all colours */
  PIX *joined = solid == NULL ? NULL : pixCloseSafeBrick(NULL, solid, dots(CLEAN_LETTERS_APART, dpi), 1);
  BOXA *boxes = joined == NULL ? NULL : pixConnComp(joined, NULL, 8);
  for (int i = 0; boxes != NULL && i < boxaGetCount(boxes); i++) {
    InkBox box = ink_box_at(boxes, i);
    if (is_print(&box, dpi))
      pixRasterop(grey, box.x, box.y, box.w, box.h, PIX_SRC, shades, box.x, box.y);
    else if (is_filled_in(&box, dpi))
      ink_box_add(filled, &box);
  }
  boxaDestroy(&boxes);
  pixDestroy(&joined);
  pixDestroy(&solid);
}

/* Ink as light as a pen's: what is darker than most of the picture, its paper. */
static PIX *light_ink(PIX *grey)
{
  NUMA *shades = pixGetGrayHistogram(grey, 4);
  l_float32 most = 0;
  l_int32 paper = 255;
  if (shades != NULL)
    numaGetMax(shades, &most, &paper);
  numaDestroy(&shades);
  return pixThresholdToBinary(grey, MAX(CLEAN_INK, paper - CLEAN_TINT));
}

/* The picture in shades of grey, without coloured ink. */
static PIX *take_print(PIX *from, double dpi, BOXA *filled)
{
  PIX *shades = pixConvertRGBToLuminance(from), *grey = without_colours(from);
  PIX *all = shades == NULL ? NULL : light_ink(shades), *black = grey == NULL ? NULL : light_ink(grey);
  PIX *coloured = all == NULL || black == NULL ? NULL : pixSubtract(NULL, all, black);
  l_int32 n_all = 0, n_coloured = 0;
  if (coloured != NULL) {
    pixCountPixels(all, &n_all, NULL);
    pixCountPixels(coloured, &n_coloured, NULL);
    if (n_coloured > CLEAN_COLOURED * n_all) {
      pixDestroy(&grey);
      grey = pixClone(shades);
    } else if (n_coloured > 0) {
      drop_edges(grey, coloured, dpi);
      put_print_back(grey, shades, coloured, dpi, filled);
    }
  }
  pixDestroy(&coloured);
  pixDestroy(&black);
  pixDestroy(&all);
  pixDestroy(&shades);
  return grey;
}

/* ---- straight ---- */

/* Turns the boxes about the middle of the picture by as little as their size does not matter. */
static void turn_boxes(BOXA *boxes, double angle, PIX *picture)
{
  double middle_x = pixGetWidth(picture) / 2.0, middle_y = pixGetHeight(picture) / 2.0;
  for (int i = 0; i < boxaGetCount(boxes); i++) {
    InkBox box = ink_box_at(boxes, i);
    double x = box.x + box.w / 2.0 - middle_x, y = box.y + box.h / 2.0 - middle_y;
    box.x = (int)(middle_x + x * cos(angle) - y * sin(angle) - box.w / 2.0);
    box.y = (int)(middle_y + x * sin(angle) + y * cos(angle) - box.h / 2.0);
    boxaReplaceBox(boxes, i, boxCreate(box.x, box.y, box.w, box.h));
  }
}

/* Turns the picture so that its lines lie straight, and the boxes with it. */
static void straighten(PIX **grey, BOXA *boxes)
{
  l_float32 angle = 0, sure = 0;
  PIX *ink = pixThresholdToBinary(*grey, CLEAN_INK);
  gboolean found =
      ink != NULL && pixFindSkewSweepAndSearch(ink, &angle, &sure, 4, 2, (l_float32)CLEAN_ASKEW, 1.0f, 0.02f) == 0;
  pixDestroy(&ink);
  if (!found || sure < CLEAN_SURE || fabs((double)angle) < CLEAN_STRAIGHT)
    return;
  PIX *turned = pixRotateAMGray(*grey, angle * (l_float32)G_PI / 180, 255);
  if (turned == NULL)
    return;
  turn_boxes(boxes, (double)angle * G_PI / 180, turned);
  pixDestroy(grey);
  *grey = turned;
}

/* ---- black ink that is no print ---- */

/* The share of the strip's longer side that is ink. */
static double lined(PIX *ink, int x, int y, int w, int h)
{
  BOX *strip = boxCreate(MAX(x, 0), MAX(y, 0), MAX(w, 1), MAX(h, 1));
  PIX *part = strip == NULL ? NULL : pixClipRectangle(ink, strip, NULL);
  NUMA *sums = part == NULL ? NULL : w > h ? pixCountPixelsByColumn(part) : pixCountPixelsByRow(part, NULL);
  double n = 0;
  int all = sums == NULL ? 0 : numaGetCount(sums);
  for (int i = 0; i < all; i++) {
    l_int32 sum = 0;
    numaGetIValue(sums, i, &sum);
    n += sum > 0;
  }
  numaDestroy(&sums);
  pixDestroy(&part);
  boxDestroy(&strip);
  return all > 0 ? n / all : 0;
}

/* Whether the piece of ink is the frame of a stamp: of its size, and lined on three sides at least. */
static gboolean is_frame(PIX *ink, const InkBox *box, double dpi)
{
  int thick = dots(CLEAN_FRAME_THICK, dpi);
  if (box->w < dots(CLEAN_FRAME_WIDE_LEAST, dpi) || box->w > dots(CLEAN_FRAME_WIDE_MOST, dpi) ||
      box->h < dots(CLEAN_FRAME_HIGH_LEAST, dpi) || box->h > dots(CLEAN_FRAME_HIGH_MOST, dpi))
    return FALSE;
  int sides = lined(ink, box->x, box->y, box->w, thick) >= CLEAN_FRAME_LINED;
  sides += lined(ink, box->x, box->y + box->h - thick, box->w, thick) >= CLEAN_FRAME_LINED;
  sides += lined(ink, box->x, box->y, thick, box->h) >= CLEAN_FRAME_LINED;
  sides += lined(ink, box->x + box->w - thick, box->y, thick, box->h) >= CLEAN_FRAME_LINED;
  return sides >= 3;
}

/* Tells the frames of stamps among the pieces of ink. */
static void find_frames(PIX *ink, double dpi, BOXA *frames)
{
  PIX *large = pixSelectBySize(ink, dots(CLEAN_FRAME_WIDE_LEAST, dpi), dots(CLEAN_FRAME_HIGH_LEAST, dpi), 8,
                               L_SELECT_IF_BOTH, L_SELECT_IF_GTE, NULL);
  BOXA *boxes = large == NULL ? NULL : pixConnComp(large, NULL, 8);
  for (int i = 0; boxes != NULL && i < boxaGetCount(boxes); i++) {
    InkBox box = ink_box_at(boxes, i);
    if (is_frame(large, &box, dpi))
      ink_box_add(frames, &box);
  }
  boxaDestroy(&boxes);
  pixDestroy(&large);
}

/* Takes the rules off ink, but for the strokes that cross them: across, and how thick rules are. */
static void drop_lines(PIX *ink, PIX *rules, gboolean across, int thick)
{
  PIX *wide = across ? pixDilateBrick(NULL, rules, 1, 5) : pixDilateBrick(NULL, rules, 5, 1);
  PIX *gone = wide == NULL ? NULL : pixAnd(NULL, ink, wide);
  PIX *rest = wide == NULL ? NULL : pixSubtract(NULL, ink, wide);
  PIX *bridged = rest == NULL ? NULL : pixCloseSafeBrick(NULL, rest, across ? 1 : thick, across ? thick : 1);
  if (gone != NULL && bridged != NULL) {
    pixSubtract(gone, gone, bridged);
    pixSubtract(ink, ink, gone);
  }
  pixDestroy(&bridged);
  pixDestroy(&rest);
  pixDestroy(&gone);
  pixDestroy(&wide);
}

/* Takes from ink what long straight runs of it make up. Frames of stamps are told: they are one piece of ink, which may
 * lie askew, or rules with gaps between them. */
static void drop_rules(PIX *ink, double dpi, BOXA *frames)
{
  PIX *across = pixOpenBrick(NULL, ink, dots(CLEAN_RULE, dpi), 1);
  PIX *down = pixOpenBrick(NULL, ink, 1, dots(CLEAN_RULE_SIDE, dpi));
  PIX *rules = across == NULL || down == NULL ? NULL : pixOr(NULL, across, down);
  int thick = dots(CLEAN_RULE_THICK, dpi), gap = dots(CLEAN_FRAME_GAP, dpi);
  PIX *joined = rules == NULL ? NULL : pixCloseSafeBrick(NULL, rules, gap, gap);
  find_frames(ink, dpi, frames);
  if (joined != NULL)
    find_frames(joined, dpi, frames);
  if (across != NULL && down != NULL) {
    drop_lines(ink, across, TRUE, thick);
    drop_lines(ink, down, FALSE, thick);
  }
  pixDestroy(&joined);
  pixDestroy(&rules);
  pixDestroy(&down);
  pixDestroy(&across);
}

/* Takes out signatures and other strokes of a pen. */
static void drop_pen(PIX *ink, double dpi)
{
  PIX *large = pixSelectBySize(ink, dots(CLEAN_PEN_WIDE, dpi), dots(CLEAN_PEN_HIGH, dpi), 8, L_SELECT_IF_EITHER,
                               L_SELECT_IF_GTE, NULL);
  PIX *drawn = large == NULL ? NULL : pixSelectByAreaFraction(large, CLEAN_PEN_SHARE, 8, L_SELECT_IF_LT, NULL);
  if (drawn != NULL)
    pixSubtract(ink, ink, drawn);
  pixDestroy(&drawn);
  pixDestroy(&large);
}

/* Whether the page is a poster: printed in large letters, of which strokes are as long as rules. */
static gboolean is_poster(PIX *ink, double dpi)
{
  BOXA *pieces = pixConnComp(ink, NULL, 8);
  int n = pieces == NULL ? 0 : boxaGetCount(pieces), small = 0, large = 0;
  for (int i = 0; i < n && small < CLEAN_LETTERS; i++) {
    int w = 0, h = 0;
    boxaGetBoxGeometry(pieces, i, NULL, NULL, &w, &h);
    gboolean letter = h >= dots(CLEAN_LETTER_LEAST, dpi) && h <= dots(CLEAN_LETTER_MOST, dpi) && w <= 2 * h;
    small += letter && h <= dots(CLEAN_LETTER_LARGE, dpi);
    large += letter && h > dots(CLEAN_LETTER_LARGE, dpi);
  }
  boxaDestroy(&pieces);
  return small < CLEAN_LETTERS && large >= CLEAN_LETTERS_LARGE;
}

/* Where ink was taken out, the picture becomes white. */
static void drop_black(PIX *grey, double dpi, BOXA *frames)
{
  PIX *before = pixThresholdToBinary(grey, CLEAN_INK), *after = pixCopy(NULL, before);
  if (before != NULL && after != NULL && !is_poster(before, dpi)) {
    drop_rules(after, dpi, frames);
    ocr_seal_drop(after, dpi);
    drop_pen(after, dpi);
    PIX *gone = pixSubtract(NULL, before, after), *wide = gone == NULL ? NULL : pixDilateBrick(NULL, gone, 3, 3);
    PIX *white = wide == NULL ? NULL : pixSubtract(NULL, wide, after);
    if (white != NULL)
      pixSetMasked(grey, white, 255);
    pixDestroy(&white);
    pixDestroy(&wide);
    pixDestroy(&gone);
  }
  pixDestroy(&after);
  pixDestroy(&before);
}

PIX *ocr_clean(PIX *from, double dpi, OcrTaken *taken)
{
  PIX *grey = take_print(from, dpi, taken->filled);
  if (grey == NULL)
    return NULL;
  straighten(&grey, taken->filled);
  drop_black(grey, dpi, taken->frames);
  return grey;
}

#endif
