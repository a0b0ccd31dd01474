#include "query/ask/typed.h"

#include <string.h>

#include "corpus/names/docnum.h"
#include "corpus/names/fields.h"
#include "corpus/names/offices.h"
#include "corpus/names/types.h"
#include "query/ask/kind_names.h"
#include "query/ask/when.h"
#include "query/relate/validity.h"

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
  if (strpbrk(text, "\"()") || strstr(text, "“") || strstr(text, " OR ") != NULL)
    return TRUE;
  for (const char *p = text; *p; p++)
    if (is_blank(*p) && (p[1] == '-' || p[1] == '+') && p[2] && !is_blank(p[2]))
      return TRUE;
  return FALSE;
}

/* The value of "field:value"; NULL when text does not begin with a field. */
static const char *find_value(const char *text, FieldId *field)
{
  const char *p = text;
  while (g_unichar_isalpha(g_utf8_get_char(p)))
    p = g_utf8_next_char(p);
  if (p == text || *p != ':' || !p[1] || is_blank(p[1]))
    return NULL;
  return fields_find(text, (gsize)(p - text), FIELDS_IN_QUERY, field) ? p + 1 : NULL;
}

/* Whether the text is a type, or several with commas between. */
static gboolean are_types(const char *text)
{
  g_auto(GStrv) parts = g_strsplit(text, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++) {
    const char *name = g_strstrip(parts[i]);
    if (types_find_typed(name, strlen(name)) == NULL)
      return FALSE;
  }
  return TRUE;
}

/* TRUE if a value that the query language knows ends at the first blank of text, or ends inside of it: words follow. */
static gboolean has_words_behind(FieldId field, const char *text)
{
  gsize len = strlen(text), first = strcspn(text, " \t\n");
  DocNum number;
  WhenSpan span;
  switch (field) {
  case FIELDS_TYPE:
    return !are_types(text);
  case FIELDS_STATUS:
    return validity_parse(text, len) == 0;
  case FIELDS_KIND:
  case FIELDS_FORMAT:
  case FIELDS_HAS:
    return kind_names_scan(field, text, len) < len;
  case FIELDS_ISSUED:
  case FIELDS_YEAR:
  case FIELDS_ADDED:
    return !when_parse(text, len, validity_today(), &span, NULL);
  case FIELDS_ISSUER:
    return offices_find(text, len) == NULL && offices_find(text, first) != NULL;
  case FIELDS_NUMBER:
    return docnum_scan(text, len, DOCNUM_IN_QUERY, &number) != len;
  case FIELDS_CITES:
  case FIELDS_IMPLEMENTS:
  case FIELDS_REPLACES:
  case FIELDS_AMENDS: {
    gsize end = docnum_scan(text, len, DOCNUM_IN_QUERY, &number);
    return end > 0 && end < len;
  }
  default: /* any words */
    return FALSE;
  }
}

/* Where the next field begins in the value of one; NULL when none does. */
static const char *next_field(const char *value, FieldId *field)
{
  for (const char *p = value; *p; p++) {
    if (!is_blank(*p) || is_blank(p[1]))
      continue;
    const char *behind = find_value(p + 1, field);
    if (behind != NULL)
      return p + 1;
  }
  return NULL;
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

/* A field with a value of several words, quoted up to the next field. */
static void append_field(GString *out, const char *text, const char *value, FieldId field, gboolean alone)
{
  FieldId next = field;
  const char *end = next_field(value, &next);
  g_autofree char *own = end != NULL ? g_strndup(value, (gsize)(end - value)) : g_strdup(value);
  g_strchomp(own);
  g_string_append_len(out, text, value - text);
  if (has_blank(own) && !(alone && has_words_behind(field, own)))
    append_quoted(out, own);
  else
    g_string_append(out, own);
  if (end == NULL)
    return;
  g_string_append_c(out, ' ');
  append_field(out, end, find_value(end, &next), next, alone);
}

static void append_argument(GString *out, const char *argument, gboolean alone)
{
  if (has_blank(argument) && !has_operators(argument)) {
    const char *words = argument + (*argument == '-' || *argument == '+');
    FieldId field;
    const char *value = find_value(words, &field);
    if (value != NULL) {
      append_field(out, argument, value, field, alone);
      return;
    }
    if (value == NULL && words > argument && !alone && !is_blank(*words)) {
      g_string_append_c(out, *argument);
      append_quoted(out, words);
      return;
    }
  }
  gboolean alternatives = !alone && strstr(argument, " OR ") != NULL && is_balanced(argument);
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
