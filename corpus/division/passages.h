/* passages: where a document's authors divided it: Phần, Chương, Mục, Điều; I., 1., a) and headings; paragraphs
 * grouped to a few hundred syllables elsewhere. A passage is what the query ranks and shows.
 *
 * Called by analyse, cut_documents and heading. */
#ifndef TRACUU_CORPUS_DIVISION_PASSAGES_H
#define TRACUU_CORPUS_DIVISION_PASSAGES_H

#include <glib.h>

#include "corpus/base/page_starts.h"

G_BEGIN_DECLS

#define PASSAGES_ARTICLE_MAX 8 /* "12a", with NUL */

typedef struct {
  gsize start, end;                   /* byte span; passages are in order, do not overlap and cover the text */
  gsize heading_start, heading_end;   /* its own heading line inside the span; equal = none */
  gint parent;                        /* index of the passage whose heading encloses this one's; -1 = none */
  char article[PASSAGES_ARTICLE_MAX]; /* "5", "12a": number of the Điều this passage is or belongs to; "" = none */
} Passage;

/* Cuts the len bytes of canonical text; returns an array of Passage, never empty for a text that has letters. n lines are
 * known to be headings, of what level (PageStart.number, from 1), whatever they look like. Free with g_array_unref. */
GArray *passages_cut(const char *text, gsize len, const PageStart *headings, guint n);

G_END_DECLS

#endif
