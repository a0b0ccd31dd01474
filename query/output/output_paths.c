#include "query/output/output_paths.h"

void output_paths_append_result(const Output *output, const Result *result, GString *out)
{
  if (result->path == NULL)
    return;
  if (output->is_screen && !output->nul)
    display_append_path(out, result->path);
  else
    g_string_append(out, result->path);
  g_string_append_c(out, output->nul ? '\0' : '\n');
}

void output_paths_append(const Output *output, const Results *results, GString *out)
{
  for (guint i = 0; i < results->results->len; i++)
    output_paths_append_result(output, g_ptr_array_index(results->results, i), out);
}
