#include "corpus/names/path_words.h"

#include <string.h>

#include "corpus/text/syllable.h"

/* Longer words are left whole. */
#define WORD_MAX 96
/* A syllable, and a word of several without a blank. */
#define SYLLABLE_LEAST 2
#define SYLLABLE_MOST  7
#define JOINED_LEAST   5
/* With its dot; what is longer is part of the name. */
#define EXTENSION_MAX 6

static gboolean is_syllable(const char *text, gsize len)
{
  Syllable whole;
  if (len < SYLLABLE_LEAST)
    return FALSE;
  if (syllable_parse(text, len, &whole))
    return TRUE;
  g_autoptr(GArray) variants = g_array_new(FALSE, FALSE, sizeof(Syllable));
  return syllable_variants(text, len, variants) > 0;
}

/* Appends the fewest syllables that make up the word, each behind a blank. FALSE, with out untouched, when none do. */
static gboolean append_syllables(GString *out, const char *word, gsize len)
{
  guint fewest[WORD_MAX + 1] = {0};
  gsize ends[WORD_MAX + 1] = {0}; /* where the syllable that begins there ends, of the fewest that make up the rest */
  if (len < JOINED_LEAST || is_syllable(word, len))
    return FALSE;
  for (gsize at = len; at-- > 0;) {
    fewest[at] = G_MAXUINT;
    for (gsize n = SYLLABLE_LEAST; n <= MIN(len - at, (gsize)SYLLABLE_MOST); n++)
      if (fewest[at + n] < G_MAXUINT && fewest[at + n] + 1 <= fewest[at] && is_syllable(word + at, n)) {
        fewest[at] = fewest[at + n] + 1;
        ends[at] = at + n;
      }
  }
  if (fewest[0] == G_MAXUINT)
    return FALSE;
  for (gsize at = 0; at < len; at = ends[at]) {
    g_string_append_c(out, ' ');
    g_string_append_len(out, word + at, (gssize)(ends[at] - at));
  }
  return TRUE;
}

/* A run of digits, or of letters that no capital parts. */
typedef struct {
  gsize start, end;
  gboolean digits;
} NamePiece;

static gboolean is_speakable(const char *word, const NamePiece *piece)
{
  g_autoptr(GString) scratch = g_string_new(NULL);
  gsize len = piece->end - piece->start;
  return is_syllable(word + piece->start, len) || append_syllables(scratch, word + piece->start, len);
}

/* "UBNDTinh2025" is UBND, Tinh, 2025. */
static GArray *cut_pieces(const char *word, gsize len)
{
  GArray *pieces = g_array_new(FALSE, FALSE, sizeof(NamePiece));
  gboolean was_lower = FALSE;
  for (gsize at = 0; at < len;) {
    gunichar ch = g_utf8_get_char(word + at);
    gsize next = at + (gsize)(g_utf8_next_char(word + at) - (word + at));
    gboolean digit = g_unichar_isdigit(ch), upper = g_unichar_isupper(ch);
    gboolean heads = upper && next < len && g_unichar_islower(g_utf8_get_char(word + next));
    NamePiece *last = pieces->len == 0 ? NULL : &g_array_index(pieces, NamePiece, pieces->len - 1);
    if (last == NULL || last->digits != digit || (upper && (was_lower || heads))) {
      NamePiece piece = {at, next, digit};
      g_array_append_val(pieces, piece);
    } else {
      last->end = next;
    }
    was_lower = g_unichar_islower(ch);
    at = next;
  }
  return pieces;
}

/* Whether what lies on both sides of the border is read apart: not the letters of a code ("TTr", "PC06"). */
static gboolean is_apart(const char *word, const NamePiece *left, const NamePiece *right)
{
  if (left->digits == right->digits)
    return is_speakable(word, left) || is_speakable(word, right);
  return is_speakable(word, left->digits ? right : left);
}

static void append_pieces(GString *out, GString *wholes, const char *word, gsize len)
{
  g_autoptr(GArray) pieces = cut_pieces(word, len);
  guint parts = 0;
  for (guint i = 0; i < pieces->len; parts++) {
    const NamePiece *first = &g_array_index(pieces, NamePiece, i), *last = first;
    for (i++; i < pieces->len && !is_apart(word, last, &g_array_index(pieces, NamePiece, i)); i++)
      last = &g_array_index(pieces, NamePiece, i);
    if (first == last && !first->digits && append_syllables(out, word + first->start, first->end - first->start)) {
      parts++; /* more than one */
      continue;
    }
    g_string_append_c(out, ' ');
    g_string_append_len(out, word + first->start, (gssize)(last->end - first->start));
  }
  if (parts < 2)
    return;
  g_string_append_c(wholes, ' ');
  g_string_append_len(wholes, word, (gssize)len);
}

void path_words_append(GString *out, const char *name, gsize len)
{
  g_autoptr(GString) wholes = g_string_new(NULL);
  const char *end = name + len;
  for (const char *at = name; at < end;) {
    const char *start = at;
    while (at < end && g_unichar_isalnum(g_utf8_get_char(at)))
      at = g_utf8_next_char(at);
    gsize n = (gsize)(at - start);
    if (n > 0 && n <= WORD_MAX) {
      append_pieces(out, wholes, start, n);
    } else if (n > 0) {
      g_string_append_c(out, ' ');
      g_string_append_len(out, start, (gssize)n);
    } else {
      at = g_utf8_next_char(at);
    }
  }
  g_string_append_len(out, wholes->str, (gssize)wholes->len);
}

gsize path_words_stem_len(const char *name, gsize len)
{
  const char *dot = memrchr(name, '.', len);
  gsize stem = dot != NULL ? (gsize)(dot - name) : len;
  return stem == 0 || len - stem > EXTENSION_MAX ? len : stem;
}
