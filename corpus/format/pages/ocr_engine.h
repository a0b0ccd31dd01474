/* ocr_engine: asks tesseract for the words of a page: the whole page first, then its columns apart, and keeps what was
 * read better.
 *
 * For OCR only; empty where there is no tesseract. */
#ifndef TRACUU_CORPUS_FORMAT_PAGES_OCR_ENGINE_H
#define TRACUU_CORPUS_FORMAT_PAGES_OCR_ENGINE_H

#include "corpus/format/pages/ocr_pages.h"
#include "corpus/format/pages/ocr_picture.h"

#ifdef HAVE_TESSERACT
#include <leptonica/allheaders.h>
#include <tesseract/capi.h>

G_BEGIN_DECLS

/* Names how pages are asked for; to be changed with everything that changes the words of a page. */
#define OCR_ENGINE_WAY "clean, columns 2"

/* Adds the words of the picture to page, in points. deadline: monotonic time, us. FALSE, page untouched, when the
 * engine fails or has not done by then. */
gboolean ocr_engine_read(TessBaseAPI *api, const OcrPicture *picture, gint64 deadline, OcrPage *page);

G_END_DECLS

#endif
#endif
