#include "corpus/encoding/utf8.h"

#include <string.h>

gboolean utf8_is_valid(const char *text, gsize len)
{
  for (const char *end = text + len; text < end;) {
    const char *nul = memchr(text, 0, (gsize)(end - text));
    const char *stop = nul != NULL ? nul : end;
    if (!g_utf8_validate_len(text, (gsize)(stop - text), NULL))
      return FALSE;
    text = nul != NULL ? nul + 1 : end;
  }
  return TRUE;
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
