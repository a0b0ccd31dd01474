/* output_columns: a result as a row of cells, the same for tab-separated values and for spreadsheets. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_COLUMNS_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_COLUMNS_H

#include "query/output/output.h"

G_BEGIN_DECLS

/* The names of the columns, in order, ending with NULL; in a batch the number of the query is the first. Columns are only
 * ever appended. */
const char *const *output_columns_names(const Output *output);

/* The cells of a result under these names, for g_strfreev: raw texts, "" where nothing is known. */
char **output_columns_of(const Output *output, const Result *result);

G_END_DECLS

#endif
