#include "query/output/output_tsv.h"

#include <string.h>

#include "corpus/base/escape.h"
#include "query/output/output_columns.h"

/* Ends with a line break what has a tab between its cells. */
static void append_row(const char *const *cells, GString *out)
{
  for (guint i = 0; cells[i] != NULL; i++) {
    if (i > 0)
      g_string_append_c(out, '\t');
    escape_append(out, cells[i], strlen(cells[i]));
  }
  g_string_append_c(out, '\n');
}

void output_tsv_append_result(const Output *output, const Result *result, GString *out)
{
  g_auto(GStrv) cells = output_columns_of(output, result);
  append_row((const char *const *)cells, out);
}

void output_tsv_append_head(const Output *output, GString *out)
{
  append_row(output_columns_names(output), out);
}

void output_tsv_append(const Output *output, const Results *results, GString *out)
{
  for (guint i = 0; i < results->results->len; i++)
    output_tsv_append_result(output, g_ptr_array_index(results->results, i), out);
}
