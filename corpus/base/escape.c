#include "corpus/base/escape.h"

#include <string.h>

gboolean escape_is_unsafe(gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x61c || c == 0x200e || c == 0x200f ||
         (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

void escape_append(GString *out, const char *name, gsize len)
{
  for (gsize i = 0; i < len;) {
    gunichar c = g_utf8_get_char_validated(name + i, (gssize)(len - i));
    gboolean valid = c != (gunichar)-1 && c != (gunichar)-2 && name[i];
    gsize n = valid ? (gsize)g_utf8_skip[(guchar)name[i]] : 1;
    if (valid && c == '\\')
      g_string_append(out, "\\\\");
    else if (valid && !escape_is_unsafe(c))
      g_string_append_len(out, name + i, (gssize)n);
    else if (c == '\n' || c == '\t')
      g_string_append(out, c == '\n' ? "\\n" : "\\t");
    else
      for (gsize k = 0; k < n; k++)
        g_string_append_printf(out, "\\x%02x", (guchar)name[i + k]);
    i += n;
  }
}

char *escape_dup(const char *name)
{
  GString *out = g_string_new(NULL);
  escape_append(out, name, strlen(name));
  return g_string_free(out, FALSE);
}
