#include "corpus/encoding/utf8.h"

#include <string.h>

static inline gboolean is_trail(guchar c)
{
  return (c & 0xC0) == 0x80;
}

/* Bytes of the character of three or four bytes at p; 0 when it is none: cut, overlong, a surrogate, beyond U+10FFFF. */
static gsize long_character(const guchar *p, gsize left)
{
  if (p[0] < 0xF0) {
    gboolean valid = left >= 3 && is_trail(p[1]) && is_trail(p[2]) && (p[0] != 0xE0 || p[1] >= 0xA0) &&
                     (p[0] != 0xED || p[1] <= 0x9F);
    return valid ? 3 : 0;
  }
  gboolean valid = p[0] <= 0xF4 && left >= 4 && is_trail(p[1]) && is_trail(p[2]) && is_trail(p[3]) &&
                   (p[0] != 0xF0 || p[1] >= 0x90) && (p[0] != 0xF4 || p[1] <= 0x8F);
  return valid ? 4 : 0;
}

gboolean utf8_is_valid(const char *text, gsize len)
{
  const guchar *p = (const guchar *)text, *end = p + len;
  while (p < end) {
    guchar c = *p;
    if (c < 0x80) {
      p++;
    } else if (c == 0xE1 && end - p >= 3 && is_trail(p[1]) && is_trail(p[2])) {
      p += 3;
    } else if (c >= 0xE0) {
      gsize n = long_character(p, (gsize)(end - p));
      if (n == 0)
        return FALSE;
      p += n;
    } else {
      if (c < 0xC2 || end - p < 2 || !is_trail(p[1]))
        return FALSE;
      p += 2;
    }
  }
  return TRUE;
}

gboolean utf8_is_text(const char *text, gsize len)
{
  return utf8_is_valid(text, len) && memchr(text, 0, len) == NULL;
}

void utf8_append_latin1(GString *out, const guint8 *bytes, gsize len)
{
  for (gsize i = 0; i < len; i++) {
    if (bytes[i] < 0x80) {
      g_string_append_c(out, (char)bytes[i]);
    } else {
      g_string_append_c(out, (char)(0xC0 | bytes[i] >> 6));
      g_string_append_c(out, (char)(0x80 | (bytes[i] & 0x3F)));
    }
  }
}
