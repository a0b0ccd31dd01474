/* made_xls: the records of Excel 97 workbooks made in memory, for tests of the readers ([MS-XLS]). */
#ifndef TRACUU_TESTS_UNIT_MADE_XLS_H
#define TRACUU_TESTS_UNIT_MADE_XLS_H

#include "tests/unit/made_compound.h"

static inline void made_record(GByteArray *out, guint type, GByteArray *content)
{
  made_u16(out, type);
  made_u16(out, content->len);
  g_byte_array_append(out, content->data, content->len);
  g_byte_array_unref(content);
}

static inline GByteArray *made_bof(guint kind)
{
  GByteArray *out = g_byte_array_new();
  made_u16(out, 0x0600);
  made_u16(out, kind);
  made_pad(out, 16);
  return out;
}

static inline GByteArray *made_cell(guint row, guint column, guint format)
{
  GByteArray *out = g_byte_array_new();
  made_u16(out, row);
  made_u16(out, column);
  made_u16(out, format);
  return out;
}

static inline void made_number_cell(GByteArray *book, guint row, guint column, guint format, guint32 bits)
{
  GByteArray *cell = made_cell(row, column, format);
  made_u32(cell, bits);
  made_record(book, 0x027E, cell);
}

static inline void made_font(GByteArray *book, const char *name)
{
  GByteArray *font = g_byte_array_new();
  made_pad(font, 14);
  made_u16(font, (guint)strlen(name));
  made_text(font, name);
  made_record(book, 0x0031, font);
}

static inline void made_format(GByteArray *book, guint font, guint number)
{
  GByteArray *format = g_byte_array_new();
  made_u16(format, font);
  made_u16(format, number);
  made_pad(format, 20);
  made_record(book, 0x00E0, format);
}

static inline void made_byte(GByteArray *out, guint8 byte)
{
  g_byte_array_append(out, &byte, 1);
}

#endif
