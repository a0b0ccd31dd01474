#include "corpus/encoding/judge.h"

#include <string.h>

#include "corpus/text/syllable.h"

/* Weight that lets a paragraph decide for itself: two syllables of four letters (judge_weight). */
#define SURE_WEIGHT 14

/* What a few words must weigh to be believed without a document around them; half when a font or a symbol out of place
 * says the same. */
#define LONE_WEIGHT 8

gboolean judge_is_word_char(gunichar ch)
{
  if (ch < 0x80)
    return g_ascii_isalpha((char)ch) || (ch > 0 && ch < 0x20 && !(ch >= '\t' && ch <= '\r'));
  return ch != 0xA0 && !(ch >= 0x2000 && ch <= 0x200A) && !(ch >= 0x2028 && ch <= 0x202F) && ch != 0x3000;
}

static gboolean is_letter(gunichar ch)
{
  return ch < 0x80 ? g_ascii_isalpha((char)ch) : g_unichar_isalpha(ch) || g_unichar_ismark(ch);
}

/* Quotes, dashes, dots: what Windows-1252 has in 0x80-0x9F. */
static gboolean is_punctuation(gunichar ch)
{
  return ch >= 0x2010 && ch <= 0x203A;
}

/* One letter alone is weak evidence: half of Latin-1 is a Vietnamese interjection in some encoding. */
static guint judge_weight(guint n_letters)
{
  return n_letters == 1 ? 1 : 2 * n_letters;
}

/* TRUE when the letters could be an abbreviation: consonants only (HĐND, QĐ, CTr). */
static gboolean is_abbreviation(const gunichar *letters, guint n)
{
  for (guint i = 0; i < n; i++) {
    gunichar ch = letters[i];
    if (ch == 0x0110 || ch == 0x0111)
      continue;
    if (ch >= 0x80 || strchr("aeiouyAEIOUY", (int)ch) != NULL)
      return FALSE;
  }
  return TRUE;
}

static gboolean is_syllable(const gunichar *letters, guint n)
{
  char text[6 * LEGACY_WORD_MAX];
  gsize len = 0;
  Syllable syllable;
  if (n > 12) /* "nghiêng" with every mark apart is 9 */
    return FALSE;
  for (guint i = 0; i < n; i++)
    len += (gsize)g_unichar_to_utf8(letters[i], text + len);
  return syllable_parse(text, len, &syllable);
}

typedef struct {
  guint good, bad;
} Tally;

/* Judges the letters [from, to) of decoded, which came from word. */
static void judge_letters(const LegacyWord *decoded, const gunichar *word, guint word_len, guint from, guint to,
                          Tally *tally)
{
  const gunichar *letters = decoded->ch + from;
  guint n = to - from;
  /* By what was read, not by what came of it: VNI makes fewer letters of the same text. */
  guint weight = judge_weight((to < decoded->n ? decoded->src[to] : word_len) - decoded->src[from]);
  gboolean special = FALSE, odd_case = FALSE;
  for (guint i = from; i < to; i++) {
    gunichar origin = word[decoded->src[i]];
    special = special || decoded->ch[i] >= 0x80 || decoded->ch[i] != origin;
    /* A capital beyond ASCII inside a small word: "vỔ". Small letters after ASCII capitals are usual in TCVN3. */
    if (i > from && origin >= 0x80 && g_unichar_isupper(decoded->ch[i]) && g_unichar_islower(decoded->ch[i - 1]))
      odd_case = TRUE;
  }
  /* A symbol alone, and punctuation at the edge of a word, may be a letter in some encoding, but says nothing. */
  gunichar first = word[decoded->src[from]], last = word[decoded->src[to - 1]];
  if (!special || (n == 1 && !is_letter(first)) || is_punctuation(first) || is_punctuation(last))
    return;
  if (!odd_case && is_syllable(letters, n))
    tally->good += weight;
  else if (!is_abbreviation(letters, n))
    tally->bad += weight;
}

/* TRUE when a symbol of Latin-1 stands where no Unicode text has one: between letters ("n¨m", "th«ng"), or at the head
 * of a word ("®Þnh", "¢u"). A soft hyphen, an acute or a middle dot may stand between letters; µ, £, ± and Spanish
 * marks before them. */
static gboolean has_odd_symbol(const gunichar *word, guint n)
{
  for (guint i = 0; i + 1 < n; i++) {
    gunichar ch = word[i], next = word[i + 1];
    if (ch < 0xA1 || ch > 0xBF || !(is_letter(next) || (next >= 0xA1 && next <= 0xFF)))
      continue;
    if (i > 0 && is_letter(word[i - 1])
            ? ch != 0xAD && ch != 0xB4 && ch != 0xB7
            : i == 0 && ch != 0xA1 && ch != 0xA3 && ch != 0xAD && ch != 0xB5 && ch != 0xB1 && ch != 0xB4 &&
                  ch != 0xB7 && ch != 0xBF && (ch == 0xA7 || !g_unichar_isupper(next)))
      return TRUE;
  }
  return FALSE;
}

static Tally judge_decoded(const LegacyWord *decoded, const gunichar *word, guint word_len)
{
  Tally tally = {0, 0};
  for (guint i = 0; i < decoded->n;) {
    guint from = i;
    while (i < decoded->n && is_letter(decoded->ch[i]))
      i++;
    if (i > from)
      judge_letters(decoded, word, word_len, from, i, &tally);
    else
      i++;
  }
  return tally;
}

static Tally judge_reading(JudgeReading reading, const gunichar *word, guint n)
{
  LegacyWord decoded;
  if (reading == JUDGE_AS_IS) {
    decoded.n = n;
    for (guint i = 0; i < n; i++) {
      decoded.ch[i] = word[i];
      decoded.src[i] = (guint8)i;
    }
    Tally tally = judge_decoded(&decoded, word, n);
    if (has_odd_symbol(word, n))
      tally = (Tally){0, judge_weight(n)};
    return tally;
  }
  legacy_decode((LegacyCodec)(reading - JUDGE_CODEC), word, n, &decoded);
  return judge_decoded(&decoded, word, n);
}

JudgeVerdict judge_word(JudgeReading reading, const gunichar *word, guint n)
{
  g_return_val_if_fail(reading < JUDGE_N && n <= LEGACY_WORD_MAX, JUDGE_NOTHING);
  Tally tally = judge_reading(reading, word, n);
  if (tally.bad > 0)
    return JUDGE_BAD;
  return tally.good > 0 ? JUDGE_GOOD : JUDGE_NOTHING;
}

static void add_tally(JudgeEvidence *evidence, guint reading, Tally tally)
{
  evidence->good[reading] += tally.good;
  evidence->bad[reading] += tally.bad;
}

static gboolean is_legacy(const gunichar *word, guint n)
{
  for (guint i = 0; i < n; i++)
    if (legacy_is_byte_like(word[i]))
      return TRUE;
  return FALSE;
}

static void add_odd(JudgeEvidence *evidence, const gunichar *word, guint n)
{
  if (has_odd_symbol(word, n))
    evidence->odd += judge_weight(n);
}

void judge_add_one(JudgeEvidence *evidence, JudgeReading reading, const gunichar *word, guint n)
{
  g_return_if_fail(n <= LEGACY_WORD_MAX);
  Tally as_is = judge_reading(JUDGE_AS_IS, word, n);
  add_tally(evidence, JUDGE_AS_IS, as_is);
  if (reading != JUDGE_AS_IS)
    add_tally(evidence, reading, is_legacy(word, n) ? judge_reading(reading, word, n) : as_is);
  add_odd(evidence, word, n);
}

static void add_all(JudgeEvidence *evidence, const gunichar *word, guint n)
{
  gboolean legacy = is_legacy(word, n);
  Tally as_is = judge_reading(JUDGE_AS_IS, word, n);
  add_tally(evidence, JUDGE_AS_IS, as_is);
  for (guint r = JUDGE_CODEC; r < JUDGE_N; r++)
    add_tally(evidence, r, legacy ? judge_reading((JudgeReading)r, word, n) : as_is);
  add_odd(evidence, word, n);
}

/* ---- words that were judged before ---- */

#define MEMORY_SLOTS 256
#define MEMORY_WORD  8 /* characters below U+10000, 16 bits each */

typedef struct {
  guint64 key[2]; /* 0, 0: free */
  JudgeEvidence evidence;
} JudgedWord;

struct JudgeMemory {
  JudgedWord slots[MEMORY_SLOTS];
};

JudgeMemory *judge_memory_new(void)
{
  return g_new0(JudgeMemory, 1);
}

void judge_memory_free(JudgeMemory *memory)
{
  g_free(memory);
}

/* FALSE when the word is no short one. */
static gboolean key_of(const gunichar *word, guint n, guint64 key[2])
{
  key[0] = key[1] = 0;
  if (n > MEMORY_WORD)
    return FALSE;
  for (guint i = 0; i < n; i++) {
    if (word[i] == 0 || word[i] > 0xFFFF)
      return FALSE;
    key[i / 4] = key[i / 4] << 16 | word[i];
  }
  return n > 0;
}

static void add_evidence(JudgeEvidence *evidence, const JudgeEvidence *more)
{
  for (guint r = 0; r < JUDGE_N; r++) {
    evidence->good[r] += more->good[r];
    evidence->bad[r] += more->bad[r];
  }
  evidence->odd += more->odd;
}

void judge_add(JudgeMemory *memory, JudgeEvidence *evidence, const gunichar *word, guint n)
{
  guint64 key[2];
  g_return_if_fail(n <= LEGACY_WORD_MAX);
  if (!key_of(word, n, key)) {
    add_all(evidence, word, n);
    return;
  }
  guint64 hash = (key[0] ^ key[1] * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15)) * G_GUINT64_CONSTANT(0xD6E8FEB86659FD93);
  JudgedWord *slot = &memory->slots[hash >> 56];
  G_STATIC_ASSERT(MEMORY_SLOTS == 1 << (64 - 56));
  if (slot->key[0] != key[0] || slot->key[1] != key[1]) {
    *slot = (JudgedWord){.key = {key[0], key[1]}};
    add_all(&slot->evidence, word, n);
  }
  add_evidence(evidence, &slot->evidence);
}

/* ---- what all of them say ---- */

gboolean judge_confirms(const JudgeEvidence *evidence, JudgeReading reading)
{
  guint32 good = evidence->good[reading];
  return good >= SURE_WEIGHT && good >= 9 * evidence->bad[reading] &&
         evidence->bad[JUDGE_AS_IS] > evidence->good[JUDGE_AS_IS];
}

static double share(const JudgeEvidence *evidence, JudgeReading reading)
{
  guint32 good = evidence->good[reading], bad = evidence->bad[reading];
  return good + bad == 0 ? 0 : (double)good / (good + bad);
}

static gint64 balance(const JudgeEvidence *evidence, JudgeReading reading)
{
  return (gint64)evidence->good[reading] - evidence->bad[reading];
}

static Encoding encoding_of(JudgeReading reading)
{
  return reading == JUDGE_AS_IS ? ENCODING_UTF8 : legacy_encoding((LegacyCodec)(reading - JUDGE_CODEC));
}

/* TRUE when another encoding explains the words nearly as well as best does. */
static gboolean has_rival(const JudgeEvidence *evidence, JudgeReading best)
{
  for (guint r = 0; r < JUDGE_N; r++)
    if (encoding_of((JudgeReading)r) != encoding_of(best) &&
        5 * balance(evidence, (JudgeReading)r) > 4 * balance(evidence, best))
      return TRUE;
  return FALSE;
}

JudgeReading judge_choose(const JudgeEvidence *evidence, gboolean *sure)
{
  JudgeReading best = JUDGE_AS_IS;
  for (guint r = JUDGE_CODEC; r < JUDGE_N; r++) /* ties go to the text as it is, then to the more frequent codec */
    if (balance(evidence, (JudgeReading)r) > balance(evidence, best))
      best = (JudgeReading)r;
  double best_share = share(evidence, best), as_is = share(evidence, JUDGE_AS_IS);
  *sure = evidence->good[best] >= SURE_WEIGHT && !has_rival(evidence, best);
  if (best == JUDGE_AS_IS)
    return best;
  /* Foreign names among the words are no objection when symbols stand where only legacy text has them. */
  double enough = 2 * evidence->odd >= evidence->good[best] ? 0.55 : 0.7;
  *sure = *sure && best_share >= enough && best_share >= as_is + 0.25;
  return best_share > 0.5 ? best : JUDGE_AS_IS;
}

gboolean judge_alone(const JudgeEvidence *evidence, JudgeReading reading, gboolean hinted)
{
  guint32 good = evidence->good[reading], as_is = evidence->good[JUDGE_AS_IS];
  if (reading == JUDGE_AS_IS || evidence->bad[reading] > 0 || 2 * as_is > good ||
      (as_is > 0 && evidence->bad[JUDGE_AS_IS] == 0))
    return FALSE;
  return good >= (hinted || evidence->odd > 0 ? LONE_WEIGHT / 2 : LONE_WEIGHT);
}

gboolean judge_allows(const JudgeEvidence *evidence, JudgeReading reading, gboolean dominant)
{
  if (reading == JUDGE_AS_IS)
    return TRUE;
  /* Notes full of private abbreviations, in a document where everything else is clear. */
  if (dominant && evidence->good[JUDGE_AS_IS] == 0 && evidence->good[reading] > 0 &&
      3 * evidence->good[reading] >= evidence->bad[reading])
    return TRUE;
  if (evidence->good[reading] < evidence->bad[reading])
    return evidence->odd > 0 && evidence->good[JUDGE_AS_IS] <= evidence->good[reading];
  return evidence->good[reading] + evidence->bad[JUDGE_AS_IS] >= evidence->good[JUDGE_AS_IS];
}
