/* xlsx_header: what the headers and footers of printed sheets say (ISO/IEC 29500-1, 18.3.1.46: codes behind '&').
 *
 * Called by xlsx. */
#ifndef TRACUU_CORPUS_FORMAT_OFFICE_XLSX_HEADER_H
#define TRACUU_CORPUS_FORMAT_OFFICE_XLSX_HEADER_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether the element of a sheet is one of them: "oddHeader". */
gboolean xlsx_header_is(const char *element);

/* Appends the text of the coded header, a line for its left, middle and right part each; not those that number pages. */
void xlsx_header_append(GString *out, const char *coded);

G_END_DECLS

#endif
