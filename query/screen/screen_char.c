#include "query/screen/screen_char.h"

gsize screen_char_read(const char *p, gsize len, gunichar *c)
{
  if ((guchar)*p < 0x80) {
    *c = (guchar)*p;
    return 1;
  }
  *c = g_utf8_get_char_validated(p, (gssize)len);
  if (*c == (gunichar)-1 || *c == (gunichar)-2) {
    *c = (gunichar)-1;
    return 1;
  }
  return (gsize)(g_utf8_next_char(p) - p);
}

ScreenCharKind screen_char_kind(gunichar c)
{
  if (c >= 0x20 && c < 0x7f)
    return c == ' ' ? SCREEN_CHAR_BLANK : SCREEN_CHAR_KEEP;
  if (c == '\n' || c == '\t' || c == '\r')
    return SCREEN_CHAR_BLANK;
  if (c < 0xa0 || c == (gunichar)-1 || (c >= 0xfff9 && c <= 0xfffb))
    return SCREEN_CHAR_REPLACE;
  if (c == 0xad || c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
      (c >= 0x2066 && c <= 0x2069) || c == 0xfeff)
    return SCREEN_CHAR_DROP;
  return c == 0x2028 || c == 0x2029 ? SCREEN_CHAR_BLANK : SCREEN_CHAR_KEEP;
}

guint screen_char_columns(gunichar c)
{
  if (c < 0x300)
    return 1;
  return g_unichar_iszerowidth(c) ? 0 : g_unichar_iswide(c) ? 2 : 1;
}

guint screen_char_append(GString *out, const char *p, gsize n, gunichar c, ScreenCharKind kind)
{
  switch (kind) {
  case SCREEN_CHAR_KEEP:
    g_string_append_len(out, p, (gssize)n);
    return screen_char_columns(c);
  case SCREEN_CHAR_BLANK:
    g_string_append_c(out, ' ');
    return 1;
  case SCREEN_CHAR_REPLACE:
    g_string_append(out, "\xef\xbf\xbd");
    return 1;
  case SCREEN_CHAR_DROP:
    break;
  }
  return 0;
}
