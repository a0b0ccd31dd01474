/* ocr: the words in a picture of a page, by tesseract with its Vietnamese model.
 *
 * Absent when the program was built without tesseract; then format_ocr_new says so. For the PDF and image readers. */
#ifndef TRACUU_CORPUS_FORMAT_PAGES_OCR_H
#define TRACUU_CORPUS_FORMAT_PAGES_OCR_H

#include "corpus/format/format.h"
#include "corpus/format/pages/layout.h"
#include "corpus/format/pages/ocr_pages.h"
#include "corpus/format/pages/ocr_picture.h"

G_BEGIN_DECLS

/* The pages that are known; the engine's. */
OcrPages *ocr_get_pages(const FormatOcr *engine);

/* What is left for the document at hand. */
typedef struct {
  FormatOcr *engine; /* NULL: nothing is recognised */
  guint pages;
  guint pictures, nth;         /* of the document: all that are to be read, 0 = not known, and those begun */
  gint64 deadline;             /* monotonic time, us */
  guint8 hash[OCR_PAGES_HASH]; /* of the document */
} OcrBudget;

void ocr_budget_init(OcrBudget *budget, const FormatInput *input);

/* Adds the words of page number when they are known from an earlier reading, without a picture and without a charge on
 * the budget. FALSE when they are not; otherwise *good tells whether they are language: if not, page is untouched. */
gboolean ocr_recall(const OcrBudget *budget, guint number, Layout *page, gboolean *good);

/* Adds the words of the picture of page number to page, in points (72 to the inch). FALSE, page untouched, when the
 * budget is spent, the engine fails or what it reads is no language: *why says which (FORMAT_OCR_LIMIT or
 * FORMAT_NO_TEXT). */
gboolean ocr_read(OcrBudget *budget, guint number, const OcrPicture *picture, Layout *page, FormatReason *why);

G_END_DECLS

#endif
