/* ocr_clean: the picture of a page as recognition likes it: straight, of black letters on white, without what is no
 * print.
 *
 * Coloured ink goes first: seals, signatures and what was filled in by hand are red or blue; lines of coloured print
 * stay. Of black ink go frames, strokes of a pen, and seals (ocr_seal). For OCR only; empty where there is none. */
#ifndef TRACUU_CORPUS_FORMAT_INK_OCR_CLEAN_H
#define TRACUU_CORPUS_FORMAT_INK_OCR_CLEAN_H

#include <glib.h>

#ifdef HAVE_TESSERACT
#include <leptonica/allheaders.h>

G_BEGIN_DECLS

/* What was taken out, where it stood on the clean picture. */
typedef struct {
  BOXA *frames; /* of stamps */
  BOXA *filled; /* coloured ink of the size of a few letters by hand */
} OcrTaken;

/* from: 32 bits a pixel, of dpi dots per inch. Returns 8 bits a pixel of the same size, to be destroyed by the caller;
 * NULL when there is no memory for it. Adds to what taken holds. */
PIX *ocr_clean(PIX *from, double dpi, OcrTaken *taken);

G_END_DECLS

#endif
#endif
