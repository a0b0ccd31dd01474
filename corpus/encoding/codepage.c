#include "corpus/encoding/codepage.h"

#include <unicode/ucnv.h>

#define N_HIGH 128

/* The pages known, with the charset numbers of their fonts. Source: [MS-WMF] 2.1.1.5. */
static const struct {
  guint codepage, charset;
} pages[] = {{1250, 238}, {1251, 204}, {CODEPAGE_WESTERN, 0},     {1253, 161},
             {1254, 162}, {1257, 186}, {CODEPAGE_VIETNAMESE, 163}};

/* ICU's table is in its library: no file is opened, so that this works in the cage of the readers as well. */
static void read_high(guint codepage, guint16 high[N_HIGH])
{
  char name[32], bytes[N_HIGH];
  UChar chars[N_HIGH];
  UErrorCode error = U_ZERO_ERROR;
  g_snprintf(name, sizeof name, "windows-%u", codepage);
  for (guint i = 0; i < N_HIGH; i++)
    bytes[i] = (char)(0x80 + i);
  UConverter *converter = ucnv_open(name, &error);
  int32_t n = ucnv_toUChars(converter, chars, N_HIGH, bytes, N_HIGH, &error);
  for (guint i = 0; i < N_HIGH; i++)
    high[i] = U_SUCCESS(error) && n == N_HIGH && chars[i] != 0xFFFD ? chars[i] : (guint16)(0x80 + i);
  ucnv_close(converter);
}

const guint16 *codepage_high(guint codepage)
{
  static guint16 high[G_N_ELEMENTS(pages)][N_HIGH];
  static gsize made[G_N_ELEMENTS(pages)];
  for (guint i = 0; i < G_N_ELEMENTS(pages); i++)
    if (pages[i].codepage == codepage) {
      if (g_once_init_enter(&made[i])) {
        read_high(codepage, high[i]);
        g_once_init_leave(&made[i], 1);
      }
      return high[i];
    }
  return NULL;
}

gunichar codepage_char(guint codepage, guint8 byte)
{
  const guint16 *high = byte < 0x80 || codepage == CODEPAGE_WESTERN ? NULL : codepage_high(codepage);
  return high != NULL ? high[byte - 0x80] : byte;
}

guint codepage_of_charset(guint charset)
{
  for (guint i = 0; i < G_N_ELEMENTS(pages); i++)
    if (pages[i].charset == charset)
      return pages[i].codepage;
  return 0;
}
