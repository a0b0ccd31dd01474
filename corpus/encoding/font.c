#include "corpus/encoding/font.h"

#include <string.h>

static gboolean starts_with(const char *text, gsize len, const char *prefix)
{
  gsize n = strlen(prefix);
  return len >= n && g_ascii_strncasecmp(text, prefix, n) == 0;
}

/* Cuts style and code page names off the end of the len bytes at name; returns what is left. */
static gsize strip_style(const char *name, gsize len)
{
  static const char *const styles[] = {"Bold", "Italic", "Oblique", "Regular", "Normal", "Tur",     "CE",
                                       "Cyr",  "Greek",  "Baltic",  "MT",      "PS",     "Western", "(Vietnamese)"};
  for (gboolean cut = TRUE; cut;) {
    cut = FALSE;
    while (len > 0 && strchr(" ,-_", name[len - 1]) != NULL)
      len--;
    for (guint i = 0; i < G_N_ELEMENTS(styles); i++) {
      gsize n = strlen(styles[i]);
      if (len > n && g_ascii_strncasecmp(name + len - n, styles[i], n) == 0) {
        len -= n;
        cut = TRUE;
      }
    }
  }
  return len;
}

FontKind font_kind(const char *name)
{
  static const char *const symbols[] = {"Symbol",   "Wingdings", "Webdings",      "ZapfDingbats",
                                        "MT Extra", "Marlett",   "Monotype Sorts"};
  if (name == NULL || *name == '\0')
    return FONT_UNKNOWN;
  gsize len = strlen(name);
  if (len > 7 && name[6] == '+') {
    name += 7;
    len -= 7;
  }
  for (guint i = 0; i < G_N_ELEMENTS(symbols); i++)
    if (starts_with(name, len, symbols[i]))
      return FONT_SYMBOL;
  if (starts_with(name, len, "VNI-") || starts_with(name, len, "VNI ") || starts_with(name, len, "VNtimes"))
    return FONT_VNI;
  if (*name == '.') {
    name++;
    len--;
  }
  /* "VnTime", not "Vnesa" or "VNU": the families of the ABC set go on with a capital or a digit. */
  if (len < 4 || strncmp(name, "Vn", 2) != 0 || !(g_ascii_isupper(name[2]) || g_ascii_isdigit(name[2])))
    return FONT_PLAIN;
  len = strip_style(name, len);
  return name[len - 1] == 'H' ? FONT_TCVN3_UPPER : FONT_TCVN3;
}
