#include "corpus/text/token_word.h"

#include "corpus/text/letter.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

typedef enum { PART_NONE, PART_WORD, PART_INSIDE, PART_UNKNOWN } Part;

/* ---- where words end ---- */

/* U+0080..U+07FF */
static Part two_byte_part(guint cp)
{
  if (cp >= 0xC0 && cp <= 0x24F)
    return cp == 0xD7 || cp == 0xF7 ? PART_NONE : PART_WORD;
  if (cp >= 0x300 && cp <= 0x36F)
    return PART_INSIDE;
  if (cp == 0xAD)
    return PART_INSIDE;
  return cp < 0xC0 && cp != 0xAA && cp != 0xB5 && cp != 0xBA ? PART_NONE : PART_UNKNOWN;
}

/* U+0800..U+FFFF: Latin Extended Additional, General Punctuation, the byte order mark. */
static Part three_byte_part(guint cp)
{
  if (cp >= 0x1E00 && cp <= 0x1EFF)
    return PART_WORD;
  if (cp >= 0x2000 && cp <= 0x206F)
    return (cp >= 0x200B && cp <= 0x200F) || cp == 0x2060 ? PART_INSIDE : PART_NONE;
  if (cp == 0xFFFD)
    return PART_NONE;
  return cp == 0xFEFF ? PART_INSIDE : PART_UNKNOWN;
}

/* What the character at p is to a word, and its length. */
static inline Part part_at(const guchar *p, gsize len, gsize *n)
{
  if (p[0] < 0x80) {
    *n = 1;
    return g_ascii_isalnum((char)p[0]) ? PART_WORD : PART_NONE;
  }
  if (p[0] < 0xE0 && len >= 2) {
    *n = 2;
    return two_byte_part((guint)(p[0] & 0x1F) << 6 | (p[1] & 0x3F));
  }
  if (p[0] < 0xF0 && len >= 3) {
    *n = 3;
    return three_byte_part((guint)(p[0] & 0x0F) << 12 | (guint)(p[1] & 0x3F) << 6 | (p[2] & 0x3F));
  }
  *n = 1;
  return PART_UNKNOWN;
}

TokenWordResult token_word_next(const char *text, gsize len, gsize *at, gsize *start, gsize *end)
{
  const guchar *p = (const guchar *)text;
  gsize i = *at, n;
  Part part = PART_NONE;
  for (; i < len; i += n) {
    part = part_at(p + i, len - i, &n);
    if (part == PART_WORD || part == PART_UNKNOWN)
      break;
  }
  *at = i;
  if (i >= len)
    return TOKEN_WORD_NONE;
  if (part == PART_UNKNOWN)
    return TOKEN_WORD_NOT_PLAIN;
  *start = i;
  for (; i < len; i += n) {
    part = part_at(p + i, len - i, &n);
    if (part == PART_NONE)
      break;
    if (part == PART_UNKNOWN)
      return TOKEN_WORD_NOT_PLAIN;
  }
  *end = *at = i;
  return TOKEN_WORD_FOUND;
}

/* ---- terms ---- */

static gsize cut_at_character(const char *term, gsize len)
{
  if (len <= TOKEN_TERM_MAX)
    return len;
  len = TOKEN_TERM_MAX;
  while (len > 0 && ((guchar)term[len] & 0xC0) == 0x80)
    len--;
  return len;
}

/* NFKC case folding by ICU, of as much of the word as a term may hold. */
static gsize fold_by_icu(const char *text, gsize len, char *term)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar from[TOKEN_TERM_MAX + 1], to[8 * TOKEN_TERM_MAX];
  char folded[4 * TOKEN_TERM_MAX];
  int32_t n, bytes;
  len = cut_at_character(text, len);
  const UNormalizer2 *fold = unorm2_getNFKCCasefoldInstance(&status);
  u_strFromUTF8WithSub(from, G_N_ELEMENTS(from), &n, text, (int32_t)len, 0xFFFD, NULL, &status);
  n = unorm2_normalize(fold, from, n, to, G_N_ELEMENTS(to), &status);
  n = MIN(n, TOKEN_TERM_MAX);
  u_strToUTF8WithSub(folded, sizeof folded, &bytes, to, n, 0xFFFD, NULL, &status);
  if (U_FAILURE(status) || bytes <= 0) {
    memcpy(term, text, len);
    term[len] = '\0';
    return len;
  }
  gsize out = cut_at_character(folded, (gsize)bytes);
  memcpy(term, folded, out);
  term[out] = '\0';
  return out;
}

typedef struct {
  gboolean ascii;    /* bytes below 0x80 only */
  gboolean digits;   /* ASCII digits only */
  gboolean capitals; /* no small letter */
  guint letters;
} Look;

/* One pass over the bytes of an atom. */
static Look look_at(const char *text, gsize len)
{
  Look look = {TRUE, TRUE, TRUE, 0};
  for (gsize i = 0; i < len; i++) {
    guchar c = (guchar)text[i];
    look.digits &= g_ascii_isdigit((char)c) != 0;
    if (c < 0x80) {
      look.letters += g_ascii_isalpha((char)c) != 0;
      look.capitals &= !g_ascii_islower((char)c);
    } else {
      look.ascii = FALSE;
    }
  }
  return look;
}

/* Whether the letters beyond ASCII are capitals as well; counts them. */
static gboolean other_letters_are_capitals(const char *text, gsize len, guint *letters)
{
  for (gsize i = 0; i < len;) {
    UChar32 c;
    U8_NEXT(text, i, len, c);
    if (c < 0x80)
      continue;
    if (u_islower(c))
      return FALSE;
    *letters += c > 0 && u_isalpha(c);
  }
  return TRUE;
}

/* The term of a word that is no syllable. Vietnamese letters fold by table ("NĐ" and its look-alikes). */
static gsize write_word(const char *text, gsize len, gboolean ascii, char *term)
{
  gsize n = 0;
  if (ascii) {
    n = MIN(len, TOKEN_TERM_MAX);
    for (gsize i = 0; i < n; i++)
      term[i] = g_ascii_tolower(text[i]);
    term[n] = '\0';
    return n;
  }
  for (gsize i = 0; i < len;) {
    guint8 code;
    char letter[4];
    gsize from = i, bytes = 1;
    i += letter_read(text + i, len - i, &code);
    letter[0] = g_ascii_tolower(text[from]);
    if ((guchar)text[from] >= 0x80) {
      if (letter_of(code) == LETTER_IGNORED)
        continue;
      if (letter_of(code) == LETTER_NONE || letter_of(code) == LETTER_MARK)
        return fold_by_icu(text, len, term);
      bytes = letter_write(letter_of(code), letter_tone(code), letter);
    }
    if (n + bytes > TOKEN_TERM_MAX)
      break;
    memcpy(term + n, letter, bytes);
    n += bytes;
  }
  term[n] = '\0';
  return n;
}

gsize token_word_term(const char *text, gsize len, char *term, Token *out)
{
  Look look = look_at(text, len);
  out->flags = 0;
  if (look.digits) {
    out->kind = TOKEN_DIGITS;
    return write_word(text, len, TRUE, term);
  }
  if (look.capitals && (look.ascii || other_letters_are_capitals(text, len, &look.letters)) && look.letters >= 2)
    out->flags |= TOKEN_CAPITALS;
  if (syllable_parse(text, len, &out->syllable)) {
    out->kind = TOKEN_SYLLABLE;
    if (!look.ascii && syllable_marking(text, len) == SYLLABLE_MARKED)
      out->flags |= TOKEN_MARKED;
    return syllable_spell(out->syllable, term);
  }
  out->kind = TOKEN_WORD;
  return write_word(text, len, look.ascii, term);
}
