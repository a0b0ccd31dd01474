/* ink_box: where something lies on a picture, as four numbers. A BOX of Leptonica does not show what it holds from
 * version 1.83 on. */
#ifndef TRACUU_CORPUS_FORMAT_INK_INK_BOX_H
#define TRACUU_CORPUS_FORMAT_INK_INK_BOX_H

#include <glib.h>

#ifdef HAVE_TESSERACT
#include <leptonica/allheaders.h>

G_BEGIN_DECLS

typedef struct {
  l_int32 x, y, w, h; /* pixels, from the upper left corner */
} InkBox;

/* The i-th box; an empty one when there is none. */
static inline InkBox ink_box_at(BOXA *boxes, int i)
{
  InkBox box = {0};
  boxaGetBoxGeometry(boxes, i, &box.x, &box.y, &box.w, &box.h);
  return box;
}

/* The same of one box, which may be NULL. */
static inline InkBox ink_box_of(BOX *from)
{
  InkBox box = {0};
  if (from != NULL)
    boxGetGeometry(from, &box.x, &box.y, &box.w, &box.h);
  return box;
}

static inline void ink_box_add(BOXA *boxes, const InkBox *box)
{
  boxaAddBox(boxes, boxCreate(box->x, box->y, box->w, box->h), L_INSERT);
}

G_END_DECLS

#endif
#endif
