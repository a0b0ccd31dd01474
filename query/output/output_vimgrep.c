#include "query/output/output_vimgrep.h"

#include <string.h>

#include "corpus/base/escape.h"

static void append_place(const Result *result, const ResultPassage *passage, GString *out)
{
  escape_append(out, result->path, strlen(result->path));
  g_string_append_printf(out, ":%u:%u:", MAX(passage->line, 1), MAX(passage->column, 1));
  const char *text = passage->snippet != NULL && *passage->snippet ? passage->snippet : passage->heading;
  if (text == NULL)
    text = result_text(result, FACT_TITLE);
  if (text != NULL)
    escape_append(out, text, strlen(text));
  g_string_append_c(out, '\n');
}

void output_vimgrep_append(const Results *results, GString *out)
{
  static const ResultPassage beginning = {0};
  for (guint i = 0; i < results->results->len; i++) {
    const Result *result = g_ptr_array_index(results->results, i);
    const guint n = result->passages != NULL ? result->passages->len : 0;
    for (guint p = 0; p < MAX(n, 1); p++)
      append_place(result, n > 0 ? g_ptr_array_index(result->passages, p) : &beginning, out);
  }
}
