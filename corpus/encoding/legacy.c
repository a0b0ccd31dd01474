#include "corpus/encoding/legacy.h"

#include "corpus/encoding/codepage.h"

/* Where Windows-1252 differs from Latin-1, which leaves these positions to controls. */
#define N_C1 32

/* TCVN 5712:1993 VN1, bytes 0x80-0xFF. Source: glibc localedata/charmaps/TCVN5712-1. The ABC fonts of Windows use the
 * same positions from 0xA1 on. */
static const guint16 tcvn[128] = {
    0x00C0, 0x1EA2, 0x00C3, 0x00C1, 0x1EA0, 0x1EB6, 0x1EAC, 0x00C8, /* 80 */
    0x1EBA, 0x1EBC, 0x00C9, 0x1EB8, 0x1EC6, 0x00CC, 0x1EC8, 0x0128, /* 88 */
    0x00CD, 0x1ECA, 0x00D2, 0x1ECE, 0x00D5, 0x00D3, 0x1ECC, 0x1ED8, /* 90 */
    0x1EDC, 0x1EDE, 0x1EE0, 0x1EDA, 0x1EE2, 0x00D9, 0x1EE6, 0x0168, /* 98 */
    0x00A0, 0x0102, 0x00C2, 0x00CA, 0x00D4, 0x01A0, 0x01AF, 0x0110, /* A0 */
    0x0103, 0x00E2, 0x00EA, 0x00F4, 0x01A1, 0x01B0, 0x0111, 0x1EB0, /* A8 */
    0x0300, 0x0309, 0x0303, 0x0301, 0x0323, 0x00E0, 0x1EA3, 0x00E3, /* B0 */
    0x00E1, 0x1EA1, 0x1EB2, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0x1EB4, /* B8 */
    0x1EAE, 0x1EA6, 0x1EA8, 0x1EAA, 0x1EA4, 0x1EC0, 0x1EB7, 0x1EA7, /* C0 */
    0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD, 0x00E8, 0x1EC2, 0x1EBB, 0x1EBD, /* C8 */
    0x00E9, 0x1EB9, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7, 0x00EC, /* D0 */
    0x1EC9, 0x1EC4, 0x1EBE, 0x1ED2, 0x0129, 0x00ED, 0x1ECB, 0x00F2, /* D8 */
    0x1ED4, 0x1ECF, 0x00F5, 0x00F3, 0x1ECD, 0x1ED3, 0x1ED5, 0x1ED7, /* E0 */
    0x1ED1, 0x1ED9, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3, 0x00F9, /* E8 */
    0x1ED6, 0x1EE7, 0x0169, 0x00FA, 0x1EE5, 0x1EEB, 0x1EED, 0x1EEF, /* F0 */
    0x1EE9, 0x1EF1, 0x1EF3, 0x1EF7, 0x1EF9, 0x00FD, 0x1EF5, 0x1ED0, /* F8 */
};

/* VISCII 1.1 (RFC 1456), bytes 0x80-0xFF. Source: glibc localedata/charmaps/VISCII. */
static const guint16 viscii[128] = {
    0x1EA0, 0x1EAE, 0x1EB0, 0x1EB6, 0x1EA4, 0x1EA6, 0x1EA8, 0x1EAC, /* 80 */
    0x1EBC, 0x1EB8, 0x1EBE, 0x1EC0, 0x1EC2, 0x1EC4, 0x1EC6, 0x1ED0, /* 88 */
    0x1ED2, 0x1ED4, 0x1ED6, 0x1ED8, 0x1EE2, 0x1EDA, 0x1EDC, 0x1EDE, /* 90 */
    0x1ECA, 0x1ECE, 0x1ECC, 0x1EC8, 0x1EE6, 0x0168, 0x1EE4, 0x1EF2, /* 98 */
    0x00D5, 0x1EAF, 0x1EB1, 0x1EB7, 0x1EA5, 0x1EA7, 0x1EA9, 0x1EAD, /* A0 */
    0x1EBD, 0x1EB9, 0x1EBF, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EC7, 0x1ED1, /* A8 */
    0x1ED3, 0x1ED5, 0x1ED7, 0x1EE0, 0x01A0, 0x1ED9, 0x1EDD, 0x1EDF, /* B0 */
    0x1ECB, 0x1EF0, 0x1EE8, 0x1EEA, 0x1EEC, 0x01A1, 0x1EDB, 0x01AF, /* B8 */
    0x00C0, 0x00C1, 0x00C2, 0x00C3, 0x1EA2, 0x0102, 0x1EB3, 0x1EB5, /* C0 */
    0x00C8, 0x00C9, 0x00CA, 0x1EBA, 0x00CC, 0x00CD, 0x0128, 0x1EF3, /* C8 */
    0x0110, 0x1EE9, 0x00D2, 0x00D3, 0x00D4, 0x1EA1, 0x1EF7, 0x1EEB, /* D0 */
    0x1EED, 0x00D9, 0x00DA, 0x1EF9, 0x1EF5, 0x00DD, 0x1EE1, 0x01B0, /* D8 */
    0x00E0, 0x00E1, 0x00E2, 0x00E3, 0x1EA3, 0x0103, 0x1EEF, 0x1EAB, /* E0 */
    0x00E8, 0x00E9, 0x00EA, 0x1EBB, 0x00EC, 0x00ED, 0x0129, 0x1EC9, /* E8 */
    0x0111, 0x1EF1, 0x00F2, 0x00F3, 0x00F4, 0x00F5, 0x1ECF, 0x1ECD, /* F0 */
    0x1EE5, 0x00F9, 0x00FA, 0x0169, 0x1EE7, 0x00FD, 0x1EE3, 0x1EEE, /* F8 */
};

typedef struct {
  guint8 byte;
  guint16 ch;
} Pair;

/* Capitals that the two standards put among the C0 controls. Sources: as above. */
static const Pair tcvn_c0[] = {
    {0x01, 0x00DA}, {0x02, 0x1EE4}, {0x04, 0x1EEA}, {0x05, 0x1EEC}, {0x06, 0x1EEE}, {0x11, 0x1EE8},
    {0x12, 0x1EF0}, {0x13, 0x1EF2}, {0x14, 0x1EF6}, {0x15, 0x1EF8}, {0x16, 0x00DD}, {0x17, 0x1EF4},
};
static const Pair viscii_c0[] = {
    {0x02, 0x1EB2}, {0x05, 0x1EB4}, {0x06, 0x1EAA}, {0x14, 0x1EF6}, {0x19, 0x1EF8}, {0x1E, 0x1EF4},
};

/* VNI for Windows: a letter is a base and a mark after it; a capital base takes the capital mark (0x20 less), and often
 * the small one. Source: the VNI character map as used by the VNI-Times fonts; checked against real documents, some of
 * which write a mark after i too, where VNI has letters of their own. */
#define VNI_BASES 8
static const guint16 vni_bases[2][VNI_BASES] = {
    {'a', 'e', 'o', 0xF4 /* ơ */, 'u', 0xF6 /* ư */, 'y', 'i'},
    {'A', 'E', 'O', 0xD4 /* Ơ */, 'U', 0xD6 /* Ư */, 'Y', 'I'},
};
typedef struct {
  guint8 mark;              /* the small mark */
  guint16 small[VNI_BASES]; /* what it makes of each base; 0 when nothing */
} VniMark;
static const VniMark vni_marks[] = {
    {0xF9, {0x00E1, 0x00E9, 0x00F3, 0x1EDB, 0x00FA, 0x1EE9, 0x00FD, 0x00ED}}, /* ù: sắc */
    {0xF8, {0x00E0, 0x00E8, 0x00F2, 0x1EDD, 0x00F9, 0x1EEB, 0x1EF3, 0x00EC}}, /* ø: huyền */
    {0xFB, {0x1EA3, 0x1EBB, 0x1ECF, 0x1EDF, 0x1EE7, 0x1EED, 0x1EF7, 0x1EC9}}, /* û: hỏi */
    {0xF5, {0x00E3, 0x1EBD, 0x00F5, 0x1EE1, 0x0169, 0x1EEF, 0x1EF9, 0x0129}}, /* õ: ngã */
    {0xEF, {0x1EA1, 0x1EB9, 0x1ECD, 0x1EE3, 0x1EE5, 0x1EF1, 0x1EF5, 0x1ECB}}, /* ï: nặng */
    {0xE2, {0x00E2, 0x00EA, 0x00F4}},                                         /* â: mũ */
    {0xE1, {0x1EA5, 0x1EBF, 0x1ED1}},                                         /* á: mũ + sắc */
    {0xE0, {0x1EA7, 0x1EC1, 0x1ED3}},                                         /* à: mũ + huyền */
    {0xE5, {0x1EA9, 0x1EC3, 0x1ED5}},                                         /* å: mũ + hỏi */
    {0xE3, {0x1EAB, 0x1EC5, 0x1ED7}},                                         /* ã: mũ + ngã */
    {0xE4, {0x1EAD, 0x1EC7, 0x1ED9}},                                         /* ä: mũ + nặng */
    {0xEA, {0x0103}},                                                         /* ê: trăng */
    {0xE9, {0x1EAF}},                                                         /* é: trăng + sắc */
    {0xE8, {0x1EB1}},                                                         /* è: trăng + huyền */
    {0xFA, {0x1EB3}},                                                         /* ú: trăng + hỏi */
    {0xFC, {0x1EB5}},                                                         /* ü: trăng + ngã */
    {0xEB, {0x1EB7}},                                                         /* ë: trăng + nặng */
};
static const Pair vni_singles[] = {
    {0xC6, 0x1EC8} /* Ỉ */, {0xCE, 0x1EF4} /* Ỵ */, {0xD1, 0x0110} /* Đ */, {0xD2, 0x1ECA} /* Ị */,
    {0xD3, 0x0128} /* Ĩ */, {0xD4, 0x01A0} /* Ơ */, {0xD6, 0x01AF} /* Ư */, {0xE6, 0x1EC9} /* ỉ */,
    {0xEE, 0x1EF5} /* ỵ */, {0xF1, 0x0111} /* đ */, {0xF2, 0x1ECB} /* ị */, {0xF3, 0x0129} /* ĩ */,
    {0xF4, 0x01A1} /* ơ */, {0xF6, 0x01B0} /* ư */,
};

Encoding legacy_encoding(LegacyCodec codec)
{
  static const Encoding encodings[LEGACY_N] = {
      [LEGACY_TCVN3] = ENCODING_TCVN3,   [LEGACY_TCVN5712] = ENCODING_TCVN3, [LEGACY_VNI] = ENCODING_VNI,
      [LEGACY_VISCII] = ENCODING_VISCII, [LEGACY_CP1258] = ENCODING_CP1258,
  };
  g_return_val_if_fail(codec < LEGACY_N, ENCODING_UTF8);
  return encodings[codec];
}

int legacy_byte(gunichar ch)
{
  if (ch < 0x100)
    return (int)ch;
  if (ch < 0x0152 || (ch > 0x02DC && ch < 0x2013) || ch > 0x2122)
    return -1; /* none of Windows-1252, which is soon told */
  const guint16 *cp1252 = codepage_high(CODEPAGE_WESTERN);
  for (guint i = 0; i < N_C1; i++)
    if (cp1252[i] == ch)
      return (int)(0x80 + i);
  return -1;
}

gunichar legacy_cp1252(gunichar ch)
{
  return ch >= 0x80 && ch < 0x80 + N_C1 ? codepage_high(CODEPAGE_WESTERN)[ch - 0x80] : ch;
}

/* The byte a TCVN3 character stands for. PDF producers know the glyph shapes better than the encoding, and name some
 * positions after other characters of the same shape. */
static int tcvn_byte(gunichar ch)
{
  switch (ch) {
  case 0x2212: /* minus for soft hyphen: ư */
    return 0xAD;
  case 0x2219: /* bullet operator for middle dot: ã */
    return 0xB7;
  case 0x03BC: /* Greek mu for micro sign: à */
    return 0xB5;
  case 0x02C9: /* modifier macron for macron: Ằ */
    return 0xAF;
  default:
    return ch >= 0xA0 && ch <= 0xFF ? (int)ch : -1;
  }
}

gboolean legacy_is_byte_like(gunichar ch)
{
  if (ch < 0x80)
    return ch < 0x20;
  return ch < 0x100 || tcvn_byte(ch) >= 0 || legacy_byte(ch) >= 0;
}

static gunichar pairs_find(const Pair *pairs, gsize n, int byte)
{
  for (gsize i = 0; i < n; i++)
    if (pairs[i].byte == byte)
      return pairs[i].ch;
  return 0;
}

/* A tone of TCVN 5712 composes with a vowel only: elsewhere 0xB0-0xB4 are the degree sign, plus-minus and powers of
 * Latin-1 that got there with another font. */
static gboolean takes_tone(gunichar ch)
{
  switch (ch) {
  case 'a':
  case 'e':
  case 'i':
  case 'o':
  case 'u':
  case 'y':
  case 0x0103: /* ă */
  case 0x00E2: /* â */
  case 0x00EA: /* ê */
  case 0x00F4: /* ô */
  case 0x01A1: /* ơ */
  case 0x01B0: /* ư */
    return TRUE;
  default:
    return FALSE;
  }
}

static gunichar decode_tcvn(gunichar ch, gunichar before, gboolean standard)
{
  int byte = tcvn_byte(ch);
  if (byte >= 0xB0 && byte <= 0xB4 && !takes_tone(g_unichar_tolower(before)))
    return ch;
  if (byte >= 0xA0)
    return tcvn[byte - 0x80];
  byte = legacy_byte(ch);
  if (!standard || byte < 0)
    return legacy_cp1252(ch);
  if (byte >= 0x80)
    return tcvn[byte - 0x80];
  gunichar capital = pairs_find(tcvn_c0, G_N_ELEMENTS(tcvn_c0), byte);
  return capital != 0 ? capital : ch;
}

static gunichar decode_table(const guint16 *table, gunichar ch)
{
  int byte = legacy_byte(ch);
  return byte >= 0x80 && table[byte - 0x80] != byte ? table[byte - 0x80] : ch;
}

/* The letter that base and mark make together; 0 when they do not. */
static gunichar vni_compose(gunichar base, gunichar mark)
{
  if (mark < 0xC0 || mark > 0xFF)
    return 0;
  for (guint upper = 0; upper < 2; upper++)
    for (guint b = 0; b < VNI_BASES; b++)
      if (vni_bases[upper][b] == base)
        for (guint m = 0; m < G_N_ELEMENTS(vni_marks); m++)
          if (vni_marks[m].mark == (mark | 0x20)) {
            gunichar small = vni_marks[m].small[b];
            return upper && small != 0 ? g_unichar_toupper(small) : small;
          }
  return 0;
}

static void decode_vni(const gunichar *in, guint n, LegacyWord *out)
{
  for (guint i = 0; i < n; i++) {
    gunichar ch = i + 1 < n ? vni_compose(in[i], in[i + 1]) : 0;
    out->src[out->n] = (guint8)i;
    if (ch != 0)
      i++;
    else if (in[i] >= 0xC0 && in[i] <= 0xFF)
      ch = pairs_find(vni_singles, G_N_ELEMENTS(vni_singles), (int)in[i]);
    out->ch[out->n++] = ch != 0 ? ch : legacy_cp1252(in[i]);
  }
}

void legacy_decode(LegacyCodec codec, const gunichar *in, guint n, LegacyWord *out)
{
  g_return_if_fail(codec < LEGACY_N && n <= LEGACY_WORD_MAX);
  out->n = 0;
  if (codec == LEGACY_VNI) {
    decode_vni(in, n, out);
    return;
  }
  for (guint i = 0; i < n; i++) {
    gunichar ch = in[i];
    switch (codec) {
    case LEGACY_TCVN3:
    case LEGACY_TCVN5712:
      ch = decode_tcvn(ch, i > 0 ? out->ch[i - 1] : 0, codec == LEGACY_TCVN5712);
      break;
    case LEGACY_VISCII:
      ch = decode_table(viscii, ch);
      if (ch < 0x20) {
        gunichar capital = pairs_find(viscii_c0, G_N_ELEMENTS(viscii_c0), (int)ch);
        ch = capital != 0 ? capital : ch;
      }
      break;
    default:
      ch = decode_table(codepage_high(CODEPAGE_VIETNAMESE), ch);
      break;
    }
    out->ch[i] = ch;
    out->src[i] = (guint8)i;
  }
  out->n = n;
}
