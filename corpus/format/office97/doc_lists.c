#include "corpus/format/office97/doc_lists.h"

/* Offsets of (fc, lcb) in the file information block: [MS-DOC] 2.5.6. */
enum { FIB_LISTS = 0x2E2, FIB_OVERRIDES = 0x2EA };

#define LIST_LEN     28 /* LSTF */
#define LEVEL_LEN    28 /* LVLF */
#define OVERRIDE_LEN 16 /* LFO */
/* Longer texts of numbers are none. */
#define MAX_TEXT           127

#define LIST_SIMPLE        0x01 /* of one level */
#define LEVEL_LEGAL        0x04
#define OVERRIDE_STARTS    0x10
#define OVERRIDE_HAS_LEVEL 0x20

static NumberingFormat format_of(guint8 code)
{
  switch (code) {
  case 1:
    return NUMBERING_UPPER_ROMAN;
  case 2:
    return NUMBERING_LOWER_ROMAN;
  case 3:
    return NUMBERING_UPPER_LETTER;
  case 4:
    return NUMBERING_LOWER_LETTER;
  case 22:
    return NUMBERING_DECIMAL_ZERO;
  case 23:
    return NUMBERING_BULLET;
  case 255:
    return NUMBERING_NONE;
  default:
    return NUMBERING_DECIMAL;
  }
}

/* The text of a level, in which numbers 0 to 8 stand for the numbers of the levels, as "%1.%2". */
static char *dup_text(Bytes text)
{
  GString *out = g_string_new(NULL);
  for (gsize at = 0; at + 1 < text.len; at += 2) {
    guint16 unit = bytes_u16(text, at);
    if (unit < NUMBERING_LEVELS)
      g_string_append_printf(out, "%%%u", unit + 1U);
    else if (unit >= 0x20)
      g_string_append_unichar(out, unit >= 0xD800 && unit < 0xE000 ? 0xFFFD : unit);
  }
  return g_string_free(out, FALSE);
}

/* Reads a level at off into *to (NULL: over it). Returns where the next one begins, 0 when it is not whole. */
static gsize read_level(Bytes table, gsize off, NumberingLevel *to)
{
  Bytes head = bytes_part(table, off, LEVEL_LEN);
  if (head.len < LEVEL_LEN)
    return 0;
  gsize at = off + LEVEL_LEN + bytes_u8(head, 24) + bytes_u8(head, 25);
  gsize len = bytes_u16(table, at);
  Bytes text = bytes_part(table, at + 2, 2 * len);
  if (text.len < 2 * len || at + 2 > table.len)
    return 0;
  if (to != NULL && len <= MAX_TEXT) {
    to->start = (int)MIN(bytes_u32(head, 0), 0x7FFF);
    to->format = format_of(bytes_u8(head, 4));
    to->legal = (bytes_u8(head, 5) & LEVEL_LEGAL) != 0;
    g_free(to->text);
    to->text = dup_text(text);
  }
  return at + 2 + 2 * len;
}

/* The lists stand one after the other; behind all of them, the levels of each. */
static void read_lists(Numbering *numbering, Bytes table, gsize off, gsize len)
{
  guint n = bytes_u16(table, off);
  gsize level_off = off + len;
  for (guint i = 0; i < n && level_off != 0; i++) {
    Bytes list = bytes_part(table, off + 2 + (gsize)i * LIST_LEN, LIST_LEN);
    if (list.len < LIST_LEN)
      return;
    guint n_levels = (bytes_u8(list, 26) & LIST_SIMPLE) != 0 ? 1 : NUMBERING_LEVELS;
    for (guint k = 0; k < n_levels && level_off != 0; k++)
      level_off = read_level(table, level_off, numbering_get_level(numbering, (int)bytes_u32(list, 0), (int)k));
  }
}

/* The overrides stand one after the other; behind all of them, what each changes: mostly where it starts. */
static void read_overrides(Numbering *numbering, Bytes table, gsize off)
{
  guint n = MIN(bytes_u32(table, off), (guint32)(table.len / OVERRIDE_LEN));
  gsize at = off + 4 + (gsize)n * OVERRIDE_LEN;
  for (guint i = 0; i < n; i++)
    numbering_add_set(numbering, (int)i + 1, (int)bytes_u32(table, off + 4 + (gsize)i * OVERRIDE_LEN));
  for (guint i = 0; i < n && at < table.len; i++) {
    guint n_levels = bytes_u8(table, off + 4 + (gsize)i * OVERRIDE_LEN + 12);
    at += 4;
    for (guint k = 0; k < n_levels && at < table.len; k++) {
      guint32 start = bytes_u32(table, at), flags = bytes_u32(table, at + 4);
      at += 8;
      if ((flags & OVERRIDE_HAS_LEVEL) != 0) {
        start = bytes_u32(table, at);
        at = read_level(table, at, NULL);
        if (at == 0)
          return;
      }
      if ((flags & OVERRIDE_STARTS) != 0)
        numbering_restart(numbering, (int)i + 1, (int)(flags & 0x0F), (int)MIN(start, 0x7FFF));
    }
  }
}

void doc_lists_read(Numbering *numbering, Bytes word, Bytes table)
{
  gsize lists_len = bytes_u32(word, FIB_LISTS + 4), overrides_len = bytes_u32(word, FIB_OVERRIDES + 4);
  if (lists_len >= 2 && lists_len < table.len)
    read_lists(numbering, table, bytes_u32(word, FIB_LISTS), lists_len);
  if (overrides_len >= 4 && overrides_len <= table.len)
    read_overrides(numbering, table, bytes_u32(word, FIB_OVERRIDES));
}
