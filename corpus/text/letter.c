#include "corpus/text/letter.h"

#include <string.h>

/* clang-format off */

const guint8 letter_ascii[128] = {
  [0x41] = LETTER_A, [0x42] = LETTER_B, [0x43] = LETTER_C, [0x44] = LETTER_D, [0x45] = LETTER_E, [0x47] = LETTER_G,
  [0x48] = LETTER_H, [0x49] = LETTER_I, [0x4B] = LETTER_K, [0x4C] = LETTER_L, [0x4D] = LETTER_M, [0x4E] = LETTER_N,
  [0x4F] = LETTER_O, [0x50] = LETTER_P, [0x51] = LETTER_Q, [0x52] = LETTER_R, [0x53] = LETTER_S, [0x54] = LETTER_T,
  [0x55] = LETTER_U, [0x56] = LETTER_V, [0x58] = LETTER_X, [0x59] = LETTER_Y, [0x61] = LETTER_A, [0x62] = LETTER_B,
  [0x63] = LETTER_C, [0x64] = LETTER_D, [0x65] = LETTER_E, [0x67] = LETTER_G, [0x68] = LETTER_H, [0x69] = LETTER_I,
  [0x6B] = LETTER_K, [0x6C] = LETTER_L, [0x6D] = LETTER_M, [0x6E] = LETTER_N, [0x6F] = LETTER_O, [0x70] = LETTER_P,
  [0x71] = LETTER_Q, [0x72] = LETTER_R, [0x73] = LETTER_S, [0x74] = LETTER_T, [0x75] = LETTER_U, [0x76] = LETTER_V,
  [0x78] = LETTER_X, [0x79] = LETTER_Y,
};

/* U+00D0 and U+0189 look like Đ and are typed for it; U+00F0 comes of lower-casing the first. U+00AD is the soft
 * hyphen. */
static const guint8 two_bytes[0x1B1 - 0x80] = {
  [0x2D] = LETTER_IGNORED,
  [0x40] = LETTER_CODE(LETTER_A, 1), [0x41] = LETTER_CODE(LETTER_A, 4), [0x42] = LETTER_AA,
  [0x43] = LETTER_CODE(LETTER_A, 3), [0x48] = LETTER_CODE(LETTER_E, 1), [0x49] = LETTER_CODE(LETTER_E, 4),
  [0x4A] = LETTER_EE, [0x4C] = LETTER_CODE(LETTER_I, 1), [0x4D] = LETTER_CODE(LETTER_I, 4), [0x50] = LETTER_DD,
  [0x52] = LETTER_CODE(LETTER_O, 1), [0x53] = LETTER_CODE(LETTER_O, 4), [0x54] = LETTER_OO,
  [0x55] = LETTER_CODE(LETTER_O, 3), [0x59] = LETTER_CODE(LETTER_U, 1), [0x5A] = LETTER_CODE(LETTER_U, 4),
  [0x5D] = LETTER_CODE(LETTER_Y, 4), [0x60] = LETTER_CODE(LETTER_A, 1), [0x61] = LETTER_CODE(LETTER_A, 4),
  [0x62] = LETTER_AA, [0x63] = LETTER_CODE(LETTER_A, 3), [0x68] = LETTER_CODE(LETTER_E, 1),
  [0x69] = LETTER_CODE(LETTER_E, 4), [0x6A] = LETTER_EE, [0x6C] = LETTER_CODE(LETTER_I, 1),
  [0x6D] = LETTER_CODE(LETTER_I, 4), [0x70] = LETTER_DD, [0x72] = LETTER_CODE(LETTER_O, 1),
  [0x73] = LETTER_CODE(LETTER_O, 4), [0x74] = LETTER_OO, [0x75] = LETTER_CODE(LETTER_O, 3),
  [0x79] = LETTER_CODE(LETTER_U, 1), [0x7A] = LETTER_CODE(LETTER_U, 4), [0x7D] = LETTER_CODE(LETTER_Y, 4),
  [0x82] = LETTER_AW, [0x83] = LETTER_AW, [0x90] = LETTER_DD, [0x91] = LETTER_DD, [0xA8] = LETTER_CODE(LETTER_I, 3),
  [0xA9] = LETTER_CODE(LETTER_I, 3), [0xE8] = LETTER_CODE(LETTER_U, 3), [0xE9] = LETTER_CODE(LETTER_U, 3),
  [0x109] = LETTER_DD, [0x120] = LETTER_OW, [0x121] = LETTER_OW, [0x12F] = LETTER_UW, [0x130] = LETTER_UW,
};

/* U+1EA0..U+1EFF: the block that Unicode made for Vietnamese. */
const guint8 letter_latin_more[0x60] = {
  [0x00] = LETTER_CODE(LETTER_A, 5), [0x01] = LETTER_CODE(LETTER_A, 5), [0x02] = LETTER_CODE(LETTER_A, 2),
  [0x03] = LETTER_CODE(LETTER_A, 2), [0x04] = LETTER_CODE(LETTER_AA, 4), [0x05] = LETTER_CODE(LETTER_AA, 4),
  [0x06] = LETTER_CODE(LETTER_AA, 1), [0x07] = LETTER_CODE(LETTER_AA, 1), [0x08] = LETTER_CODE(LETTER_AA, 2),
  [0x09] = LETTER_CODE(LETTER_AA, 2), [0x0A] = LETTER_CODE(LETTER_AA, 3), [0x0B] = LETTER_CODE(LETTER_AA, 3),
  [0x0C] = LETTER_CODE(LETTER_AA, 5), [0x0D] = LETTER_CODE(LETTER_AA, 5), [0x0E] = LETTER_CODE(LETTER_AW, 4),
  [0x0F] = LETTER_CODE(LETTER_AW, 4), [0x10] = LETTER_CODE(LETTER_AW, 1), [0x11] = LETTER_CODE(LETTER_AW, 1),
  [0x12] = LETTER_CODE(LETTER_AW, 2), [0x13] = LETTER_CODE(LETTER_AW, 2), [0x14] = LETTER_CODE(LETTER_AW, 3),
  [0x15] = LETTER_CODE(LETTER_AW, 3), [0x16] = LETTER_CODE(LETTER_AW, 5), [0x17] = LETTER_CODE(LETTER_AW, 5),
  [0x18] = LETTER_CODE(LETTER_E, 5), [0x19] = LETTER_CODE(LETTER_E, 5), [0x1A] = LETTER_CODE(LETTER_E, 2),
  [0x1B] = LETTER_CODE(LETTER_E, 2), [0x1C] = LETTER_CODE(LETTER_E, 3), [0x1D] = LETTER_CODE(LETTER_E, 3),
  [0x1E] = LETTER_CODE(LETTER_EE, 4), [0x1F] = LETTER_CODE(LETTER_EE, 4), [0x20] = LETTER_CODE(LETTER_EE, 1),
  [0x21] = LETTER_CODE(LETTER_EE, 1), [0x22] = LETTER_CODE(LETTER_EE, 2), [0x23] = LETTER_CODE(LETTER_EE, 2),
  [0x24] = LETTER_CODE(LETTER_EE, 3), [0x25] = LETTER_CODE(LETTER_EE, 3), [0x26] = LETTER_CODE(LETTER_EE, 5),
  [0x27] = LETTER_CODE(LETTER_EE, 5), [0x28] = LETTER_CODE(LETTER_I, 2), [0x29] = LETTER_CODE(LETTER_I, 2),
  [0x2A] = LETTER_CODE(LETTER_I, 5), [0x2B] = LETTER_CODE(LETTER_I, 5), [0x2C] = LETTER_CODE(LETTER_O, 5),
  [0x2D] = LETTER_CODE(LETTER_O, 5), [0x2E] = LETTER_CODE(LETTER_O, 2), [0x2F] = LETTER_CODE(LETTER_O, 2),
  [0x30] = LETTER_CODE(LETTER_OO, 4), [0x31] = LETTER_CODE(LETTER_OO, 4), [0x32] = LETTER_CODE(LETTER_OO, 1),
  [0x33] = LETTER_CODE(LETTER_OO, 1), [0x34] = LETTER_CODE(LETTER_OO, 2), [0x35] = LETTER_CODE(LETTER_OO, 2),
  [0x36] = LETTER_CODE(LETTER_OO, 3), [0x37] = LETTER_CODE(LETTER_OO, 3), [0x38] = LETTER_CODE(LETTER_OO, 5),
  [0x39] = LETTER_CODE(LETTER_OO, 5), [0x3A] = LETTER_CODE(LETTER_OW, 4), [0x3B] = LETTER_CODE(LETTER_OW, 4),
  [0x3C] = LETTER_CODE(LETTER_OW, 1), [0x3D] = LETTER_CODE(LETTER_OW, 1), [0x3E] = LETTER_CODE(LETTER_OW, 2),
  [0x3F] = LETTER_CODE(LETTER_OW, 2), [0x40] = LETTER_CODE(LETTER_OW, 3), [0x41] = LETTER_CODE(LETTER_OW, 3),
  [0x42] = LETTER_CODE(LETTER_OW, 5), [0x43] = LETTER_CODE(LETTER_OW, 5), [0x44] = LETTER_CODE(LETTER_U, 5),
  [0x45] = LETTER_CODE(LETTER_U, 5), [0x46] = LETTER_CODE(LETTER_U, 2), [0x47] = LETTER_CODE(LETTER_U, 2),
  [0x48] = LETTER_CODE(LETTER_UW, 4), [0x49] = LETTER_CODE(LETTER_UW, 4), [0x4A] = LETTER_CODE(LETTER_UW, 1),
  [0x4B] = LETTER_CODE(LETTER_UW, 1), [0x4C] = LETTER_CODE(LETTER_UW, 2), [0x4D] = LETTER_CODE(LETTER_UW, 2),
  [0x4E] = LETTER_CODE(LETTER_UW, 3), [0x4F] = LETTER_CODE(LETTER_UW, 3), [0x50] = LETTER_CODE(LETTER_UW, 5),
  [0x51] = LETTER_CODE(LETTER_UW, 5), [0x52] = LETTER_CODE(LETTER_Y, 1), [0x53] = LETTER_CODE(LETTER_Y, 1),
  [0x54] = LETTER_CODE(LETTER_Y, 5), [0x55] = LETTER_CODE(LETTER_Y, 5), [0x56] = LETTER_CODE(LETTER_Y, 2),
  [0x57] = LETTER_CODE(LETTER_Y, 2), [0x58] = LETTER_CODE(LETTER_Y, 3), [0x59] = LETTER_CODE(LETTER_Y, 3),
};

static const char spelled[LETTER_VOWELS][6][4] = {
  {"", "", "", "", "", ""},
  {"a", "à", "ả", "ã", "á", "ạ"},
  {"ă", "ằ", "ẳ", "ẵ", "ắ", "ặ"},
  {"â", "ầ", "ẩ", "ẫ", "ấ", "ậ"},
  {"e", "è", "ẻ", "ẽ", "é", "ẹ"},
  {"ê", "ề", "ể", "ễ", "ế", "ệ"},
  {"i", "ì", "ỉ", "ĩ", "í", "ị"},
  {"o", "ò", "ỏ", "õ", "ó", "ọ"},
  {"ô", "ồ", "ổ", "ỗ", "ố", "ộ"},
  {"ơ", "ờ", "ở", "ỡ", "ớ", "ợ"},
  {"u", "ù", "ủ", "ũ", "ú", "ụ"},
  {"ư", "ừ", "ử", "ữ", "ứ", "ự"},
  {"y", "ỳ", "ỷ", "ỹ", "ý", "ỵ"},
};

const char letter_folded[32] = "?aaaeeiooouuybcddghklmnpqrstvx";

/* clang-format on */

/* U+0300..U+036F: the five tone marks (with the two compatibility forms) and the three quality marks. */
static guint8 mark_code(guint cp)
{
  switch (cp) {
  case 0x300:
  case 0x340:
    return LETTER_CODE(LETTER_MARK, 1);
  case 0x309:
    return LETTER_CODE(LETTER_MARK, 2);
  case 0x303:
    return LETTER_CODE(LETTER_MARK, 3);
  case 0x301:
  case 0x341:
    return LETTER_CODE(LETTER_MARK, 4);
  case 0x323:
    return LETTER_CODE(LETTER_MARK, 5);
  case 0x302:
    return LETTER_CODE(LETTER_MARK, LETTER_MARK_CIRCUMFLEX);
  case 0x306:
    return LETTER_CODE(LETTER_MARK, LETTER_MARK_BREVE);
  case 0x31B:
    return LETTER_CODE(LETTER_MARK, LETTER_MARK_HORN);
  case 0x34F: /* combining grapheme joiner */
    return LETTER_IGNORED;
  default:
    return LETTER_NONE;
  }
}

gsize letter_read_other(const char *text, gsize len, guint8 *code)
{
  const guchar *p = (const guchar *)text;
  *code = LETTER_NONE;
  if (len >= 2 && p[0] >= 0xC2 && p[0] <= 0xDF && (p[1] & 0xC0) == 0x80) {
    guint cp = (guint)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
    if (cp <= 0x1B0)
      *code = two_bytes[cp - 0x80];
    else if (cp >= 0x300 && cp <= 0x36F)
      *code = mark_code(cp);
    return 2;
  }
  if (len >= 3 && (p[0] & 0xF0) == 0xE0 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80) {
    guint cp = (guint)(p[0] & 0x0F) << 12 | (guint)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    if ((cp >= 0x200B && cp <= 0x200F) || cp == 0x2060 || cp == 0xFEFF)
      *code = LETTER_IGNORED;
    return 3;
  }
  if (len >= 4 && (p[0] & 0xF8) == 0xF0 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80 && (p[3] & 0xC0) == 0x80)
    return 4;
  return 1;
}

guint8 letter_with_mark(guint8 letter, guint mark)
{
  switch (mark) {
  case LETTER_MARK_CIRCUMFLEX:
    return letter == LETTER_A ? LETTER_AA : letter == LETTER_E ? LETTER_EE : letter == LETTER_O ? LETTER_OO : 0;
  case LETTER_MARK_BREVE:
    return letter == LETTER_A ? LETTER_AW : LETTER_NONE;
  case LETTER_MARK_HORN:
    return letter == LETTER_O ? LETTER_OW : letter == LETTER_U ? LETTER_UW : LETTER_NONE;
  default:
    return LETTER_NONE;
  }
}

gsize letter_write(guint8 letter, guint tone, char *buf)
{
  if (letter < LETTER_VOWELS) {
    const char *s = spelled[letter][tone];
    buf[0] = s[0];
    if ((guchar)s[0] < 0x80)
      return 1;
    buf[1] = s[1];
    if ((guchar)s[0] < 0xE0)
      return 2;
    buf[2] = s[2];
    return 3;
  }
  if (letter == LETTER_DD) {
    buf[0] = '\xC4';
    buf[1] = '\x91';
    return 2;
  }
  buf[0] = letter_folded[letter];
  return 1;
}
