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
