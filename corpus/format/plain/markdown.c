/* Markdown: the text without its marks. A heading, an item, a paragraph, a table row is a line. */
#include <string.h>

#include "corpus/format/lines.h"
#include "corpus/format/reader.h"

/* A line at least this long was broken by an editor, not by its author: the next one continues it. */
#define MARKDOWN_WRAPPED 60
/* Links and tags longer than this are none: without a limit, a line of '<' would be searched from each of them. */
#define MARKDOWN_SPAN_MAX 2048

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  (void)input;
  return head->bytes != DETECT_BINARY && detect_has_extension(head, "md|markdown|mkd");
}

typedef struct {
  Lines *lines;
  gboolean fenced; /* inside ``` */
  gboolean open;   /* a paragraph that the next line may continue */
} Markdown;

static gsize skip_blanks(const char *text, gsize len)
{
  gsize i = 0;
  while (i < len && (text[i] == ' ' || text[i] == '\t'))
    i++;
  return i;
}

/* A line of nothing but the given marks and blanks, three at least: "---", "===", "| --- | :---: |". */
static gboolean is_rule(const char *text, gsize len, const char *marks)
{
  gsize n = 0;
  for (gsize i = 0; i < len; i++) {
    if (text[i] == ' ' || text[i] == '\t')
      continue;
    if (text[i] == '\0' || strchr(marks, text[i]) == NULL)
      return FALSE;
    n++;
  }
  return n >= 3;
}

/* The text between brackets of "[text](target)" or "![text](target)" at text; returns the bytes of the whole, 0 when
 * it is no link. */
static gsize markdown_link(const char *text, gsize len, gsize *label, gsize *label_len)
{
  gsize i = text[0] == '!' ? 1 : 0;
  len = MIN(len, (gsize)MARKDOWN_SPAN_MAX);
  if (i >= len || text[i] != '[')
    return 0;
  *label = ++i;
  while (i < len && text[i] != ']' && text[i] != '[')
    i++;
  if (i + 1 >= len || text[i] != ']' || text[i + 1] != '(')
    return 0;
  *label_len = i - *label;
  const char *close = memchr(text + i, ')', len - i);
  return close == NULL ? 0 : (gsize)(close - text) + 1;
}

/* "<br>", "</span>", "<!-- ... -->", "<https://...>" at text: the bytes of it, 0 when the '<' is only a '<'. */
static gsize tag(const char *text, gsize len)
{
  if (len < 3 || !(g_ascii_isalpha(text[1]) || text[1] == '/' || text[1] == '!'))
    return 0;
  const char *close = memchr(text, '>', MIN(len, (gsize)MARKDOWN_SPAN_MAX));
  return close == NULL ? 0 : (gsize)(close - text) + 1;
}

static gboolean is_word(const char *text, gsize len, gsize at)
{
  return at < len && (g_ascii_isalnum(text[at]) || (guchar)text[at] >= 0x80);
}

/* Adds text without its inline marks; cells says whether '|' separates cells. */
static void markdown_inline(Markdown *md, const char *text, gsize len, gboolean cells)
{
  gsize from = 0, i = 0;
  while (i < len) {
    gsize skip = 0, label = 0, label_len = 0;
    char c = text[i];
    if (c == '\\' && i + 1 < len && g_ascii_ispunct(text[i + 1])) {
      lines_add(md->lines, text + from, i - from, NULL);
      from = i + 1;
      i += 2;
      continue;
    }
    if (c == '[' || (c == '!' && i + 1 < len && text[i + 1] == '['))
      skip = markdown_link(text + i, len - i, &label, &label_len);
    else if (c == '<')
      skip = tag(text + i, len - i);
    else if (c == '`' || (c == '*' && (i == 0 || i + 1 == len || text[i - 1] != ' ' || text[i + 1] != ' ')))
      skip = 1;
    else if (c == '_' && !(i > 0 && is_word(text, len, i - 1) && is_word(text, len, i + 1)))
      skip = 1;
    else if (c == '|' && cells)
      skip = 1;
    if (skip == 0) {
      i++;
      continue;
    }
    lines_add(md->lines, text + from, i - from, NULL);
    if (label_len > 0)
      lines_add(md->lines, text + i + label, label_len, NULL);
    else if (c == '|')
      lines_cell(md->lines);
    else if (c == '<')
      lines_add(md->lines, " ", 1, NULL);
    i += skip;
    from = i;
  }
  lines_add(md->lines, text + from, len - from, NULL);
}

static void end(Markdown *md)
{
  lines_end(md->lines);
  md->open = FALSE;
}

static void row(Markdown *md, const char *text, gsize len)
{
  end(md);
  if (is_rule(text, len, "|-:"))
    return;
  text++; /* the leading '|' */
  len--;
  markdown_inline(md, text, len, TRUE);
  end(md);
}

/* "# ", "- ", "* ", "+ ", "> ": the bytes of the mark; numbers of numbered items are text. */
static gsize markdown_mark(const char *text, gsize len)
{
  gsize n = 0;
  while (n < len && text[n] == '#')
    n++;
  if (n == 0 && len > 0 && strchr("-*+>", text[0]) != NULL && text[0] != '\0')
    n = 1;
  return n > 0 && n <= 6 && n < len && text[n] == ' ' ? n + 1 : 0;
}

static void markdown_line(Markdown *md, const char *text, gsize len)
{
  gsize blanks = skip_blanks(text, len);
  text += blanks;
  len -= blanks;
  while (len > 0 && (text[len - 1] == '\r' || text[len - 1] == '\n'))
    len--;
  if (len >= 3 && (memcmp(text, "```", 3) == 0 || memcmp(text, "~~~", 3) == 0)) {
    md->fenced = !md->fenced;
    end(md);
    return;
  }
  if (md->fenced) {
    lines_add(md->lines, text, len, NULL);
    end(md);
    return;
  }
  if (len == 0 || is_rule(text, len, "=") || is_rule(text, len, "-*_")) {
    end(md);
    return;
  }
  if (text[0] == '|') {
    row(md, text, len);
    return;
  }
  gsize mark = markdown_mark(text, len);
  gboolean numbered = g_ascii_isdigit(text[0]);
  if (!md->open || mark > 0 || numbered)
    end(md);
  else
    lines_add(md->lines, " ", 1, NULL);
  gboolean hard = len >= 2 && (text[len - 1] == '\\' || (text[len - 1] == ' ' && text[len - 2] == ' '));
  gboolean heading = mark > 0 && text[0] == '#';
  while (heading && len > mark && (text[len - 1] == '#' || text[len - 1] == ' '))
    len--;
  markdown_inline(md, text + mark, text[len - 1] == '\\' ? len - 1 - mark : len - mark, FALSE);
  md->open = !heading && !hard && g_utf8_strlen(text, (gssize)len) >= MARKDOWN_WRAPPED;
}

/* The YAML head between "---" lines: its title is the title, the rest is not text. Returns the bytes of it. */
static gsize front_matter(Lines *lines, const char *text, gsize len)
{
  if (len < 4 || memcmp(text, "---", 3) != 0 || (text[3] != '\n' && text[3] != '\r'))
    return 0;
  const char *title = NULL;
  gsize title_len = 0, at = 0;
  for (int n = 0; n < 200 && at < len; n++) {
    const char *newline = memchr(text + at, '\n', len - at);
    if (newline == NULL)
      return 0;
    const char *line = text + at;
    gsize line_len = (gsize)(newline - line);
    at += line_len + 1;
    if (n > 0 && line_len >= 3 && memcmp(line, "---", 3) == 0) {
      if (title != NULL)
        lines_set_title(lines, title, title_len);
      return at;
    }
    if (line_len > 6 && memcmp(line, "title:", 6) == 0) {
      title = line + 6;
      title_len = line_len - 6;
      while (title_len > 0 && (g_ascii_isspace(*title) || *title == '"' || *title == '\''))
        title++, title_len--;
      while (title_len > 0 && (g_ascii_isspace(title[title_len - 1]) || strchr("\"'", title[title_len - 1]) != NULL))
        title_len--;
    }
  }
  return 0;
}

static void markdown_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  GString *copy;
  gsize len;
  const char *text = detect_utf8(input, head, G_MAXSIZE, &copy, &len);
  g_auto(Lines) lines;
  lines_init(&lines, input, result);
  Markdown md = {&lines, FALSE, FALSE};
  for (gsize at = front_matter(&lines, text, len); at < len && !lines.full;) {
    const char *newline = memchr(text + at, '\n', len - at);
    gsize n = newline == NULL ? len - at : (gsize)(newline - (text + at)) + 1;
    markdown_line(&md, text + at, n);
    at += n;
  }
  lines_finish(&lines);
  if (copy != NULL)
    g_string_free(copy, TRUE);
}

const FormatReader markdown_reader = {"markdown", recognise, markdown_read, NULL};
