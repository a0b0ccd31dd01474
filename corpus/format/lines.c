#include "corpus/format/lines.h"

#include <string.h>

#include "corpus/format/given_title.h"

/* Titles are hints; nobody reads more of one than this. */
#define LINES_TITLE_MAX 1024
/* A line longer than this is worth cutting at a word rather than leaving out. */
#define LINES_LONG 4096
/* Empty cells in a row beyond this number say nothing. */
#define LINES_TABS_MAX 64

/* A row in which a cell has this many lines is a page, not a row. */
#define LINES_PAGE 12
/* So many dashes or dots draw a line. */
#define LINES_RULE 4
/* Letterheads and signatures have so many cells with text. */
#define LINES_LAYOUT_CELLS 2

typedef enum { LINES_TEXT, LINES_END, LINES_CELL } LinesKind;

typedef struct {
  LinesKind kind;
  gsize start, len;
  const char *font;
  guint page;
} LinesPart;

void lines_init(Lines *lines, const FormatInput *input, FormatResult *result)
{
  memset(lines, 0, sizeof *lines);
  lines->result = result;
  lines->max_text = input->limits.max_text;
  lines->runs = runs_new();
  lines->piece = g_string_new(NULL);
  lines->row = g_string_new(NULL);
  lines->parts = g_array_new(FALSE, FALSE, sizeof(LinesPart));
  lines->fonts = g_string_chunk_new(1024);
  lines->numbers = g_array_new(FALSE, FALSE, sizeof(guint));
}

void lines_clear(Lines *lines)
{
  g_clear_pointer(&lines->runs, runs_free);
  g_clear_pointer(&lines->title, g_free);
  if (lines->piece != NULL)
    g_string_free(lines->piece, TRUE);
  if (lines->row != NULL)
    g_string_free(lines->row, TRUE);
  lines->piece = lines->row = NULL;
  g_clear_pointer(&lines->parts, g_array_unref);
  g_clear_pointer(&lines->fonts, g_string_chunk_free);
  g_clear_pointer(&lines->numbers, g_array_unref);
}

/* Bytes of white space at text; a no-break space is only a space here. */
static gsize lines_blank(const char *text, const char *end)
{
  guchar c = (guchar)*text;
  if (c == ' ' || (c >= '\t' && c <= '\r') || c == '\0')
    return 1;
  return c == 0xC2 && end - text > 1 && (guchar)text[1] == 0xA0 ? 2 : 0;
}

static gboolean is_blank(const char *text, gsize len)
{
  const char *end = text + len;
  while (text < end) {
    gsize n = lines_blank(text, end);
    if (n == 0)
      return FALSE;
    text += n;
  }
  return TRUE;
}

/* ---- out: to the runs ---- */

/* Writes what is due before text: the tabs of the cells that ended, or one space. */
static void separate(Lines *lines)
{
  GString *piece = lines->piece;
  if (lines->tabs > 0) {
    for (guint i = 0; i < lines->tabs; i++)
      g_string_append_c(piece, '\t');
  } else if (lines->space && lines->started) {
    g_string_append_c(piece, ' ');
  }
  lines->tabs = 0;
  lines->space = FALSE;
  lines->started = TRUE;
}

/* A line drawn with characters, or the dots of a form: "_____", "———", ".......". */
static gboolean is_rule(const char *word, gsize len)
{
  gsize n = 0;
  for (const char *c = word; c < word + len; c++, n++) {
    if (*c == '_' || *c == '-' || *c == '=' || *c == '.')
      continue;
    /* U+2010 to U+2015, U+2026 */
    if (word + len - c < 3 || c[0] != '\xE2' || c[1] != '\x80' ||
        !(((guchar)c[2] >= 0x90 && (guchar)c[2] <= 0x95) || c[2] == '\xA6'))
      return FALSE;
    c += 2;
  }
  return n >= LINES_RULE;
}

static void flush_piece(Lines *lines, const char *font)
{
  if (lines->piece->len > 0)
    runs_add(lines->runs, lines->piece->str, lines->piece->len, font);
  g_string_truncate(lines->piece, 0);
}

/* Marks where the first word of another page begins. A word that goes over two pages is of the first one. */
static void mark_page(Lines *lines, guint page, gboolean parted, const char *font)
{
  GArray *numbers = lines->numbers;
  guint last = numbers->len > 0 ? g_array_index(numbers, guint, numbers->len - 1) : 0;
  if (!parted || page == last || page == 0 || numbers->len >= PAGE_STARTS_MAX)
    return;
  flush_piece(lines, font);
  runs_mark(lines->runs);
  g_array_append_val(numbers, page);
}

static void put(Lines *lines, const char *text, gsize len, const char *font, guint page)
{
  const char *end = text + len;
  if (lines->full)
    return;
  g_string_truncate(lines->piece, 0);
  while (text < end) {
    const char *word = text;
    gsize n = 0;
    while (text < end && (n = lines_blank(text, end)) == 0)
      text++;
    if (text > word && !is_rule(word, (gsize)(text - word))) {
      gboolean parted = !lines->started || lines->space || lines->tabs > 0;
      separate(lines);
      mark_page(lines, page, parted, font);
      g_string_append_len(lines->piece, word, text - word);
    }
    for (; text < end && (n = lines_blank(text, end)) > 0; text += n)
      lines->space = TRUE;
  }
  flush_piece(lines, font);
  if (runs_get_len(lines->runs) > lines->max_text)
    lines->full = TRUE;
}

static void put_cell(Lines *lines)
{
  if (lines->tabs < LINES_TABS_MAX)
    lines->tabs++;
  lines->space = FALSE;
}

static void put_end(Lines *lines)
{
  if (lines->started)
    runs_add(lines->runs, "\n", 1, NULL);
  lines->started = FALSE;
  lines->space = FALSE;
  lines->tabs = 0;
}

/* ---- rows ---- */

static void keep(Lines *lines, LinesKind kind, const char *text, gsize len, const char *font)
{
  LinesPart part = {kind, lines->row->len, len, font == NULL ? NULL : g_string_chunk_insert_const(lines->fonts, font),
                    lines->page};
  if (kind == LINES_TEXT)
    g_string_append_len(lines->row, text, (gssize)len);
  g_array_append_val(lines->parts, part);
}

/* Whether the parts are a letterhead, a signature or a page rather than a row of data. */
static gboolean is_layout(const Lines *lines)
{
  guint cells = 0, count = 0, most = 0;
  gboolean open = FALSE;
  for (guint i = 0; i < lines->parts->len; i++) {
    const LinesPart *part = &g_array_index(lines->parts, LinesPart, i);
    if (part->kind == LINES_TEXT && !open && !is_blank(lines->row->str + part->start, part->len)) {
      open = TRUE;
      cells += count++ == 0 ? 1 : 0;
      most = MAX(most, count);
    }
    if (part->kind != LINES_TEXT)
      open = FALSE;
    if (part->kind == LINES_CELL)
      count = 0;
  }
  return most >= LINES_PAGE || (most > 1 && cells <= LINES_LAYOUT_CELLS);
}

static void flush_row(Lines *lines, gboolean layout)
{
  for (guint i = 0; i < lines->parts->len; i++) {
    const LinesPart *part = &g_array_index(lines->parts, LinesPart, i);
    if (part->kind == LINES_TEXT)
      put(lines, lines->row->str + part->start, part->len, part->font, part->page);
    else if (layout)
      put_end(lines);
    else if (part->kind == LINES_CELL)
      put_cell(lines);
    else
      lines->space = TRUE;
  }
  g_array_set_size(lines->parts, 0);
  g_string_truncate(lines->row, 0);
  lines->kept = FALSE;
}

void lines_row(Lines *lines)
{
  if (lines->kept)
    flush_row(lines, TRUE);
  put_end(lines);
  lines->rows++;
  lines->kept = TRUE;
}

void lines_cell(Lines *lines)
{
  if (lines->kept)
    keep(lines, LINES_CELL, NULL, 0, NULL);
  else if (lines->rows > 0)
    put_end(lines);
  else
    put_cell(lines);
}

gboolean lines_row_end(Lines *lines)
{
  if (lines->rows > 0)
    lines->rows--;
  if (lines->kept)
    flush_row(lines, is_layout(lines));
  put_end(lines);
  return !lines->full;
}

void lines_add(Lines *lines, const char *text, gsize len, const char *font)
{
  if (!lines->kept) {
    put(lines, text, len, font, lines->page);
    return;
  }
  if (len > 0 && !lines->full)
    keep(lines, LINES_TEXT, text, len, font);
  if (lines->row->len > lines->max_text)
    flush_row(lines, TRUE);
}

gboolean lines_end(Lines *lines)
{
  if (lines->kept)
    keep(lines, LINES_END, NULL, 0, NULL);
  else
    put_end(lines);
  return !lines->full;
}

void lines_page(Lines *lines, guint page)
{
  lines->page = page;
}

void lines_set_title(Lines *lines, const char *text, gsize len)
{
  len = MIN(len, (gsize)LINES_TITLE_MAX);
  g_autoptr(GString) title = g_string_sized_new(len);
  for (gsize i = 0; i < len; i++) {
    if (!g_ascii_isspace(text[i]) && text[i] != '\0')
      g_string_append_c(title, text[i]);
    else if (title->len > 0 && title->str[title->len - 1] != ' ')
      g_string_append_c(title, ' ');
  }
  if (title->len > 0 && title->str[title->len - 1] == ' ')
    g_string_truncate(title, title->len - 1);
  if (!given_title_tells(title->str))
    return;
  g_free(lines->title);
  lines->title = g_utf8_make_valid(title->str, (gssize)title->len);
}

void lines_cut(GString *text, gsize limit)
{
  if (text->len <= limit)
    return;
  const char *newline = memrchr(text->str, '\n', limit);
  gsize start = newline == NULL ? 0 : (gsize)(newline - text->str) + 1;
  gsize cut = start;
  if (limit - start > LINES_LONG) {
    const char *blank = memrchr(text->str + start, ' ', limit - start);
    cut = blank != NULL ? (gsize)(blank - text->str) : limit;
    while (cut > start && ((guchar)text->str[cut] & 0xC0) == 0x80)
      cut--;
  }
  g_string_truncate(text, cut);
  if (cut > start)
    g_string_append_c(text, '\n');
}

/* The title went through the runs as the last line, so that the whole document helps to decode it. */
static void take_title(FormatResult *result)
{
  GString *text = result->text;
  if (text->len > 0 && text->str[text->len - 1] == '\n')
    g_string_truncate(text, text->len - 1);
  const char *newline = memrchr(text->str, '\n', text->len);
  gsize start = newline == NULL ? 0 : (gsize)(newline - text->str) + 1;
  g_free(result->title);
  result->title = g_strndup(text->str + start, text->len - start);
  g_strstrip(result->title);
  if (result->title[0] == '\0')
    g_clear_pointer(&result->title, g_free);
  g_string_truncate(text, start);
}

/* What the marks came to, and the pages they are of. */
static void take_pages(const Lines *lines, FormatResult *result)
{
  const GArray *marks = runs_get_marks(lines->runs);
  for (guint i = 0; i < lines->numbers->len; i++) {
    PageStart start = {g_array_index(marks, gsize, i), g_array_index(lines->numbers, guint, i)};
    page_starts_cut(result->pages, start.start); /* nothing may be left of the text of a page */
    g_array_append_val(result->pages, start);
  }
  page_starts_cut(result->pages, result->text->len);
}

void lines_finish(Lines *lines)
{
  FormatResult *result = lines->result;
  if (lines->kept)
    flush_row(lines, TRUE);
  put_end(lines);
  if (lines->title != NULL) {
    runs_add(lines->runs, lines->title, strlen(lines->title), NULL);
    runs_add(lines->runs, "\n", 1, NULL);
  }
  G_STATIC_ASSERT(sizeof result->encoding == ENCODING_NAME_MAX);
  runs_finish(lines->runs, result->text, result->encoding);
  if (lines->title != NULL)
    take_title(result);
  lines_cut(result->text, lines->max_text);
  take_pages(lines, result);
  if (result->reason != FORMAT_OK)
    return;
  if (lines->full)
    result->reason = FORMAT_TRUNCATED;
  else if (result->text->len == 0)
    result->reason = FORMAT_NO_TEXT;
}
