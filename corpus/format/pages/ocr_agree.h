/* ocr_agree: lets a document mend itself. Words that stand side by side several times with the same marks, and once with
 * others, were read wrongly that once; a name that a seal spoilt may be printed whole elsewhere.
 *
 * For the PDF and image readers. */
#ifndef TRACUU_CORPUS_FORMAT_PAGES_OCR_AGREE_H
#define TRACUU_CORPUS_FORMAT_PAGES_OCR_AGREE_H

#include "corpus/format/pages/layout.h"

G_BEGIN_DECLS

/* Mends the n pages, which are arranged; those that were not recognised stay as they are, and count nothing. */
void ocr_agree(Layout *pages, guint n);

G_END_DECLS

#endif
