#include "indexer/sources/csv.h"

#include <string.h>

/* The first separator of the first line that stands outside of quotes. */
static char find_separator(const char *text, const char *end)
{
  gboolean quoted = FALSE;
  for (; text < end && *text != '\n'; text++) {
    if (*text == '"')
      quoted = !quoted;
    else if (!quoted && memchr(",;\t", *text, 3))
      return *text;
  }
  return ',';
}

void csv_init(Csv *csv, const char *text, gsize len)
{
  *csv = (Csv){.at = text, .end = text + len, .line = 1};
  csv->separator = find_separator(text, csv->end);
}

/* Reads what is between quotes; at stands behind the first. */
static void read_quoted(Csv *csv, GString *cell)
{
  for (; csv->at < csv->end; csv->at++) {
    if (*csv->at == '"') {
      csv->at++;
      if (csv->at == csv->end || *csv->at != '"')
        return;
    }
    csv->line += *csv->at == '\n';
    g_string_append_c(cell, *csv->at);
  }
}

/* Reads one cell; at stands at the separator, the line end or the end behind it. */
static char *read_cell(Csv *csv)
{
  GString *cell = g_string_new(NULL);
  gboolean begun = FALSE; /* more than white space was met: a quote is a letter from there on */
  while (csv->at < csv->end && *csv->at != csv->separator && *csv->at != '\n') {
    gboolean quote = *csv->at == '"' && !begun;
    begun = begun || !g_ascii_isspace(*csv->at);
    if (quote) {
      csv->at++;
      g_string_truncate(cell, 0);
      read_quoted(csv, cell);
    } else {
      g_string_append_c(cell, *csv->at++);
    }
  }
  return g_strstrip(g_string_free(cell, FALSE));
}

gboolean csv_next(Csv *csv, GPtrArray *cells, guint *line)
{
  gboolean any = FALSE;
  while (csv->at < csv->end && !any) {
    gboolean more = TRUE;
    g_ptr_array_set_size(cells, 0);
    *line = csv->line;
    while (more) {
      char *cell = read_cell(csv);
      any = any || *cell;
      if (cells->len < CSV_MAX_CELLS)
        g_ptr_array_add(cells, cell);
      else
        g_free(cell);
      more = csv->at < csv->end && *csv->at == csv->separator;
      if (csv->at < csv->end) {
        csv->line += !more;
        csv->at++;
      }
    }
  }
  return any;
}
