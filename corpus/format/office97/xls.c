/* Excel 5 to 2003 ([MS-XLS]): the cells of every sheet, row by row, with the values that formulas gave. */
#include <string.h>

#include "corpus/encoding/codepage.h"
#include "corpus/format/compound.h"
#include "corpus/format/lines.h"
#include "corpus/format/number_format.h"
#include "corpus/format/office97/summary.h"
#include "corpus/format/office97/xls_strings.h"
#include "corpus/format/reader.h"

enum {
  RECORD_FORMULA = 0x0006,
  RECORD_EOF = 0x000A,
  RECORD_DATES_1904 = 0x0022,
  RECORD_PASSWORD = 0x002F,
  RECORD_FONT = 0x0031,
  RECORD_CODE_PAGE = 0x0042,
  RECORD_NUMBERS = 0x00BD,
  RECORD_RICH_LABEL = 0x00D6,
  RECORD_FORMAT_OF_CELLS = 0x00E0,
  RECORD_STRINGS = 0x00FC,
  RECORD_STRING_CELL = 0x00FD,
  RECORD_TEXT_BOX = 0x01B6,
  RECORD_NUMBER = 0x0203,
  RECORD_LABEL = 0x0204,
  RECORD_FORMULA_STRING = 0x0207,
  RECORD_SMALL_NUMBER = 0x027E,
  RECORD_NUMBER_FORMAT = 0x041E,
  RECORD_BOF = 0x0809
};
enum { BOF_SHEET = 0x0010 };
enum { BIFF8 = 0x0600 };

#define MAX_STRINGS (1 << 22)
#define MAX_COLUMNS 256

/* How cells look: [MS-XLS] 2.4.353. */
typedef struct {
  guint16 font, format;
} CellFormat;

typedef struct {
  guint32 start, end; /* bytes in texts */
  guint32 run, n_runs;
} SharedString;

typedef struct {
  Bytes stream;
  Lines *lines;
  guint version, codepage;
  gboolean dates_1904;
  GPtrArray *fonts;  /* char * */
  GArray *formats;   /* CellFormat */
  GHashTable *codes; /* number of a format -> its code, char * */
  GString *texts;    /* of all shared strings */
  GArray *strings;   /* SharedString */
  GArray *runs;      /* XlsRun, of all shared strings */
  XlsString scratch;
  GString *shown;                                    /* what a format makes of the current cell */
  guint depth;                                       /* of BOF records: charts stand inside sheets */
  gboolean sheet;                                    /* a sheet is read, not the workbook's own records */
  gint row;                                          /* open; -1 when none */
  guint column;                                      /* of its current cell */
  guint formula_row, formula_column, formula_format; /* where the next string belongs */
} Xls;

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  (void)input;
  return head->compound != NULL && (compound_has(head->compound, "Workbook") || compound_has(head->compound, "Book"));
}

/* ---- the workbook: fonts, formats, shared strings ---- */

static void read_font(Xls *xls, Bytes record)
{
  GString *name = g_string_new(NULL);
  guint n_chars = bytes_u8(record, 14);
  gboolean wide = xls->version >= BIFF8 && (bytes_u8(record, 15) & 1) != 0;
  XlsReader reader;
  xls_reader_init(&reader, bytes_part(record, 0, 0), bytes_part(record, xls->version >= BIFF8 ? 16 : 15, record.len),
                  0);
  xls_reader_chars(&reader, n_chars, wide, name);
  g_ptr_array_add(xls->fonts, g_string_free(name, FALSE));
}

/* The name of a font by its number; number 4 was never given to any. */
static const char *font_name(const Xls *xls, guint number)
{
  if (number > 4)
    number--;
  return number < xls->fonts->len ? g_ptr_array_index(xls->fonts, number) : NULL;
}

static const CellFormat *cell_format(const Xls *xls, guint number)
{
  static const CellFormat none = {G_MAXUINT16, 0};
  return number < xls->formats->len ? &g_array_index(xls->formats, CellFormat, number) : &none;
}

static const char *cell_code(const Xls *xls, guint number)
{
  guint id = cell_format(xls, number)->format;
  const char *code = g_hash_table_lookup(xls->codes, GUINT_TO_POINTER(id));
  return code != NULL ? code : number_format_of_id(id);
}

/* Text in the code page of the workbook, before BIFF8, to the scratch. */
static void decode(Xls *xls, Bytes bytes)
{
  g_string_truncate(xls->scratch.text, 0);
  for (gsize i = 0; i < bytes.len; i++)
    g_string_append_unichar(xls->scratch.text, codepage_char(xls->codepage, bytes.at[i]));
}

static void read_number_format(Xls *xls, Bytes record)
{
  guint number = bytes_u16(record, 0);
  if (xls->version >= BIFF8) {
    XlsReader reader;
    xls_reader_init(&reader, bytes_part(record, 0, 0), bytes_part(record, 2, record.len), 0);
    xls_reader_string(&reader, &xls->scratch);
  } else {
    decode(xls, bytes_part(record, 3, bytes_u8(record, 2)));
  }
  g_hash_table_replace(xls->codes, GUINT_TO_POINTER(number), g_strdup(xls->scratch.text->str));
}

static void read_strings(Xls *xls, Bytes record, gsize next)
{
  XlsReader reader;
  xls_reader_init(&reader, xls->stream, record, next);
  xls_reader_u32(&reader);
  guint32 n = xls_reader_u32(&reader);
  for (guint32 i = 0; i < n && i < MAX_STRINGS && !reader.ends; i++) {
    xls_reader_string(&reader, &xls->scratch);
    SharedString string = {.start = (guint32)xls->texts->len, .run = xls->runs->len, .n_runs = xls->scratch.runs->len};
    g_string_append_len(xls->texts, xls->scratch.text->str, (gssize)xls->scratch.text->len);
    g_array_append_vals(xls->runs, xls->scratch.runs->data, xls->scratch.runs->len);
    string.end = (guint32)xls->texts->len;
    g_array_append_val(xls->strings, string);
  }
}

/* ---- cells ---- */

static void end_row(Xls *xls)
{
  if (xls->row >= 0)
    lines_row_end(xls->lines);
  xls->row = -1;
}

/* Goes to a cell: the rows and columns before it end. */
static void go_to(Xls *xls, guint row, guint column)
{
  if ((gint)row != xls->row || column < xls->column) {
    end_row(xls);
    lines_row(xls->lines);
    xls->row = (gint)row;
    xls->column = 0;
  }
  for (; xls->column < MIN(column, MAX_COLUMNS); xls->column++)
    lines_cell(xls->lines);
}

/* Adds text whose parts are set in the fonts of runs, what comes before in that of the cell. */
static void add_runs(Xls *xls, const char *text, gsize len, const XlsRun *runs, gsize n_runs, guint format)
{
  g_return_if_fail(runs != NULL || n_runs == 0);
  const char *end = text + len, *font = font_name(xls, cell_format(xls, format)->font);
  guint position = 0;
  for (gsize i = 0; runs != NULL && i < n_runs && text < end; i++) {
    const char *stop = text;
    for (; position < runs[i].start && stop < end; position++)
      stop = g_utf8_next_char(stop);
    if (stop > text)
      lines_add(xls->lines, text, (gsize)(stop - text), font);
    text = stop;
    font = font_name(xls, runs[i].font);
  }
  if (text < end)
    lines_add(xls->lines, text, (gsize)(end - text), font);
}

/* The same with what the cell's format puts around texts. */
static void add_text(Xls *xls, const char *text, gsize len, const XlsRun *runs, gsize n_runs, guint format)
{
  g_autoptr(GString) after = g_string_new(NULL);
  const char *font = font_name(xls, cell_format(xls, format)->font);
  g_string_truncate(xls->shown, 0);
  number_format_around_text(cell_code(xls, format), xls->shown, after);
  lines_add(xls->lines, xls->shown->str, xls->shown->len, font);
  add_runs(xls, text, len, runs, n_runs, format);
  lines_add(xls->lines, after->str, after->len, font);
}

/* A string in a record of its own: shared ones are older than BIFF8. */
static void add_string(Xls *xls, Bytes bytes, guint format, gsize next)
{
  if (xls->version < BIFF8) {
    decode(xls, bytes_part(bytes, 2, bytes_u16(bytes, 0)));
    add_text(xls, xls->scratch.text->str, xls->scratch.text->len, NULL, 0, format);
    return;
  }
  XlsReader reader;
  xls_reader_init(&reader, xls->stream, bytes, next);
  xls_reader_string(&reader, &xls->scratch);
  const GArray *runs = xls->scratch.runs;
  add_text(xls, xls->scratch.text->str, xls->scratch.text->len, (const XlsRun *)runs->data, runs->len, format);
}

static void add_shared(Xls *xls, guint32 number, guint format)
{
  if (number >= xls->strings->len)
    return;
  const SharedString *string = &g_array_index(xls->strings, SharedString, number);
  const XlsRun *runs = xls->runs->len > 0 ? &g_array_index(xls->runs, XlsRun, 0) + string->run : NULL;
  add_text(xls, xls->texts->str + string->start, string->end - string->start, runs, string->n_runs, format);
}

static void add_number(Xls *xls, double value, guint format)
{
  g_string_truncate(xls->shown, 0);
  number_format_append(xls->shown, cell_code(xls, format), value, xls->dates_1904);
  lines_add(xls->lines, xls->shown->str, xls->shown->len, font_name(xls, cell_format(xls, format)->font));
}

static double read_double(Bytes bytes, gsize off)
{
  guint64 bits = bytes_u32(bytes, off) | (guint64)bytes_u32(bytes, off + 4) << 32;
  double value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

/* A number in four bytes: [MS-XLS] 2.5.217. */
static double read_small(Bytes bytes, gsize off)
{
  guint32 bits = bytes_u32(bytes, off);
  double value;
  if ((bits & 2) != 0) {
    value = (gint32)bits >> 2;
  } else {
    guint64 high = (guint64)(bits & ~3u) << 32;
    memcpy(&value, &high, sizeof value);
  }
  return (bits & 1) != 0 ? value / 100 : value;
}

static void read_numbers(Xls *xls, Bytes record)
{
  guint row = bytes_u16(record, 0), column = bytes_u16(record, 2);
  for (gsize off = 4; off + 6 < record.len; off += 6) {
    go_to(xls, row, column++);
    add_number(xls, read_small(record, off + 2), bytes_u16(record, off));
  }
}

/* The value that a formula gave: a number, or a sign that a string follows in a record of its own. */
static void read_formula(Xls *xls, Bytes record)
{
  xls->formula_row = bytes_u16(record, 0);
  xls->formula_column = bytes_u16(record, 2);
  xls->formula_format = bytes_u16(record, 4);
  if (bytes_u16(record, 12) == 0xFFFF)
    return;
  go_to(xls, xls->formula_row, xls->formula_column);
  add_number(xls, read_double(record, 6), xls->formula_format);
}

/* A text box: the text stands in the record that continues this one. */
static void read_text_box(Xls *xls, Bytes record, gsize next)
{
  guint n_chars = bytes_u16(record, 10);
  XlsReader reader;
  if (n_chars == 0 || xls->version < BIFF8)
    return;
  xls_reader_init(&reader, xls->stream, bytes_part(record, 0, 0), next);
  g_string_truncate(xls->scratch.text, 0);
  xls_reader_chars(&reader, n_chars, FALSE, xls->scratch.text);
  end_row(xls);
  lines_add(xls->lines, xls->scratch.text->str, xls->scratch.text->len, NULL);
  lines_end(xls->lines);
}

static void read_cell(Xls *xls, guint type, Bytes record, gsize next)
{
  guint row = bytes_u16(record, 0), column = bytes_u16(record, 2), format = bytes_u16(record, 4);
  switch (type) {
  case RECORD_STRING_CELL:
    go_to(xls, row, column);
    add_shared(xls, bytes_u32(record, 6), format);
    break;
  case RECORD_LABEL:
  case RECORD_RICH_LABEL:
    go_to(xls, row, column);
    add_string(xls, bytes_part(record, 6, record.len), format, next);
    break;
  case RECORD_NUMBER:
    go_to(xls, row, column);
    add_number(xls, read_double(record, 6), format);
    break;
  case RECORD_SMALL_NUMBER:
    go_to(xls, row, column);
    add_number(xls, read_small(record, 6), format);
    break;
  case RECORD_NUMBERS:
    read_numbers(xls, record);
    break;
  case RECORD_FORMULA:
    read_formula(xls, record);
    break;
  case RECORD_FORMULA_STRING:
    go_to(xls, xls->formula_row, xls->formula_column);
    add_string(xls, record, xls->formula_format, next);
    break;
  case RECORD_TEXT_BOX:
    read_text_box(xls, record, next);
    break;
  default:
    break;
  }
}

static void read_global(Xls *xls, guint type, Bytes record, gsize next)
{
  switch (type) {
  case RECORD_FONT:
    read_font(xls, record);
    break;
  case RECORD_FORMAT_OF_CELLS: {
    CellFormat format = {bytes_u16(record, 0), bytes_u16(record, 2)};
    g_array_append_val(xls->formats, format);
    break;
  }
  case RECORD_NUMBER_FORMAT:
    read_number_format(xls, record);
    break;
  case RECORD_STRINGS:
    read_strings(xls, record, next);
    break;
  case RECORD_CODE_PAGE:
    xls->codepage = bytes_u16(record, 0);
    break;
  case RECORD_DATES_1904:
    xls->dates_1904 = bytes_u16(record, 0) != 0;
    break;
  default:
    break;
  }
}

static void begin_part(Xls *xls, Bytes record)
{
  xls->depth++;
  if (xls->depth > 1)
    return;
  xls->version = bytes_u16(record, 0);
  xls->sheet = bytes_u16(record, 2) == BOF_SHEET;
}

static void end_part(Xls *xls)
{
  if (xls->depth == 1)
    end_row(xls);
  xls->depth -= xls->depth > 0;
}

/* Reads all records. The reason is why it stopped before the end. */
static FormatReason read_records(Xls *xls)
{
  for (gsize off = 0; off + 4 <= xls->stream.len && !xls->lines->full;) {
    guint type = bytes_u16(xls->stream, off);
    gsize len = bytes_u16(xls->stream, off + 2), next = off + 4 + len;
    Bytes record = bytes_part(xls->stream, off + 4, len);
    off = next;
    if (record.len < len)
      return FORMAT_DAMAGED;
    if (type == RECORD_PASSWORD)
      return FORMAT_ENCRYPTED;
    if (type == RECORD_BOF)
      begin_part(xls, record);
    else if (type == RECORD_EOF)
      end_part(xls);
    else if (xls->depth == 1 && xls->sheet)
      read_cell(xls, type, record, next);
    else if (xls->depth == 1)
      read_global(xls, type, record, next);
  }
  return FORMAT_OK;
}

static void xls_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  const Compound *compound = head->compound;
  g_autoptr(GByteArray) stream = compound != NULL ? compound_read(compound, "Workbook") : NULL;
  if (compound != NULL && stream == NULL)
    stream = compound_read(compound, "Book");
  if (stream == NULL) {
    result->reason = FORMAT_DAMAGED;
    return;
  }
  g_auto(Lines) lines;
  g_autoptr(GPtrArray) fonts = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(GArray) formats = g_array_new(FALSE, FALSE, sizeof(CellFormat));
  g_autoptr(GHashTable) codes = g_hash_table_new_full(NULL, NULL, NULL, g_free);
  g_autoptr(GString) texts = g_string_new(NULL), scratch = g_string_new(NULL), shown = g_string_new(NULL);
  g_autoptr(GArray) strings = g_array_new(FALSE, FALSE, sizeof(SharedString));
  g_autoptr(GArray) runs = g_array_new(FALSE, FALSE, sizeof(XlsRun)),
                    scratch_runs = g_array_new(FALSE, FALSE, sizeof(XlsRun));
  lines_init(&lines, input, result);
  Xls xls = {.stream = {stream->data, stream->len},
             .lines = &lines,
             .fonts = fonts,
             .formats = formats,
             .codes = codes,
             .texts = texts,
             .strings = strings,
             .runs = runs,
             .scratch = {scratch, scratch_runs},
             .shown = shown,
             .row = -1};
  result->reason = read_records(&xls);
  summary_read(compound, &lines);
  lines_finish(&lines);
}

const FormatReader xls_reader = {"xls", recognise, xls_read, NULL};
