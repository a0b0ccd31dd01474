#include "corpus/format/office97/summary.h"

#include "corpus/format/bytes.h"

#define MAX_PROPERTIES 256

enum { PROPERTY_CODE_PAGE = 1, PROPERTY_TITLE = 2 };
enum { TYPE_STRING_8 = 30, TYPE_STRING_16 = 31 };
enum { CODE_PAGE_UTF16 = 1200, CODE_PAGE_UTF8 = 65001 };

/* The title, set in code_page; a code page that is not Unicode is passed on byte by byte, for lines to judge. */
static void take_title(Lines *lines, Bytes value, guint16 code_page)
{
  guint32 type = bytes_u32(value, 0), len = bytes_u32(value, 4);
  g_autoptr(GString) title = g_string_new(NULL);
  Bytes text = bytes_part(value, 8, type == TYPE_STRING_16 ? (gsize)len * 2 : len);
  if (type == TYPE_STRING_16 || (type == TYPE_STRING_8 && code_page == CODE_PAGE_UTF16)) {
    for (gsize i = 0; i + 1 < text.len; i += 2) {
      guint16 unit = bytes_u16(text, i);
      if (unit < 0xD800 || unit >= 0xE000)
        g_string_append_unichar(title, unit);
    }
  } else if (type == TYPE_STRING_8 && code_page == CODE_PAGE_UTF8) {
    g_string_append_len(title, (const char *)text.at, (gssize)text.len);
  } else if (type == TYPE_STRING_8) {
    for (gsize i = 0; i < text.len; i++)
      g_string_append_unichar(title, text.at[i]);
  }
  lines_set_title(lines, title->str, title->len);
}

void summary_read(const Compound *compound, Lines *lines)
{
  g_autoptr(GByteArray) stream = compound_read(compound, "\005SummaryInformation");
  if (stream == NULL)
    return;
  Bytes bytes = {stream->data, stream->len};
  Bytes set = bytes_part(bytes, bytes_u32(bytes, 44), bytes.len);
  guint n = MIN(bytes_u32(set, 4), MAX_PROPERTIES);
  guint16 code_page = 0;
  Bytes title = bytes_part(set, 0, 0);
  for (guint i = 0; i < n; i++) {
    guint32 id = bytes_u32(set, 8 + 8 * (gsize)i), off = bytes_u32(set, 12 + 8 * (gsize)i);
    if (id == PROPERTY_CODE_PAGE)
      code_page = bytes_u16(set, (gsize)off + 4);
    else if (id == PROPERTY_TITLE)
      title = bytes_part(set, off, set.len);
  }
  if (title.len > 0)
    take_title(lines, title, code_page);
}
