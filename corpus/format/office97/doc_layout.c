#include "corpus/format/office97/doc_layout.h"

#include <stdlib.h>

#define PAGE_LEN   512 /* of formatted disk pages */
#define MAX_FONTS  4096
#define MAX_STYLES 4096
#define MAX_BASES  16  /* styles that a style is based on, one on the other */
#define MAX_SPANS  101 /* on a page: [MS-DOC] 2.9.33 */
#define NO_FONT    (-1)
#define NO_LIST    (-1) /* nothing is said of one */
#define MAX_LIST   2046 /* larger numbers say that the number was taken away */

/* Offsets of (fc, lcb) in the file information block: [MS-DOC] 2.5.6. */
enum { FIB_STYLES = 0xA2, FIB_CHARS = 0xFA, FIB_PARAGRAPHS = 0x102, FIB_FONTS = 0x112 };

/* Properties that matter here: [MS-DOC] 2.6.1, 2.6.2. */
enum {
  SPRM_P_STYLE = 0x4600,
  SPRM_P_IN_TABLE = 0x2416,
  SPRM_P_ROW_END = 0x2417,
  SPRM_P_DEPTH = 0x6649,
  SPRM_P_LEVEL = 0x260A,
  SPRM_P_LIST = 0x460B,
  SPRM_C_DELETED = 0x0800,
  SPRM_C_HIDDEN = 0x083C,
  SPRM_C_SYMBOL = 0x6A09,
  SPRM_C_STYLE = 0x4A30,
  SPRM_C_FONT_ASCII = 0x4A4F,
  SPRM_C_FONT_OTHER = 0x4A51,
  SPRM_P_TABS = 0xC615,
  SPRM_T_TABLE = 0xD608
};

/* The properties of the text [start, end). */
typedef struct {
  guint32 start, end;
  gint font;
  guint16 style;
  guint8 hidden, symbol, in_table, row_end;
  gint16 list;
  gint8 level;
} LayoutSpan;

typedef struct {
  gint font;
  guint16 base;
  gint16 list;
  gint8 level;
} Style;

struct DocLayout {
  Bytes word, table;
  GPtrArray *fonts; /* char * */
  GArray *styles;   /* Style */
  GArray *chars;    /* LayoutSpan, by start */
  GArray *paragraphs;
  gint default_font;
};

/* Length of the operand of the property at off; 0 for one that does not fit. */
static gsize operand_len(Bytes list, gsize off, guint16 sprm, gsize *skip)
{
  static const guint8 fixed[] = {1, 1, 2, 4, 2, 2, 0, 3};
  *skip = 0;
  if (sprm >> 13 != 6)
    return fixed[sprm >> 13];
  if (sprm == SPRM_T_TABLE) {
    *skip = 2;
    gsize len = bytes_u16(list, off);
    return len > 0 ? len - 1 : 0;
  }
  *skip = 1;
  if (sprm == SPRM_P_TABS && bytes_u8(list, off) == 255) { /* longer than its length byte can say */
    gsize n_deleted = bytes_u8(list, off + 1), n_added = bytes_u8(list, off + 2 + 4 * n_deleted);
    return 2 + 4 * n_deleted + 3 * n_added;
  }
  return bytes_u8(list, off);
}

/* Reads a list of properties into span. */
static void apply(Bytes list, LayoutSpan *span)
{
  gboolean other_font = FALSE;
  for (gsize off = 0; off + 2 < list.len;) {
    guint16 sprm = bytes_u16(list, off);
    gsize skip, len = operand_len(list, off + 2, sprm, &skip);
    gsize at = off + 2 + skip;
    off = at + len;
    switch (sprm) {
    case SPRM_P_STYLE:
    case SPRM_C_STYLE:
      span->style = bytes_u16(list, at);
      break;
    case SPRM_P_IN_TABLE:
      span->in_table = bytes_u8(list, at) != 0;
      break;
    case SPRM_P_ROW_END:
      span->row_end = bytes_u8(list, at) != 0;
      break;
    case SPRM_P_DEPTH:
      span->in_table = bytes_u32(list, at) != 0;
      break;
    case SPRM_P_LEVEL:
      span->level = (gint8)MIN(bytes_u8(list, at), 8);
      break;
    case SPRM_P_LIST:
      span->list = bytes_u16(list, at) <= MAX_LIST ? (gint16)bytes_u16(list, at) : 0;
      break;
    case SPRM_C_DELETED:
    case SPRM_C_HIDDEN:
      span->hidden = span->hidden || bytes_u8(list, at) == 1;
      break;
    case SPRM_C_SYMBOL:
      span->symbol = TRUE;
      break;
    case SPRM_C_FONT_ASCII:
      if (!other_font)
        span->font = bytes_u16(list, at);
      break;
    case SPRM_C_FONT_OTHER: /* sets the letters beyond ASCII, which are the ones in question */
      span->font = bytes_u16(list, at);
      other_font = TRUE;
      break;
    default:
      break;
    }
  }
}

/* ---- fonts and styles ---- */

static void read_fonts(DocLayout *layout)
{
  Bytes names = bytes_part(layout->table, bytes_u32(layout->word, FIB_FONTS), bytes_u32(layout->word, FIB_FONTS + 4));
  guint n = MIN(bytes_u16(names, 0), MAX_FONTS);
  gsize off = 4;
  for (guint i = 0; i < n && off < names.len; i++) {
    gsize len = bytes_u8(names, off) + (gsize)1;
    GString *name = g_string_new(NULL);
    for (gsize at = off + 40; at + 1 < off + len; at += 2) {
      guint16 unit = bytes_u16(names, at);
      if (unit == 0)
        break;
      g_string_append_unichar(name, unit >= 0xD800 && unit < 0xE000 ? 0xFFFD : unit);
    }
    g_ptr_array_add(layout->fonts, g_string_free(name, FALSE));
    off += len;
  }
}

/* The properties of a style: the description ends in one list of them, or in two, of paragraphs and of characters. */
static void read_style(Bytes description, gsize base_len, gboolean character, Style *style)
{
  LayoutSpan span = {.font = NO_FONT, .list = NO_LIST, .level = NO_LIST};
  gsize off = base_len + 2 + 2 * (gsize)bytes_u16(description, base_len) + 2;
  if (!character) {
    gsize len = bytes_u16(description, off);
    if (len > 2) /* behind the style's own number */
      apply(bytes_part(description, off + 4, len - 2), &span);
    off += 2 + len;
  }
  off += off & 1;
  apply(bytes_part(description, off + 2, bytes_u16(description, off)), &span);
  style->font = span.font;
  style->list = span.list;
  style->level = span.level;
}

static void read_styles(DocLayout *layout)
{
  Bytes sheet = bytes_part(layout->table, bytes_u32(layout->word, FIB_STYLES), bytes_u32(layout->word, FIB_STYLES + 4));
  gsize head_len = bytes_u16(sheet, 0), base_len = bytes_u16(sheet, 4), off = 2 + head_len;
  guint n = MIN(bytes_u16(sheet, 2), MAX_STYLES);
  layout->default_font = head_len >= 14 ? bytes_u16(sheet, 14) : NO_FONT;
  for (guint i = 0; i < n && off < sheet.len; i++) {
    gsize len = bytes_u16(sheet, off);
    Bytes description = bytes_part(sheet, off + 2, len);
    guint16 kind = bytes_u16(description, 2);
    Style style = {.font = NO_FONT, .base = kind >> 4, .list = NO_LIST, .level = NO_LIST};
    if (len > base_len && ((kind & 15) == 1 || (kind & 15) == 2))
      read_style(description, base_len, (kind & 15) == 2, &style);
    g_array_append_val(layout->styles, style);
    off += 2 + len;
  }
}

/* The font of a style or of what it is based on. */
static gint style_font(const DocLayout *layout, guint16 number)
{
  for (guint n = 0; n < MAX_BASES && number < layout->styles->len; n++) {
    const Style *style = &g_array_index(layout->styles, Style, number);
    if (style->font != NO_FONT)
      return style->font;
    number = style->base;
  }
  return NO_FONT;
}

/* Takes the list and the level that a paragraph does not name itself from its style or what that is based on. */
static void inherit_list(const DocLayout *layout, guint16 number, gint16 *list, gint8 *level)
{
  for (guint n = 0; n < MAX_BASES && number < layout->styles->len && (*list == NO_LIST || *level == NO_LIST); n++) {
    const Style *style = &g_array_index(layout->styles, Style, number);
    if (*list == NO_LIST)
      *list = style->list;
    if (*level == NO_LIST)
      *level = style->level;
    number = style->base;
  }
}

/* ---- spans of text ---- */

/* The list of properties of the i-th of n spans on a page; a byte offset on the page, in words, leads to it. */
static Bytes char_list(Bytes page, guint n, guint i)
{
  gsize off = 2 * (gsize)bytes_u8(page, 4 * ((gsize)n + 1) + i);
  return off == 0 ? bytes_part(page, 0, 0) : bytes_part(page, off + 1, bytes_u8(page, off));
}

static Bytes paragraph_list(Bytes page, guint n, guint i)
{
  gsize off = 2 * (gsize)bytes_u8(page, 4 * ((gsize)n + 1) + 13 * (gsize)i);
  if (off == 0)
    return bytes_part(page, 0, 0);
  gsize words = bytes_u8(page, off);
  return words != 0 ? bytes_part(page, off + 1, 2 * words - 1)
                    : bytes_part(page, off + 2, 2 * (gsize)bytes_u8(page, off + 1));
}

static int compare_spans(const void *a, const void *b)
{
  const LayoutSpan *left = a, *right = b;
  return left->start < right->start ? -1 : left->start > right->start;
}

static void read_pages(DocLayout *layout, guint fib, gboolean of_paragraphs, GArray *spans)
{
  Bytes index = bytes_part(layout->table, bytes_u32(layout->word, fib), bytes_u32(layout->word, fib + 4));
  gsize n_pages = index.len >= 4 ? (index.len - 4) / 8 : 0;
  n_pages = MIN(n_pages, layout->word.len / PAGE_LEN);
  for (gsize p = 0; p < n_pages; p++) {
    guint32 number = bytes_u32(index, 4 * (n_pages + 1) + 4 * p) & 0x3FFFFF;
    Bytes page = bytes_part(layout->word, (gsize)number * PAGE_LEN, PAGE_LEN);
    guint n = MIN(bytes_u8(page, PAGE_LEN - 1), MAX_SPANS);
    for (guint i = 0; i < n; i++) {
      LayoutSpan span = {.start = bytes_u32(page, 4 * i),
                         .end = bytes_u32(page, 4 * (i + 1)),
                         .font = NO_FONT,
                         .style = 0xFFFF,
                         .list = NO_LIST,
                         .level = NO_LIST};
      Bytes list = of_paragraphs ? paragraph_list(page, n, i) : char_list(page, n, i);
      if (of_paragraphs) {
        span.style = bytes_u16(list, 0);
        list = bytes_part(list, 2, list.len);
      }
      apply(list, &span);
      g_array_append_val(spans, span);
    }
  }
  if (spans->len > 0)
    qsort(spans->data, spans->len, sizeof(LayoutSpan), compare_spans);
}

DocLayout *doc_layout_new(Bytes word, Bytes table)
{
  DocLayout *layout = g_new0(DocLayout, 1);
  layout->word = word;
  layout->table = table;
  layout->fonts = g_ptr_array_new_with_free_func(g_free);
  layout->styles = g_array_new(FALSE, FALSE, sizeof(Style));
  layout->chars = g_array_new(FALSE, FALSE, sizeof(LayoutSpan));
  layout->paragraphs = g_array_new(FALSE, FALSE, sizeof(LayoutSpan));
  read_fonts(layout);
  read_styles(layout);
  read_pages(layout, FIB_CHARS, FALSE, layout->chars);
  read_pages(layout, FIB_PARAGRAPHS, TRUE, layout->paragraphs);
  return layout;
}

void doc_layout_free(DocLayout *layout)
{
  if (layout == NULL)
    return;
  g_ptr_array_unref(layout->fonts);
  g_array_unref(layout->styles);
  g_array_unref(layout->chars);
  g_array_unref(layout->paragraphs);
  g_free(layout);
}

/* The span that holds fc; *end becomes where the answer, be it NULL, stops being true. */
static const LayoutSpan *find_span(const GArray *spans, guint32 fc, guint32 *end)
{
  guint low = 0, high = spans->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (g_array_index(spans, LayoutSpan, middle).start <= fc)
      low = middle + 1;
    else
      high = middle;
  }
  const LayoutSpan *span = low > 0 ? &g_array_index(spans, LayoutSpan, low - 1) : NULL;
  if (low < spans->len)
    *end = MIN(*end, g_array_index(spans, LayoutSpan, low).start);
  if (span == NULL || fc >= span->end)
    return NULL;
  *end = MIN(*end, span->end);
  return span;
}

DocChars doc_layout_chars(const DocLayout *layout, guint32 fc)
{
  DocChars chars = {.end = G_MAXUINT32};
  gint font = NO_FONT;
  const LayoutSpan *span = find_span(layout->chars, fc, &chars.end),
                   *paragraph = find_span(layout->paragraphs, fc, &chars.end);
  if (span != NULL) {
    chars.hidden = span->hidden;
    chars.symbol = span->symbol;
    font = span->font != NO_FONT ? span->font : style_font(layout, span->style);
  }
  if (font == NO_FONT && paragraph != NULL)
    font = style_font(layout, paragraph->style);
  if (font == NO_FONT)
    font = layout->default_font;
  if (font >= 0 && (guint)font < layout->fonts->len)
    chars.font = g_ptr_array_index(layout->fonts, (guint)font);
  return chars;
}

DocParagraph doc_layout_paragraph(const DocLayout *layout, guint32 fc)
{
  guint32 end = G_MAXUINT32;
  const LayoutSpan *span = find_span(layout->paragraphs, fc, &end);
  DocParagraph paragraph = {.start = fc};
  if (span == NULL)
    return paragraph;
  gint16 list = span->list;
  gint8 level = span->level;
  inherit_list(layout, span->style, &list, &level);
  return (DocParagraph){span->in_table, span->row_end, span->start, MAX(list, 0), MAX(level, 0)};
}
