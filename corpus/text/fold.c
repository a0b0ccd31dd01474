#include "corpus/text/fold.h"

#include <string.h>

/* Letter | quality << 8 | tone << 10 | capital << 13, from the canonical decompositions of the Unicode character data;
 * 0 = not a letter with Latin base. U+00D0 (Eth) stands for U+0110, as offices type it. */
#define LOW_FIRST  0x00c0
#define HIGH_FIRST 0x1ea0
static const guint16 low_letters[] = {
    /* clang-format off */
    0x2461, 0x3061, 0x2261, 0x2c61, 0x2061, 0x2061, 0x0000, 0x2063, 0x2465, 0x3065, 0x2265, 0x2065, 0x2469, 0x3069, 0x2269, 0x2069,
    0x2364, 0x2c6e, 0x246f, 0x306f, 0x226f, 0x2c6f, 0x206f, 0x0000, 0x0000, 0x2475, 0x3075, 0x2275, 0x2075, 0x3079, 0x0000, 0x0000,
    0x0461, 0x1061, 0x0261, 0x0c61, 0x0061, 0x0061, 0x0000, 0x0063, 0x0465, 0x1065, 0x0265, 0x0065, 0x0469, 0x1069, 0x0269, 0x0069,
    0x0000, 0x0c6e, 0x046f, 0x106f, 0x026f, 0x0c6f, 0x006f, 0x0000, 0x0000, 0x0475, 0x1075, 0x0275, 0x0075, 0x1079, 0x0000, 0x0079,
    0x2061, 0x0061, 0x2161, 0x0161, 0x2061, 0x0061, 0x3063, 0x1063, 0x2263, 0x0263, 0x2063, 0x0063, 0x2063, 0x0063, 0x2064, 0x0064,
    0x2364, 0x0364, 0x2065, 0x0065, 0x2165, 0x0165, 0x2065, 0x0065, 0x2065, 0x0065, 0x2065, 0x0065, 0x2267, 0x0267, 0x2167, 0x0167,
    0x2067, 0x0067, 0x2067, 0x0067, 0x2268, 0x0268, 0x0000, 0x0000, 0x2c69, 0x0c69, 0x2069, 0x0069, 0x2169, 0x0169, 0x2069, 0x0069,
    0x2069, 0x0000, 0x0000, 0x0000, 0x226a, 0x026a, 0x206b, 0x006b, 0x0000, 0x306c, 0x106c, 0x206c, 0x006c, 0x206c, 0x006c, 0x0000,
    0x0000, 0x0000, 0x0000, 0x306e, 0x106e, 0x206e, 0x006e, 0x206e, 0x006e, 0x0000, 0x0000, 0x0000, 0x206f, 0x006f, 0x216f, 0x016f,
    0x206f, 0x006f, 0x0000, 0x0000, 0x3072, 0x1072, 0x2072, 0x0072, 0x2072, 0x0072, 0x3073, 0x1073, 0x2273, 0x0273, 0x2073, 0x0073,
    0x2073, 0x0073, 0x2074, 0x0074, 0x2074, 0x0074, 0x0000, 0x0000, 0x2c75, 0x0c75, 0x2075, 0x0075, 0x2175, 0x0175, 0x2075, 0x0075,
    0x2075, 0x0075, 0x2075, 0x0075, 0x2277, 0x0277, 0x2279, 0x0279, 0x2079, 0x307a, 0x107a, 0x207a, 0x007a, 0x207a, 0x007a, 0x0000,
    0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
    0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
    0x216f, 0x016f, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x2175,
    0x0175, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
    /* clang-format on */
};
static const guint16 high_letters[] = {
    /* clang-format off */
    0x3461, 0x1461, 0x2861, 0x0861, 0x3261, 0x1261, 0x2661, 0x0661, 0x2a61, 0x0a61, 0x2e61, 0x0e61, 0x3661, 0x1661, 0x3161, 0x1161,
    0x2561, 0x0561, 0x2961, 0x0961, 0x2d61, 0x0d61, 0x3561, 0x1561, 0x3465, 0x1465, 0x2865, 0x0865, 0x2c65, 0x0c65, 0x3265, 0x1265,
    0x2665, 0x0665, 0x2a65, 0x0a65, 0x2e65, 0x0e65, 0x3665, 0x1665, 0x2869, 0x0869, 0x3469, 0x1469, 0x346f, 0x146f, 0x286f, 0x086f,
    0x326f, 0x126f, 0x266f, 0x066f, 0x2a6f, 0x0a6f, 0x2e6f, 0x0e6f, 0x366f, 0x166f, 0x316f, 0x116f, 0x256f, 0x056f, 0x296f, 0x096f,
    0x2d6f, 0x0d6f, 0x356f, 0x156f, 0x3475, 0x1475, 0x2875, 0x0875, 0x3175, 0x1175, 0x2575, 0x0575, 0x2975, 0x0975, 0x2d75, 0x0d75,
    0x3575, 0x1575, 0x2479, 0x0479, 0x3479, 0x1479, 0x2879, 0x0879, 0x2c79, 0x0c79,
    /* clang-format on */
};

static inline void from_table(guint16 entry, FoldChar *out)
{
  out->base = (char)(entry & 0xff);
  out->quality = (entry >> 8) & 3;
  out->tone = (entry >> 10) & 7;
  out->capital = (entry >> 13) != 0;
}

/* What is no letter with a Latin base. */
static void other(gunichar c, FoldChar *out)
{
  out->base = '~';
  if ((c >= 0x300 && c <= 0x36f) || c == 0xad || (c >= 0x200b && c <= 0x200d) || c == 0xfeff)
    out->base = 0;
  else if (c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x3000)
    out->base = ' ';
  else if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
    out->base = '-';
  else if (c >= 0x201c && c <= 0x201f)
    out->base = '"';
  else if (c == 0x2018 || c == 0x2019)
    out->base = '\'';
  else if (c == 0x2026)
    out->base = '.';
}

/* Decodes one character of two bytes or more; bytes that are none give U+FFFD and length 1. */
static inline gsize decode(const guchar *p, gsize len, gunichar *c)
{
  if (p[0] == 0xe1 && len >= 3 && (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80) { /* most of them */
    *c = 0x1000 | (gunichar)(p[1] & 0x3f) << 6 | (p[2] & 0x3f);
    return 3;
  }
  if (p[0] >= 0xc2 && p[0] < 0xe0 && len >= 2 && (p[1] & 0xc0) == 0x80) {
    *c = (gunichar)(p[0] & 0x1f) << 6 | (p[1] & 0x3f);
    return 2;
  }
  guint n = p[0] >= 0xf0 ? 4 : p[0] >= 0xe0 ? 3 : 2;
  *c = 0xfffd;
  if (p[0] < 0xc2 || p[0] > 0xf4 || len < n)
    return 1;
  gunichar value = p[0] & (0x7f >> n);
  for (guint i = 1; i < n; i++) {
    if ((p[i] & 0xc0) != 0x80)
      return 1;
    value = value << 6 | (p[i] & 0x3f);
  }
  *c = value;
  return n;
}

/* A character beyond ASCII. */
static gsize read_wide(const char *text, gsize len, FoldChar *out)
{
  guint16 entry = 0;
  gunichar c;
  gsize n = decode((const guchar *)text, len, &c);
  if (c >= LOW_FIRST && c < LOW_FIRST + G_N_ELEMENTS(low_letters))
    entry = low_letters[c - LOW_FIRST];
  else if (c >= HIGH_FIRST && c < HIGH_FIRST + G_N_ELEMENTS(high_letters))
    entry = high_letters[c - HIGH_FIRST];
  if (entry != 0)
    from_table(entry, out);
  else
    other(c, out);
  return n;
}

static inline gsize read_char(const char *text, gsize len, FoldChar *out)
{
  guchar first = (guchar)text[0];
  *out = (FoldChar){0};
  if (first >= 0x80)
    return read_wide(text, len, out);
  out->capital = first >= 'A' && first <= 'Z';
  out->base = (char)(out->capital ? first | 0x20 : first);
  if (first < 0x20 && first != '\t' && first != '\n')
    out->base = ' ';
  return 1;
}

gsize fold_char(const char *text, gsize len, FoldChar *out)
{
  return read_char(text, len, out);
}

/* ---- stretches ---- */

typedef struct {
  char *text, *capital;
  guint32 *map;
  gsize n;
  guint blanks, newlines;
  guint32 blank_at;
} FoldWriter;

static inline void put(FoldWriter *writer, char c, gboolean capital, guint32 source)
{
  writer->text[writer->n] = c;
  writer->capital[writer->n] = capital ? '1' : '0';
  writer->map[writer->n++] = source;
}

static inline void fold_write(FoldWriter *writer, char base, gboolean capital, guint32 source)
{
  if (base == ' ' || base == '\t' || base == '|') {
    if (writer->blanks == 0)
      writer->blank_at = source;
    writer->blanks += base == ' ' ? 1 : 3;
  } else if (base == '\n') {
    writer->blanks = 0;
    if (writer->newlines < 2)
      put(writer, '\n', FALSE, source);
    writer->newlines++;
  } else if (base != 0) {
    if (writer->blanks > 0 && writer->newlines == 0)
      put(writer, writer->blanks > 2 ? '\t' : ' ', FALSE, writer->blank_at);
    writer->blanks = writer->newlines = 0;
    put(writer, base, capital, source);
  }
}

void fold_init(Fold *fold, const char *text, gsize start, gsize end)
{
  gsize len = end - start;
  FoldWriter writer = {.newlines = 2}; /* no empty lines before the first */
  FoldChar c = {0};
  fold->base = start;
  fold->text = g_string_sized_new(len);
  fold->capital = g_string_sized_new(len);
  fold->map = g_array_sized_new(FALSE, FALSE, sizeof(guint32), (guint)len + 1);
  g_array_set_size(fold->map, (guint)len + 1);
  writer.text = fold->text->str;
  writer.capital = fold->capital->str;
  writer.map = (guint32 *)(gpointer)fold->map->data;
  for (gsize at = start; at < end;) {
    guint32 source = (guint32)(at - start);
    guchar byte = (guchar)text[at];
    if (byte >= 'a' && byte <= 'z') { /* most of them */
      fold_write(&writer, (char)byte, FALSE, source);
      at++;
    } else if (byte == ' ') {
      writer.blank_at = writer.blanks == 0 ? source : writer.blank_at;
      writer.blanks++;
      at++;
    } else {
      at += read_char(text + at, end - at, &c);
      fold_write(&writer, c.base, c.capital, source);
    }
  }
  writer.map[writer.n] = (guint32)len;
  g_string_set_size(fold->text, writer.n);
  g_string_set_size(fold->capital, writer.n);
}

void fold_clear(Fold *fold)
{
  if (fold->text != NULL)
    g_string_free(fold->text, TRUE);
  if (fold->capital != NULL)
    g_string_free(fold->capital, TRUE);
  g_clear_pointer(&fold->map, g_array_unref);
  *fold = (Fold){0};
}

gsize fold_source(const Fold *fold, gsize pos)
{
  return fold->base + g_array_index(fold->map, guint32, MIN(pos, fold->text->len));
}

/* ---- patterns ---- */

static gboolean is_space(char c)
{
  return c == ' ' || c == '\t' || c == '\n';
}

gsize fold_match(const char *s, const char *pattern)
{
  const char *at = s, *p = pattern;
  for (; *p != '\0'; p++) {
    if (*p == ' ') {
      if (!is_space(*at))
        return 0;
      while (is_space(*at))
        at++;
    } else if (*at++ != *p) {
      return 0;
    }
  }
  if (p > pattern && g_ascii_isalnum(p[-1]) && g_ascii_isalnum(*at))
    return 0;
  return (gsize)(at - s);
}

const char *fold_find(const char *from, const char *to, const char *pattern)
{
  for (const char *at = from; at < to && (at = memchr(at, pattern[0], (gsize)(to - at))) != NULL; at++) {
    gsize n;
    if (at > from && g_ascii_isalnum(at[-1]) && g_ascii_isalnum(pattern[0]))
      continue;
    if ((n = fold_match(at, pattern)) > 0)
      return at + n <= to ? at : NULL;
  }
  return NULL;
}

const char *fold_before(const char *from, const char *at, const char *word)
{
  for (gsize n = strlen(word); n > 0; n--) {
    gboolean space = word[n - 1] == ' ';
    if (at == from || (space ? !is_space(at[-1]) : at[-1] != word[n - 1]))
      return NULL;
    at--;
    while (space && at > from && is_space(at[-1]))
      at--;
  }
  return at == from || !g_ascii_isalpha(at[-1]) ? at : NULL;
}

gboolean fold_ends_with(const char *from, const char *at, const char *word)
{
  return fold_before(from, at, word) != NULL;
}

/* ---- names ---- */

static gboolean is_separator(char c)
{
  return is_space(c) || c == '-' || c == ',';
}

gsize fold_key(const char *text, gsize len, char *buf, gsize size)
{
  gsize n = 0;
  gboolean gap = FALSE;
  FoldChar c;
  for (gsize at = 0; at < len && n + 1 < size;) {
    at += read_char(text + at, len - at, &c);
    if (c.base == '\n')
      break;
    if (c.base == 0)
      continue;
    if (is_separator(c.base)) {
      gap = n > 0;
      continue;
    }
    if (gap && n + 2 < size)
      buf[n++] = ' ';
    gap = FALSE;
    buf[n++] = (char)(c.base == 'y' ? 'i' : c.base);
  }
  buf[n] = '\0';
  return n;
}

gsize fold_key_words(char *key, guint n)
{
  gsize at = 0;
  while (g_ascii_isalnum(key[at]) || (key[at] == ' ' && --n > 0))
    at++;
  key[at] = '\0';
  return at;
}

/* Next character that is something to see; '\0' at the end. */
static inline char fold_next(const char *text, gsize len, gsize *at, FoldChar *c)
{
  do {
    if (*at >= len)
      return '\0';
    *at += read_char(text + *at, len - *at, c);
  } while (c->base == 0);
  return (char)(c->base == 'y' ? 'i' : c->base);
}

/* Skips separators from *at on; FALSE when there is none, or an empty line among them. */
static gboolean skip_gap(const char *text, gsize len, gsize *at)
{
  gsize next = *at, before = *at;
  guint lines = 0;
  FoldChar c;
  while (next < len) {
    char base = fold_next(text, len, &next, &c);
    if (!is_separator(base))
      break;
    lines += base == '\n';
    *at = next;
  }
  return *at > before && lines < 2;
}

guint16 fold_head(const char *text, gsize len)
{
  guint16 head = 0;
  gsize at = 0;
  FoldChar c;
  for (guint i = 0; i < 2; i++) {
    char base = fold_next(text, len, &at, &c);
    head = (guint16)(head << 8 | (guchar)(is_separator(base) ? ' ' : base));
  }
  return head;
}

gsize fold_match_name(const char *text, gsize len, const char *name, gboolean forgive)
{
  gsize at = 0, name_at = 0, name_len = strlen(name), probe;
  guint tones = 0, name_tones = 0;
  FoldChar c, d;
  while (name_at < name_len) {
    char want = fold_next(name, name_len, &name_at, &d);
    if (is_separator(want)) {
      skip_gap(name, name_len, &name_at);
      if (!skip_gap(text, len, &at) || (!forgive && tones != name_tones))
        return 0;
      tones = name_tones = 0;
      continue;
    }
    if (fold_next(text, len, &at, &c) != want || (!forgive && c.quality != d.quality))
      return 0;
    tones |= c.tone;
    name_tones |= d.tone;
  }
  if (!forgive && tones != name_tones)
    return 0;
  probe = at;
  return g_ascii_isalpha(fold_next(text, len, &probe, &c)) ? 0 : at; /* a digit may be a footnote's: "NGHỊ ĐỊNH1" */
}
