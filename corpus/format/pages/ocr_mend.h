/* ocr_mend: puts right what recognition typically gets wrong, where the place in the paper leaves no doubt what was
 * printed: "S6:" before a number, "ngày l1 tháng", the post below "KT.", a family name. Anything else stays as it was
 * read.
 *
 * Knows lines of a page, not facts. For the PDF and image readers. */
#ifndef TRACUU_CORPUS_FORMAT_PAGES_OCR_MEND_H
#define TRACUU_CORPUS_FORMAT_PAGES_OCR_MEND_H

#include "corpus/format/pages/layout.h"

G_BEGIN_DECLS

/* Mends the marks by which signatures are told from tables, before the page is arranged: "Nữi nhận:", ",KT". */
void ocr_mend_words(Layout *page);

/* Mends the lines of a page that was recognised; it is arranged already. */
void ocr_mend_page(Layout *page);

/* A line, or a cell, on its own: the part of it that needs no other lines. TRUE when text was changed. */
gboolean ocr_mend_line(GString *text);

G_END_DECLS

#endif
