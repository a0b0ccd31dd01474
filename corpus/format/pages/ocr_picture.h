/* ocr_picture: a page as it goes to the engine, and the marks that come back.
 *
 * For OCR only. */
#ifndef TRACUU_CORPUS_FORMAT_PAGES_OCR_PICTURE_H
#define TRACUU_CORPUS_FORMAT_PAGES_OCR_PICTURE_H

#include <glib.h>

G_BEGIN_DECLS

/* A picture in colours, row by row: red in the highest byte of a pixel, green, blue; the lowest says nothing. */
typedef struct {
  const guint32 *pixels;
  int width, height;
  double dpi;
} OcrPicture;

/* Dots per inch at which pages are rendered: what the model was trained for. */
#define OCR_DPI 300
/* Longer sides are scaled down to this. */
#define OCR_MAX_SIDE 5000

/* Stands for what cannot be read in the midst of a line. */
#define OCR_BLANK "…"

G_END_DECLS

#endif
