#include "query/output/output_csv.h"

#include <string.h>

#include "corpus/base/escape.h"
#include "query/output/output_columns.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF" /* without it some spreadsheets take UTF-8 for a page of Windows */

/* What a formula begins with (OWASP, CSV injection); a negative number is none. */
static gboolean is_formula(const char *cell)
{
  char *end = NULL;
  if (!*cell || strchr("=+-@\t\r\n", *cell) == NULL)
    return FALSE;
  g_ascii_strtod(cell, &end);
  return end == cell || *end;
}

/* Of text a control character becomes a blank or a sign; of a path it is written out, as it is part of the name. */
static void append_cell(const char *cell, gboolean is_path, GString *out)
{
  g_autoptr(GString) safe = g_string_new(is_formula(cell) ? "'" : NULL);
  if (is_path)
    escape_append(safe, cell, strlen(cell));
  else
    display_append(safe, cell, strlen(cell));
  g_string_replace(safe, "\"", "\"\"", 0);
  gboolean quoted = strpbrk(safe->str, ",;\"'") != NULL;
  g_string_append_printf(out, quoted ? "\"%s\"" : "%s", safe->str);
}

static void append_row(const Output *output, const char *const *cells, GString *out)
{
  const char *const *names = output_columns_names(output);
  for (guint i = 0; cells[i] != NULL; i++) {
    if (i > 0)
      g_string_append_c(out, ',');
    append_cell(cells[i], strcmp(names[i], "path") == 0, out);
  }
  g_string_append(out, "\r\n");
}

void output_csv_append_result(const Output *output, const Result *result, GString *out)
{
  g_auto(GStrv) cells = output_columns_of(output, result);
  append_row(output, (const char *const *)cells, out);
}

void output_csv_append_head(const Output *output, GString *out)
{
  g_string_append(out, output->bom ? BYTE_ORDER_MARK : "");
  append_row(output, output_columns_names(output), out);
}

void output_csv_append(const Output *output, const Results *results, GString *out)
{
  for (guint i = 0; i < results->results->len; i++)
    output_csv_append_result(output, g_ptr_array_index(results->results, i), out);
}
