#include "corpus/division/heading.h"

#include <string.h>

#include "corpus/names/types.h"
#include "corpus/text/fold.h"

#define HEADING_WORDS_MAX 60 /* a longer line in capitals is a paragraph */

static gboolean is_quote(const char *text, gsize at, gsize end, guchar last)
{
  return at + 2 < end && (guchar)text[at] == 0xe2 && (guchar)text[at + 1] == 0x80 && (guchar)text[at + 2] == last;
}

/* The end of the line without trailing white space and no-break spaces. */
static gsize trim_end(const char *text, gsize start, gsize end)
{
  while (end > start) {
    if ((guchar)text[end - 1] <= ' ')
      end--;
    else if (end - start >= 2 && (guchar)text[end - 2] == 0xc2 && (guchar)text[end - 1] == 0xa0)
      end -= 2;
    else
      break;
  }
  return end;
}

static gboolean is_terminal(const char *text, gsize start, gsize end)
{
  if (end == start)
    return FALSE;
  if (strchr(".;:!?\"", text[end - 1]) != NULL)
    return TRUE;
  return end - start >= 3 && (is_quote(text, end - 3, end, 0x9d) || is_quote(text, end - 3, end, 0xa6));
}

/* How many words the bytes have: eight of them at once, each of which is white space up to a blank. */
static guint count_words(const char *text, gsize start, gsize end)
{
  const guint64 tops = G_GUINT64_CONSTANT(0x8080808080808080);
  guint64 before = 0; /* whether the byte before is in a word, in the first byte */
  guint words = 0;
  for (; end - start >= 8; start += 8) {
    guint64 bytes;
    memcpy(&bytes, text + start, 8);
    bytes = GUINT64_FROM_LE(bytes);
    guint64 inside = (((bytes & ~tops) + G_GUINT64_CONSTANT(0x5f5f5f5f5f5f5f5f)) | bytes) & tops; /* > ' ' */
    guint64 begins = (inside & ~(inside << 8 | before)) >> 7;
    words += (guint)(begins * G_GUINT64_CONSTANT(0x0101010101010101) >> 56);
    before = inside >> 56;
  }
  for (; start < end; start++) {
    guint64 inside = (guchar)text[start] > ' ' ? 0x80 : 0;
    words += inside > before;
    before = inside;
  }
  return words;
}

/* Opening less closing quotes. */
static gint count_quotes(const char *text, gsize start, gsize end)
{
  gint quotes = 0;
  const char *at = text + start;
  while ((at = memchr(at, 0xe2, (gsize)(text + end - at))) != NULL) {
    gsize pos = (gsize)(at++ - text);
    quotes += is_quote(text, pos, end, 0x9c) - is_quote(text, pos, end, 0x9d);
  }
  return quotes;
}

void heading_measure(const char *text, gsize start, gsize end, HeadingLine *out)
{
  while (start < end) {
    if ((guchar)text[start] <= ' ')
      start++;
    else if (end - start >= 2 && (guchar)text[start] == 0xc2 && (guchar)text[start + 1] == 0xa0)
      start += 2;
    else
      break;
  }
  end = trim_end(text, start, end);
  *out = (HeadingLine){
      .start = start,
      .end = end,
      .words = count_words(text, start, end),
      .quotes = count_quotes(text, start, end),
      .terminal = is_terminal(text, start, end),
      .tab = memchr(text + start, '\t', end - start) != NULL,
  };
}

gboolean heading_is_capitals(const char *text, gsize start, gsize end)
{
  guint capitals = 0;
  FoldChar c;
  for (gsize at = start; at < end;) {
    at += fold_char(text + at, end - at, &c);
    if (c.base >= 'a' && c.base <= 'z') {
      if (!c.capital)
        return FALSE;
      capitals++;
    }
  }
  return capitals >= 2;
}

/* ---- one kind after another ---- */

/* Skips the folded word (and the spaces behind it) at *at; FALSE when another word stands there. */
static gboolean skip_word(const char *text, gsize end, gsize *at, const char *word)
{
  gsize next = *at;
  FoldChar c;
  for (; *word != '\0'; word++) {
    if (next >= end)
      return FALSE;
    next += fold_char(text + next, end - next, &c);
    if (c.base != *word)
      return FALSE;
  }
  gsize spaces = next;
  while (spaces < end) {
    gsize n = fold_char(text + spaces, end - spaces, &c);
    if (c.base != ' ' && c.base != '\t' && c.base != 0)
      break;
    spaces += n;
  }
  if (spaces == next && spaces < end)
    return FALSE;
  *at = spaces;
  return TRUE;
}

static void skip_spaces(const char *text, gsize end, gsize *at)
{
  FoldChar c;
  while (*at < end) {
    gsize n = fold_char(text + *at, end - *at, &c);
    if (c.base != ' ' && c.base != '\t' && c.base != 0 && c.base != '*')
      break;
    *at += n;
  }
}

/* Reads the punctuation that parts a label from its title. Sets label_end, titled and sure; FALSE when the line goes
 * on like a sentence ("Điều 5, Điều 6", "Điều 5 của Luật này"). */
static gboolean read_rest(const char *text, gsize at, gsize end, Heading *out)
{
  FoldChar c = {0};
  gsize rest = at;
  skip_spaces(text, end, &rest);
  if (rest < end && strchr(".:/)-", text[rest]) != NULL)
    out->sure = TRUE;
  else if (rest < end) {
    fold_char(text + rest, end - rest, &c);
    out->sure = c.base == '-';
  } else
    out->sure = TRUE;
  if (out->sure) {
    gsize before = rest;
    while (rest < end) {
      gsize n = fold_char(text + rest, end - rest, &c);
      if (strchr(".:/)-*", c.base) == NULL || c.base == '\0')
        break;
      rest += n;
    }
    if (rest < end && rest > before && g_ascii_isdigit(text[rest]))
      return FALSE; /* "Điều 1.6.LQ", "Điều 5-7" */
  }
  out->label_end = rest;
  skip_spaces(text, end, &rest);
  out->titled = rest < end;
  if (!out->sure) {
    fold_char(text + rest, end - rest, &c);
    return c.capital && types_scan(text + rest, end - rest, TRUE, NULL) == NULL;
  }
  return TRUE;
}

static gboolean read_article(const char *text, const HeadingLine *line, gsize at, Heading *out)
{
  gsize n = 0;
  if (!skip_word(text, line->end, &at, "dieu"))
    return FALSE;
  skip_word(text, line->end, &at, "thu");
  for (; at < line->end && g_ascii_isdigit(text[at]); at++) {
    if (n >= 4)
      return FALSE;
    out->number = out->number * 10 + (guint)(text[at] - '0');
    out->article[n++] = text[at];
  }
  if (n == 0)
    return FALSE;
  FoldChar c;
  for (guint letters = 0; letters < 2 && at < line->end && n + 2 < sizeof(out->article); letters++) {
    gsize len = fold_char(text + at, line->end - at, &c);
    if (c.base < 'a' || c.base > 'z' || c.capital)
      break;
    memcpy(out->article + n, text + at, len);
    n += len;
    at += len;
  }
  out->article[n] = '\0';
  out->kind = HEADING_ARTICLE;
  return read_rest(text, at, line->end, out);
}

static gsize roman_len(const char *text, gsize len)
{
  gsize n = 0;
  while (n < len && n < 7 && strchr("IVXL", text[n]) != NULL && text[n] != '\0')
    n++;
  return n;
}

/* "I", "12", "thứ nhất", "A". Returns its length, 0 when there is none. */
static gsize ordinal_len(const char *text, gsize len)
{
  gsize n = 0;
  while (n < len && n < 4 && g_ascii_isdigit(text[n]))
    n++;
  if (n > 0 || (n = roman_len(text, len)) > 0)
    return n;
  if (skip_word(text, len, &n, "thu")) {
    while (n < len && (guchar)text[n] > ' ' && text[n] != '.' && text[n] != ':')
      n++;
    return n;
  }
  return len > 0 && g_ascii_isupper(text[0]) ? 1 : 0;
}

static gboolean read_division(const char *text, const HeadingLine *line, gsize at, Heading *out)
{
  static const struct {
    const char *word, *second;
    HeadingKind kind;
  } divisions[] = {
      {"phan", NULL, HEADING_PART},        {"chuong", NULL, HEADING_CHAPTER}, {"muc", NULL, HEADING_SECTION},
      {"tieu", "muc", HEADING_SUBSECTION}, {"phu", "luc", HEADING_ANNEX},     {"mau", "so", HEADING_ANNEX},
  };

  for (gsize i = 0; i < G_N_ELEMENTS(divisions); i++) {
    gsize next = at;
    if (!skip_word(text, line->end, &next, divisions[i].word) ||
        (divisions[i].second != NULL && !skip_word(text, line->end, &next, divisions[i].second)))
      continue;
    gsize n = ordinal_len(text + next, line->end - next);
    FoldChar c = {0};
    if (next + n < line->end)
      fold_char(text + next + n, line->end - next - n, &c);
    if (n > 0 && g_ascii_isalnum(c.base))
      n = 0; /* "MỤC LỤC" is no section L */
    if (n == 0 && !(divisions[i].kind == HEADING_ANNEX && next == line->end))
      return FALSE;
    if (!read_rest(text, next + n, line->end, out))
      return FALSE;
    if (!out->sure && !heading_is_capitals(text, out->label_end, line->end))
      return FALSE;
    out->kind = divisions[i].kind;
    return TRUE;
  }
  return FALSE;
}

/* "I.", "A.", "1.", "1.2", "a)": labels of one character class and a full stop, slash, dash or bracket. */
static gboolean read_label(const char *text, const HeadingLine *line, gsize at, Heading *out)
{
  gsize end = line->end, n = roman_len(text + at, end - at);
  HeadingKind kind = HEADING_ROMAN;
  if (n == 0 && g_ascii_isupper(text[at])) {
    kind = HEADING_LETTER;
    n = 1;
  } else if (n == 0 && g_ascii_isdigit(text[at])) {
    kind = HEADING_NUMBER;
    while (n < 12 && at + n < end &&
           (g_ascii_isdigit(text[at + n]) ||
            (text[at + n] == '.' && n > 0 && at + n + 1 < end && g_ascii_isdigit(text[at + n + 1]))))
      n++;
  } else if (n == 0) {
    FoldChar c;
    kind = HEADING_POINT;
    n = fold_char(text + at, end - at, &c);
    if (c.base < 'a' || c.base > 'z' || at + n >= end || text[at + n] != ')')
      return FALSE;
  }
  gsize mark = at + n;
  while (mark < end && text[mark] == ' ' && mark < at + n + 2)
    mark++;
  if (mark >= end || strchr(kind == HEADING_NUMBER ? ".)/-" : "./)-", text[mark]) == NULL)
    return FALSE;
  mark++;
  if (mark < end && (guchar)text[mark] > ' ' && text[mark] != '-' && text[mark] != '*')
    return FALSE; /* "1.500 đồng", "A.B", "I/2015" */
  out->kind = kind;
  out->sure = TRUE;
  out->label_end = mark;
  out->titled = mark < end;
  return out->titled;
}

static gboolean read_markdown(const char *text, const HeadingLine *line, Heading *out)
{
  guint n = 0;
  while (line->start + n < line->end && text[line->start + n] == '#')
    n++;
  if (n == 0 || n > 6 || line->start + n >= line->end || text[line->start + n] != ' ')
    return FALSE;
  out->kind = HEADING_MARKDOWN;
  out->level = n;
  out->sure = out->titled = TRUE;
  out->label_end = line->start + n + 1;
  return TRUE;
}

/* "Điều 5. Phạm vi ........ 12": a line of a table of contents. */
static gboolean is_contents(const char *text, const HeadingLine *line)
{
  gsize at = line->end;
  while (at > line->start && g_ascii_isdigit(text[at - 1]))
    at--;
  if (at == line->end)
    return FALSE;
  gsize digits = at;
  while (at > line->start && (text[at - 1] == ' ' || text[at - 1] == '.' || text[at - 1] == '\t'))
    at--;
  return memchr(text + at, '\t', digits - at) != NULL || digits - at >= 4 ||
         (at >= line->start + 3 && is_quote(text, at - 3, line->end, 0xa6));
}

static void read_plain(const char *text, const HeadingLine *line, Heading *out)
{
  gsize name_len = 0;
  if (line->words > HEADING_WORDS_MAX || line->tab || !heading_is_capitals(text, line->start, line->end))
    return;
  out->kind = HEADING_CAPITALS;
  out->titled = TRUE;
  out->label_end = line->start;
  if (types_scan(text + line->start, line->end - line->start, TRUE, &name_len) != NULL &&
      name_len == line->end - line->start)
    out->kind = HEADING_TYPE;
}

static gboolean read_signature(const char *text, const HeadingLine *line, gsize at, Heading *out)
{
  if (line->words > 3 || !skip_word(text, line->end, &at, "noi") || !skip_word(text, line->end, &at, "nhan:"))
    return FALSE;
  out->kind = HEADING_SIGNATURE;
  out->label_end = line->end;
  return TRUE;
}

typedef gboolean (*HeadingReader)(const char *text, const HeadingLine *line, gsize at, Heading *out);

/* The readers for labels whose first folded letter is c. */
static guint choose(char c, HeadingReader readers[2])
{
  guint n = 0;
  if (c == 'd')
    readers[n++] = read_article;
  else if (c == 'p' || c == 'c' || c == 'm' || c == 't')
    readers[n++] = read_division;
  else if (c == 'n')
    readers[n++] = read_signature;
  if (g_ascii_isalnum(c))
    readers[n++] = read_label;
  return n;
}

void heading_read(const char *text, const HeadingLine *line, Heading *out)
{
  gsize at = line->start;
  HeadingReader readers[2];
  FoldChar c;
  *out = (Heading){.kind = HEADING_NONE, .label_end = line->start};
  if (line->start >= line->end || read_markdown(text, line, out))
    return;
  while (at < line->end && (text[at] == '*' || text[at] == '_'))
    at++;
  if (at >= line->end)
    return;
  fold_char(text + at, line->end - at, &c);
  guint n = choose(c.base, readers);
  for (guint i = 0; i < n; i++) {
    if (readers[i](text, line, at, out)) {
      if (out->kind >= HEADING_PART && out->kind <= HEADING_ROMAN && is_contents(text, line))
        *out = (Heading){.kind = HEADING_NONE, .label_end = line->start};
      return;
    }
    *out = (Heading){.kind = HEADING_NONE, .label_end = line->start};
  }
  read_plain(text, line, out);
}
