#include "query/screen/paragraph.h"

#include <string.h>

#include "query/screen/screen_char.h"

#define RIGHT_GAP 2 /* columns before what stands at the right end */

typedef struct {
  const Display *display;
  const Paragraph *wanted;
  GString *out, *word; /* word: not yet placed */
  guint column, word_columns, lines;
  gboolean marked;     /* a mark is open at the end of word */
  gboolean was_marked; /* a mark was open at its beginning */
  gboolean pending;    /* a blank stands before word */
  gboolean full;       /* the last line that may be has been cut */
} Wrapping;

/* ---- one line ---- */

static void begin_look(Wrapping *lines)
{
  if (lines->wanted->link != NULL && lines->display->link)
    g_string_append_printf(lines->out, "\x1b]8;;%s\x1b\\", lines->wanted->link);
  display_begin(lines->display, lines->wanted->look, lines->out);
  if (lines->was_marked)
    display_begin(lines->display, DISPLAY_MARK, lines->out);
}

static void end_look(Wrapping *lines)
{
  if (lines->was_marked)
    display_end(lines->display, DISPLAY_MARK, lines->out);
  display_end(lines->display, lines->wanted->look, lines->out);
  if (lines->wanted->link != NULL && lines->display->link)
    g_string_append(lines->out, "\x1b]8;;\x1b\\");
}

/* Columns that text may fill in this line: "…" needs one in the last. */
static guint room(const Wrapping *lines)
{
  const char *right = lines->lines == 1 ? lines->wanted->right : NULL;
  guint taken = right != NULL && *right ? display_columns(right, strlen(right)) + RIGHT_GAP : 0;
  taken += lines->lines == lines->wanted->max_lines;
  return lines->display->columns > taken ? lines->display->columns - taken : 1;
}

static void end_line(Wrapping *lines)
{
  const char *right = lines->lines == 1 ? lines->wanted->right : NULL;
  end_look(lines);
  if (right == NULL || !*right)
    return;
  guint columns = display_columns(right, strlen(right)),
        at = lines->display->columns - MIN(columns, lines->display->columns);
  display_append_blanks(lines->out, at > lines->column ? at - lines->column : RIGHT_GAP);
  display_append_look(lines->display, lines->wanted->right_look, lines->out, right, strlen(right));
}

/* Goes to the next line; in the last one that may be, cuts instead. */
static void break_line(Wrapping *lines)
{
  if (lines->lines == lines->wanted->max_lines) {
    g_string_append(lines->out, "…");
    lines->column++;
    lines->full = TRUE;
    return;
  }
  end_line(lines);
  g_string_append_c(lines->out, '\n');
  display_append_blanks(lines->out, lines->wanted->indent);
  lines->lines++;
  lines->column = lines->wanted->indent;
  begin_look(lines);
}

/* ---- words ---- */

static void flush_word(Wrapping *lines)
{
  if (lines->word_columns > 0) {
    gboolean breaks = lines->pending && lines->column + 1 + lines->word_columns > room(lines) &&
                      lines->column > lines->wanted->indent;
    if (breaks)
      break_line(lines);
    else if (lines->pending) {
      g_string_append_c(lines->out, ' ');
      lines->column++;
    }
    lines->pending = FALSE;
    if (lines->full)
      return;
    lines->column += lines->word_columns;
  }
  g_string_append_len(lines->out, lines->word->str, (gssize)lines->word->len);
  g_string_truncate(lines->word, 0);
  lines->word_columns = 0;
  lines->was_marked = lines->marked;
}

/* A word wider than a line, a web address say, is broken where the line ends. */
static void break_long_word(Wrapping *lines)
{
  guint width = room(lines);
  if (lines->column + lines->pending + lines->word_columns < width ||
      lines->wanted->indent + lines->word_columns < width)
    return;
  flush_word(lines);
  lines->pending = FALSE;
  if (!lines->full)
    break_line(lines);
}

static void set_mark(Wrapping *lines, gboolean marked)
{
  if (marked) {
    display_begin(lines->display, DISPLAY_MARK, lines->word);
  } else {
    display_end(lines->display, DISPLAY_MARK, lines->word);
    display_begin(lines->display, lines->wanted->look, lines->word);
  }
  lines->marked = marked;
}

static void append_words(Wrapping *lines, const char *text, gsize len)
{
  const ResultMark *marks = lines->wanted->marks;
  guint mark = 0, n_marks = marks != NULL ? lines->wanted->n_marks : 0;
  gunichar c;
  for (gsize i = 0; i < len && !lines->full;) {
    if (mark < n_marks && lines->marked && i >= (gsize)marks[mark].start + marks[mark].len) {
      set_mark(lines, FALSE);
      mark++;
    }
    while (!lines->marked && mark < n_marks && (gsize)marks[mark].start + marks[mark].len <= i)
      mark++;
    gsize n = screen_char_read(text + i, len - i, &c);
    ScreenCharKind kind = screen_char_kind(c);
    if (kind == SCREEN_CHAR_BLANK) {
      flush_word(lines);
      lines->pending = lines->column > lines->wanted->indent || lines->pending;
    }
    if (!lines->marked && mark < n_marks && i >= marks[mark].start) {
      if (lines->word_columns == 0)
        flush_word(lines);
      set_mark(lines, TRUE);
    }
    if (kind != SCREEN_CHAR_BLANK) {
      lines->word_columns += screen_char_append(lines->word, text + i, n, c, kind);
      break_long_word(lines);
    }
    i += n;
  }
}

guint paragraph_append(const Display *display, const Paragraph *paragraph, const char *text, gsize len, GString *out)
{
  g_autoptr(GString) word = g_string_sized_new(64);
  Wrapping lines = {
      .display = display, .wanted = paragraph, .out = out, .word = word, .column = paragraph->start, .lines = 1};
  begin_look(&lines);
  append_words(&lines, text, len);
  if (!lines.full && lines.marked)
    set_mark(&lines, FALSE);
  if (!lines.full)
    flush_word(&lines);
  end_line(&lines);
  return lines.lines;
}

void paragraph_append_lines(const Display *display, const char *text, gsize len, GString *out)
{
  for (gsize at = 0; at < len;) {
    const char *line = text + at, *end = memchr(line, '\n', len - at);
    gsize n = end != NULL ? (gsize)(end - line) : len - at, blanks = 0;
    while (blanks < n && line[blanks] == ' ')
      blanks++;
    if (display_columns(line, n) <= display->columns || blanks >= display->columns / 2) {
      display_append_lines(out, line, n);
    } else {
      const Paragraph paragraph = {.start = (guint)blanks, .indent = (guint)blanks};
      display_append_blanks(out, (guint)blanks);
      paragraph_append(display, &paragraph, line + blanks, n - blanks, out);
    }
    if (end != NULL)
      g_string_append_c(out, '\n');
    at += n + (end != NULL);
  }
}
