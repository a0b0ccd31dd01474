#include "corpus/encoding/mojibake.h"

#include "corpus/encoding/legacy.h"

/* Reads one UTF-8 sequence stored as characters at *text. Returns the code point that it stands for and moves *text
 * past it; 0, *text unmoved, when there is none. */
static gunichar read_sequence(const char **text, const char *end)
{
  const char *p = *text;
  int lead = legacy_byte(g_utf8_get_char(p));
  guint n_more = lead < 0xC2 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : 0;
  char bytes[4] = {(char)lead};
  if (n_more == 0)
    return 0;
  p = g_utf8_next_char(p);
  for (guint i = 1; i <= n_more; i++) {
    if (p >= end)
      return 0;
    int byte = legacy_byte(g_utf8_get_char(p));
    if (byte < 0x80 || byte > 0xBF)
      return 0;
    bytes[i] = (char)byte;
    p = g_utf8_next_char(p);
  }
  gunichar ch = g_utf8_get_char_validated(bytes, (gssize)n_more + 1);
  if (ch == (gunichar)-1 || ch == (gunichar)-2 || ch < 0x80)
    return 0;
  *text = p;
  return ch;
}

guint mojibake_count(const char *text, gsize len)
{
  guint n_letters = 0, n_other = 0;
  for (const char *p = text, *end = text + len; p < end;) {
    if ((guchar)*p < 0x80) {
      p++;
      continue;
    }
    gunichar ch = read_sequence(&p, end);
    if (ch == 0) {
      n_other++;
      p = g_utf8_next_char(p);
    } else if (g_unichar_isalpha(ch) && ch < 0x2000) {
      n_letters++;
    }
  }
  return n_letters > 2 * n_other ? n_letters : 0;
}

void mojibake_append(GString *out, const char *text, gsize len)
{
  for (const char *p = text, *end = text + len; p < end;) {
    gunichar ch = (guchar)*p < 0x80 ? 0 : read_sequence(&p, end);
    if (ch != 0) {
      g_string_append_unichar(out, ch);
    } else {
      const char *next = g_utf8_next_char(p);
      g_string_append_len(out, p, next - p);
      p = next;
    }
  }
}
