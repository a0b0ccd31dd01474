/* output_tsv: results as tab-separated values, one document a line, for cut, sort and spreadsheets.
 *
 * Columns: rank, number, type code, date of issue (YYYY-MM-DD), issuers ("; " between them), title, article, heading,
 * path, score, snippet, status (a code such as in-force); in a batch the number of the query before them. Unknown =
 * empty. Inside a value a tab, a line end and a backslash are written \t, \n and \\, other controls \xHH: every line
 * has the same number of columns, and none of them can drive a terminal.
 *
 * Called by output_form. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_TSV_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_TSV_H

#include <glib.h>

#include "query/output/output.h"

G_BEGIN_DECLS

/* Appends the names of the columns. */
void output_tsv_append_head(const Output *output, GString *out);

void output_tsv_append(const Output *output, const Results *results, GString *out);
void output_tsv_append_result(const Output *output, const Result *result, GString *out);

G_END_DECLS

#endif
