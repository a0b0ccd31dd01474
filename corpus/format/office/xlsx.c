/* XLSX: sheet by sheet, row by row, what the cells show; then what is drawn and noted on the sheet. */
#include <string.h>

#include "corpus/format/lines.h"
#include "corpus/format/number_format.h"
#include "corpus/format/office/drawing.h"
#include "corpus/format/office/ooxml.h"
#include "corpus/format/office/xlsx_header.h"
#include "corpus/format/reader.h"
#include "corpus/format/xml.h"

/* Excel's own limits are 1,048,576 rows and 16,384 columns; strings are bounded by the unpacked size. */
#define XLSX_MAX_STYLES 65536

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  (void)input;
  return ooxml_recognise(head, ZIP_XL, "xlsx|xlsm|xltx");
}

/* ---- shared strings: runs of text in fonts ---- */

typedef struct {
  guint32 start, len; /* in text */
  const char *font;   /* NULL: the cell's */
} XlsxRun;

typedef struct {
  GString *text;
  GArray *runs;    /* XlsxRun */
  GArray *strings; /* guint32: first run of each string */
  GStringChunk *fonts;
  gboolean in_text, in_phonetic;
  guint32 start; /* of the open run */
  const char *font;
} XlsxStrings;

static void strings_start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  XlsxStrings *strings = data;
  char font[128];
  if (strcmp(name, "si") == 0) {
    guint32 first = strings->runs->len;
    g_array_append_val(strings->strings, first);
  } else if (strcmp(name, "r") == 0) {
    strings->font = NULL;
  } else if (strcmp(name, "rFont") == 0 && xml_get(attributes, "val", font, sizeof font)) {
    strings->font = g_string_chunk_insert_const(strings->fonts, font);
  } else if (strcmp(name, "rPh") == 0) {
    strings->in_phonetic = TRUE;
  } else if (strcmp(name, "t") == 0) {
    strings->in_text = !strings->in_phonetic;
    strings->start = (guint32)strings->text->len;
  }
}

static void strings_end(gpointer data, const char *name)
{
  XlsxStrings *strings = data;
  if (strcmp(name, "t") == 0 && strings->in_text) {
    XlsxRun run = {strings->start, (guint32)strings->text->len - strings->start, strings->font};
    g_array_append_val(strings->runs, run);
    strings->in_text = FALSE;
  } else if (strcmp(name, "rPh") == 0) {
    strings->in_phonetic = FALSE;
  } else if (strcmp(name, "r") == 0 || strcmp(name, "si") == 0) {
    strings->font = NULL;
  }
}

static void strings_text(gpointer data, const char *text, gsize len)
{
  XlsxStrings *strings = data;
  if (strings->in_text && strings->text->len + len < G_MAXUINT32)
    g_string_append_len(strings->text, text, (gssize)len);
}

/* ---- styles: the font of a cell, and how its number is shown ---- */

typedef struct {
  const char *font;
  const char *code; /* of its format */
} XlsxStyle;

typedef struct {
  GHashTable *codes; /* number format id -> its code */
  GArray *fonts;     /* const char * */
  GArray *styles;    /* XlsxStyle */
  GStringChunk *names;
  gboolean in_fonts, in_cells;
} XlsxStyles;

static void styles_start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  XlsxStyles *styles = data;
  char value[256];
  if (strcmp(name, "numFmt") == 0 && xml_get(attributes, "formatCode", value, sizeof value)) {
    int id = xml_get_int(attributes, "numFmtId", -1);
    g_hash_table_insert(styles->codes, GINT_TO_POINTER(id), g_string_chunk_insert_const(styles->names, value));
  } else if (strcmp(name, "fonts") == 0) {
    styles->in_fonts = TRUE;
  } else if (strcmp(name, "font") == 0 && styles->in_fonts && styles->fonts->len < XLSX_MAX_STYLES) {
    const char *none = NULL;
    g_array_append_val(styles->fonts, none);
  } else if (strcmp(name, "name") == 0 && styles->in_fonts && styles->fonts->len > 0) {
    if (xml_get(attributes, "val", value, sizeof value))
      g_array_index(styles->fonts, const char *, styles->fonts->len - 1) =
          g_string_chunk_insert_const(styles->names, value);
  } else if (strcmp(name, "cellXfs") == 0) {
    styles->in_cells = TRUE;
  } else if (strcmp(name, "xf") == 0 && styles->in_cells && styles->styles->len < XLSX_MAX_STYLES) {
    int font = xml_get_int(attributes, "fontId", 0), format = xml_get_int(attributes, "numFmtId", 0);
    const char *code = g_hash_table_lookup(styles->codes, GINT_TO_POINTER(format));
    XlsxStyle style = {NULL, code != NULL ? code : number_format_of_id((guint)MAX(format, 0))};
    if (font >= 0 && (guint)font < styles->fonts->len)
      style.font = g_array_index(styles->fonts, const char *, font);
    g_array_append_val(styles->styles, style);
  }
}

static void styles_end(gpointer data, const char *name)
{
  XlsxStyles *styles = data;
  if (strcmp(name, "fonts") == 0)
    styles->in_fonts = FALSE;
  else if (strcmp(name, "cellXfs") == 0)
    styles->in_cells = FALSE;
}

/* ---- sheets ---- */

typedef struct {
  GHashTable *parts;
  Lines *lines;
  const XlsxStrings *strings;
  const XlsxStyles *styles;
  GString *value, *shown;
  GHashTable *headers; /* those seen: sheets share them */
  int column;          /* where the next cell would stand without a reference */
  int written;         /* column that the line has reached */
  int style;
  char type; /* first letter of the cell's type; 'S' for "s", 'n' for a number */
  gboolean in_value, stop, date1904;
  gboolean draws; /* something is drawn or noted on it */
} XlsxSheet;

/* "AB12" is column 27. */
static int xlsx_column(const char *reference)
{
  int column = 0;
  for (; g_ascii_isalpha(*reference) && column < 100000; reference++)
    column = column * 26 + (g_ascii_toupper(*reference) - 'A' + 1);
  return column - 1;
}

static void start_cell(XlsxSheet *sheet, const XmlAttributes *attributes)
{
  char value[32];
  if (xml_get(attributes, "r", value, sizeof value))
    sheet->column = MAX(xlsx_column(value), 0);
  xml_get(attributes, "t", value, sizeof value);
  sheet->type = value[0] == '\0' ? 'n' : strcmp(value, "s") == 0 ? 'S' : value[0];
  sheet->style = xml_get_int(attributes, "s", -1);
  g_string_truncate(sheet->value, 0);
}

static void sheet_start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  XlsxSheet *sheet = data;
  if (strcmp(name, "row") == 0) {
    lines_row(sheet->lines);
    sheet->column = sheet->written = 0;
  } else if (strcmp(name, "c") == 0) {
    start_cell(sheet, attributes);
  } else if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0) {
    sheet->in_value = TRUE;
  } else if (strcmp(name, "drawing") == 0 || strcmp(name, "legacyDrawing") == 0) {
    sheet->draws = TRUE;
  } else if (xlsx_header_is(name)) {
    g_string_truncate(sheet->value, 0);
    sheet->in_value = TRUE;
  }
}

/* Headers and footers stand behind the rows. */
static void end_header(XlsxSheet *sheet)
{
  if (!g_hash_table_add(sheet->headers, g_strdup(sheet->value->str)))
    return;
  g_string_truncate(sheet->shown, 0);
  xlsx_header_append(sheet->shown, sheet->value->str);
  g_auto(GStrv) parts = g_strsplit(sheet->shown->str, "\n", -1);
  for (guint i = 0; parts[i] != NULL; i++) {
    lines_add(sheet->lines, parts[i], strlen(parts[i]), NULL);
    lines_end(sheet->lines);
  }
}

static void add_shared(XlsxSheet *sheet, const char *font)
{
  const XlsxStrings *strings = sheet->strings;
  char *behind;
  guint64 index = g_ascii_strtoull(sheet->value->str, &behind, 10);
  if (behind == sheet->value->str || index >= strings->strings->len) {
    ooxml_lose(sheet->lines);
    return;
  }
  guint32 run = g_array_index(strings->strings, guint32, index);
  guint32 end =
      index + 1 < strings->strings->len ? g_array_index(strings->strings, guint32, index + 1) : strings->runs->len;
  for (; run < end; run++) {
    const XlsxRun *at = &g_array_index(strings->runs, XlsxRun, run);
    lines_add(sheet->lines, strings->text->str + at->start, at->len, at->font != NULL ? at->font : font);
  }
}

static void add_value(XlsxSheet *sheet, const XlsxStyle *style)
{
  g_string_truncate(sheet->shown, 0);
  if (sheet->type == 'n') {
    number_format_append(sheet->shown, style->code, g_ascii_strtod(sheet->value->str, NULL), sheet->date1904);
    lines_add(sheet->lines, sheet->shown->str, sheet->shown->len, style->font);
    return;
  }
  g_autoptr(GString) after = g_string_new(NULL);
  number_format_around_text(style->code, sheet->shown, after);
  lines_add(sheet->lines, sheet->shown->str, sheet->shown->len, style->font);
  if (sheet->type == 'S')
    add_shared(sheet, style->font);
  else
    lines_add(sheet->lines, sheet->value->str, sheet->value->len, style->font);
  lines_add(sheet->lines, after->str, after->len, style->font);
}

/* The style of the cell. Without it a day is a mere number. */
static const XlsxStyle *get_style(XlsxSheet *sheet)
{
  static const XlsxStyle none = {NULL, ""};
  const GArray *styles = sheet->styles->styles;
  if (sheet->style >= 0 && (guint)sheet->style < styles->len)
    return &g_array_index(styles, XlsxStyle, sheet->style);
  if (sheet->style > 0 && sheet->type == 'n')
    ooxml_lose(sheet->lines);
  return &none;
}

static void end_cell(XlsxSheet *sheet)
{
  if (sheet->value->len > 0) {
    for (; sheet->written < sheet->column; sheet->written++)
      lines_cell(sheet->lines);
    if (sheet->type != 'b' && sheet->type != 'e')
      add_value(sheet, get_style(sheet));
  }
  sheet->column++;
  sheet->stop = sheet->lines->full;
}

static void sheet_end(gpointer data, const char *name)
{
  XlsxSheet *sheet = data;
  if (strcmp(name, "c") == 0)
    end_cell(sheet);
  else if (strcmp(name, "row") == 0)
    lines_row_end(sheet->lines);
  else if (xlsx_header_is(name))
    end_header(sheet);
  sheet->in_value = FALSE;
}

static void sheet_text(gpointer data, const char *text, gsize len)
{
  XlsxSheet *sheet = data;
  if (sheet->in_value)
    g_string_append_len(sheet->value, text, (gssize)len);
}

/* ---- the workbook ---- */

typedef struct {
  GPtrArray *sheets; /* name, relation id, name, ... */
  gboolean date1904;
} XlsxBook;

static void book_start(gpointer data, const char *name, const XmlAttributes *attributes)
{
  XlsxBook *book = data;
  if (strcmp(name, "workbookPr") == 0) {
    char value[8];
    xml_get(attributes, "date1904", value, sizeof value);
    book->date1904 = value[0] == '1' || value[0] == 't';
  } else if (strcmp(name, "sheet") == 0) {
    g_ptr_array_add(book->sheets, xml_dup(attributes, "name"));
    g_ptr_array_add(book->sheets, xml_dup(attributes, "id"));
  }
}

static void book_end(gpointer data, const char *name)
{
  (void)data, (void)name;
}

/* Whether the part is there and could be read to its end. */
static gboolean parse(GHashTable *parts, const char *name, const XmlHandler *handler, gpointer data, gboolean *stop)
{
  const GString *part = name == NULL ? NULL : zip_get(parts, name);
  return part != NULL && xml_parse(part->str, part->len, handler, data, stop);
}

/* Text boxes, titles of charts, comments: what draws is said where a sheet has any. Comments that answer each other are there twice, the old form of them cut. */
static void read_beside(GHashTable *parts, const char *sheet, gboolean draws, Lines *lines)
{
  g_autoptr(GArray) relations = ooxml_relations(parts, sheet, lines);
  const char *drawing = ooxml_find(relations, "drawing");
  if (draws && relations->len == 0)
    ooxml_lose(lines);
  if (drawing != NULL) {
    g_autoptr(GArray) inner = ooxml_relations(parts, drawing, lines);
    drawing_read(parts, drawing, FALSE, lines);
    drawing_read_all(parts, inner, "chart", FALSE, lines);
  }
  gboolean threads = ooxml_find(relations, "threadedComment") != NULL;
  drawing_read_all(parts, relations, threads ? "threadedComment" : "comments", FALSE, lines);
}

/* One sheet; part NULL: nobody knows where it is. */
static void read_sheet(XlsxSheet *sheet, const char *part)
{
  static const XmlHandler handler = {sheet_start, sheet_end, sheet_text};
  GHashTable *parts = sheet->parts;
  sheet->draws = FALSE;
  if (!parse(parts, part, &handler, sheet, &sheet->stop))
    ooxml_lose(sheet->lines);
  while (sheet->lines->rows > 0)
    lines_row_end(sheet->lines);
  if (part != NULL && !sheet->stop)
    read_beside(parts, part, sheet->draws, sheet->lines);
}

static void visit_sheet(const char *part, gpointer data)
{
  XlsxSheet *sheet = data;
  lines_end(sheet->lines);
  if (!sheet->stop)
    read_sheet(sheet, part);
}

/* The sheets in the order of the workbook. FALSE when it does not lead to all it speaks of, or speaks of none. */
static gboolean read_sheets(const GArray *relations, const XlsxBook *book, XlsxSheet *sheet, GHashTable *seen)
{
  gboolean all = book->sheets->len > 0;
  for (guint i = 0; i + 1 < book->sheets->len && !sheet->stop; i += 2) {
    const char *name = g_ptr_array_index(book->sheets, i), *id = g_ptr_array_index(book->sheets, i + 1);
    const char *part = id == NULL ? NULL : ooxml_find_id(relations, id);
    if (name != NULL)
      lines_add(sheet->lines, name, strlen(name), NULL);
    lines_end(sheet->lines);
    const GString *content = part == NULL ? NULL : zip_get(sheet->parts, part);
    all &= content != NULL;
    g_hash_table_add(seen, (gpointer)content);
    read_sheet(sheet, part);
  }
  return all;
}

/* Where there are strings that break off, the last is as long as it is. */
static void read_strings(GHashTable *parts, const GArray *relations, XlsxStrings *strings, Lines *lines)
{
  static const XmlHandler handler = {strings_start, strings_end, strings_text};
  const char *name = ooxml_find_part(parts, relations, "sharedStrings", "sst");
  const GString *part = name == NULL ? NULL : zip_get(parts, name);
  gboolean stop = FALSE;
  if (part == NULL || part->len == 0 || parse(parts, name, &handler, strings, &stop))
    return; /* a workbook may have none; a cell that wants one tells */
  strings_end(strings, "t");
  ooxml_lose(lines);
}

static void read_parts(GHashTable *parts, const FormatInput *input, Lines *lines)
{
  static const XmlHandler styles_handler = {styles_start, styles_end, NULL};
  static const XmlHandler book_handler = {book_start, book_end, NULL};
  g_autoptr(GArray) package = ooxml_relations(parts, "", NULL);
  const char *name = ooxml_find(package, "officeDocument");
  (void)input;
  if (name != NULL && g_str_has_suffix(name, ".bin")) { /* an .xlsb, whose parts are no XML */
    lines->result->reason = FORMAT_UNSUPPORTED;
    return;
  }
  name = ooxml_find_part(parts, package, "officeDocument", "workbook");
  if (name == NULL)
    name = "xl/workbook.xml";
  g_autoptr(GArray) relations = ooxml_relations(parts, name, lines);
  g_autoptr(GStringChunk) names = g_string_chunk_new(512);
  g_autoptr(GString) text = g_string_new(NULL), value = g_string_new(NULL), shown = g_string_new(NULL);
  g_autoptr(GArray) runs = g_array_new(FALSE, FALSE, sizeof(XlsxRun));
  g_autoptr(GArray) firsts = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GHashTable) codes = g_hash_table_new(NULL, NULL);
  g_autoptr(GArray) fonts = g_array_new(FALSE, FALSE, sizeof(char *));
  g_autoptr(GArray) cells = g_array_new(FALSE, FALSE, sizeof(XlsxStyle));
  g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func(g_free);
  XlsxStrings strings = {text, runs, firsts, names, FALSE, FALSE, 0, NULL};
  XlsxStyles styles = {codes, fonts, cells, names, FALSE, FALSE};
  XlsxBook book = {sheets, FALSE};
  g_autoptr(GHashTable) headers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  XlsxSheet sheet = {.parts = parts,
                     .lines = lines,
                     .strings = &strings,
                     .styles = &styles,
                     .value = value,
                     .shown = shown,
                     .headers = headers};
  gboolean stop = FALSE;
  g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
  read_strings(parts, relations, &strings, lines);
  parse(parts, ooxml_find_part(parts, relations, "styles", "styleSheet"), &styles_handler, &styles, &stop);
  gboolean whole = parse(parts, name, &book_handler, &book, &stop);
  sheet.date1904 = book.date1904;
  whole &= read_sheets(relations, &book, &sheet, seen);
  if (whole)
    return;
  ooxml_lose(lines);
  ooxml_visit_unseen(parts, "worksheet", seen, visit_sheet, &sheet);
}

static void xlsx_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  (void)head;
  ooxml_read(input, result, read_parts);
}

const FormatReader xlsx_reader = {"xlsx", recognise, xlsx_read, NULL};
