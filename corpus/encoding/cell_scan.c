#include "corpus/encoding/cell_scan.h"

#include <string.h>

/* What the two bytes C2 80+i and C3 80+i say. */
static guint latin1_flags(guchar lead, guchar trail)
{
  if (lead == 0xC2) {
    if (trail < 0xA0)
      return CELL_SCAN_SUSPECT | CELL_SCAN_CONTROL;
    switch (trail) {
    case 0xA0: /* no-break space */
      return CELL_SCAN_OTHER;
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
      return CELL_SCAN_SYMBOL;
    default:
      return CELL_SCAN_SUSPECT;
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
    return CELL_SCAN_SHARED;
  case 0x10: /* Ð, typed for Đ */
    return trail == 0x90 ? CELL_SCAN_SHARED : CELL_SCAN_SUSPECT;
  default:
    return CELL_SCAN_SUSPECT;
  }
}

static gboolean is_trail(guchar c)
{
  return (c & 0xC0) == 0x80;
}

/* What the character of three bytes at p says, whose second and third are there. */
static guint flags_of_3(const guchar *p)
{
  if (!is_trail(p[1]) || !is_trail(p[2]) || (p[0] == 0xE0 && p[1] < 0xA0) || (p[0] == 0xED && p[1] > 0x9F))
    return CELL_SCAN_INVALID;
  switch (p[0]) {
  case 0xE1: /* U+1EA0-1EF9 */
    return p[1] == 0xBA || p[1] == 0xBB ? CELL_SCAN_VIETNAMESE : CELL_SCAN_OTHER;
  case 0xE2: /* U+2212, U+2219 stand for letters in PDF text; U+20AC, U+2122 for bytes */
    if (p[1] == 0x88)
      return p[2] == 0x92 || p[2] == 0x99 ? CELL_SCAN_SYMBOL : CELL_SCAN_OTHER;
    return (p[1] == 0x82 && p[2] == 0xAC) || (p[1] == 0x84 && p[2] == 0xA2) ? CELL_SCAN_SYMBOL : CELL_SCAN_OTHER;
  case 0xEF: /* U+F000-F0FF: a symbol font's bytes */
    return p[1] <= 0x83 ? CELL_SCAN_SYMBOL : CELL_SCAN_OTHER;
  default:
    return CELL_SCAN_OTHER;
  }
}

static guint flags_of_2(const guchar *p)
{
  guchar second = p[1];
  if (!is_trail(second))
    return CELL_SCAN_INVALID;
  switch (p[0]) {
  case 0xC2:
  case 0xC3:
    return latin1_flags(p[0], second);
  case 0xC4: /* ă đ ĩ */
    return second == 0x82 || second == 0x83 || second == 0x90 || second == 0x91 || second == 0xA8 || second == 0xA9
               ? CELL_SCAN_VIETNAMESE
               : CELL_SCAN_OTHER;
  case 0xC5: /* ũ; Š š Œ œ Ž ž Ÿ come from Windows-1252 */
    return second == 0xA8 || second == 0xA9 ? CELL_SCAN_VIETNAMESE : CELL_SCAN_SUSPECT;
  case 0xC6: /* ơ ư; ƒ comes from Windows-1252 */
    return second == 0xA0 || second == 0xA1 || second == 0xAF || second == 0xB0 ? CELL_SCAN_VIETNAMESE
                                                                                : CELL_SCAN_SUSPECT;
  case 0xCB: /* ˆ ˜ from Windows-1252 */
    return CELL_SCAN_SUSPECT;
  case 0xCC: /* combining marks */
    return CELL_SCAN_VIETNAMESE;
  case 0xCE: /* Greek mu, for the micro sign */
    return second == 0xBC ? CELL_SCAN_SYMBOL : CELL_SCAN_OTHER;
  default:
    return CELL_SCAN_OTHER;
  }
}

/* What the character beyond ASCII at p says; *n is its length in bytes. */
static guint character_flags(const guchar *p, gsize left, gsize *n)
{
  guchar lead = p[0];
  *n = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (lead < 0xC2 || lead > 0xF4 || *n > left)
    return CELL_SCAN_INVALID;
  if (*n == 2)
    return flags_of_2(p);
  if (*n == 3)
    return flags_of_3(p);
  gboolean valid = is_trail(p[1]) && is_trail(p[2]) && is_trail(p[3]) && (lead != 0xF0 || p[1] >= 0x90) &&
                   (lead != 0xF4 || p[1] <= 0x8F);
  return valid ? CELL_SCAN_OTHER : CELL_SCAN_INVALID;
}

/* Whether the character of n bytes at p may not be in normal form, or may not stay so beside others: all but U+00A0-02FF,
 * U+1E00-1EFF and the quotes, dashes and dots of U+2010-2027. */
static gboolean is_unsure(const guchar *p, gsize n)
{
  if (n == 2)
    return p[0] >= 0xCC || (p[0] == 0xC2 && p[1] < 0xA0);
  if (n == 3 && p[0] == 0xE1)
    return p[1] < 0xB8 || p[1] > 0xBB;
  return n != 3 || p[0] != 0xE2 || p[1] != 0x80 || p[2] < 0x90 || p[2] > 0xA7;
}

/* What the ASCII character at text[i], which is not plain, says. */
static guint ascii_flags(const guchar *text, gsize i)
{
  switch (text[i]) {
  case '^':
  case '+':
    return i > 0 && memchr("aeouAEOU", text[i - 1], 8) != NULL ? CELL_SCAN_VIQR : 0;
  case 0x7F:
  case '\r':
  case '\f':
  case '\v':
    return CELL_SCAN_UNSURE;
  default:
    return CELL_SCAN_SUSPECT | CELL_SCAN_UNSURE;
  }
}

/* ASCII that needs no closer look: neither a control nor a mark of VIQR. */
static inline gboolean is_plain(guchar c)
{
  static const guint32 plain[8] = {0, ~(1u << ('+' - 32)), ~(1u << ('^' - 64)), ~(1u << 31)};
  return (plain[c >> 5] >> (c & 31) & 1) != 0;
}

guint cell_scan(const char *text, gsize len, gsize *cell_len)
{
  const guchar *p = (const guchar *)text;
  guint flags = 0;
  gsize i = 0;
  while (i < len) {
    guchar c = p[i];
    if (c >= 'a' && c <= 'z') { /* most of them */
      i++;
    } else if (c == 0xE1 && len - i > 2 && (p[i + 1] == 0xBA || p[i + 1] == 0xBB) && is_trail(p[i + 2])) {
      flags |= CELL_SCAN_VIETNAMESE; /* most of the marked letters of Vietnamese */
      i += 3;
    } else if (is_plain(c)) {
      i++;
    } else if (c >= 0x80) {
      gsize n;
      guint found = character_flags(p + i, len - i, &n);
      flags |= found;
      if (found == CELL_SCAN_INVALID)
        break;
      flags |= is_unsure(p + i, n) ? CELL_SCAN_UNSURE : 0;
      i += n;
    } else if (c == '\n' || c == '\t') {
      break;
    } else {
      flags |= ascii_flags(p, i);
      i++;
    }
  }
  *cell_len = i;
  return flags;
}
