/* described: text that stands in attributes: what is said of a picture to those who do not see it, and WordArt.
 *
 * Called by docx, drawing, odf and pptx. */
#ifndef TRACUU_CORPUS_FORMAT_OFFICE_DESCRIBED_H
#define TRACUU_CORPUS_FORMAT_OFFICE_DESCRIBED_H

#include "corpus/format/lines.h"
#include "corpus/format/xml.h"

G_BEGIN_DECLS

/* Adds a line to out when the element describes a picture or shape (DrawingML docPr and cNvPr, ISO/IEC 29500-1, 20.4.2.5 and
 * 19.3.1.12; a picture of VML, 29500-4, 19.1.2.19). */
void described_add(GString *out, const char *element, const XmlAttributes *attributes);

/* Adds a description: its first line, what programs write of their own accord stands in others; unless it is a word alone
 * or the name of a file, or there already. */
void described_add_text(GString *out, const char *text);

/* The text that VML's WordArt (textpath) shows: a watermark. NULL when the element is none. To be freed. */
char *described_dup_art(const char *element, const XmlAttributes *attributes);

/* Writes the lines and empties out. */
void described_write(GString *out, Lines *lines);

G_END_DECLS

#endif
