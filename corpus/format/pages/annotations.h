/* annotations: the text that a PDF page shows in annotations: fields, notes, and the stamps of electronic offices.
 *
 * Clerks' signing programs print the number, the day and the mark of arrival as the appearances of signatures. What is
 * one line joins the words of the page, in the blank that it fills. What is more (who signed, when it arrived) says
 * nothing in the place of the document's own lines and is kept apart; but fields of a form belong where they stand.
 *
 * For the PDF reader only. */
#ifndef TRACUU_CORPUS_FORMAT_PAGES_ANNOTATIONS_H
#define TRACUU_CORPUS_FORMAT_PAGES_ANNOTATIONS_H

#include <poppler.h>

#include "corpus/format/format.h"
#include "corpus/format/pages/annotation_chars.h"

G_BEGIN_DECLS

/* Of a document. */
typedef struct {
  const FormatInput *input; /* borrowed */
  AnnotationChars *chars;   /* opened for the first page that needs it */
  gboolean opened;
  GArray *apart; /* Layout, arranged: what is kept apart, in the order of the pages */
} Annotations;

void annotations_init(Annotations *annotations, const FormatInput *input);
void annotations_clear(Annotations *annotations);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Annotations, annotations_clear)

/* Of a page. */
typedef struct {
  GArray *areas; /* AnnotationArea; private */
  GArray *chars; /* AnnotationChar: of annotations only, those of an area one after the other */
} AnnotationsPage;

void annotations_page_clear(AnnotationsPage *of);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(AnnotationsPage, annotations_page_clear)

/* Finds what the annotations of page number, height points high, show beyond the n characters that the page itself
 * has at boxes. Costs next to nothing when it has no annotations that can show text. */
void annotations_find(Annotations *annotations, PopplerPage *page, guint number, double height,
                      const PopplerRectangle *boxes, guint n, AnnotationsPage *out);

/* Whether a character of the page at box only leads the eye through the blank ("Số: ....") that a text fills. */
gboolean annotations_fill(const AnnotationsPage *of, const char *text, const PopplerRectangle *box);

/* Adds the words to page, which has its own already, or keeps them apart. */
void annotations_add(Annotations *annotations, const AnnotationsPage *of, Layout *page);

/* From now on the page is rendered without its annotations. */
void annotations_hide(PopplerPage *page);

G_END_DECLS

#endif
