#include "corpus/encoding/scan.h"

#include <string.h>

/* What the two bytes C2 80+i and C3 80+i say. */
static guint latin1_flags(guchar lead, guchar trail)
{
  if (lead == 0xC2) {
    if (trail < 0xA0)
      return SCAN_SUSPECT;
    switch (trail) {
    case 0xA0: /* no-break space */
      return SCAN_OTHER;
    case 0xA7: /* § */
    case 0xA9: /* © */
    case 0xAB: /* « */
    case 0xAD: /* soft hyphen */
    case 0xAE: /* ® */
    case 0xB0: /* ° */
    case 0xB1: /* ± */
    case 0xB2: /* ² */
    case 0xB3: /* ³ */
    case 0xB7: /* · */
    case 0xBB: /* » */
    case 0xBD: /* ½ */
      return SCAN_SYMBOL;
    default:
      return SCAN_SUSPECT;
    }
  }
  /* Letters of U+00C0-00FF, a small one 0x20 after its capital. */
  switch (trail & 0x1F) {
  case 0x00:
  case 0x01:
  case 0x02:
  case 0x03:
  case 0x08:
  case 0x09:
  case 0x0A:
  case 0x0C:
  case 0x0D:
  case 0x12:
  case 0x13:
  case 0x14:
  case 0x15:
  case 0x19:
  case 0x1A:
  case 0x1D:
    return SCAN_SHARED;
  case 0x10: /* Ð, typed for Đ */
    return trail == 0x90 ? SCAN_SHARED : SCAN_SUSPECT;
  default:
    return SCAN_SUSPECT;
  }
}

/* What the character of two or more bytes at p says; *n is its length. */
static guint character_flags(const guchar *p, gsize left, gsize *n)
{
  guchar lead = p[0], second = left > 1 ? p[1] : 0, third = left > 2 ? p[2] : 0;
  *n = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (*n > left)
    *n = left;
  switch (lead) {
  case 0xC2:
  case 0xC3:
    return latin1_flags(lead, second);
  case 0xC4: /* ă đ ĩ */
    return second <= 0x83 || (second >= 0x90 && second <= 0x91) || second == 0xA8 || second == 0xA9 ? SCAN_VIETNAMESE
                                                                                                    : SCAN_OTHER;
  case 0xC5: /* ũ; Š š Œ œ Ž ž Ÿ come from Windows-1252 */
    return second == 0xA8 || second == 0xA9 ? SCAN_VIETNAMESE : SCAN_SUSPECT;
  case 0xC6: /* ơ ư; ƒ comes from Windows-1252 */
    return second == 0xA0 || second == 0xA1 || second == 0xAF || second == 0xB0 ? SCAN_VIETNAMESE : SCAN_SUSPECT;
  case 0xCB: /* ˆ ˜ from Windows-1252 */
    return SCAN_SUSPECT;
  case 0xCC: /* combining marks */
    return SCAN_VIETNAMESE;
  case 0xCE: /* Greek mu, for the micro sign */
    return second == 0xBC ? SCAN_SYMBOL : SCAN_OTHER;
  case 0xE1: /* U+1EA0-1EF9 */
    return second == 0xBA || second == 0xBB ? SCAN_VIETNAMESE : SCAN_OTHER;
  case 0xE2: /* U+2212, U+2219 stand for letters in PDF text; U+20AC, U+2122 for bytes */
    if (second == 0x88)
      return third == 0x92 || third == 0x99 ? SCAN_SYMBOL : SCAN_OTHER;
    return (second == 0x82 && third == 0xAC) || (second == 0x84 && third == 0xA2) ? SCAN_SYMBOL : SCAN_OTHER;
  case 0xEF: /* U+F000-F0FF: a symbol font's bytes */
    return second == 0x80 || second == 0x81 || second == 0x82 || second == 0x83 ? SCAN_SYMBOL : SCAN_OTHER;
  default:
    return SCAN_OTHER;
  }
}

guint scan_cell(const char *text, gsize len, gsize *cell_len)
{
  const guchar *p = (const guchar *)text;
  guint flags = 0;
  gsize i = 0;
  while (i < len) {
    guchar c = p[i];
    if (c >= 0x80) {
      gsize n;
      flags |= character_flags(p + i, len - i, &n);
      i += n;
      continue;
    }
    if (c == '\n' || c == '\t')
      break;
    if ((c == '^' || c == '+') && i > 0 && memchr("aeouAEOU", p[i - 1], 8) != NULL)
      flags |= SCAN_VIQR;
    else if (c < 0x20 && c != '\r' && c != '\f' && c != '\v')
      flags |= SCAN_SUSPECT;
    i++;
  }
  *cell_len = i;
  return flags;
}
