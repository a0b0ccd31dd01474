/* output_html: the results of one query as a page to print or to send: one file, no scripts, nothing fetched. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_HTML_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_HTML_H

#include "query/output/output.h"

G_BEGIN_DECLS

void output_html_append(const Output *output, const Results *results, GString *out);

G_END_DECLS

#endif
