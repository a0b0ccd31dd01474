#include "corpus/encoding/encoding.h"

#include <string.h>

#include "corpus/encoding/runs_raw.h"
#include "corpus/encoding/utf8.h"
#include "corpus/text/normal.h"

/* How much of a file without byte order mark tells whether it is UTF-16. */
#define UTF16_SAMPLE 4096

const char *encoding_name(Encoding encoding)
{
  static const char *const names[ENCODING_N] = {
      [ENCODING_ASCII] = "UTF-8",         [ENCODING_UTF8] = "UTF-8", [ENCODING_CP1252] = "windows-1252",
      [ENCODING_TCVN3] = "TCVN3",         [ENCODING_VNI] = "VNI",    [ENCODING_VISCII] = "VISCII",
      [ENCODING_CP1258] = "windows-1258", [ENCODING_VIQR] = "VIQR",  [ENCODING_MOJIBAKE] = "UTF-8 read as Latin-1",
  };
  g_return_val_if_fail(encoding < ENCODING_N, NULL);
  return names[encoding];
}

typedef enum { NO_UTF16, UTF16_LE, UTF16_BE } Utf16;

/* Western and Vietnamese text in UTF-16 has a zero in the high byte of every space, digit and ASCII letter, and next to
 * none in the low bytes. */
static Utf16 detect_utf16(const guint8 *bytes, gsize len)
{
  if (len >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
    return UTF16_LE;
  if (len >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
    return UTF16_BE;
  gsize sample = MIN(len, UTF16_SAMPLE) & ~(gsize)1, zeros[2] = {0, 0};
  if (sample < 4 || len % 2 != 0 || memchr(bytes, 0, sample) == NULL)
    return NO_UTF16;
  for (gsize i = 0; i < sample; i++)
    zeros[i & 1] += bytes[i] == 0;
  gsize units = sample / 2;
  if (zeros[1] * 10 >= units * 4 && zeros[0] * 50 <= units)
    return UTF16_LE;
  if (zeros[0] * 10 >= units * 4 && zeros[1] * 50 <= units)
    return UTF16_BE;
  return NO_UTF16;
}

static gunichar unit_at(const guint8 *bytes, Utf16 order)
{
  return order == UTF16_LE ? (gunichar)(bytes[0] | bytes[1] << 8) : (gunichar)(bytes[0] << 8 | bytes[1]);
}

/* UTF-16 to UTF-8; lone surrogates and a cut last unit become U+FFFD. */
static GString *read_utf16(const guint8 *bytes, gsize len, Utf16 order)
{
  GString *text = g_string_sized_new(len);
  gsize i = 0;
  for (; i + 1 < len; i += 2) {
    gunichar ch = unit_at(bytes + i, order);
    if (ch >= 0xD800 && ch <= 0xDFFF) {
      gunichar low = ch < 0xDC00 && i + 3 < len ? unit_at(bytes + i + 2, order) : 0;
      if (low >= 0xDC00 && low <= 0xDFFF) {
        ch = 0x10000 + ((ch - 0xD800) << 10) + (low - 0xDC00);
        i += 2;
      } else {
        ch = 0xFFFD;
      }
    }
    if (ch != 0xFEFF || i > 0)
      g_string_append_unichar(text, ch);
  }
  if (i < len)
    g_string_append_unichar(text, 0xFFFD);
  return text;
}

/* Whether a line that is not wholly UTF-8 is UTF-8 with a few damaged bytes rather than something else. */
static gboolean is_damaged_utf8(const guint8 *line, gsize len)
{
  gsize n_valid = 0, n_damages = 0;
  gboolean damaged = FALSE;
  for (gsize i = 0; i < len;) {
    gunichar ch = line[i];
    gsize n = 1;
    if (ch >= 0x80) {
      ch = g_utf8_get_char_validated((const char *)line + i, (gssize)(len - i));
      gboolean valid = ch != (gunichar)-1 && ch != (gunichar)-2;
      n = valid ? (gsize)g_utf8_skip[line[i]] : 1;
      n_valid += valid;
      n_damages += !valid && !damaged;
      damaged = !valid;
    } else {
      damaged = FALSE;
    }
    i += n;
  }
  return n_valid > 2 * n_damages;
}

/* Whether a line that happens to be UTF-8 in a file that is not says something in it: two legacy letters can make one
 * character of a script that nobody here writes. */
static gboolean is_likely_utf8(const char *line, gsize len)
{
  for (const char *p = line, *end = line + len; p < end; p = g_utf8_next_char(p)) {
    gunichar ch = g_utf8_get_char(p);
    if (ch >= 0x0370 && (ch < 0x1E00 || ch > 0x22FF) && ch < 0x3000)
      return FALSE;
  }
  return TRUE;
}

static void decode_lines(const guint8 *bytes, gsize len, GString *out, char name[ENCODING_NAME_MAX])
{
  g_autoptr(Runs) runs = runs_new();
  for (gsize pos = 0; pos < len;) {
    const guint8 *newline = memchr(bytes + pos, '\n', len - pos);
    gsize line_len = newline != NULL ? (gsize)(newline - (bytes + pos)) + 1 : len - pos;
    const char *line = (const char *)bytes + pos;
    if (utf8_is_valid(line, line_len) ? is_likely_utf8(line, line_len) : is_damaged_utf8(bytes + pos, line_len))
      runs_add(runs, (const char *)bytes + pos, line_len, NULL);
    else
      runs_add_bytes(runs, bytes + pos, line_len);
    pos += line_len;
  }
  runs_finish(runs, out, name);
}

void encoding_decode_bytes(const guint8 *bytes, gsize len, GString *out, char name[ENCODING_NAME_MAX])
{
  Utf16 order = detect_utf16(bytes, len);
  if (order != NO_UTF16) {
    g_autoptr(GString) text = read_utf16(bytes, len, order);
    runs_decode(text->str, text->len, out, name);
    if (strcmp(name, encoding_name(ENCODING_UTF8)) == 0)
      g_strlcpy(name, order == UTF16_LE ? "UTF-16LE" : "UTF-16BE", ENCODING_NAME_MAX);
    return;
  }
  if (len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
    bytes += 3;
    len -= 3;
  }
  if (!runs_try_decode((const char *)bytes, len, out, name))
    decode_lines(bytes, len, out, name);
}
