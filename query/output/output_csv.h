/* output_csv: results as a table for a spreadsheet (RFC 4180: commas, quotation marks, CR LF), with the names of the
 * columns in the first row. A cell that a spreadsheet would take for a formula begins with an apostrophe: titles come
 * from foreign documents. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_CSV_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_CSV_H

#include "query/output/output.h"

G_BEGIN_DECLS

/* Appends the row of names. */
void output_csv_append_head(const Output *output, GString *out);

void output_csv_append(const Output *output, const Results *results, GString *out);

void output_csv_append_result(const Output *output, const Result *result, GString *out);

G_END_DECLS

#endif
