/* pdf_word: characters at their places put together into the words of a layout.
 *
 * For the PDF reader and annotations.c. */
#ifndef TRACUU_CORPUS_FORMAT_PAGES_PDF_WORD_H
#define TRACUU_CORPUS_FORMAT_PAGES_PDF_WORD_H

#include "corpus/format/pages/layout.h"

G_BEGIN_DECLS

typedef struct {
  Layout *page;  /* borrowed */
  GString *text; /* the word being built */
  LayoutBox box;
  LayoutBox last; /* of its last character */
  const char *font;
  gboolean glued;
} PdfWord;

void pdf_word_init(PdfWord *word, Layout *page);
/* Ends the open word. */
void pdf_word_clear(PdfWord *word);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PdfWord, pdf_word_clear)

/* Adds a character of len bytes, set in font (NULL when not known; must outlive the page). One that stands apart from
 * those before begins another word. */
void pdf_word_add(PdfWord *word, const char *text, gsize len, LayoutBox box, const char *font);
/* Adds the open word to the page. */
void pdf_word_end(PdfWord *word);

G_END_DECLS

#endif
