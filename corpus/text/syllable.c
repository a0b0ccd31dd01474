#include "corpus/text/syllable.h"

#include "corpus/text/letter.h"
#include "corpus/text/syllable_tables.h"

#include <string.h>

#define LETTERS_MAX 7  /* "nghiêng" */
#define INPUT_MAX   64 /* bytes: every letter with two combining marks and a soft hyphen */

typedef enum { BEFORE_ANY, BEFORE_FRONT, BEFORE_BACK, BEFORE_NO_Y, BEFORE_NOT_U } Before;

/* clang-format off */
enum {
  ONSET_NONE,
#define X(name, a, b, c, before) ONSET_##name,
  SYLLABLE_ONSETS(X)
#undef X
  N_ONSETS
};

enum {
  CODA_NONE,
#define X(name) CODA_##name,
  SYLLABLE_CODAS(X)
#undef X
  N_CODAS
};

enum {
  NUCLEUS_INVALID,
#define X(name, a, b, c, tone) NUCLEUS_##name,
  SYLLABLE_NUCLEI(X)
#undef X
  N_NUCLEI
};

enum {
  RHYME_INVALID,
#define R(nucleus, coda) RHYME_##nucleus##_##coda,
  SYLLABLE_RHYMES(R)
#undef R
  N_RHYMES
};
/* clang-format on */

G_STATIC_ASSERT(N_RHYMES <= 256);

typedef struct {
  guint8 letters[3];
  guint8 len;
  guint8 before;
} Onset;

#define N_LETTERS(a, b, c) ((LETTER_##a != 0) + (LETTER_##b != 0) + (LETTER_##c != 0))

static const Onset onsets[N_ONSETS] = {
#define X(name, a, b, c, what)                                                                                         \
  [ONSET_##name] = {{LETTER_##a, LETTER_##b, LETTER_##c}, N_LETTERS(a, b, c), BEFORE_##what},
    SYLLABLE_ONSETS(X)
#undef X
};

typedef struct {
  guint8 letters[3]; /* left-justified by use of skip */
  guint8 skip;
  guint8 tone_at; /* counted from the first letter */
} Nucleus;

static const Nucleus nuclei[N_NUCLEI] = {
#define X(name, a, b, c, tone) [NUCLEUS_##name] = {{LETTER_##a, LETTER_##b, LETTER_##c}, 3 - N_LETTERS(a, b, c), tone},
    SYLLABLE_NUCLEI(X)
#undef X
};

static const struct {
  guint8 nucleus, coda;
} rhymes[N_RHYMES] = {
#define R(nucleus, coda) [RHYME_##nucleus##_##coda] = {NUCLEUS_##nucleus, CODA_##coda},
    SYLLABLE_RHYMES(R)
#undef R
};

static const guint8 codas[N_CODAS][2] = {
    [CODA_C] = {LETTER_C},
    [CODA_CH] = {LETTER_C, LETTER_H},
    [CODA_K] = {LETTER_K},
    [CODA_M] = {LETTER_M},
    [CODA_N] = {LETTER_N},
    [CODA_NG] = {LETTER_N, LETTER_G},
    [CODA_NH] = {LETTER_N, LETTER_H},
    [CODA_P] = {LETTER_P},
    [CODA_T] = {LETTER_T},
};

/* From letters to positions in the tables above. */

static const guint8 nucleus_by_letters[LETTER_VOWELS * LETTER_VOWELS * LETTER_VOWELS] = {
#define X(name, a, b, c, tone)                                                                                         \
  [(LETTER_##a * LETTER_VOWELS + LETTER_##b) * LETTER_VOWELS + LETTER_##c] = NUCLEUS_##name,
    SYLLABLE_NUCLEI(X)
#undef X
};

static const guint8 rhyme_by_parts[N_NUCLEI][N_CODAS] = {
#define R(nucleus, coda) [NUCLEUS_##nucleus][CODA_##coda] = RHYME_##nucleus##_##coda,
    SYLLABLE_RHYMES(R)
#undef R
};

static const guint8 coda_by_letter[32] = {
    [LETTER_C] = CODA_C, [LETTER_K] = CODA_K, [LETTER_M] = CODA_M,
    [LETTER_N] = CODA_N, [LETTER_P] = CODA_P, [LETTER_T] = CODA_T,
};

/* Onsets of two letters by their letters as consonants; qu and gi are read by hand. */
static const guint8 onset_by_letters[32][32] = {
    [LETTER_B] = {[0] = ONSET_B, [LETTER_R] = ONSET_BR},
    [LETTER_C] = {[0] = ONSET_C, [LETTER_H] = ONSET_CH},
    [LETTER_D] = {[0] = ONSET_D},
    [LETTER_DD] = {[0] = ONSET_DD},
    [LETTER_G] = {[0] = ONSET_G, [LETTER_H] = ONSET_GH},
    [LETTER_H] = {[0] = ONSET_H},
    [LETTER_K] = {[0] = ONSET_K, [LETTER_H] = ONSET_KH, [LETTER_R] = ONSET_KR},
    [LETTER_L] = {[0] = ONSET_L},
    [LETTER_M] = {[0] = ONSET_M},
    [LETTER_N] = {[0] = ONSET_N, [LETTER_G] = ONSET_NG, [LETTER_H] = ONSET_NH},
    [LETTER_P] = {[0] = ONSET_P, [LETTER_H] = ONSET_PH, [LETTER_L] = ONSET_PL},
    [LETTER_R] = {[0] = ONSET_R},
    [LETTER_S] = {[0] = ONSET_S},
    [LETTER_T] = {[0] = ONSET_T, [LETTER_H] = ONSET_TH, [LETTER_R] = ONSET_TR},
    [LETTER_V] = {[0] = ONSET_V},
    [LETTER_X] = {[0] = ONSET_X},
};

/* ---- which parts go together ---- */

static inline guint8 rhyme_first_letter(guint rhyme)
{
  const Nucleus *nucleus = &nuclei[rhymes[rhyme].nucleus];
  return nucleus->letters[nucleus->skip];
}

static inline gboolean is_front(guint8 letter)
{
  return letter == LETTER_E || letter == LETTER_EE || letter == LETTER_I || letter == LETTER_Y;
}

/* y begins a rhyme of its own kind: alone after any consonant, yê where no consonant stands or after qu, y with a coda
 * only after qu. */
static gboolean y_rhyme_fits(guint onset, guint rhyme)
{
  if (rhyme == RHYME_Y_NONE)
    return TRUE;
  if (rhymes[rhyme].nucleus == NUCLEUS_Y)
    return onset == ONSET_QU;
  return onset == ONSET_NONE || onset == ONSET_QU;
}

static gboolean parts_fit(guint onset, guint rhyme)
{
  guint8 first = rhyme_first_letter(rhyme);
  if (first == LETTER_Y && !y_rhyme_fits(onset, rhyme))
    return FALSE;
  switch (onsets[onset].before) {
  case BEFORE_FRONT:
    return is_front(first);
  case BEFORE_BACK:
    return !is_front(first);
  case BEFORE_NO_Y:
    return first != LETTER_Y;
  case BEFORE_NOT_U:
    return first != LETTER_U && first != LETTER_UW && rhymes[rhyme].nucleus != NUCLEUS_IEE;
  default:
    break;
  }
  return onset != ONSET_NONE || (rhymes[rhyme].nucleus != NUCLEUS_IEE && rhymes[rhyme].nucleus != NUCLEUS_IEEU);
}

/* A stop at the end leaves two tones; k, of foreign names, also none. */
static inline gboolean tone_fits(guint rhyme, guint tone)
{
  switch (rhymes[rhyme].coda) {
  case CODA_C:
  case CODA_CH:
  case CODA_P:
  case CODA_T:
    return tone == SYLLABLE_TONE_RISING || tone == SYLLABLE_TONE_DROPPING_GLOTTALIZED;
  case CODA_K:
    return tone == SYLLABLE_TONE_LEVEL || tone == SYLLABLE_TONE_RISING || tone == SYLLABLE_TONE_DROPPING_GLOTTALIZED;
  default:
    return TRUE;
  }
}

/* i or y: one of two spellings in use is the canonical one. Which pairs are in use differs by onset and tone: sĩ and
 * sỹ, but si is no sy; vĩ and vỹ, but vị is no vỵ. */
static inline guint canonical_rhyme(guint onset, guint rhyme, guint tone)
{
  if (onset == ONSET_QU && rhymes[rhyme].nucleus == NUCLEUS_I) {
    guint with_y = rhyme_by_parts[NUCLEUS_Y][rhymes[rhyme].coda];
    return with_y ? with_y : rhyme;
  }
  if (onset == ONSET_GI && rhymes[rhyme].nucleus == NUCLEUS_EE) {
    guint with_i = rhyme_by_parts[NUCLEUS_IEE][rhymes[rhyme].coda];
    return with_i ? with_i : rhyme;
  }
  if (rhyme != RHYME_I_NONE)
    return rhyme;
  switch (onset) {
  case ONSET_H:
  case ONSET_K:
  case ONSET_L:
  case ONSET_M:
  case ONSET_T:
    return RHYME_Y_NONE;
  case ONSET_S:
  case ONSET_V:
    return tone == SYLLABLE_TONE_RISING_GLOTTALIZED ? RHYME_Y_NONE : rhyme;
  case ONSET_NONE: /* ý = í, ỷ lại = ỉ lại; but i) is no y */
    return tone != SYLLABLE_TONE_LEVEL ? RHYME_Y_NONE : rhyme;
  default:
    return rhyme;
  }
}

/* ---- reading ---- */

typedef struct {
  guint8 letters[LETTERS_MAX + 1]; /* ends with LETTER_NONE */
  guint8 tone;
  guint8 n;
} Spelled;

static gboolean add_mark(Spelled *s, guint mark)
{
  if (s->n == 0)
    return FALSE;
  if (mark >= SYLLABLE_TONE_FALLING && mark < SYLLABLE_N_TONES) {
    if (s->letters[s->n - 1] >= LETTER_VOWELS || (s->tone && s->tone != mark))
      return FALSE;
    s->tone = (guint8)mark;
    return TRUE;
  }
  guint8 marked = letter_with_mark(s->letters[s->n - 1], mark);
  s->letters[s->n - 1] = marked;
  return marked != LETTER_NONE;
}

static inline gboolean read_letters(const char *text, gsize len, Spelled *s)
{
  s->n = 0;
  s->tone = 0;
  for (gsize i = 0; i < len;) {
    guint8 code;
    i += letter_read(text + i, len - i, &code);
    guint8 letter = letter_of(code);
    if (letter == LETTER_IGNORED)
      continue;
    if (letter == LETTER_MARK) {
      if (!add_mark(s, letter_tone(code)))
        return FALSE;
      continue;
    }
    if (letter == LETTER_NONE || s->n == LETTERS_MAX)
      return FALSE;
    guint8 tone = letter_tone(code);
    if (tone) {
      if (s->tone && s->tone != tone)
        return FALSE;
      s->tone = tone;
    }
    s->letters[s->n++] = letter;
  }
  s->letters[s->n] = LETTER_NONE;
  return s->n > 0;
}

/* Reads letters[from..] as one rhyme. */
static inline guint read_rhyme(const Spelled *s, guint from)
{
  guint index = 0, i = from;
  for (; i < s->n && s->letters[i] < LETTER_VOWELS; i++) {
    if (i - from == 3)
      return RHYME_INVALID;
    index = index * LETTER_VOWELS + s->letters[i];
  }
  guint nucleus = nucleus_by_letters[index];
  guint left = s->n - i;
  if (left == 0)
    return rhyme_by_parts[nucleus][CODA_NONE];
  guint coda = coda_by_letter[s->letters[i]];
  if (left == 2) {
    guint8 last = s->letters[i + 1];
    coda = coda == CODA_N && last == LETTER_G   ? CODA_NG
           : coda == CODA_N && last == LETTER_H ? CODA_NH
           : coda == CODA_C && last == LETTER_H ? CODA_CH
                                                : CODA_NONE;
  }
  return left > 2 || coda == CODA_NONE ? RHYME_INVALID : rhyme_by_parts[nucleus][coda];
}

/* gi before a vowel is the onset alone (gia); its i may belong to the rhyme as well (gì, giết). */
static guint read_after_gi(const Spelled *s)
{
  if (s->n > 2 && s->letters[2] == LETTER_I)
    return RHYME_INVALID;
  if (s->n > 2 && s->letters[2] < LETTER_VOWELS && s->letters[2] != LETTER_EE)
    return read_rhyme(s, 2);
  guint rhyme = read_rhyme(s, 1);
  return rhyme != RHYME_INVALID || s->n <= 2 ? rhyme : read_rhyme(s, 2);
}

static gboolean from_letters(const Spelled *s, Syllable *out)
{
  const guint8 *l = s->letters;
  guint onset = ONSET_NONE, rhyme;
  if (l[0] == LETTER_Q) {
    if (l[1] != LETTER_U)
      return FALSE;
    onset = ONSET_QU;
    rhyme = read_rhyme(s, 2);
  } else if (l[0] == LETTER_G && l[1] == LETTER_I) {
    onset = ONSET_GI;
    rhyme = read_after_gi(s);
  } else if (l[0] < LETTER_VOWELS) {
    rhyme = read_rhyme(s, 0);
  } else if (l[1] < LETTER_VOWELS) {
    onset = onset_by_letters[l[0]][0];
    rhyme = read_rhyme(s, 1);
  } else {
    onset = onset_by_letters[l[0]][l[1]];
    guint n = 2;
    if (onset == ONSET_NG && l[2] == LETTER_H) {
      onset = ONSET_NGH;
      n = 3;
    }
    rhyme = read_rhyme(s, n);
  }
  if (rhyme == RHYME_INVALID || (onset == ONSET_NONE && l[0] >= LETTER_VOWELS))
    return FALSE;
  if (onset == ONSET_NGH && !is_front(rhyme_first_letter(rhyme)))
    onset = ONSET_NG; /* nghành, a common mistake for ngành */
  if (!parts_fit(onset, rhyme) || !tone_fits(rhyme, s->tone))
    return FALSE;
  out->onset = (guint8)onset;
  out->rhyme = (guint8)canonical_rhyme(onset, rhyme, s->tone);
  out->tone = s->tone;
  return TRUE;
}

gboolean syllable_parse(const char *text, gsize len, Syllable *out)
{
  Spelled s;
  if (len == 0 || len > INPUT_MAX || !read_letters(text, len, &s))
    return FALSE;
  return from_letters(&s, out);
}

/* ---- writing ---- */

/* The letters of a syllable and where its tone goes. */
static void to_letters(Syllable syllable, Spelled *s, guint *tone_at)
{
  const Onset *onset = &onsets[syllable.onset];
  const Nucleus *nucleus = &nuclei[rhymes[syllable.rhyme].nucleus];
  guint coda = rhymes[syllable.rhyme].coda;
  guint n = 0;
  for (; n < onset->len; n++)
    s->letters[n] = onset->letters[n];
  if (syllable.onset == ONSET_GI && nucleus->letters[nucleus->skip] == LETTER_I)
    n = 1;
  guint count = 3u - nucleus->skip;
  /* old style: hòa, thủy; with a coda the tone moves to the main vowel: hoàn, huỳnh */
  *tone_at = n + (coda != CODA_NONE ? count - 1 : nucleus->tone_at);
  for (guint i = 0; i < count; i++)
    s->letters[n++] = nucleus->letters[nucleus->skip + i];
  for (guint i = 0; i < 2 && codas[coda][i]; i++)
    s->letters[n++] = codas[coda][i];
  s->letters[n] = LETTER_NONE;
  s->n = (guint8)n;
  s->tone = syllable.tone;
}

static gboolean is_syllable(Syllable syllable)
{
  return syllable.onset < N_ONSETS && syllable.rhyme < N_RHYMES && syllable.rhyme != RHYME_INVALID &&
         syllable.tone < SYLLABLE_N_TONES;
}

gsize syllable_spell(Syllable syllable, char buf[SYLLABLE_SPELLING_MAX])
{
  Spelled s;
  guint tone_at;
  gsize n = 0;
  buf[0] = '\0';
  g_return_val_if_fail(is_syllable(syllable), 0);
  to_letters(syllable, &s, &tone_at);
  for (guint i = 0; i < s.n; i++)
    n += letter_write(s.letters[i], i == tone_at ? s.tone : 0, buf + n);
  buf[n] = '\0';
  return n;
}

gsize syllable_fold(Syllable syllable, char buf[SYLLABLE_SPELLING_MAX])
{
  Spelled s;
  guint tone_at;
  buf[0] = '\0';
  g_return_val_if_fail(is_syllable(syllable), 0);
  to_letters(syllable, &s, &tone_at);
  for (guint i = 0; i < s.n; i++)
    buf[i] = letter_folded[s.letters[i]];
  buf[s.n] = '\0';
  return s.n;
}

SyllableMarking syllable_marking(const char *text, gsize len)
{
  for (gsize i = 0; i < len;) {
    guint8 code;
    gboolean ascii = (guchar)text[i] < 0x80;
    i += letter_read(text + i, len - i, &code);
    if (!ascii && letter_of(code) != LETTER_NONE && letter_of(code) != LETTER_IGNORED)
      return SYLLABLE_MARKED;
  }
  return SYLLABLE_UNMARKED;
}

/* ---- variants ---- */

/* The letters that a typed letter may stand for, itself first. */
static const guint8 meanings[32][4] = {
    [LETTER_A] = {LETTER_A, LETTER_AW, LETTER_AA},
    [LETTER_E] = {LETTER_E, LETTER_EE},
    [LETTER_O] = {LETTER_O, LETTER_OO, LETTER_OW},
    [LETTER_U] = {LETTER_U, LETTER_UW},
    [LETTER_D] = {LETTER_D, LETTER_DD},
};

static void add_tones(const Spelled *s, GArray *out, guint first)
{
  Spelled toned = *s;
  for (guint tone = 0; tone < SYLLABLE_N_TONES; tone++) {
    Syllable syllable;
    if (s->tone && tone != s->tone)
      continue;
    toned.tone = (guint8)tone;
    if (!from_letters(&toned, &syllable))
      continue;
    gboolean known = FALSE;
    for (guint i = first; i < out->len && !known; i++) {
      const Syllable *other = &g_array_index(out, Syllable, i);
      known = other->onset == syllable.onset && other->rhyme == syllable.rhyme && other->tone == syllable.tone;
    }
    if (!known)
      g_array_append_val(out, syllable);
  }
}

/* Tries every meaning of every letter from at on: at most 2 * 3^3 spellings, three vowels and d at most being open in
 * anything that can become a syllable. */
static void add_spellings(Spelled *s, guint at, GArray *out, guint first)
{
  if (at == s->n) {
    add_tones(s, out, first);
    return;
  }
  guint8 typed = s->letters[at];
  add_spellings(s, at + 1, out, first);
  for (guint i = 1; i < 4 && meanings[typed][i]; i++) {
    s->letters[at] = meanings[typed][i];
    add_spellings(s, at + 1, out, first);
  }
  s->letters[at] = typed;
}

static guint count_vowels(const Spelled *s)
{
  guint n = 0;
  for (guint i = 0; i < s->n; i++)
    n += s->letters[i] < LETTER_VOWELS;
  return n;
}

guint syllable_variants(const char *text, gsize len, GArray *out)
{
  Spelled s;
  guint first = out->len;
  if (len == 0 || len > INPUT_MAX || !read_letters(text, len, &s) || count_vowels(&s) > 4)
    return 0;
  add_spellings(&s, 0, out, first);
  return out->len - first;
}
