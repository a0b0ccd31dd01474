/* Rich Text Format, version 1.9.1: groups, control words, text. What follows the text in print (headers, footers,
 * footnotes) stands before or inside it in the file; it is put off and read at the end. */
#include <stdlib.h>
#include <string.h>

#include "corpus/encoding/codepage.h"
#include "corpus/encoding/font.h"
#include "corpus/format/lines.h"
#include "corpus/format/office97/rtf_fonts.h"
#include "corpus/format/office97/rtf_words.h"
#include "corpus/format/reader.h"

#define MAX_DEPTH    1000
#define MAX_DEFERRED 4096
#define NO_FONT      (-1)

/* Where text goes. */
typedef enum {
  TO_LINES,
  TO_NOTHING, /* but parts of it may be text again: the text of a text box, the Unicode form of a title */
  TO_DROP,    /* nothing in it is text */
  TO_FONT,    /* the table of fonts */
  TO_TITLE
} Destination;

typedef struct {
  Destination to;
  gint font;
  guint fallback; /* characters that follow \u for readers without Unicode */
  gboolean hidden, deleted, in_table;
} Group;

/* A part of the file that is read after the text: [start, end) */
typedef struct {
  gsize start, end;
  gboolean header;
} Deferred;

typedef struct {
  const guint8 *bytes;
  gsize pos, end;
  Lines *lines;
  GArray *groups; /* Group; the last is the innermost */
  RtfFonts *fonts;
  GArray *deferred; /* NULL while they are read themselves */
  GString *text;    /* of one font, not yet given to lines */
  GString *name;    /* of a font, or the title */
  gint text_font, default_font, code_page;
  guint skip;         /* characters of a fallback to be left out */
  gunichar surrogate; /* first half of a pair, waiting */
  gboolean row;       /* a table row is open */
  gboolean header;    /* a header or footer is read: what its fields give are page numbers */
  gboolean star;      /* \* stood before: a destination that may be unknown */
  guint too_deep;     /* groups beyond MAX_DEPTH */
} Rtf;

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  (void)input;
  return detect_head_begins(head, "{\\rtf");
}

static Group *group(const Rtf *rtf)
{
  return &g_array_index(rtf->groups, Group, rtf->groups->len - 1);
}

/* ---- text ---- */

static void flush(Rtf *rtf)
{
  const RtfFont *font = rtf_fonts_find(rtf->fonts, rtf->text_font);
  if (rtf->text->len > 0)
    lines_add(rtf->lines, rtf->text->str, rtf->text->len, font != NULL ? font->name : NULL);
  g_string_truncate(rtf->text, 0);
}

/* Opens or closes a table row as the paragraph wants it. */
static void place(Rtf *rtf)
{
  gboolean in_table = group(rtf)->in_table;
  if (in_table == rtf->row)
    return;
  flush(rtf);
  if (in_table)
    lines_row(rtf->lines);
  else
    lines_row_end(rtf->lines);
  rtf->row = in_table;
}

static void put(Rtf *rtf, gunichar ch)
{
  const Group *at = group(rtf);
  if (at->to == TO_FONT || at->to == TO_TITLE)
    g_string_append_unichar(rtf->name, ch);
  if (at->to != TO_LINES || at->hidden || at->deleted)
    return;
  place(rtf);
  if (at->font != rtf->text_font)
    flush(rtf);
  rtf->text_font = at->font;
  g_string_append_unichar(rtf->text, ch);
}

/* Text that is no byte of a code page; counts as one character of a fallback. */
static void put_char(Rtf *rtf, gunichar ch)
{
  if (rtf->skip > 0)
    rtf->skip--;
  else
    put(rtf, ch);
}

/* A byte in the code page of its font. Legacy Vietnamese fonts claim all kinds of them; their bytes, and those of any
 * Western font, go on as they are. */
static void put_byte(Rtf *rtf, guint8 byte)
{
  const RtfFont *font = byte < 0x80 ? NULL : rtf_fonts_find(rtf->fonts, group(rtf)->font);
  guint codepage = (guint)rtf->code_page;
  if (font != NULL && font->charset != RTF_CHARSET_DEFAULT)
    codepage = codepage_of_charset((guint)font->charset);
  if (font != NULL && font->name != NULL && font_kind(font->name) != FONT_PLAIN)
    codepage = 0;
  put_char(rtf, codepage_char(codepage, byte));
}

/* \u: a UTF-16 unit, as a signed number. */
static void put_unit(Rtf *rtf, gint value)
{
  gunichar unit = (gunichar)value & 0xFFFF;
  rtf->skip = 0;
  if (unit >= 0xD800 && unit < 0xDC00) {
    rtf->surrogate = unit;
  } else if (unit >= 0xDC00 && unit < 0xE000) {
    put(rtf, rtf->surrogate != 0 ? 0x10000 + ((rtf->surrogate - 0xD800) << 10) + (unit - 0xDC00) : 0xFFFD);
    rtf->surrogate = 0;
  } else {
    put(rtf, unit);
  }
  rtf->skip = group(rtf)->fallback;
}

static void end_line(Rtf *rtf)
{
  if (group(rtf)->to != TO_LINES)
    return;
  flush(rtf);
  lines_end(rtf->lines);
}

static void end_cell(Rtf *rtf)
{
  if (group(rtf)->to != TO_LINES)
    return;
  place(rtf);
  flush(rtf);
  lines_cell(rtf->lines);
}

static void end_row(Rtf *rtf)
{
  if (group(rtf)->to != TO_LINES)
    return;
  flush(rtf);
  if (rtf->row)
    lines_row_end(rtf->lines);
  rtf->row = FALSE;
}

/* ---- groups ---- */

static void begin_group(Rtf *rtf)
{
  if (rtf->groups->len >= MAX_DEPTH) {
    rtf->too_deep++;
    return;
  }
  Group inner = *group(rtf);
  g_array_append_val(rtf->groups, inner);
  rtf->skip = 0;
}

static void end_group(Rtf *rtf)
{
  rtf->skip = 0;
  rtf->star = FALSE;
  if (rtf->too_deep > 0) {
    rtf->too_deep--;
    return;
  }
  if (rtf->groups->len < 2)
    return;
  Destination to = group(rtf)->to;
  gboolean in_table = group(rtf)->in_table;
  g_array_set_size(rtf->groups, rtf->groups->len - 1);
  if (to == TO_FONT)
    rtf_fonts_end(rtf->fonts, rtf->name);
  if (to == TO_TITLE && group(rtf)->to != TO_TITLE) {
    lines_set_title(rtf->lines, rtf->name->str, rtf->name->len);
    g_string_truncate(rtf->name, 0);
  }
  if (to == TO_LINES && group(rtf)->to == TO_LINES)
    group(rtf)->in_table = in_table; /* a paragraph's place outlives a group that ends inside it */
}

/* Where the group that begins at pos (after its brace) ends. */
static gsize group_end(const Rtf *rtf, gsize pos)
{
  guint depth = 1;
  for (; pos < rtf->end; pos++) {
    guint8 c = rtf->bytes[pos];
    if (c == '\\')
      pos++;
    else if (c == '{')
      depth++;
    else if (c == '}' && --depth == 0)
      return pos;
  }
  return rtf->end;
}

/* Puts off the rest of the group. */
static void defer(Rtf *rtf, gboolean header)
{
  Deferred part = {rtf->pos, group_end(rtf, rtf->pos), header};
  if (group(rtf)->to == TO_LINES && rtf->deferred != NULL && rtf->deferred->len < MAX_DEFERRED)
    g_array_append_val(rtf->deferred, part);
  rtf->pos = part.end;
}

/* The Unicode form of a destination goes where the group around both forms goes. */
static void begin_unicode_form(Rtf *rtf)
{
  if (rtf->groups->len >= 3)
    group(rtf)->to = g_array_index(rtf->groups, Group, rtf->groups->len - 3).to;
}

static void begin_destination(Rtf *rtf, RtfWord word)
{
  Group *at = group(rtf);
  if (at->to == TO_DROP)
    return;
  switch (word) {
  case RTF_FONTS:
    at->to = TO_FONT;
    rtf_fonts_close(rtf->fonts);
    break;
  case RTF_TITLE:
    g_string_truncate(rtf->name, 0);
    at->to = TO_TITLE;
    break;
  case RTF_BOX:
    at->to = TO_LINES;
    end_line(rtf);
    break;
  case RTF_UNICODE_FORM:
    begin_unicode_form(rtf);
    break;
  case RTF_HEADER:
  case RTF_FOOTNOTE:
    defer(rtf, word == RTF_HEADER);
    break;
  case RTF_FIELD_RESULT:
    if (rtf->header)
      at->to = TO_DROP;
    break;
  case RTF_DROPPED:
    at->to = TO_DROP;
    break;
  default: /* RTF_SILENT */
    at->to = TO_NOTHING;
    break;
  }
}

/* ---- control words ---- */

static void reset_paragraph(Rtf *rtf)
{
  if (group(rtf)->to == TO_LINES)
    group(rtf)->in_table = FALSE;
}

static void reset_characters(Rtf *rtf)
{
  Group *at = group(rtf);
  at->font = rtf->default_font;
  at->hidden = at->deleted = FALSE;
}

static void obey(Rtf *rtf, const RtfControl *control, gboolean has_value, gint value)
{
  Group *at = group(rtf);
  switch (control->word) {
  case RTF_CHARACTER:
    put_char(rtf, control->ch);
    break;
  case RTF_LINE_END:
    end_line(rtf);
    break;
  case RTF_CELL_END:
    end_cell(rtf);
    break;
  case RTF_ROW_END:
    end_row(rtf);
    break;
  case RTF_IN_TABLE:
    at->in_table = !has_value || value != 0;
    break;
  case RTF_PARAGRAPH_RESET:
    reset_paragraph(rtf);
    break;
  case RTF_CHARACTERS_RESET:
    reset_characters(rtf);
    break;
  case RTF_HIDDEN:
    at->hidden = !has_value || value != 0;
    break;
  case RTF_DELETED:
    at->deleted = !has_value || value != 0;
    break;
  case RTF_UNIT:
    put_unit(rtf, value);
    break;
  case RTF_FALLBACK:
    at->fallback = (guint)CLAMP(value, 0, 255);
    break;
  case RTF_BINARY:
    rtf->pos += MIN((gsize)MAX(value, 0), rtf->end - rtf->pos);
    break;
  case RTF_CODE_PAGE:
    rtf->code_page = value;
    break;
  case RTF_DEFAULT_FONT:
    rtf->default_font = at->font = value;
    break;
  case RTF_CHARSET:
    rtf_fonts_set_charset(rtf->fonts, value);
    break;
  case RTF_FONT:
    if (at->to == TO_FONT)
      rtf_fonts_begin(rtf->fonts, value, rtf->name);
    else
      at->font = value;
    break;
  default:
    begin_destination(rtf, control->word);
    break;
  }
}

/* Reads the control word whose first letter is at pos, its number and the space that ends it. */
static void read_word(Rtf *rtf)
{
  gsize start = rtf->pos;
  gint64 value = 0;
  while (rtf->pos < rtf->end && g_ascii_isalpha(rtf->bytes[rtf->pos]))
    rtf->pos++;
  gsize len = rtf->pos - start;
  gboolean negative =
      rtf->pos + 1 < rtf->end && rtf->bytes[rtf->pos] == '-' && g_ascii_isdigit(rtf->bytes[rtf->pos + 1]);
  rtf->pos += negative;
  gsize digits = rtf->pos;
  for (; rtf->pos < rtf->end && g_ascii_isdigit(rtf->bytes[rtf->pos]); rtf->pos++)
    value = MIN(value * 10 + (rtf->bytes[rtf->pos] - '0'), G_MAXINT32);
  gboolean has_value = rtf->pos > digits;
  if (rtf->pos < rtf->end && rtf->bytes[rtf->pos] == ' ')
    rtf->pos++;
  const RtfControl *control = rtf_words_find((const char *)rtf->bytes + start, len);
  gboolean star = rtf->star;
  rtf->star = FALSE;
  if (control != NULL)
    obey(rtf, control, has_value, (gint)(negative ? -value : value));
  else if (star && group(rtf)->to != TO_DROP)
    group(rtf)->to = TO_NOTHING;
}

/* Reads what follows a backslash. */
static void read_control(Rtf *rtf)
{
  guint8 c = rtf->pos < rtf->end ? rtf->bytes[rtf->pos] : ' ';
  if (g_ascii_isalpha(c)) {
    read_word(rtf);
    return;
  }
  rtf->pos++;
  switch (c) {
  case '\'':
    if (rtf->pos + 1 < rtf->end && g_ascii_isxdigit(rtf->bytes[rtf->pos]) && g_ascii_isxdigit(rtf->bytes[rtf->pos + 1]))
      put_byte(rtf, (guint8)(g_ascii_xdigit_value((char)rtf->bytes[rtf->pos]) << 4 |
                             g_ascii_xdigit_value((char)rtf->bytes[rtf->pos + 1])));
    rtf->pos = MIN(rtf->pos + 2, rtf->end);
    break;
  case '*':
    rtf->star = TRUE;
    break;
  case '~':
    put_char(rtf, 0xA0);
    break;
  case '_': /* no-break hyphen */
    put_char(rtf, '-');
    break;
  case '\\':
  case '{':
  case '}':
    put_char(rtf, c);
    break;
  case '\n':
  case '\r':
    end_line(rtf);
    break;
  default: /* optional hyphens and marks of indexes */
    break;
  }
}

static void read_range(Rtf *rtf, gsize start, gsize end)
{
  Group outer = {.font = rtf->default_font, .fallback = 1};
  g_array_set_size(rtf->groups, 0);
  g_array_append_val(rtf->groups, outer);
  rtf->pos = start;
  rtf->end = end;
  while (rtf->pos < rtf->end && !rtf->lines->full) {
    guint8 c = rtf->bytes[rtf->pos++];
    if (c == '{')
      begin_group(rtf);
    else if (c == '}')
      end_group(rtf);
    else if (c == '\\')
      read_control(rtf);
    else if (c >= 0x20 || c == '\t')
      put_byte(rtf, c);
  }
  g_array_set_size(rtf->groups, 1);
  end_line(rtf);
  end_row(rtf);
}

static void rtf_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  (void)head;
  g_auto(Lines) lines;
  lines_init(&lines, input, result);
  g_autoptr(GArray) groups = g_array_new(FALSE, FALSE, sizeof(Group));
  g_autoptr(GArray) deferred = g_array_new(FALSE, FALSE, sizeof(Deferred));
  g_autoptr(RtfFonts) fonts = rtf_fonts_new();
  g_autoptr(GString) text = g_string_new(NULL), name = g_string_new(NULL);
  Rtf rtf = {.bytes = input->bytes,
             .lines = &lines,
             .groups = groups,
             .fonts = fonts,
             .deferred = deferred,
             .text = text,
             .name = name,
             .text_font = NO_FONT,
             .default_font = NO_FONT};
  read_range(&rtf, 0, input->len);
  rtf.deferred = NULL;
  for (guint i = 0; i < deferred->len; i++) {
    const Deferred *part = &g_array_index(deferred, Deferred, i);
    rtf.header = part->header;
    read_range(&rtf, part->start, part->end);
  }
  lines_finish(&lines);
}

const FormatReader rtf_reader = {"rtf", recognise, rtf_read, NULL};
