#include "corpus/format/plain/html_conditions.h"

#include <string.h>

/* Longer ones are text. */
#define CONDITION_MAX 256
/* Conditions inside conditions. */
#define CONDITION_MAX_DEPTH 8

typedef enum { MARK_NONE, MARK_IF, MARK_END } MarkKind;

typedef struct {
  MarkKind kind;
  gsize len;
  gboolean ends_comment; /* "-->" */
} Mark;

static gsize blanks(const char *text, gsize len)
{
  gsize n = 0;
  while (n < len && g_ascii_isspace(text[n]))
    n++;
  return n;
}

static gboolean has_word(const char *text, gsize len, const char *word)
{
  gsize n = strlen(word);
  return len > n && g_ascii_strncasecmp(text, word, n) == 0 && !g_ascii_isalnum(text[n]);
}

/* "[if gte mso 9]>", "[endif]>" or "[endif]-->" exactly at text. */
static Mark read_mark(const char *text, gsize len)
{
  const Mark none = {MARK_NONE, 0, FALSE};
  Mark mark = none;
  len = MIN(len, (gsize)CONDITION_MAX);
  if (len == 0 || text[0] != '[')
    return none;
  gsize at = 1 + blanks(text + 1, len - 1);
  if (has_word(text + at, len - at, "if"))
    mark.kind = MARK_IF;
  else if (has_word(text + at, len - at, "endif"))
    mark.kind = MARK_END;
  else
    return none;
  while (at < len && strchr("<>]", text[at]) == NULL)
    at++;
  if (at == len || text[at] != ']')
    return none;
  at++;
  mark.ends_comment = len - at >= 2 && memcmp(text + at, "--", 2) == 0;
  at += mark.ends_comment ? 2 : blanks(text + at, len - at);
  if (at == len || text[at] != '>')
    return none;
  mark.len = at + 1;
  return mark;
}

/* Where needle ends in text from at on; len when it does not come. */
static gsize end_of(const char *text, gsize at, gsize len, const char *needle)
{
  const char *found = memmem(text + at, len - at, needle, strlen(needle));
  return found == NULL ? len : (gsize)(found - text) + strlen(needle);
}

/* Whether the condition is one that other readers are shown: a comment ends right behind it. */
static gboolean is_revealed(const char *text, gsize len)
{
  gsize at = blanks(text, len);
  return (len - at >= 5 && memcmp(text + at, "<!-->", 5) == 0) || (len - at >= 3 && memcmp(text + at, "-->", 3) == 0);
}

/* Where the comment at at ends. A condition in it may hold other comments, and is over at its own mark; when that does
 * not come, the first end of a comment is meant. */
static gsize comment_end(const char *text, gsize at, gsize len)
{
  gsize body = at + strlen("<!--"), first = end_of(text, body, len, "-->");
  Mark mark = read_mark(text + body, len - body);
  guint depth = 1;
  gboolean nested = FALSE;
  if (mark.kind != MARK_IF || mark.ends_comment || is_revealed(text + body + mark.len, len - body - mark.len))
    return first;
  for (gsize pos = body + mark.len; (pos = end_of(text, pos, len, "<!")) < len && depth <= CONDITION_MAX_DEPTH;) {
    gboolean comment = len - pos >= 2 && memcmp(text + pos, "--", 2) == 0;
    if (pos > first && !nested)
      break;
    nested |= comment;
    pos += comment ? 2 : 0;
    mark = read_mark(text + pos, len - pos);
    if (comment && mark.kind == MARK_IF && !mark.ends_comment)
      depth++;
    else if (!comment && mark.kind == MARK_END && mark.ends_comment && --depth == 0)
      return pos + mark.len;
  }
  return first;
}

GString *html_conditions_dup_without(const char *text, gsize len)
{
  GString *out = NULL;
  gsize copied = 0;
  for (gsize pos = 0; (pos = end_of(text, pos, len, "<!")) < len;) {
    gsize start = pos - 2, end = pos;
    if (len - pos >= 2 && memcmp(text + pos, "--", 2) == 0) {
      end = comment_end(text, start, len);
    } else {
      Mark mark = read_mark(text + pos, len - pos);
      if (mark.kind == MARK_NONE)
        continue;
      end = pos + mark.len;
    }
    if (out == NULL)
      out = g_string_sized_new(len);
    g_string_append_len(out, text + copied, (gssize)(start - copied));
    copied = pos = end;
  }
  if (out != NULL)
    g_string_append_len(out, text + copied, (gssize)(len - copied));
  return out;
}
