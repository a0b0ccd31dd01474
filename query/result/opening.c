#include "query/result/opening.h"

#include <string.h>

#define OPENING_MAX  2000 /* bytes that a letterhead has at most, tables of two columns with their blanks included */
#define OPENING_LINE 200  /* a longer line is running text */

/* Whether the line stands in letterheads only. */
static gboolean is_of_letterhead(const char *line)
{
  static const char *const signs[] = {"CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "Độc lập - Tự do", "Độc lập – Tự do",
                                      "ĐẢNG CỘNG SẢN VIỆT NAM"};
  for (guint i = 0; i < G_N_ELEMENTS(signs); i++)
    if (strstr(line, signs[i]) != NULL)
      return TRUE;
  const char *number = line + strspn(line, " \t*|");
  const char *behind = g_str_has_prefix(number, "Số") ? number + strlen("Số") : NULL;
  if (behind != NULL && g_ascii_isdigit(behind[strspn(behind, ": ")]))
    return strpbrk(behind, "/-") != NULL;
  const char *day = strstr(line, ", ngày "), *month = day != NULL ? strstr(day, " tháng ") : NULL;
  return month != NULL && strstr(month, " năm ") != NULL;
}

gsize opening_len(const char *text, gsize len)
{
  gsize end = 0, most = MIN(len, OPENING_MAX);
  for (gsize at = 0; at < most;) {
    const char *stop = memchr(text + at, '\n', len - at);
    gsize n = stop != NULL ? (gsize)(stop - text) - at : len - at;
    g_autofree char *line = g_strndup(text + at, MIN(n, OPENING_LINE));
    at += n + 1;
    if (n < OPENING_LINE && is_of_letterhead(line))
      end = MIN(at, len);
  }
  return end;
}
