/* ocr_seal: takes seals out of the ink of a page, and leaves the letters that they are printed over.
 *
 * A seal is a circle of a known size. Its rings go, except where a stroke crosses them; so does what stands within, but
 * for the upper and the lower edge, where the post and the name of the signer often run into it. For OCR only; empty
 * where there is none. */
#ifndef TRACUU_CORPUS_FORMAT_INK_OCR_SEAL_H
#define TRACUU_CORPUS_FORMAT_INK_OCR_SEAL_H

#include <glib.h>

#ifdef HAVE_TESSERACT
#include <leptonica/allheaders.h>

G_BEGIN_DECLS

/* Looks for seals in ink, 1 bit a pixel, and takes out a few at most. */
void ocr_seal_drop(PIX *ink, double dpi);

G_END_DECLS

#endif
#endif
