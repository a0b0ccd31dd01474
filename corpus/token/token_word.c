#include "corpus/token/token_word.h"

#include "corpus/text/letter.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

typedef enum { PART_NONE, PART_WORD, PART_INSIDE, PART_UNKNOWN } WordPart;

/* What a word of at most KEY_MAX bytes means: one of a cache line. */
#define KEY_MAX      16
#define REMEMBERED   20 /* bytes of a term, with NUL */
#define MEMORY_SLOTS 4096

typedef struct {
  guint64 key[2]; /* the bytes, then zeros; both 0: free slot */
  guint32 word;
  char term[REMEMBERED];
  guint8 term_len;
  guint8 kind, flags;
  Syllable syllable;
} RememberedWord;

struct TokenMemory {
  RememberedWord slots[MEMORY_SLOTS];
  guint32 last_word;             /* given to a word */
  char term[TOKEN_TERM_MAX + 1]; /* of a word that is not remembered */
};

TokenMemory *token_memory_new(void)
{
  return g_new0(TokenMemory, 1);
}

void token_memory_free(TokenMemory *memory)
{
  g_free(memory);
}

/* ---- where words end ---- */

/* U+0080..U+07FF */
static WordPart two_byte_part(guint cp)
{
  if (cp >= 0xC0 && cp <= 0x24F)
    return cp == 0xD7 || cp == 0xF7 ? PART_NONE : PART_WORD;
  if (cp >= 0x300 && cp <= 0x36F)
    return PART_INSIDE;
  if (cp == 0xAD)
    return PART_INSIDE;
  return cp < 0xC0 && cp != 0xAA && cp != 0xB5 && cp != 0xBA ? PART_NONE : PART_UNKNOWN;
}

/* U+0800..U+FFFF: Latin Extended Additional, General Punctuation, currency signs, arrows to symbols, private use (the
 * bullets of symbol fonts), the byte order mark. */
static WordPart three_byte_part(guint cp)
{
  if (cp >= 0x1E00 && cp <= 0x1EFF)
    return PART_WORD;
  if (cp >= 0x2000 && cp <= 0x206F)
    return (cp >= 0x200B && cp <= 0x200F) || cp == 0x2060 ? PART_INSIDE : PART_NONE;
  if ((cp >= 0x20A0 && cp <= 0x20CF) || (cp >= 0x2190 && cp <= 0x2BFF) || (cp >= 0xE000 && cp <= 0xF8FF) ||
      cp == 0xFFFD)
    return PART_NONE;
  return cp == 0xFEFF ? PART_INSIDE : PART_UNKNOWN;
}

/* What a byte says about the character it begins. */
enum {
  BYTE_OTHER, /* ASCII that is in no word */
  BYTE_LETTER,
  BYTE_DIGIT,
  BYTE_LATIN,    /* first of two bytes of a Latin letter, whatever the second */
  BYTE_LATIN_OR, /* C3: a Latin letter, or one of the signs \u00D7 and \u00F7 */
  BYTE_TWO,      /* first of two bytes */
  BYTE_THREE_E1, /* E1: often a Vietnamese letter */
  BYTE_THREE,    /* first of three bytes */
  BYTE_UNKNOWN   /* first of four bytes, or no UTF-8 */
};

#define EIGHT(x) x, x, x, x, x, x, x, x
static const guint8 byte_class[256] = {
    ['0'] = BYTE_DIGIT,
    BYTE_DIGIT,
    BYTE_DIGIT,
    BYTE_DIGIT,
    BYTE_DIGIT,
    BYTE_DIGIT,
    BYTE_DIGIT,
    BYTE_DIGIT,
    BYTE_DIGIT,
    BYTE_DIGIT,
    ['A'] = EIGHT(BYTE_LETTER),
    EIGHT(BYTE_LETTER),
    EIGHT(BYTE_LETTER),
    BYTE_LETTER,
    BYTE_LETTER,
    ['a'] = EIGHT(BYTE_LETTER),
    EIGHT(BYTE_LETTER),
    EIGHT(BYTE_LETTER),
    BYTE_LETTER,
    BYTE_LETTER,
    [0x80] = EIGHT(BYTE_UNKNOWN),
    EIGHT(BYTE_UNKNOWN),
    EIGHT(BYTE_UNKNOWN),
    EIGHT(BYTE_UNKNOWN),
    EIGHT(BYTE_UNKNOWN),
    EIGHT(BYTE_UNKNOWN),
    EIGHT(BYTE_UNKNOWN),
    EIGHT(BYTE_UNKNOWN),
    [0xC0] = BYTE_UNKNOWN,
    BYTE_UNKNOWN,
    BYTE_TWO,
    BYTE_LATIN_OR,
    BYTE_LATIN,
    BYTE_LATIN,
    BYTE_LATIN,
    BYTE_LATIN,
    [0xC8] = BYTE_LATIN,
    BYTE_TWO,
    BYTE_TWO,
    BYTE_TWO,
    BYTE_TWO,
    BYTE_TWO,
    BYTE_TWO,
    BYTE_TWO,
    [0xD0] = EIGHT(BYTE_TWO),
    EIGHT(BYTE_TWO),
    [0xE0] = BYTE_THREE,
    BYTE_THREE_E1,
    BYTE_THREE,
    BYTE_THREE,
    BYTE_THREE,
    BYTE_THREE,
    BYTE_THREE,
    BYTE_THREE,
    [0xE8] = EIGHT(BYTE_THREE),
    [0xF0] = EIGHT(BYTE_UNKNOWN),
    EIGHT(BYTE_UNKNOWN),
};

/* What the character at p is to a word, and its length. */
static inline WordPart part_at(const guchar *p, gsize len, gsize *n)
{
  switch (byte_class[p[0]]) {
  case BYTE_OTHER:
    *n = 1;
    return PART_NONE;
  case BYTE_LETTER:
  case BYTE_DIGIT:
    *n = 1;
    return PART_WORD;
  case BYTE_LATIN:
    *n = 2;
    return len >= 2 ? PART_WORD : PART_UNKNOWN;
  case BYTE_LATIN_OR:
    *n = 2;
    return len < 2 ? PART_UNKNOWN : p[1] == 0x97 || p[1] == 0xB7 ? PART_NONE : PART_WORD;
  case BYTE_TWO:
    *n = 2;
    return len < 2 ? PART_UNKNOWN : two_byte_part((guint)(p[0] & 0x1F) << 6 | (p[1] & 0x3F));
  case BYTE_THREE_E1:
    *n = 3;
    return len >= 3 && p[1] >= 0xB8 && p[1] <= 0xBB ? PART_WORD : PART_UNKNOWN;
  case BYTE_THREE:
    *n = 3;
    return len < 3 ? PART_UNKNOWN
                   : three_byte_part((guint)(p[0] & 0x0F) << 12 | (guint)(p[1] & 0x3F) << 6 | (p[2] & 0x3F));
  default:
    *n = 1;
    return PART_UNKNOWN;
  }
}

/* Finds the end of the word that begins at word->start; FALSE when it is not plain. The letters that Vietnamese is
 * written with go first. */
static gboolean word_end(const guchar *p, gsize len, gsize *at, TokenWord *word)
{
  gboolean digit = FALSE, beyond = FALSE;
  gsize i = word->start, n;
  while (i < len) {
    guint8 class = byte_class[p[i]];
    if (class == BYTE_LETTER) {
      i++;
    } else if (class == BYTE_THREE_E1 && len - i >= 3 && p[i + 1] >= 0xB8 && p[i + 1] <= 0xBB) {
      beyond = TRUE;
      i += 3;
    } else if (class == BYTE_LATIN && len - i >= 2) {
      beyond = TRUE;
      i += 2;
    } else if (class == BYTE_OTHER) {
      break;
    } else {
      WordPart part = part_at(p + i, len - i, &n);
      if (part == PART_NONE)
        break;
      if (part == PART_UNKNOWN)
        return FALSE;
      beyond |= n > 1;
      digit |= n == 1;
      i += n;
    }
  }
  word->end = *at = i;
  word->mixed = digit && beyond;
  return TRUE;
}

TokenWordResult token_word_next(const char *text, gsize len, gsize *at, TokenWord *word)
{
  const guchar *p = (const guchar *)text;
  gsize i = *at, n;
  while (i < len && byte_class[p[i]] == BYTE_OTHER)
    i++;
  while (i < len && byte_class[p[i]] > BYTE_DIGIT) { /* not plainly the beginning of a word */
    WordPart part = part_at(p + i, len - i, &n);
    *at = i;
    if (part == PART_UNKNOWN)
      return TOKEN_WORD_NOT_PLAIN;
    if (part == PART_WORD)
      break;
    i += n;
    while (i < len && byte_class[p[i]] == BYTE_OTHER)
      i++;
  }
  *at = i;
  if (i >= len)
    return TOKEN_WORD_NONE;
  word->start = i;
  return word_end(p, len, at, word) ? TOKEN_WORD_FOUND : TOKEN_WORD_NOT_PLAIN;
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

/* Works out what token_word_term promises, the term into term. */
static void read_term(const char *text, gsize len, char *term, Token *out)
{
  Look look = look_at(text, len);
  out->flags = 0;
  out->term = term;
  if (look.digits) {
    out->kind = TOKEN_DIGITS;
    out->term_len = write_word(text, len, TRUE, term);
    return;
  }
  if (look.capitals && (look.ascii || other_letters_are_capitals(text, len, &look.letters)) && look.letters >= 2)
    out->flags |= TOKEN_CAPITALS;
  if (syllable_parse(text, len, &out->syllable)) {
    out->kind = TOKEN_SYLLABLE;
    if (!look.ascii && syllable_marking(text, len) == SYLLABLE_MARKED)
      out->flags |= TOKEN_MARKED;
    out->term_len = syllable_spell(out->syllable, term);
    return;
  }
  out->kind = TOKEN_WORD;
  out->term_len = write_word(text, len, look.ascii, term);
}

/* The bytes of a short word, then zeros, as two numbers, without a call. */
static inline void read_key(const char *text, gsize len, guint64 key[2])
{
  guint64 first = 0, last = 0;
  guint32 head = 0, tail = 0;
  key[0] = key[1] = 0;
  if (len >= 8) {
    memcpy(&first, text, 8);
    memcpy(&last, text + len - 8, 8);
    key[0] = GUINT64_FROM_LE(first);
    key[1] = len == 8 ? 0 : GUINT64_FROM_LE(last) >> 8 * (KEY_MAX - len);
  } else if (len >= 4) {
    memcpy(&head, text, 4);
    memcpy(&tail, text + len - 4, 4);
    key[0] = GUINT32_FROM_LE(head) | (guint64)GUINT32_FROM_LE(tail) << 8 * (len - 4);
  } else {
    for (gsize i = 0; i < len; i++)
      key[0] |= (guint64)(guchar)text[i] << 8 * i;
  }
}

/* The first of the two slots in which a word may be. */
static inline RememberedWord *slots_of(TokenMemory *memory, const char *text, gsize len, guint64 key[2])
{
  G_STATIC_ASSERT(MEMORY_SLOTS == 2 << (64 - 53));
  read_key(text, len, key);
  guint64 hash = (key[0] ^ (key[1] * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15))) * G_GUINT64_CONSTANT(0xD6E8FEB86659FD93);
  return &memory->slots[hash >> 53 << 1];
}

static inline gboolean is_in(const RememberedWord *slot, const guint64 key[2])
{
  return slot->key[0] == key[0] && slot->key[1] == key[1];
}

/* The older of the two words that were there is forgotten. */
static inline void remember(TokenMemory *memory, RememberedWord slots[2], const guint64 key[2], Token *token)
{
  if (token->term_len == 0 || token->term_len >= REMEMBERED)
    return;
  memory->last_word += memory->last_word == G_MAXUINT32 ? 2 : 1; /* never 0 */
  token->word = memory->last_word;
  slots[1] = slots[0];
  slots[0] = (RememberedWord){.key = {key[0], key[1]},
                              .word = token->word,
                              .term_len = (guint8)token->term_len,
                              .kind = (guint8)token->kind,
                              .flags = (guint8)token->flags,
                              .syllable = token->syllable};
  memcpy(slots[0].term, token->term, token->term_len);
}

/* A word that is not known yet. key is of one that can be remembered, NULL of a longer one. */
static void learn(TokenMemory *memory, RememberedWord slots[2], const guint64 *key, const char *text, gsize len,
                  Token *out)
{
  read_term(text, len, memory->term, out);
  out->word = 0;
  if (key != NULL)
    remember(memory, slots, key, out);
}

void token_word_term(TokenMemory *memory, const char *text, gsize len, Token *out)
{
  guint64 key[2];
  if (len > KEY_MAX) {
    learn(memory, NULL, NULL, text, len, out);
    return;
  }
  RememberedWord *slot = slots_of(memory, text, len, key);
  if (!is_in(slot, key) && !is_in(++slot, key)) {
    learn(memory, slot - 1, key, text, len, out);
    return;
  }
  out->kind = (TokenKind)slot->kind;
  out->flags = slot->flags;
  out->syllable = slot->syllable;
  out->word = slot->word;
  out->term = slot->term;
  out->term_len = slot->term_len;
}
