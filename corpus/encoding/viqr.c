#include "corpus/encoding/viqr.h"

#include <string.h>

#include "corpus/text/syllable.h"

#define WORD_MAX 16 /* letters */

typedef struct {
  char text[WORD_MAX * 6]; /* what the word says, marks as combining characters */
  gsize text_len;
  gsize bare_len; /* of text, without a tone at its very end */
  gsize src_len;  /* bytes of the source */
  guint n_letters;
  gboolean marked; /* any mark, or dd */
  gboolean strong; /* a mark that is no punctuation */
  gboolean too_long;
} ViqrWord;

/* The combining character of a quality mark on vowel; 0 when it takes none. */
static gunichar quality_mark(char vowel, char mark)
{
  char v = g_ascii_tolower(vowel);
  if (mark == '^' && (v == 'a' || v == 'e' || v == 'o'))
    return 0x0302;
  if (mark == '(' && v == 'a')
    return 0x0306;
  if ((mark == '+' || mark == '*') && (v == 'o' || v == 'u'))
    return 0x031B;
  return 0;
}

static gunichar tone_mark(char mark)
{
  switch (mark) {
  case '\'':
    return 0x0301;
  case '`':
    return 0x0300;
  case '?':
    return 0x0309;
  case '~':
    return 0x0303;
  case '.':
    return 0x0323;
  default:
    return 0;
  }
}

static void put(ViqrWord *word, gunichar ch)
{
  word->text_len += (gsize)g_unichar_to_utf8(ch, word->text + word->text_len);
}

/* Reads the vowel at p and its marks; returns where it ends. */
static const char *read_vowel(ViqrWord *word, const char *p, const char *end)
{
  const char vowel = *p++;
  put(word, (gunichar)vowel);
  gunichar mark = p < end ? quality_mark(vowel, *p) : 0;
  if (mark != 0) {
    put(word, mark);
    word->marked = word->strong = TRUE;
    p++;
  }
  word->bare_len = word->text_len;
  mark = p < end ? tone_mark(*p) : 0;
  if (mark != 0) {
    put(word, mark);
    word->marked = TRUE;
    word->strong = word->strong || *p == '~' || *p == '`';
    p++;
  }
  return p;
}

/* Reads the word at text, which begins with a letter. */
static void read_word(ViqrWord *word, const char *text, const char *end)
{
  const char *p = text;
  *word = (ViqrWord){.text_len = 0};
  while (p < end && g_ascii_isalpha(*p)) {
    if (++word->n_letters > WORD_MAX - 2) {
      word->too_long = TRUE;
      while (p < end && g_ascii_isalpha(*p))
        p++;
      break;
    }
    if (strchr("aeiouyAEIOUY", *p) != NULL) {
      p = read_vowel(word, p, end);
      continue;
    }
    if ((*p == 'd' || *p == 'D') && p + 1 < end && (p[1] == 'd' || p[1] == 'D')) {
      put(word, *p == 'D' ? 0x0110 : 0x0111);
      word->marked = word->strong = TRUE;
      p++;
    } else {
      put(word, (gunichar)*p);
    }
    p++;
    word->bare_len = word->text_len;
  }
  word->src_len = (gsize)(p - text);
}

static gboolean is_syllable(const char *text, gsize len)
{
  Syllable syllable;
  return syllable_parse(text, len, &syllable);
}

void viqr_weigh(const char *text, gsize len, guint *good, guint *bad)
{
  const char *end = text + len;
  ViqrWord word;
  *good = *bad = 0;
  for (const char *p = text; p < end; p += word.src_len) {
    if (!g_ascii_isalpha(*p)) {
      word.src_len = 1;
      continue;
    }
    read_word(&word, p, end);
    if (!word.strong)
      continue;
    if (!word.too_long && (is_syllable(word.text, word.text_len) || is_syllable(word.text, word.bare_len)))
      *good += word.n_letters;
    else
      *bad += word.n_letters;
  }
}

/* TRUE when the full stop before p ends a sentence rather than carrying a tone: nothing but space up to a capital (but
 * not to a word in capitals), or a blank line, or the end. */
static gboolean ends_sentence(const char *p, const char *text_end)
{
  guint n_lines = 0;
  gboolean apart = FALSE;
  for (; p < text_end && (g_ascii_isspace(*p) || *p == '"'); p++) {
    n_lines += *p == '\n';
    apart = TRUE;
  }
  if (p == text_end || n_lines > 1)
    return TRUE;
  if (apart && (*p == 'D' || *p == 'd') && p + 2 < text_end && (p[1] == 'D' || p[1] == 'd'))
    return *p == 'D' && !g_ascii_isupper(p[2]);
  return apart && g_ascii_isupper(*p) && !(p + 1 < text_end && g_ascii_isupper(p[1]));
}

/* Whether a tone may be typed at the end of the word: on its last vowel only if that vowel bears it. "đâu?" asks. */
static gboolean may_end_in_tone(const char *src, gsize len)
{
  static const char *const pairs[] = {"oa", "oe", "uy", "ue", "uo"}; /* hoà, uỷ, huệ, thuở */
  char vowels[3] = {0};
  guint n = 0;
  for (gsize i = len; i > 0 && n < 3; i--) {
    char c = g_ascii_tolower(src[i - 1]);
    if (c == 'q' || c == 'g') /* quả, giả: the first vowel belongs to the consonant */
      return TRUE;
    if (g_ascii_isalpha(c) && strchr("aeiouy", c) == NULL)
      break;
    if (g_ascii_isalpha(c))
      vowels[n++] = c;
  }
  if (n != 2)
    return n < 2;
  for (guint i = 0; i < G_N_ELEMENTS(pairs); i++)
    if (vowels[1] == pairs[i][0] && vowels[0] == pairs[i][1])
      return TRUE;
  return FALSE;
}

/* NĐ, UBĐK: no syllable, but nothing else either. */
static gboolean is_abbreviation(const char *src, gsize len)
{
  for (gsize i = 0; i < len; i++)
    if (!g_ascii_isupper(src[i]) || strchr("AEIOUY", src[i]) != NULL)
      return FALSE;
  return TRUE;
}

static void append_word(GString *out, const ViqrWord *word, const char *src, const char *text_end)
{
  const char *after = src + word->src_len;
  gboolean toned = word->bare_len < word->text_len;
  gboolean whole = is_syllable(word->text, word->text_len) && (!toned || may_end_in_tone(src, word->src_len));
  gboolean bare = toned && (after[-1] == '.' || after[-1] == '?') && is_syllable(word->text, word->bare_len);
  if (bare && (!whole || (after[-1] == '.' && ends_sentence(after, text_end)))) {
    g_string_append_len(out, word->text, (gssize)word->bare_len);
    g_string_append_c(out, after[-1]);
  } else if (whole || is_abbreviation(src, word->src_len)) {
    g_string_append_len(out, word->text, (gssize)word->text_len);
  } else {
    g_string_append_len(out, src, (gssize)word->src_len);
  }
}

void viqr_append(GString *out, const char *text, gsize len, const char *text_end)
{
  const char *end = text + len;
  ViqrWord word;
  for (const char *p = text; p < end; p += word.src_len) {
    word.src_len = 1;
    if (!g_ascii_isalpha(*p)) {
      /* A backslash keeps the mark after it from being one. */
      gboolean escape = *p == '\\' && p + 1 < end && (tone_mark(p[1]) != 0 || strchr("(^+*", p[1]) != NULL);
      if (!escape)
        g_string_append_c(out, *p);
      continue;
    }
    read_word(&word, p, end);
    if (word.marked && !word.too_long)
      append_word(out, &word, p, text_end);
    else
      g_string_append_len(out, p, (gssize)word.src_len);
  }
}
