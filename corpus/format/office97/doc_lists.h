/* doc_lists: the lists that a Word 97-2003 document defines ([MS-DOC] 2.9.131-150), for the numbers of its paragraphs.
 *
 * Number sets are the document's list overrides, counted from 1 as sprmPIlfo does. For doc.c only. */
#ifndef TRACUU_CORPUS_FORMAT_OFFICE97_DOC_LISTS_H
#define TRACUU_CORPUS_FORMAT_OFFICE97_DOC_LISTS_H

#include "corpus/format/bytes.h"
#include "corpus/format/numbering.h"

G_BEGIN_DECLS

/* Reads the definitions from the main stream and the table stream into numbering; what cannot be read is left out. */
void doc_lists_read(Numbering *numbering, Bytes word, Bytes table);

G_END_DECLS

#endif
