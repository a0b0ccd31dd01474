/* output_text: results for people: how many were found, a paragraph for each document (output_result), then facets and
 * suggestions. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_TEXT_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_TEXT_H

#include "query/output/output.h"

G_BEGIN_DECLS

void output_text_append(const Output *output, const Results *results, GString *out);

/* How many were found in all, which of them are shown, how old the index is, as one sentence. To be freed. */
char *output_text_total(const Output *output, const Results *results);

G_END_DECLS

#endif
