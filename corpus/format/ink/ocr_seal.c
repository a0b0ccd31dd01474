#include "corpus/format/ink/ocr_seal.h"

#ifdef HAVE_TESSERACT

#include <math.h>
#include <string.h>

#include "corpus/format/ink/ink_box.h"

/* The circle is looked for at so many dots per inch; one dot is then half the breadth of a ring. */
#define SEAL_DPI 75.0
/* Diameters in mm: Thông tư 07/2010/TT-BCA gives 30 to 42, and scanners stretch. */
#define SEAL_LEAST 28.0
#define SEAL_MOST  46.0
/* Pieces of ink lower than this, in mm, are letters. A page with more points than this has pictures, not seals. */
#define SEAL_PIECE  9.0
#define SEAL_POINTS 20000
#define SEAL_ANGLES 180
/* The share of a circle that must be ink: at the outside, and of each ring. */
#define SEAL_CIRCLE 0.55
#define SEAL_RING   0.5
/* In shares of the radius: what reaches further is no part of the seal; from here on to the upper and the lower edge
 * print may run into it, which then goes on beside it within so many mm. */
#define SEAL_OUTSIDE 1.02
#define SEAL_EDGE    0.45
#define SEAL_NEXT    4.0
#define SEAL_MAX     4
#define SEAL_RAYS    2160
/* Rings are this broad at most, and stray so far from their circle, in mm. */
#define SEAL_BREADTH 2.2
#define SEAL_STRAY   0.5

typedef struct {
  int x, y, r;
} Circle;

static gboolean is_ink(PIX *pix, int x, int y)
{
  return x >= 0 && y >= 0 && x < (int)pixGetWidth(pix) && y < (int)pixGetHeight(pix) &&
         GET_DATA_BIT(pixGetData(pix) + (gsize)y * (gsize)pixGetWpl(pix), x);
}

static void clear_ink(PIX *pix, int x, int y)
{
  if (is_ink(pix, x, y))
    CLEAR_DATA_BIT(pixGetData(pix) + (gsize)y * (gsize)pixGetWpl(pix), x);
}

/* ---- finding ---- */

/* A small copy of ink, of the pieces that are higher than letters; NULL when there are none. */
static PIX *tall_pieces(PIX *ink, double dpi, double *scale)
{
  int by = dpi >= 2 * SEAL_DPI * 0.9 ? (dpi >= 4 * SEAL_DPI * 0.9 ? 2 : 1) : 0;
  PIX *small = by == 2   ? pixReduceRankBinaryCascade(ink, 1, 1, 0, 0)
               : by == 1 ? pixReduceRankBinaryCascade(ink, 1, 0, 0, 0)
                         : pixCopy(NULL, ink);
  *scale = 1 << by;
  if (small == NULL)
    return NULL;
  int height = (int)(SEAL_PIECE * dpi / *scale / 25.4);
  PIX *tall = pixSelectBySize(small, 0, height, 8, L_SELECT_HEIGHT, L_SELECT_IF_GTE, NULL);
  pixDestroy(&small);
  return tall;
}

static GArray *points_of(PIX *pix)
{
  GArray *points = g_array_new(FALSE, FALSE, sizeof(Circle));
  for (int y = 0; y < (int)pixGetHeight(pix); y++)
    for (int x = 0; x < (int)pixGetWidth(pix); x++)
      if (is_ink(pix, x, y)) {
        Circle point = {x, y, 0};
        g_array_append_val(points, point);
      }
  return points;
}

/* The share of the circle that is ink, one dot to both sides. */
static double covered(PIX *pix, const Circle *circle)
{
  guint ink = 0;
  for (guint a = 0; a < SEAL_ANGLES; a++) {
    double angle = 2 * G_PI * a / SEAL_ANGLES;
    gboolean hit = FALSE;
    for (int d = -1; d <= 1 && !hit; d++)
      hit = is_ink(pix, circle->x + (int)lround((circle->r + d) * cos(angle)),
                   circle->y + (int)lround((circle->r + d) * sin(angle)));
    ink += hit;
  }
  return (double)ink / SEAL_ANGLES;
}

/* The middle that most points are r away from. */
static Circle vote(const GArray *points, int w, int h, int r, guint16 *votes)
{
  Circle best = {0, 0, r};
  guint16 most = 0;
  int dx[SEAL_ANGLES], dy[SEAL_ANGLES];
  for (guint a = 0; a < SEAL_ANGLES; a++) {
    dx[a] = (int)lround(r * cos(2 * G_PI * a / SEAL_ANGLES));
    dy[a] = (int)lround(r * sin(2 * G_PI * a / SEAL_ANGLES));
  }
  memset(votes, 0, (gsize)w * (gsize)h * sizeof *votes);
  for (guint i = 0; i < points->len; i++) {
    const Circle *point = &g_array_index(points, Circle, i);
    for (guint a = 0; a < SEAL_ANGLES; a++) {
      int x = point->x + dx[a], y = point->y + dy[a];
      if (x < 0 || y < 0 || x >= w || y >= h)
        continue;
      guint16 *vote = &votes[(gsize)y * (gsize)w + (gsize)x];
      *vote = (guint16)MIN(*vote + 1, G_MAXUINT16);
      if (*vote > most) {
        most = *vote;
        best.x = x;
        best.y = y;
      }
    }
  }
  return best;
}

/* The outermost circle of a seal in pix. */
static gboolean find_circle(PIX *pix, double dpi, Circle *found)
{
  int w = (int)pixGetWidth(pix), h = (int)pixGetHeight(pix);
  int least = (int)(SEAL_LEAST / 2 * dpi / 25.4), most = (int)(SEAL_MOST / 2 * dpi / 25.4);
  g_autoptr(GArray) points = points_of(pix);
  if (points->len < (guint)least || points->len > SEAL_POINTS)
    return FALSE;
  g_autofree guint16 *votes = g_new(guint16, (gsize)w * (gsize)h);
  double best = 0;
  for (int r = least; r <= most; r++) {
    Circle circle = vote(points, w, h, r, votes);
    double share = covered(pix, &circle);
    if (share >= SEAL_CIRCLE && share >= best - 0.05) { /* of rings, the outer one */
      *found = circle;
      best = MAX(best, share);
    }
  }
  return best > 0;
}

/* ---- taking out ---- */

/* The share of the rays that meet ink at the radius. */
static double ring_share(PIX *ink, const Circle *seal, int r)
{
  guint n = 0;
  for (guint a = 0; a < SEAL_RAYS; a += 6) {
    double angle = 2 * G_PI * a / SEAL_RAYS;
    n += is_ink(ink, seal->x + (int)lround(r * cos(angle)), seal->y + (int)lround(r * sin(angle)));
  }
  return n / (SEAL_RAYS / 6.0);
}

/* Takes the ring between the radii off: along each ray the runs of ink that are no longer than it is broad. */
static void drop_ring(PIX *ink, PIX *from, const Circle *seal, int inside, int outside, int stray)
{
  int most = (outside - inside + 1) + stray;
  for (guint a = 0; a < SEAL_RAYS; a++) {
    double c = cos(2 * G_PI * a / SEAL_RAYS), s = sin(2 * G_PI * a / SEAL_RAYS);
    int first = -1;
    for (int r = inside - 2 * stray; r <= outside + 2 * stray + most; r++) {
      gboolean on = is_ink(from, seal->x + (int)lround(r * c), seal->y + (int)lround(r * s));
      if (on && first < 0)
        first = r;
      if (on || first < 0)
        continue;
      if (r - first <= most && first <= outside + stray)
        for (int k = first; k < r; k++) {
          int x = seal->x + (int)lround(k * c), y = seal->y + (int)lround(k * s);
          clear_ink(ink, x, y);
          clear_ink(ink, x + 1, y);
        }
      first = -1;
    }
  }
}

static void drop_rings(PIX *ink, const Circle *seal, double dpi)
{
  int broad = (int)(SEAL_BREADTH * dpi / 25.4), stray = MAX(1, (int)(SEAL_STRAY * dpi / 25.4));
  PIX *from = pixCopy(NULL, ink);
  int inside = 0;
  for (int r = seal->r / 3; from != NULL && r <= seal->r + broad + 1; r++) {
    gboolean ring = r <= seal->r + broad && ring_share(from, seal, r) >= SEAL_RING;
    if (ring && inside == 0)
      inside = r;
    if (ring || inside == 0)
      continue;
    if (r - inside <= broad)
      drop_ring(ink, from, seal, inside, r - 1, stray);
    inside = 0;
  }
  pixDestroy(&from);
}

/* Whether the box holds ink. */
static gboolean has_ink(PIX *ink, int x, int y, int w, int h)
{
  BOX *box = boxCreate(MAX(x, 0), MAX(y, 0), MAX(w, 1), MAX(h, 1));
  l_int32 n = 0;
  if (box != NULL)
    pixCountPixelsInRect(ink, box, &n, NULL);
  boxDestroy(&box);
  return n > 0;
}

/* Whether the piece of ink belongs to the seal: it lies within, and is not of a line of print that runs into it at the
 * upper or lower edge. */
static gboolean is_within(PIX *ink, const InkBox *box, const Circle *seal, double dpi)
{
  double far = 0, y = box->y + box->h / 2.0 - seal->y;
  for (int corner = 0; corner < 4; corner++)
    far = MAX(far, hypot(box->x + (corner & 1 ? box->w : 0) - seal->x, box->y + (corner & 2 ? box->h : 0) - seal->y));
  if (far > seal->r * SEAL_OUTSIDE)
    return FALSE;
  if (fabs(y) < SEAL_EDGE * seal->r || box->h > seal->r / 3)
    return TRUE;
  int half = (int)sqrt(MAX(0.0, (double)seal->r * seal->r - y * y)) + 2, wide = (int)(SEAL_NEXT * dpi / 25.4);
  int top = box->y + box->h / 4, high = box->h / 2;
  return !has_ink(ink, seal->x + half, top, wide, high) && !has_ink(ink, seal->x - half - wide, top, wide, high);
}

static void drop_inner(PIX *ink, const Circle *seal, double dpi)
{
  BOX *area = boxCreate(seal->x - seal->r, seal->y - seal->r, 2 * seal->r + 1, 2 * seal->r + 1);
  BOX *seen = NULL;
  PIX *part = area == NULL ? NULL : pixClipRectangle(ink, area, &seen);
  InkBox at = ink_box_of(seen);
  PIXA *pieces = NULL;
  BOXA *boxes = part == NULL ? NULL : pixConnComp(part, &pieces, 8);
  for (int i = 0; boxes != NULL && i < boxaGetCount(boxes); i++) {
    InkBox box = ink_box_at(boxes, i);
    PIX *piece = pixaGetPix(pieces, i, L_CLONE);
    box.x += at.x;
    box.y += at.y;
    if (is_within(ink, &box, seal, dpi))
      pixRasterop(ink, box.x, box.y, box.w, box.h, PIX_DST & PIX_NOT(PIX_SRC), piece, 0, 0);
    pixDestroy(&piece);
  }
  boxaDestroy(&boxes);
  pixaDestroy(&pieces);
  pixDestroy(&part);
  boxDestroy(&seen);
  boxDestroy(&area);
}

void ocr_seal_drop(PIX *ink, double dpi)
{
  double scale;
  PIX *tall = tall_pieces(ink, dpi, &scale);
  for (int n = 0; tall != NULL && n < SEAL_MAX; n++) {
    Circle seal = {0};
    if (!find_circle(tall, dpi / scale, &seal))
      break;
    int x = seal.x - seal.r - 3, y = seal.y - seal.r - 3, side = 2 * seal.r + 7;
    pixRasterop(tall, x, y, side, side, PIX_CLR, NULL, 0, 0);
    seal = (Circle){(int)((seal.x + 0.5) * scale), (int)((seal.y + 0.5) * scale), (int)(seal.r * scale)};
    drop_rings(ink, &seal, dpi);
    drop_inner(ink, &seal, dpi);
  }
  pixDestroy(&tall);
}

#endif
