#include "corpus/text/plain.h"

static gboolean plain_is_space(char c)
{
  return c == ' ' || c == '\n' || c == '\t';
}

/* Whether the asterisks start..end are emphasis. */
static gboolean plain_is_emphasis(const char *text, gsize len, gsize start, gsize end)
{
  char before = start > 0 ? text[start - 1] : ' ', after = end < len ? text[end] : ' ';

  if (end - start < 2 || (before == '(' && after == ')'))
    return FALSE;
  return !plain_is_space(before) || !plain_is_space(after);
}

/* Where the run of asterisks that byte at is in ends; at when it is none, or is text. */
static gsize plain_skip(const char *text, gsize len, gsize at)
{
  gsize start = at, end = at;

  while (start > 0 && text[start - 1] == '*')
    start--;
  while (end < len && text[end] == '*')
    end++;
  return plain_is_emphasis(text, len, start, end) ? end : at;
}

void plain_append(GString *out, const char *text, gsize len, gsize from, gsize to)
{
  for (gsize at = from; at < to; at++) {
    if (text[at] == '*') {
      gsize end = plain_skip(text, len, at);
      if (end > at) {
        at = end - 1;
        continue;
      }
    }
    if (!plain_is_space(text[at]))
      g_string_append_c(out, text[at]);
    else if (out->len > 0 && out->str[out->len - 1] != ' ')
      g_string_append_c(out, ' ');
  }
}
