#include "corpus/format/pages/garbled.h"

#include <string.h>

#include "corpus/text/syllable.h"

/* So much is looked at, and fewer words cannot be judged. */
#define GARBLED_LOOK  ((gsize)16 * 1024)
#define GARBLED_WORDS 40
/* Text with more of its letters in Vietnamese syllables (syllable_score_text) is good enough. */
#define GARBLED_SCORE 0.55
/* Shares of the words: broken ones, and syllables that only lack their marks. Measured: such layers have 0.15 to 0.4
 * and 0.25 to 0.5; English 0.01 and 0.15, program text 0.1 and 0.1. */
#define GARBLED_BROKEN    0.10
#define GARBLED_SYLLABLES 0.22

/* Signs that no writer puts between two letters of a word. */
static gboolean is_sign(char c)
{
  return c != '\0' && strchr("~^\\|{}<>$%#*=+;()[]\"!?`,", c) != NULL;
}

static gboolean is_letter(char c)
{
  return g_ascii_isalpha(c) || (guint8)c >= 0x80;
}

/* The next piece between white space, hyphens and slashes, without what stands around it; FALSE at the end. */
static gboolean next(const char *text, gsize len, gsize *at, const char **piece, gsize *piece_len)
{
  if (*at >= len)
    return FALSE;
  gsize first = *at, end = first;
  while (end < len && !g_ascii_isspace(text[end]) && strchr("-/.@_:&", text[end]) == NULL)
    end++;
  *at = end + 1;
  while (end > first && !is_letter(text[end - 1]) && !g_ascii_isdigit(text[end - 1]))
    end--;
  while (first < end && !is_letter(text[first]) && !g_ascii_isdigit(text[first]))
    first++;
  *piece = text + first;
  *piece_len = end - first;
  return TRUE;
}

/* Whether the piece is a word, with letters enough, and *broken: with something in its midst that is none. */
static gboolean is_word(const char *piece, gsize len, gboolean *broken)
{
  guint letters = 0;
  *broken = FALSE;
  for (gsize i = 0; i < len; i++) {
    letters += is_letter(piece[i]);
    if (i == 0 || i + 1 == len)
      continue;
    char before = piece[i - 1], c = piece[i], after = piece[i + 1];
    gboolean inside = is_letter(before) && (is_letter(after) || g_ascii_isdigit(after) || after == ')');
    *broken |= inside && (is_sign(c) || (g_ascii_isdigit(c) && g_ascii_islower(after)));
    *broken |= g_ascii_islower(before) && g_ascii_isupper(c);
  }
  return letters >= 2;
}

gboolean garbled_is_garbled(const char *text, gsize len)
{
  guint words = 0, broken = 0, syllables = 0;
  const char *piece;
  gsize piece_len;
  gboolean is_broken;
  len = MIN(len, GARBLED_LOOK);
  for (gsize at = 0; next(text, len, &at, &piece, &piece_len);) {
    words += is_word(piece, piece_len, &is_broken);
    broken += is_broken;
  }
  if (words < GARBLED_WORDS || (double)broken < GARBLED_BROKEN * (double)words)
    return FALSE;
  for (gsize at = 0; next(text, len, &at, &piece, &piece_len);) {
    Syllable syllable;
    syllables += is_word(piece, piece_len, &is_broken) && !is_broken && syllable_parse(piece, piece_len, &syllable);
  }
  return (double)syllables >= GARBLED_SYLLABLES * (double)words && syllable_score_text(text, len) < GARBLED_SCORE;
}
