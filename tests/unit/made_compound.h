/* Compound files ("OLE2") and the records inside them, made by the tests. */
#ifndef TRACUU_TESTS_UNIT_MADE_COMPOUND_H
#define TRACUU_TESTS_UNIT_MADE_COMPOUND_H

#include <glib.h>
#include <string.h>

#define MADE_SECTOR 512

static inline void made_u16(GByteArray *out, guint value)
{
  const guint8 bytes[2] = {(guint8)value, (guint8)(value >> 8)};
  g_byte_array_append(out, bytes, 2);
}

static inline void made_u32(GByteArray *out, guint32 value)
{
  made_u16(out, value & 0xFFFF);
  made_u16(out, value >> 16);
}

static inline void made_text(GByteArray *out, const char *text)
{
  g_byte_array_append(out, (const guint8 *)text, (guint)strlen(text));
}

/* Fills up with zeros to len bytes. */
static inline void made_pad(GByteArray *out, guint len)
{
  while (out->len < len)
    g_byte_array_append(out, (const guint8 *)"", 1);
}

static inline void made_set_u16(GByteArray *out, guint off, guint value)
{
  out->data[off] = (guint8)value;
  out->data[off + 1] = (guint8)(value >> 8);
}

static inline void made_set_u32(GByteArray *out, guint off, guint32 value)
{
  made_set_u16(out, off, value & 0xFFFF);
  made_set_u16(out, off + 2, value >> 16);
}

typedef struct {
  const char *name;
  GByteArray *bytes; /* freed by made_compound */
} MadeStream;

static inline guint made_sectors(guint len)
{
  return (len + MADE_SECTOR - 1) / MADE_SECTOR;
}

static inline void made_entry(GByteArray *out, const char *name, guint kind, guint right, guint child, guint sector,
                              guint len)
{
  guint start = out->len;
  guint name_len = (guint)strcspn(name, "/");
  for (guint i = 0; i < name_len; i++)
    made_u16(out, (guchar)name[i]);
  made_pad(out, start + 64);
  made_u16(out, 2 * (name_len + 1));
  made_u16(out, kind);
  made_u32(out, 0xFFFFFFFF);
  made_u32(out, right);
  made_u32(out, child);
  made_pad(out, start + 116);
  made_u32(out, sector);
  made_u32(out, len);
  made_pad(out, start + 128);
}

/* A file of streams: header, allocation table, directory, streams; no mini stream. Up to 126 sectors. A stream whose
 * name ends with '/' is a folder, and has no bytes; all streams behind it lie in it. */
static inline GByteArray *made_compound(const MadeStream *streams, guint n)
{
  static const guint8 magic[] = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
  GByteArray *out = g_byte_array_new(), *fat = g_byte_array_new();
  g_byte_array_append(out, magic, sizeof magic);
  made_pad(out, MADE_SECTOR);
  made_set_u16(out, 26, 3);
  made_set_u16(out, 30, 9);
  made_set_u16(out, 32, 6);
  made_set_u32(out, 44, 1);
  made_set_u32(out, 48, 1);
  made_set_u32(out, 60, 0xFFFFFFFE);
  made_set_u32(out, 68, 0xFFFFFFFE);
  for (guint i = 1; i < 109; i++)
    made_set_u32(out, 76 + 4 * i, 0xFFFFFFFF);
  made_u32(fat, 0xFFFFFFFD);
  guint n_directory = made_sectors((n + 1) * 128);
  for (guint i = 1; i <= n_directory; i++)
    made_u32(fat, i < n_directory ? i + 1 : 0xFFFFFFFE);
  guint sector = 1 + n_directory;
  GByteArray *directory = g_byte_array_new();
  made_entry(directory, "Root Entry", 5, 0xFFFFFFFF, n > 0 ? 1 : 0xFFFFFFFF, 0xFFFFFFFE, 0);
  for (guint i = 0; i < n; i++) {
    guint count = made_sectors(streams[i].bytes->len);
    gboolean folder = strchr(streams[i].name, '/') != NULL;
    guint next = i + 1 < n ? i + 2 : 0xFFFFFFFF;
    made_entry(directory, streams[i].name, folder ? 1 : 2, folder ? 0xFFFFFFFF : next, folder ? next : 0xFFFFFFFF,
               count > 0 ? sector : 0xFFFFFFFE, streams[i].bytes->len);
    for (guint s = 1; s <= count; s++)
      made_u32(fat, s < count ? sector + s : 0xFFFFFFFE);
    sector += count;
  }
  while (fat->len < MADE_SECTOR)
    made_u32(fat, 0xFFFFFFFF);
  made_pad(directory, n_directory * MADE_SECTOR);
  g_byte_array_append(out, fat->data, fat->len);
  g_byte_array_append(out, directory->data, directory->len);
  for (guint i = 0; i < n; i++) {
    g_byte_array_append(out, streams[i].bytes->data, streams[i].bytes->len);
    made_pad(out, made_sectors(out->len) * MADE_SECTOR);
    g_byte_array_unref(streams[i].bytes);
  }
  g_byte_array_unref(fat);
  g_byte_array_unref(directory);
  return out;
}

#endif
