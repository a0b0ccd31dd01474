#include "corpus/format/office97/xls_strings.h"

enum { RECORD_CONTINUE = 0x3C };
enum { STRING_WIDE = 1, STRING_EXTENDED = 4, STRING_RICH = 8 };

void xls_reader_init(XlsReader *reader, Bytes stream, Bytes first, gsize next)
{
  *reader = (XlsReader){.stream = stream, .part = first, .next = next};
}

/* Goes on to the continuation when the current record is used up. */
static gboolean refill(XlsReader *reader)
{
  while (reader->part.len == 0) {
    if (reader->next + 4 > reader->stream.len || bytes_u16(reader->stream, reader->next) != RECORD_CONTINUE) {
      reader->ends = TRUE;
      return FALSE;
    }
    gsize len = bytes_u16(reader->stream, reader->next + 2);
    reader->part = bytes_part(reader->stream, reader->next + 4, len);
    reader->next += 4 + len;
  }
  return TRUE;
}

static void skip(XlsReader *reader, gsize n)
{
  while (n > 0 && refill(reader)) {
    gsize step = MIN(n, reader->part.len);
    reader->part = bytes_part(reader->part, step, reader->part.len);
    n -= step;
  }
}

static guint8 read_u8(XlsReader *reader)
{
  guint8 value = refill(reader) ? reader->part.at[0] : 0;
  skip(reader, 1);
  return value;
}

static guint16 read_u16(XlsReader *reader)
{
  guint8 low = read_u8(reader);
  return (guint16)(low | read_u8(reader) << 8);
}

guint32 xls_reader_u32(XlsReader *reader)
{
  guint16 low = read_u16(reader);
  return low | (guint32)read_u16(reader) << 16;
}

void xls_reader_chars(XlsReader *reader, guint n_chars, gboolean wide, GString *text)
{
  gunichar high = 0;
  for (guint i = 0; i < n_chars && !reader->ends; i++) {
    if (reader->part.len == 0) { /* a border: the first byte of the continuation says how it goes on */
      if (!refill(reader))
        return;
      wide = (read_u8(reader) & STRING_WIDE) != 0;
    }
    gunichar ch = wide ? read_u16(reader) : read_u8(reader);
    if (ch >= 0xD800 && ch < 0xDC00) {
      high = ch;
      continue;
    }
    if (ch >= 0xDC00 && ch < 0xE000)
      ch = high != 0 ? 0x10000 + ((high - 0xD800) << 10) + (ch - 0xDC00) : 0xFFFD;
    high = 0;
    g_string_append_unichar(text, ch);
  }
}

void xls_reader_string(XlsReader *reader, XlsString *string)
{
  guint n_chars = read_u16(reader);
  guint8 flags = read_u8(reader);
  guint n_runs = (flags & STRING_RICH) != 0 ? read_u16(reader) : 0;
  guint32 n_extended = (flags & STRING_EXTENDED) != 0 ? xls_reader_u32(reader) : 0;
  g_string_truncate(string->text, 0);
  g_array_set_size(string->runs, 0);
  xls_reader_chars(reader, n_chars, (flags & STRING_WIDE) != 0, string->text);
  for (guint i = 0; i < n_runs && !reader->ends; i++) {
    XlsRun run = {.start = read_u16(reader)};
    run.font = read_u16(reader);
    g_array_append_val(string->runs, run);
  }
  skip(reader, n_extended);
}
