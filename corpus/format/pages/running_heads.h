/* running_heads: what stands at the edges of every page and belongs to none of the text: running heads, page numbers.
 *
 * For the PDF reader and OCR. */
#ifndef TRACUU_CORPUS_FORMAT_PAGES_RUNNING_HEADS_H
#define TRACUU_CORPUS_FORMAT_PAGES_RUNNING_HEADS_H

#include "corpus/format/pages/layout.h"

G_BEGIN_DECLS

/* Drops the rows at the upper and lower edges of the n pages, whose rows were made, that repeat from page to page but
 * for the page number, and those that are nothing but a page number. */
void running_heads_drop(Layout *pages, guint n);

G_END_DECLS

#endif
