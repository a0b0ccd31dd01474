#include "query/ask/typed.h"

#include <string.h>

#include "corpus/names/docnum.h"
#include "corpus/names/offices.h"
#include "corpus/names/types.h"
#include "corpus/text/date.h"

static gboolean is_blank(char c)
{
  return c == ' ' || c == '\t' || c == '\n';
}

static gboolean has_blank(const char *text)
{
  return strpbrk(text, " \t\n") != NULL;
}

/* TRUE if text holds signs of the query language, so that it was typed as a query and not as plain words. */
static gboolean has_operators(const char *text)
{
  if (strpbrk(text, "\"()") || strstr(text, "“") || strstr(text, " OR "))
    return TRUE;
  for (const char *p = text; *p; p++)
    if (is_blank(*p) && (p[1] == '-' || p[1] == '+') && p[2] && !is_blank(p[2]))
      return TRUE;
  return FALSE;
}

/* TRUE if the whole of text is one value that the query language knows by its several words. */
static gboolean is_one_value(const char *text)
{
  gsize len = strlen(text);
  DocNum number;
  Date date;
  return types_find(text, len) || offices_find(text, len) || docnum_scan(text, len, DOCNUM_IN_QUERY, &number) == len ||
         date_parse(text, len, &date, NULL);
}

/* The value of "field:value of several words"; NULL when argument is not of this form. */
static const char *find_value(const char *argument)
{
  const char *p = argument;
  while (g_unichar_isalpha(g_utf8_get_char(p)))
    p = g_utf8_next_char(p);
  return p > argument && *p == ':' && p[1] && !is_blank(p[1]) ? p + 1 : NULL;
}

static void append_quoted(GString *out, const char *text)
{
  g_string_append_c(out, '"');
  g_string_append(out, text);
  g_string_append_c(out, '"');
}

/* TRUE if quotes and parentheses of text are in pairs, so that it can stand in parentheses. */
static gboolean is_balanced(const char *text)
{
  gint depth = 0;
  gboolean quoted = FALSE;
  for (; *text; text++) {
    if (*text == '"')
      quoted = !quoted;
    if (quoted)
      continue;
    depth += *text == '(' ? 1 : *text == ')' ? -1 : 0;
    if (depth < 0)
      return FALSE;
  }
  return depth == 0 && !quoted;
}

static void append_argument(GString *out, const char *argument, gboolean alone)
{
  if (has_blank(argument) && !has_operators(argument)) {
    const char *words = argument + (*argument == '-' || *argument == '+');
    const char *value = find_value(words);
    if (value && (!alone || is_one_value(value))) {
      g_string_append_len(out, argument, value - argument);
      append_quoted(out, value);
      return;
    }
    if (!value && words > argument && !alone && !is_blank(*words)) {
      g_string_append_c(out, *argument);
      append_quoted(out, words);
      return;
    }
  }
  gboolean alternatives = !alone && strstr(argument, " OR ") && is_balanced(argument);
  if (alternatives)
    g_string_append_c(out, '(');
  g_string_append(out, argument);
  if (alternatives)
    g_string_append_c(out, ')');
}

void typed_append(GString *out, const char *const *arguments, guint n)
{
  for (guint i = 0; i < n; i++) {
    if (i > 0)
      g_string_append_c(out, ' ');
    append_argument(out, arguments[i], n == 1);
  }
}
