/* doc_layout: fonts and paragraph marks of a Word 97-2003 document ([MS-DOC]), by the place of the text in the file.
 *
 * What cannot be read is left out: text without known properties has no font and stands in no table. For doc.c only. */
#ifndef TRACUU_CORPUS_FORMAT_OFFICE97_DOC_LAYOUT_H
#define TRACUU_CORPUS_FORMAT_OFFICE97_DOC_LAYOUT_H

#include "corpus/format/bytes.h"

G_BEGIN_DECLS

typedef struct DocLayout DocLayout;

typedef struct {
  const char *font; /* borrowed from the layout; NULL when not known */
  gboolean hidden;  /* deleted with changes tracked, or hidden text */
  gboolean symbol;  /* a picture from a symbol font instead of the character */
  guint32 end;      /* the same holds up to this place */
} DocChars;

typedef struct {
  gboolean in_table;
  gboolean row_end; /* the mark that ends a table row */
  guint32 start;    /* where it begins */
  int set, level;   /* of its number (doc_lists.h); set 0 = it has none */
} DocParagraph;

/* Reads the properties from the main stream and the table stream, which must outlive the layout. */
DocLayout *doc_layout_new(Bytes word, Bytes table);
void doc_layout_free(DocLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DocLayout, doc_layout_free)

/* The properties of the text at offset fc of the main stream. */
DocChars doc_layout_chars(const DocLayout *layout, guint32 fc);
DocParagraph doc_layout_paragraph(const DocLayout *layout, guint32 fc);

G_END_DECLS

#endif
