/* PowerPoint 97-2003 ([MS-PPT]): the text of the slides in their order, then of the notes.
 *
 * A file keeps what earlier saves left behind; only what the newest edit refers to is read. */
#include "corpus/format/bytes.h"
#include "corpus/format/compound.h"
#include "corpus/format/lines.h"
#include "corpus/format/office97/summary.h"
#include "corpus/format/reader.h"

/* Record types: [MS-PPT] 2.13.24. */
enum {
  RECORD_SLIDE_PERSIST = 0x03F3,
  RECORD_OUTLINE_REF = 0x0F9E,
  RECORD_TEXT_HEADER = 0x0F9F,
  RECORD_TEXT_16 = 0x0FA0,
  RECORD_TEXT_8 = 0x0FA8,
  RECORD_SLIDE_LIST = 0x0FF0,
  RECORD_USER_EDIT = 0x0FF5,
  RECORD_PERSIST_DIRECTORY = 0x1772
};
enum { LIST_SLIDES = 0, LIST_NOTES = 2 };

#define HEADER_LEN      8
#define MAX_DEPTH       32
#define MAX_EDITS       1000
#define MAX_PERSIST     (1 << 20)
#define TOKEN_ENCRYPTED 0xF3D1C4DFu

typedef struct {
  guint type, instance;
  gboolean container;
  Bytes content;
} Record;

/* A text that the document holds for a slide; shapes on the slide refer to it by its place in the list. */
typedef struct {
  Bytes bytes;
  gboolean wide, shown;
} Outline;

typedef struct {
  Bytes stream;
  Lines *lines;
  GHashTable *persist; /* number of an object -> its offset in the stream */
  GArray *outline;     /* Outline, of the current slide */
  GString *text;
} Ppt;

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  (void)input;
  return head->compound != NULL && compound_has(head->compound, "PowerPoint Document");
}

/* The record at *off of bytes; moves *off past it. FALSE at the end. */
static gboolean next_record(Bytes bytes, gsize *off, Record *record)
{
  if (*off + HEADER_LEN > bytes.len)
    return FALSE;
  guint head = bytes_u16(bytes, *off);
  record->container = (head & 15) == 15;
  record->instance = head >> 4;
  record->type = bytes_u16(bytes, *off + 2);
  record->content = bytes_part(bytes, *off + HEADER_LEN, bytes_u32(bytes, *off + 4));
  *off += HEADER_LEN + record->content.len;
  return TRUE;
}

/* ---- text ---- */

static void end_line(Ppt *ppt)
{
  if (ppt->text->len > 0)
    lines_add(ppt->lines, ppt->text->str, ppt->text->len, NULL);
  g_string_truncate(ppt->text, 0);
  lines_end(ppt->lines);
}

static void add_text(Ppt *ppt, Bytes bytes, gboolean wide)
{
  gunichar high = 0;
  for (gsize i = 0; i + wide < bytes.len; i += wide ? 2 : 1) {
    gunichar ch = wide ? bytes_u16(bytes, i) : bytes_u8(bytes, i);
    if (ch == '\r' || ch == '\v' || ch == '\n') {
      end_line(ppt);
      continue;
    }
    if (ch >= 0xD800 && ch < 0xDC00) {
      high = ch;
      continue;
    }
    if (ch >= 0xDC00 && ch < 0xE000)
      ch = high != 0 ? 0x10000 + ((high - 0xD800) << 10) + (ch - 0xDC00) : 0xFFFD;
    high = 0;
    g_string_append_unichar(ppt->text, ch);
  }
  end_line(ppt);
}

static void add_outline(Ppt *ppt, guint32 number)
{
  if (number >= ppt->outline->len)
    return;
  Outline *outline = &g_array_index(ppt->outline, Outline, number);
  if (!outline->shown)
    add_text(ppt, outline->bytes, outline->wide);
  outline->shown = TRUE;
}

/* The text of all shapes inside bytes. */
static void add_shapes(Ppt *ppt, Bytes bytes, guint depth)
{
  Record record;
  for (gsize off = 0; next_record(bytes, &off, &record) && !ppt->lines->full;) {
    if (record.type == RECORD_TEXT_16 || record.type == RECORD_TEXT_8)
      add_text(ppt, record.content, record.type == RECORD_TEXT_16);
    else if (record.type == RECORD_OUTLINE_REF)
      add_outline(ppt, bytes_u32(record.content, 0));
    else if (record.container && depth < MAX_DEPTH)
      add_shapes(ppt, record.content, depth + 1);
  }
}

/* ---- slides ---- */

/* The record of the object with this number. */
static gboolean find_object(const Ppt *ppt, guint32 number, Record *record)
{
  gpointer at;
  if (!g_hash_table_lookup_extended(ppt->persist, GUINT_TO_POINTER(number), NULL, &at))
    return FALSE;
  gsize off = GPOINTER_TO_UINT(at);
  return next_record(ppt->stream, &off, record);
}

static void end_slide(Ppt *ppt, guint32 number)
{
  Record slide;
  if (number != 0 && find_object(ppt, number, &slide) && slide.container)
    add_shapes(ppt, slide.content, 0);
  for (guint i = 0; i < ppt->outline->len; i++)
    add_outline(ppt, i);
  g_array_set_size(ppt->outline, 0);
}

/* A list of slides or notes: for each its number, then its texts. */
static void read_list(Ppt *ppt, Bytes list)
{
  Record record;
  guint32 slide = 0;
  for (gsize off = 0; next_record(list, &off, &record) && !ppt->lines->full;) {
    if (record.type == RECORD_SLIDE_PERSIST) {
      end_slide(ppt, slide);
      slide = bytes_u32(record.content, 0);
    } else if (record.type == RECORD_TEXT_HEADER) {
      Outline outline = {.shown = FALSE};
      g_array_append_val(ppt->outline, outline);
    } else if ((record.type == RECORD_TEXT_16 || record.type == RECORD_TEXT_8) && ppt->outline->len > 0) {
      Outline *last = &g_array_index(ppt->outline, Outline, ppt->outline->len - 1);
      last->bytes = record.content;
      last->wide = record.type == RECORD_TEXT_16;
    }
  }
  end_slide(ppt, slide);
}

static void read_document(Ppt *ppt, Bytes document, guint instance)
{
  Record record;
  for (gsize off = 0; next_record(document, &off, &record);)
    if (record.type == RECORD_SLIDE_LIST && record.instance == instance)
      read_list(ppt, record.content);
}

/* ---- edits ---- */

/* Offsets of objects as one edit states them; what a newer one has stated holds. */
static void read_directory(Ppt *ppt, guint32 at)
{
  Record record;
  gsize off = at;
  if (!next_record(ppt->stream, &off, &record) || record.type != RECORD_PERSIST_DIRECTORY)
    return;
  for (off = 0; off + 4 <= record.content.len;) {
    guint32 head = bytes_u32(record.content, off), number = head & 0xFFFFF, n = head >> 20;
    off += 4;
    for (; n > 0 && off + 4 <= record.content.len; n--, off += 4, number++)
      if (g_hash_table_size(ppt->persist) < MAX_PERSIST &&
          !g_hash_table_contains(ppt->persist, GUINT_TO_POINTER(number)))
        g_hash_table_insert(ppt->persist, GUINT_TO_POINTER(number), GUINT_TO_POINTER(bytes_u32(record.content, off)));
  }
}

/* Follows the edits from the newest to the oldest; returns the number of the document's object, 0 when there is
 * none. */
static guint32 read_edits(Ppt *ppt, guint32 at)
{
  guint32 document = 0;
  for (guint n = 0; at != 0 && n < MAX_EDITS; n++) {
    Record edit;
    gsize off = at;
    if (!next_record(ppt->stream, &off, &edit) || edit.type != RECORD_USER_EDIT)
      break;
    if (document == 0)
      document = bytes_u32(edit.content, 16);
    read_directory(ppt, bytes_u32(edit.content, 12));
    at = bytes_u32(edit.content, 8);
  }
  return document;
}

static FormatReason read_presentation(Ppt *ppt, Bytes user)
{
  Record document;
  if (bytes_u32(user, 12) == TOKEN_ENCRYPTED)
    return FORMAT_ENCRYPTED;
  if (!find_object(ppt, read_edits(ppt, bytes_u32(user, 16)), &document))
    return FORMAT_DAMAGED;
  read_document(ppt, document.content, LIST_SLIDES);
  read_document(ppt, document.content, LIST_NOTES);
  return FORMAT_OK;
}

static void ppt_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  const Compound *compound = head->compound;
  g_autoptr(GByteArray) stream = compound != NULL ? compound_read(compound, "PowerPoint Document") : NULL;
  g_autoptr(GByteArray) user = compound != NULL ? compound_read(compound, "Current User") : NULL;
  if (stream == NULL || user == NULL) {
    result->reason = FORMAT_DAMAGED;
    return;
  }
  g_auto(Lines) lines;
  g_autoptr(GHashTable) persist = g_hash_table_new(NULL, NULL);
  g_autoptr(GArray) outline = g_array_new(FALSE, FALSE, sizeof(Outline));
  g_autoptr(GString) text = g_string_new(NULL);
  lines_init(&lines, input, result);
  Ppt ppt = {
      .stream = {stream->data, stream->len}, .lines = &lines, .persist = persist, .outline = outline, .text = text};
  result->reason = read_presentation(&ppt, (Bytes){user->data, user->len});
  summary_read(compound, &lines);
  lines_finish(&lines);
}

const FormatReader ppt_reader = {"ppt", recognise, ppt_read, NULL};
