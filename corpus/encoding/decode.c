#include "corpus/encoding/decode.h"

#include <string.h>

#include "corpus/encoding/runs.h"
#include "corpus/encoding/utf8.h"
#include "corpus/encoding/wide.h"

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

static void lines(const guint8 *bytes, gsize len, GString *out, char name[ENCODING_NAME_MAX])
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

void decode_bytes(const guint8 *bytes, gsize len, GString *out, char name[ENCODING_NAME_MAX])
{
  gsize mark_len;
  WideForm form = wide_detect(bytes, len, &mark_len);
  if (form != WIDE_NONE) {
    g_autoptr(GString) text = g_string_new(NULL);
    wide_append(form, bytes + mark_len, len - mark_len, text);
    runs_decode(text->str, text->len, out, name);
    if (strcmp(name, encoding_name(ENCODING_UTF8)) == 0)
      g_strlcpy(name, wide_name(form), ENCODING_NAME_MAX);
    return;
  }
  if (len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
    bytes += 3;
    len -= 3;
  }
  if (!runs_decode((const char *)bytes, len, out, name))
    lines(bytes, len, out, name);
}
