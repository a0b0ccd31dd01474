/* letter: one letter of the Vietnamese alphabet, read from UTF-8 and written to it.
 *
 * The 29 letters, with the quality marks as letters of their own (a, ă, â), and the tone apart. This is the alphabet
 * that syllable, normal, docnum and date share; nothing outside this folder needs it. */
#ifndef TRACUU_CORPUS_TEXT_LETTER_H
#define TRACUU_CORPUS_TEXT_LETTER_H

#include <glib.h>

G_BEGIN_DECLS

/* Vowels come first: three of them fit a number in base LETTER_VOWELS. */
enum {
  LETTER_NONE, /* no letter of the alphabet */
  LETTER_A,
  LETTER_AW, /* ă */
  LETTER_AA, /* â */
  LETTER_E,
  LETTER_EE, /* ê */
  LETTER_I,
  LETTER_O,
  LETTER_OO, /* ô */
  LETTER_OW, /* ơ */
  LETTER_U,
  LETTER_UW, /* ư */
  LETTER_Y,
  LETTER_B,
  LETTER_C,
  LETTER_D,
  LETTER_DD, /* đ */
  LETTER_G,
  LETTER_H,
  LETTER_K,
  LETTER_L,
  LETTER_M,
  LETTER_N,
  LETTER_P,
  LETTER_Q,
  LETTER_R,
  LETTER_S,
  LETTER_T,
  LETTER_V,
  LETTER_X,
  LETTER_IGNORED, /* soft hyphen, zero-width characters */
  LETTER_MARK     /* a combining mark; which one stands in the upper bits */
};

#define LETTER_VOWELS 13 /* LETTER_NONE..LETTER_Y */

/* The upper three bits of a code: the tone of a letter (a SyllableTone), or which mark a LETTER_MARK is: 1..5 the tone
 * marks, else one of these. */
enum { LETTER_MARK_CIRCUMFLEX = 0, LETTER_MARK_BREVE = 6, LETTER_MARK_HORN = 7 };

#define LETTER_CODE(letter, tone) ((guint8)((letter) | (tone) << 5))
#define letter_of(code)           ((code)&31)
#define letter_tone(code)         ((code) >> 5)

extern const guint8 letter_ascii[128];
extern const guint8 letter_latin_more[0x60]; /* U+1EA0..U+1EFF */
extern const char letter_folded[32];         /* the ASCII letter under each letter */

/* Reads the character at text (len > 0). Gives its length in bytes (1 for a byte that is no UTF-8) and sets *code. */
gsize letter_read_other(const char *text, gsize len, guint8 *code);

static inline gsize letter_read(const char *text, gsize len, guint8 *code)
{
  const guchar *p = (const guchar *)text;
  if (p[0] < 0x80) {
    *code = letter_ascii[p[0]];
    return 1;
  }
  if (len >= 3 && p[0] == 0xE1 && (p[1] == 0xBA || p[1] == 0xBB) && (p[2] & 0xC0) == 0x80) {
    guint index = (guint)(p[1] & 3) << 6 | (p[2] & 0x3F);
    *code = p[1] == 0xBA && p[2] < 0xA0 ? LETTER_NONE : letter_latin_more[index - 0xA0];
    return 3;
  }
  return letter_read_other(text, len, code);
}

/* The letter that mark makes of letter (o and horn: ơ); LETTER_NONE when there is none. */
guint8 letter_with_mark(guint8 letter, guint mark);

/* Writes the lower-case letter with its tone (0 on consonants) to buf; returns its length, at most 3 bytes. */
gsize letter_write(guint8 letter, guint tone, char *buf);

G_END_DECLS

#endif
