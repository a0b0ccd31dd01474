#include "corpus/text/plain.h"

#include <string.h>

#define ASTERISKS_MAX 8    /* of one run of them that is emphasis */
#define EMPHASIS_MAX  256  /* bytes between single asterisks that belong together */
#define LABEL_MAX     512  /* of the text of a link */
#define TARGET_MAX    1024 /* of its target */
#define FRAME_MAX     256  /* of what stands between two cells */

static gboolean is_space(char c)
{
  return c == ' ' || c == '\n' || c == '\t';
}

/* Bytes that do not always stand for themselves. */
static const gboolean signs[256] = {
    [' '] = TRUE, ['\n'] = TRUE, ['\t'] = TRUE, ['*'] = TRUE, ['['] = TRUE, [']'] = TRUE, ['#'] = TRUE, ['|'] = TRUE,
};

/* Whether a letter or a digit is at bytes at..; of what is not ASCII, no-break spaces, dashes and quotation marks are
 * none. */
static gboolean is_word(const char *text, gsize len, gsize at)
{
  if (at >= len || (guchar)text[at] < 0x80)
    return at < len && g_ascii_isalnum(text[at]);
  return len - at < 2 || (text[at] != '\xc2' && memcmp(text + at, "\xe2\x80", 2) != 0);
}

static gboolean is_word_before(const char *text, gsize at)
{
  gsize start = at;
  while (start > 0 && at - start < 4 && (start == at || ((guchar)text[start] & 0xC0) == 0x80))
    start--;
  return start < at && is_word(text, at, start);
}

static gboolean begins_line(const char *text, gsize at)
{
  return at == 0 || text[at - 1] == '\n';
}

/* ---- emphasis ---- */

/* Where the run of asterisks that byte at is in begins and ends; FALSE when it is too long to be emphasis. */
static gboolean find_run(const char *text, gsize len, gsize at, gsize *start, gsize *end)
{
  *start = *end = at;
  while (*start > 0 && at - *start < ASTERISKS_MAX && text[*start - 1] == '*')
    --*start;
  while (*end < len && *end - *start <= ASTERISKS_MAX && text[*end] == '*')
    ++*end;
  return *end - *start <= ASTERISKS_MAX;
}

/* Whether the asterisks start..end touch a word, and are not the sign of a footnote, "(*)". */
static gboolean touches(const char *text, gsize len, gsize start, gsize end)
{
  char before = start > 0 ? text[start - 1] : ' ', after = end < len ? text[end] : ' ';
  return (before != '(' || after != ')') && (!is_space(before) || !is_space(after));
}

/* Whether they may stand before words that are emphasised. */
static gboolean opens(const char *text, gsize len, gsize start, gsize end)
{
  return !is_word_before(text, start) && end < len && !is_space(text[end]) && text[end] != ')';
}

/* The next run of one or three asterisks behind byte at in its line, or before it; two are emphasis of their own. */
static gboolean find_fellow(const char *text, gsize len, gsize at, gboolean behind, gsize *start, gsize *end)
{
  gsize last = MIN(len, at + EMPHASIS_MAX), first = at > EMPHASIS_MAX ? at - EMPHASIS_MAX : 0;
  for (gsize i = at; behind ? ++i < last : i-- > first;) {
    if (text[i] == '\n')
      return FALSE;
    if (text[i] != '*')
      continue;
    if (!find_run(text, len, i, start, end) || (*end - *start) % 2 == 1)
      return *end - *start <= ASTERISKS_MAX;
    i = behind ? *end - 1 : *start;
  }
  return FALSE;
}

/* Whether the single asterisk at byte at has its fellow. Converters put the second one before or behind the blank. */
static gboolean is_paired(const char *text, gsize len, gsize at)
{
  gsize start, end;
  if (!touches(text, len, at, at + 1))
    return FALSE;
  if (opens(text, len, at, at + 1) && find_fellow(text, len, at, TRUE, &start, &end) && touches(text, len, start, end))
    return TRUE;
  return find_fellow(text, len, at, FALSE, &start, &end) && opens(text, len, start, end);
}

/* Where the run of asterisks that byte at is in ends; at when it is text. */
static gsize skip_emphasis(const char *text, gsize len, gsize at)
{
  gsize start, end;
  if (!find_run(text, len, at, &start, &end))
    return at;
  gboolean emphasis = end - start < 2 ? is_paired(text, len, start) : touches(text, len, start, end);
  return emphasis ? end : at;
}

/* ---- links ---- */

gsize plain_link_end(const char *text, gsize len, gsize at)
{
  static const char *const beginnings[] = {"http://", "https://", "www.", "mailto:", "/", "#", NULL};
  gsize start = at + 2, end = MIN(len, start + TARGET_MAX), i = 0;
  if (start >= len || text[at] != ']' || text[at + 1] != '(')
    return at;
  while (beginnings[i] != NULL &&
         (len - start < strlen(beginnings[i]) || memcmp(text + start, beginnings[i], strlen(beginnings[i])) != 0))
    i++;
  if (beginnings[i] == NULL)
    return at;
  guint open = 1;
  gsize to = start;
  for (; to < end && !is_space(text[to]) && text[to] != '[' && text[to] != ']'; to++) {
    if (text[to] == '(')
      open++;
    else if (text[to] == ')' && --open == 0)
      return to + 1;
  }
  return to == len ? len : at;
}

/* Behind the '[' at byte at when it begins a link, whose text may hold a pair of brackets itself; else at. */
static gsize skip_bracket(const char *text, gsize len, gsize at)
{
  gsize end = MIN(len, at + LABEL_MAX);
  guint depth = 0;
  for (gsize i = at; i < end && text[i] != '\n' && depth <= 2; i++) {
    if (text[i] == '[')
      depth++;
    else if (text[i] == ']' && --depth == 0)
      return plain_link_end(text, len, i) > i ? at + 1 : at;
  }
  return at;
}

/* ---- headings and tables ---- */

static gsize skip_heading(const char *text, gsize len, gsize at)
{
  gsize start = at, end = at;
  while (start > 0 && at - start < 6 && text[start - 1] == '#')
    start--;
  while (end < len && end - start <= 6 && text[end] == '#')
    end++;
  return begins_line(text, start) && end - start <= 6 && end < len && text[end] == ' ' ? end : at;
}

/* The '|' at byte at with what is only drawn behind it, "|---|", but for the one between two cells; at when it is
 * that one. */
static gsize skip_frame(const char *text, gsize len, gsize at)
{
  gsize limit = MIN(len, at + FRAME_MAX), last = at, i = at;
  for (; i < limit && (text[i] == '|' || text[i] == '-' || text[i] == ':' || text[i] == ' ' || text[i] == '\t'); i++)
    if (text[i] == '|')
      last = i;
  gsize end = last + 1;
  while (end < len && text[end] == ' ')
    end++;
  gboolean frames = begins_line(text, at) || end == len || text[end] == '\n';
  return frames ? last + 1 : last;
}

/* ---- all of it ---- */

/* Where what is left out from byte at on ends; at when that byte is text. */
static gsize skip(const char *text, gsize len, gsize at)
{
  switch (text[at]) {
  case '*':
    return skip_emphasis(text, len, at);
  case '[':
    return skip_bracket(text, len, at);
  case ']':
    return plain_link_end(text, len, at);
  case '#':
    return skip_heading(text, len, at);
  case '|':
    return skip_frame(text, len, at);
  default:
    return at;
  }
}

void plain_append(GString *out, const char *text, gsize len, gsize from, gsize to)
{
  gsize at = from;
  while (at < to) {
    gsize start = at;
    while (at < to && !signs[(guchar)text[at]])
      at++;
    if (at > start)
      g_string_append_len(out, text + start, (gssize)(at - start));
    if (at == to)
      return;
    gsize end = is_space(text[at]) ? at : skip(text, len, at);
    if (end > at) {
      at = end;
      continue;
    }
    if (!is_space(text[at]))
      g_string_append_c(out, text[at]);
    else if (out->len > 0 && out->str[out->len - 1] != ' ')
      g_string_append_c(out, ' ');
    at++;
  }
}
