/* ocr_columns: where a page has two columns side by side that must be read apart: its letterhead, and the list of
 * recipients beside the signature. Recognition of a whole page runs their lines together, or loses some.
 *
 * For OCR only; empty where there is none. */
#ifndef TRACUU_CORPUS_FORMAT_INK_OCR_COLUMNS_H
#define TRACUU_CORPUS_FORMAT_INK_OCR_COLUMNS_H

#include <glib.h>

#ifdef HAVE_TESSERACT
#include <leptonica/allheaders.h>

G_BEGIN_DECLS

/* The columns of a picture of 8 bits a pixel, clean and straight: left and right in turn, of two regions at most. To be
 * destroyed by the caller; NULL when there is no memory for it. */
BOXA *ocr_columns_find(PIX *grey, double dpi);

G_END_DECLS

#endif
#endif
