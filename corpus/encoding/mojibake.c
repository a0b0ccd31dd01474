#include "corpus/encoding/mojibake.h"

#include <string.h>

#include "corpus/encoding/legacy.h"
#include "corpus/text/syllable.h"

/* Stands for a space that may have been the second half of à until it is known. A noncharacter: not in any text. */
#define DOUBT      0xFDD0
#define DOUBT_UTF8 "\xEF\xB7\x90"

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
      const char *next = g_utf8_next_char(p);
      n_other += g_utf8_get_char(p) != 0xC3 || (next < end && *next != ' '); /* a broken à says nothing */
      p = next;
    } else if (g_unichar_isalpha(ch) && ch < 0x2000) {
      n_letters++;
    }
  }
  return n_letters > 2 * n_other ? n_letters : 0;
}

/* "Ã " for à (C3 A0): many programs make a space of the no-break space that ends it. Only where no second space tells
 * the two apart is it in doubt. */
static gboolean take_broken_letter(GString *out, const char **text, const char *end)
{
  const char *p = *text;
  if (g_utf8_get_char(p) != 0xC3)
    return FALSE;
  p = g_utf8_next_char(p);
  if (p < end && *p != ' ')
    return FALSE;
  g_string_append_unichar(out, 0xE0);
  *text = p == end ? p : p + 1;
  if (*text < end && **text != ' ')
    g_string_append_unichar(out, DOUBT);
  return TRUE;
}

static gboolean ends_word(char c)
{
  return c == '\0' || (g_ascii_ispunct(c) || g_ascii_isspace(c) || g_ascii_isdigit(c));
}

/* Joins the word before a doubt and the letters after it when these can only end the same syllable; else parts them. */
static void settle_doubts(GString *out, gsize from)
{
  static const char *const ends[] = {"c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t", "u", "y"};
  const char *at;
  while ((at = memmem(out->str + from, out->len - from, DOUBT_UTF8, strlen(DOUBT_UTF8))) != NULL) {
    gsize pos = (gsize)(at - out->str), after = pos + strlen(DOUBT_UTF8), start = pos, len = 0;
    while (start > from && !ends_word(out->str[start - 1]))
      start--;
    while (!ends_word(out->str[after + len]) && strncmp(out->str + after + len, DOUBT_UTF8, 3) != 0)
      len++;
    g_autofree char *end = g_strndup(out->str + after, len);
    g_autofree char *whole = g_strdup_printf("%.*s%s", (int)(pos - start), out->str + start, end);
    gboolean joined = FALSE;
    Syllable syllable;
    for (guint i = 0; i < G_N_ELEMENTS(ends) && !joined; i++)
      joined = strcmp(end, ends[i]) == 0 && syllable_parse(whole, strlen(whole), &syllable);
    g_string_erase(out, (gssize)pos, (gssize)strlen(DOUBT_UTF8));
    if (!joined)
      g_string_insert_c(out, (gssize)pos, ' ');
    from = joined ? start : pos;
  }
}

void mojibake_append(GString *out, const char *text, gsize len)
{
  gsize from = out->len;
  for (const char *p = text, *end = text + len; p < end;) {
    gunichar ch = (guchar)*p < 0x80 ? 0 : read_sequence(&p, end);
    if (ch != 0) {
      g_string_append_unichar(out, ch);
    } else if (!take_broken_letter(out, &p, end)) {
      const char *next = g_utf8_next_char(p);
      g_string_append_len(out, p, next - p);
      p = next;
    }
  }
  settle_doubts(out, from);
}
