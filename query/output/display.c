#include "query/output/display.h"

#include <string.h>

/* ---- characters ---- */

typedef enum {
  DISPLAY_CHAR_KEEP,
  DISPLAY_CHAR_BLANK,  /* white space: wraps */
  DISPLAY_CHAR_DROP,   /* must not or need not be seen */
  DISPLAY_CHAR_REPLACE /* shown as U+FFFD */
} DisplayChar;

/* Reads the character at p; len > 0. Returns its length in bytes. */
static gsize read_char(const char *p, gsize len, gunichar *c)
{
  if ((guchar)*p < 0x80) {
    *c = (guchar)*p;
    return 1;
  }
  *c = g_utf8_get_char_validated(p, (gssize)len);
  if (*c == (gunichar)-1 || *c == (gunichar)-2) {
    *c = (gunichar)-1;
    return 1;
  }
  return (gsize)(g_utf8_next_char(p) - p);
}

static DisplayChar classify(gunichar c)
{
  if (c >= 0x20 && c < 0x7f)
    return c == ' ' ? DISPLAY_CHAR_BLANK : DISPLAY_CHAR_KEEP;
  if (c == '\n' || c == '\t' || c == '\r')
    return DISPLAY_CHAR_BLANK;
  if (c < 0xa0 || c == (gunichar)-1 || (c >= 0xfff9 && c <= 0xfffb))
    return DISPLAY_CHAR_REPLACE;
  if (c == 0xad || c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
      (c >= 0x2066 && c <= 0x2069) || c == 0xfeff)
    return DISPLAY_CHAR_DROP;
  return c == 0x2028 || c == 0x2029 ? DISPLAY_CHAR_BLANK : DISPLAY_CHAR_KEEP;
}

static guint char_columns(gunichar c)
{
  if (c < 0x300)
    return 1;
  return g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1;
}

/* Appends the character of n bytes at p as display_append does; returns its columns. */
static guint append_char(GString *out, const char *p, gsize n, gunichar c, DisplayChar class)
{
  switch (class) {
  case DISPLAY_CHAR_KEEP:
    g_string_append_len(out, p, (gssize)n);
    return char_columns(c);
  case DISPLAY_CHAR_BLANK:
    g_string_append_c(out, ' ');
    return 1;
  case DISPLAY_CHAR_REPLACE:
    g_string_append(out, "\xef\xbf\xbd");
    return 1;
  case DISPLAY_CHAR_DROP:
    break;
  }
  return 0;
}

guint display_columns(const char *text, gsize len)
{
  guint columns = 0;
  gunichar c;
  for (gsize i = 0; i < len;) {
    i += read_char(text + i, len - i, &c);
    DisplayChar class = classify(c);
    columns += class == DISPLAY_CHAR_KEEP ? char_columns(c) : class != DISPLAY_CHAR_DROP;
  }
  return columns;
}

/* ---- looks ---- */

static const char *const looks[] = {
    [DISPLAY_TITLE] = "\x1b[1m", [DISPLAY_NUMBER] = "\x1b[36m", [DISPLAY_HEADING] = "\x1b[33m",
    [DISPLAY_PATH] = "\x1b[35m", [DISPLAY_MARK] = "\x1b[1;31m", [DISPLAY_NOTE] = "\x1b[2m",
    [DISPLAY_BAR] = "\x1b[34m",
};

void display_begin(const Display *display, DisplayLook look, GString *out)
{
  if (display->color && looks[look] != NULL)
    g_string_append(out, looks[look]);
}

void display_end(const Display *display, DisplayLook look, GString *out)
{
  if (display->color && looks[look] != NULL)
    g_string_append(out, "\x1b[0m");
}

/* ---- text ---- */

static void append_text(GString *out, const char *text, gsize len, gboolean lines)
{
  gunichar c;
  for (gsize i = 0; i < len;) {
    gsize n = read_char(text + i, len - i, &c);
    if (lines && (c == '\n' || c == '\t'))
      g_string_append_c(out, text[i]);
    else
      append_char(out, text + i, n, c, classify(c));
    i += n;
  }
}

void display_append(GString *out, const char *text, gsize len)
{
  append_text(out, text, len, FALSE);
}

void display_append_lines(GString *out, const char *text, gsize len)
{
  append_text(out, text, len, TRUE);
}

void display_append_path(GString *out, const char *path)
{
  gsize len = strlen(path);
  gunichar c;
  for (gsize i = 0; i < len;) {
    gsize n = read_char(path + i, len - i, &c);
    if (c == '\\')
      g_string_append(out, "\\\\");
    else if (c == '\n')
      g_string_append(out, "\\n");
    else if (c == '\t')
      g_string_append(out, "\\t");
    else if (c == ' ' || classify(c) == DISPLAY_CHAR_KEEP)
      g_string_append_len(out, path + i, (gssize)n);
    else
      for (gsize j = 0; j < n; j++)
        g_string_append_printf(out, "\\x%02x", (guchar)path[i + j]);
    i += n;
  }
}

void display_append_look(const Display *display, DisplayLook look, GString *out, const char *text, gsize len)
{
  display_begin(display, look, out);
  display_append(out, text, len);
  display_end(display, look, out);
}

void display_append_part(GString *parts, const char *part)
{
  if (part == NULL || !*part)
    return;
  if (parts->len > 0)
    g_string_append(parts, " · ");
  g_string_append(parts, part);
}

void display_append_blanks(GString *out, guint n)
{
  for (; n > 0; n--)
    g_string_append_c(out, ' ');
}

/* ---- paragraphs ---- */

typedef struct {
  const Display *display;
  GString *out, *word;
  guint column, indent, word_columns;
  gboolean marked;     /* a mark is open at the end of word */
  gboolean was_marked; /* a mark was open at its beginning */
  gboolean pending;    /* a blank stands before word */
} Paragraph;

static void flush_word(Paragraph *p)
{
  if (p->word_columns > 0) {
    gboolean breaks = p->pending && p->column + 1 + p->word_columns > p->display->columns && p->column > p->indent;
    if (breaks) {
      if (p->was_marked)
        display_end(p->display, DISPLAY_MARK, p->out);
      g_string_append_c(p->out, '\n');
      display_append_blanks(p->out, p->indent);
      if (p->was_marked)
        display_begin(p->display, DISPLAY_MARK, p->out);
      p->column = p->indent;
    } else if (p->pending) {
      g_string_append_c(p->out, ' ');
      p->column++;
    }
    p->pending = FALSE;
    p->column += p->word_columns;
  }
  g_string_append_len(p->out, p->word->str, (gssize)p->word->len);
  g_string_truncate(p->word, 0);
  p->word_columns = 0;
  p->was_marked = p->marked;
}

/* A word wider than a line, a web address say, is broken where the line ends. */
static void break_long_word(Paragraph *p)
{
  if (p->column + p->pending + p->word_columns < p->display->columns ||
      p->indent + p->word_columns < p->display->columns)
    return;
  flush_word(p);
  p->pending = FALSE;
  if (p->marked)
    display_end(p->display, DISPLAY_MARK, p->out);
  g_string_append_c(p->out, '\n');
  display_append_blanks(p->out, p->indent);
  if (p->marked)
    display_begin(p->display, DISPLAY_MARK, p->out);
  p->column = p->indent;
}

guint display_append_wrapped(const Display *display, GString *out, const char *text, gsize len, const ResultMark *marks,
                             guint n_marks, guint start, guint indent)
{
  g_autoptr(GString) word = g_string_sized_new(64);
  Paragraph p = {.display = display, .out = out, .word = word, .column = start, .indent = indent};
  guint mark = 0;
  gunichar c;
  for (gsize i = 0; i < len;) {
    if (p.marked && i >= (gsize)marks[mark].start + marks[mark].len) {
      display_end(display, DISPLAY_MARK, word);
      p.marked = FALSE;
      mark++;
    }
    while (!p.marked && mark < n_marks && (gsize)marks[mark].start + marks[mark].len <= i)
      mark++;
    gsize n = read_char(text + i, len - i, &c);
    DisplayChar class = classify(c);
    if (class == DISPLAY_CHAR_BLANK) {
      flush_word(&p);
      p.pending = p.column > indent || p.pending;
    }
    if (!p.marked && mark < n_marks && i >= marks[mark].start) {
      if (p.word_columns == 0)
        flush_word(&p);
      display_begin(display, DISPLAY_MARK, word);
      p.marked = TRUE;
    }
    if (class != DISPLAY_CHAR_BLANK) {
      p.word_columns += append_char(word, text + i, n, c, class);
      break_long_word(&p);
    }
    i += n;
  }
  if (p.marked)
    display_end(display, DISPLAY_MARK, word);
  p.marked = FALSE;
  flush_word(&p);
  return p.column;
}
