/* annotation_chars: the characters that a PDF page shows inside given areas, annotations drawn.
 *
 * poppler-glib gives the text of a page without its annotations unless it renders the page, pictures and all; poppler's
 * C++ library gives it with them at the price of reading the page once more. This is the one file that speaks to it.
 *
 * For annotations.c only. */
#ifndef TRACUU_CORPUS_FORMAT_PAGES_ANNOTATION_CHARS_H
#define TRACUU_CORPUS_FORMAT_PAGES_ANNOTATION_CHARS_H

#include "corpus/format/pages/layout.h"

G_BEGIN_DECLS

typedef struct {
  LayoutBox box; /* points, y grows downwards */
  guint area;    /* the last one that holds its middle */
  gunichar letter;
  gboolean ends; /* white space or another word follows */
} AnnotationChar;

typedef struct AnnotationChars AnnotationChars;

/* Opens the document in bytes, which must outlive it. NULL when that cannot be read without a password, or at all. */
AnnotationChars *annotation_chars_open(const guint8 *bytes, gsize len);
void annotation_chars_free(AnnotationChars *chars);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(AnnotationChars, annotation_chars_free)

/* Appends the characters (AnnotationChar) of page number (from 0) whose middle is in one of the n areas, in the order of reading.
 * Without their fonts, which cost as much again: programs that stamp write Unicode. */
void annotation_chars_read(AnnotationChars *chars, guint number, const LayoutBox *areas, guint n, GArray *out);

G_END_DECLS

#endif
