/* Word 97-2003 and Word 6/95: text in pieces, in the order of the document ([MS-DOC]). */
#include <string.h>

#include "corpus/format/compound.h"
#include "corpus/format/lines.h"
#include "corpus/format/office97/doc_layout.h"
#include "corpus/format/office97/doc_lists.h"
#include "corpus/format/office97/summary.h"
#include "corpus/format/reader.h"

/* Offsets in the file information block: [MS-DOC] 2.5. */
enum {
  FIB_VERSION = 0x02,
  FIB_FLAGS = 0x0A,
  FIB_TEXT_START = 0x18, /* Word 6/95 and files without pieces */
  FIB_TEXT_LENGTHS = 0x4C,
  FIB_TEXT_LENGTHS_95 = 0x34,
  FIB_PIECES = 0x1A2,
  FIB_PIECES_95 = 0x160
};
enum { FLAG_ENCRYPTED = 0x0100, FLAG_TABLE_1 = 0x0200 };

#define VERSION_97 0xC1
#define MAX_FIELDS 64

/* The parts of the text, in the order in which they are stored: [MS-DOC] 2.3. */
enum {
  PART_MAIN,
  PART_FOOTNOTES,
  PART_HEADERS,
  PART_MACROS,
  PART_COMMENTS,
  PART_ENDNOTES,
  PART_BOXES,
  PART_HEADER_BOXES,
  N_PARTS
};

typedef struct {
  Bytes word;
  Bytes table;
  const DocLayout *layout; /* NULL before Word 97 */
  Numbering *numbering;
  Lines *lines;
  GString *text;    /* of one font, not yet given to lines */
  const char *font; /* of text */
  DocChars chars;   /* properties up to chars.end */
  guint32 lengths[N_PARTS];
  guint field_depth;    /* fields open, one in the other */
  guint64 instructions; /* a bit for each of them: its instruction is not over */
  gboolean header;      /* headers and footers: what fields give there are page numbers */
  gboolean row;         /* a table row is open */
  gboolean paragraph;   /* a paragraph has begun */
  DocParagraph open;    /* which; one that a line break divides begins twice */
  guint32 numbered;     /* where the last one began that got a number */
  gunichar last;
} Doc;

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  (void)input;
  return head->compound != NULL && compound_has(head->compound, "WordDocument");
}

static void flush(Doc *doc)
{
  if (doc->text->len > 0)
    lines_add(doc->lines, doc->text->str, doc->text->len, doc->font);
  g_string_truncate(doc->text, 0);
}

/* Opens and closes table rows as the paragraph at fc wants it. */
static void begin_paragraph(Doc *doc, guint32 fc)
{
  doc->paragraph = TRUE;
  if (doc->layout == NULL)
    return;
  doc->open = doc_layout_paragraph(doc->layout, fc);
  gboolean in_table = doc->open.in_table;
  if (in_table == doc->row)
    return;
  if (in_table)
    lines_row(doc->lines);
  else
    lines_row_end(doc->lines);
  doc->row = in_table;
}

/* Writes the paragraph's number before its first text. */
static void write_number(Doc *doc)
{
  if (doc->open.set == 0 || doc->open.start == doc->numbered)
    return;
  g_autoptr(GString) number = g_string_new(NULL);
  doc->numbered = doc->open.start;
  numbering_next(doc->numbering, doc->open.set, doc->open.level, number);
  if (number->len == 0)
    return;
  g_string_append_len(doc->text, number->str, (gssize)number->len);
  g_string_append_c(doc->text, ' ');
}

static void end_paragraph(Doc *doc)
{
  flush(doc);
  lines_end(doc->lines);
  doc->paragraph = FALSE;
  doc->instructions = 0; /* they do not go on over paragraphs; a field without an end must not eat the rest */
}

static void end_cell(Doc *doc, guint32 fc)
{
  gboolean row_end = doc->layout != NULL ? doc_layout_paragraph(doc->layout, fc).row_end : doc->last == 0x07;
  if (!row_end && doc->open.set != 0)
    write_number(doc); /* a cell may hold nothing but its number */
  flush(doc);
  doc->paragraph = FALSE;
  doc->instructions = 0;
  if (!row_end) {
    lines_cell(doc->lines);
  } else if (doc->row) {
    lines_row_end(doc->lines);
    doc->row = FALSE;
  } else {
    lines_end(doc->lines);
  }
}

/* Characters with a meaning of their own: [MS-DOC] 2.4.1 and 2.9.1. FALSE for one that is text. */
static gboolean take_special(Doc *doc, gunichar ch, guint32 fc)
{
  switch (ch) {
  case 0x07:
    end_cell(doc, fc);
    return TRUE;
  case 0x0B: /* line break */
  case 0x0C: /* page, section */
  case 0x0D:
  case 0x0E: /* column */
    end_paragraph(doc);
    return TRUE;
  case 0x13: /* field: instruction, 0x14, result, 0x15 */
    if (doc->field_depth < MAX_FIELDS)
      doc->instructions |= (guint64)1 << doc->field_depth++;
    return TRUE;
  case 0x14:
    if (doc->field_depth > 0)
      doc->instructions &= ~((guint64)1 << (doc->field_depth - 1));
    return TRUE;
  case 0x15:
    if (doc->field_depth > 0)
      doc->instructions &= ~((guint64)1 << --doc->field_depth);
    return TRUE;
  default:
    return ch < 0x20 && ch != 0x09 && ch != 0x1E;
  }
}

/* Takes the next character of the text, stored at fc. */
static void take(Doc *doc, gunichar ch, guint32 fc)
{
  if (doc->layout != NULL && fc >= doc->chars.end) {
    doc->chars = doc_layout_chars(doc->layout, fc);
    if (doc->chars.font != doc->font)
      flush(doc);
    doc->font = doc->chars.font;
  }
  if (!doc->paragraph && ch != 0x0D)
    begin_paragraph(doc, fc);
  gboolean shown = doc->instructions == 0 && !(doc->header && doc->field_depth > 0) && !doc->chars.hidden;
  if (!take_special(doc, ch, fc) && shown && !doc->chars.symbol) {
    if (doc->open.set != 0)
      write_number(doc);
    if (ch == 0x1E) /* no-break hyphen */
      ch = '-';
    g_string_append_unichar(doc->text, ch);
  }
  doc->last = ch;
}

/* ---- pieces ---- */

/* The characters [from, to) of a piece that is stored at fc, wide in two bytes a character. */
static gboolean read_piece(Doc *doc, guint32 fc, gboolean wide, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to && !doc->lines->full; i++) {
    guint32 at = fc + (wide ? 2 * i : i);
    if (at >= doc->word.len)
      return FALSE;
    gunichar ch = wide ? bytes_u16(doc->word, at) : bytes_u8(doc->word, at);
    if (wide && ch >= 0xD800 && ch < 0xE000) {
      gunichar low = ch < 0xDC00 && i + 1 < to ? bytes_u16(doc->word, (gsize)at + 2) : 0;
      if (low >= 0xDC00 && low < 0xE000) {
        ch = 0x10000 + ((ch - 0xD800) << 10) + (low - 0xDC00);
        i++;
      } else {
        ch = 0xFFFD;
      }
    }
    take(doc, ch, at);
  }
  return TRUE;
}

/* The table of pieces: n + 1 positions, n descriptors of 8 bytes. Property lists may stand before it. */
static Bytes find_pieces(Bytes list)
{
  gsize off = 0;
  while (bytes_u8(list, off) == 1)
    off += 3 + (gsize)bytes_u16(list, off + 1);
  if (bytes_u8(list, off) != 2)
    return bytes_part(list, 0, 0);
  return bytes_part(list, off + 5, bytes_u32(list, off + 1));
}

/* The characters [from, to) of the text. FALSE when some are not there. */
static gboolean read_range(Doc *doc, Bytes pieces, guint32 from, guint32 to)
{
  gsize n = pieces.len >= 4 ? (pieces.len - 4) / 12 : 0;
  gboolean whole = TRUE;
  for (gsize i = 0; i < n; i++) {
    guint32 start = bytes_u32(pieces, 4 * i), end = bytes_u32(pieces, 4 * (i + 1));
    if (end <= from || start >= to || end <= start)
      continue;
    guint32 fc = bytes_u32(pieces, 4 * (n + 1) + 8 * i + 2);
    gboolean wide = doc->layout != NULL && (fc & 0x40000000) == 0;
    if (doc->layout != NULL && !wide)
      fc = (fc & 0x3FFFFFFF) / 2;
    doc->chars.end = 0;
    whole = read_piece(doc, fc, wide, MAX(from, start) - start, MIN(to, end) - start) && whole;
  }
  return whole;
}

static void end_part(Doc *doc)
{
  end_paragraph(doc);
  if (doc->row)
    lines_row_end(doc->lines);
  doc->row = FALSE;
  doc->field_depth = 0;
}

/* Reads the parts in the order in which people read them. FALSE when some text is not there. */
static gboolean read_text(Doc *doc)
{
  static const guint8 order[] = {PART_MAIN, PART_BOXES, PART_FOOTNOTES, PART_ENDNOTES, PART_HEADERS, PART_HEADER_BOXES};
  gboolean old = doc->layout == NULL, whole = TRUE;
  Bytes pieces =
      old ? find_pieces(
                bytes_part(doc->word, bytes_u32(doc->word, FIB_PIECES_95), bytes_u32(doc->word, FIB_PIECES_95 + 4)))
          : find_pieces(bytes_part(doc->table, bytes_u32(doc->word, FIB_PIECES), bytes_u32(doc->word, FIB_PIECES + 4)));
  for (guint p = 0; p < G_N_ELEMENTS(order); p++) {
    guint64 from = 0;
    for (guint i = 0; i < order[p]; i++)
      from += doc->lengths[i];
    guint64 to = MIN(from + doc->lengths[order[p]], G_MAXINT32);
    if (from >= to)
      continue;
    doc->header = order[p] == PART_HEADERS || order[p] == PART_HEADER_BOXES;
    if (pieces.len > 0)
      whole = read_range(doc, pieces, (guint32)from, (guint32)to) && whole;
    else
      whole = read_piece(doc, bytes_u32(doc->word, FIB_TEXT_START), FALSE, (guint32)from, (guint32)to) && whole;
    end_part(doc);
  }
  return whole;
}

static void doc_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  const Compound *compound = head->compound;
  g_autoptr(GByteArray) word = compound != NULL ? compound_read(compound, "WordDocument") : NULL;
  if (word == NULL || word->len < FIB_PIECES_95) {
    result->reason = FORMAT_DAMAGED;
    return;
  }
  Doc doc = {.word = {word->data, word->len}};
  guint16 flags = bytes_u16(doc.word, FIB_FLAGS);
  gboolean old = bytes_u16(doc.word, FIB_VERSION) < VERSION_97;
  if ((flags & FLAG_ENCRYPTED) != 0) {
    result->reason = FORMAT_ENCRYPTED;
    return;
  }
  g_autoptr(GByteArray) table = old ? NULL : compound_read(compound, (flags & FLAG_TABLE_1) != 0 ? "1Table" : "0Table");
  if (!old && table == NULL) {
    result->reason = FORMAT_DAMAGED;
    return;
  }
  g_autoptr(DocLayout) layout = NULL;
  g_autoptr(Numbering) numbering = numbering_new();
  if (table != NULL) {
    doc.table = (Bytes){table->data, table->len};
    layout = doc_layout_new(doc.word, doc.table);
    doc_lists_read(numbering, doc.word, doc.table);
  }
  g_auto(Lines) lines;
  g_autoptr(GString) text = g_string_new(NULL);
  lines_init(&lines, input, result);
  doc.layout = layout;
  doc.numbering = numbering;
  doc.numbered = G_MAXUINT32;
  doc.lines = &lines;
  doc.text = text;
  for (guint i = 0; i < N_PARTS; i++)
    doc.lengths[i] = bytes_u32(doc.word, (old ? FIB_TEXT_LENGTHS_95 : FIB_TEXT_LENGTHS) + 4 * i);
  if (!read_text(&doc))
    result->reason = FORMAT_DAMAGED;
  summary_read(compound, &lines);
  lines_finish(&lines);
}

const FormatReader doc_reader = {"doc", recognise, doc_read, NULL};
