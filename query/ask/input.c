#include "query/ask/input.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/base/options.h"
#include "query/ask/parse.h"

gboolean input_read_line(FILE *file, GString *line, gboolean *too_long)
{
  int c;
  g_string_truncate(line, 0);
  *too_long = FALSE;
  while ((c = getc_unlocked(file)) != EOF && c != '\n') {
    if (line->len < PARSE_MAX_QUERY)
      g_string_append_c(line, (char)c);
    else
      *too_long = TRUE;
  }
  return c != EOF || line->len > 0;
}

static gboolean is_blank(const GString *line)
{
  return strspn(line->str, " \t\r") == line->len;
}

gboolean input_read_query(FILE *file, GString *query, GError **error)
{
  g_autoptr(GString) line = g_string_new(NULL);
  gboolean too_long = FALSE;
  g_string_truncate(query, 0);
  while (input_read_line(file, line, &too_long)) {
    if (too_long)
      return options_fail(error, _("The query is longer than %u KiB."), (guint)(PARSE_MAX_QUERY >> 10));
    if (is_blank(line))
      continue;
    if (query->len > 0)
      return options_fail(error, _("Standard input holds more than one query: --batch=- answers each of its lines."));
    g_string_assign(query, line->str);
    if (query->len < line->len || !g_utf8_validate(query->str, -1, NULL))
      return options_fail(error, _("The query is not UTF-8 text. Set the terminal to UTF-8 and type it again."));
  }
  return query->len > 0 || options_fail(error, _("No query was given."));
}
