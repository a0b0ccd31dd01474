#include "corpus/token/token_glue.h"

#include "corpus/text/letter.h"
#include "corpus/text/misspelling.h"
#include "corpus/text/syllable.h"

#define LETTERS_MAX  20 /* of the whole word: three or four syllables */
#define SYLLABLE_MAX 7
#define NO_WAY       255

gboolean token_glue_suspects(const char *text, gsize len)
{
  if (len < 4 || len > 3 * LETTERS_MAX)
    return FALSE;
  for (gsize i = 0; i < len; i++)
    if ((guchar)text[i] >= 0xC4) /* beyond U+00FF */
      return TRUE;
  return FALSE;
}

/* Where each letter begins, its marks with it, and where the last ends. The number of letters, 0 when some character is
 * none of the alphabet. */
static guint find_letters(const char *text, gsize len, gsize at[LETTERS_MAX + 1])
{
  guint n = 0;
  for (gsize i = 0; i < len;) {
    guint8 code;
    gsize from = i;
    i += letter_read(text + i, len - i, &code);
    guint8 letter = letter_of(code);
    if (letter == LETTER_MARK || letter == LETTER_IGNORED)
      continue;
    if (letter == LETTER_NONE || n == LETTERS_MAX)
      return 0;
    at[n++] = from;
  }
  at[n] = len;
  return n;
}

gsize token_glue_first(const char *text, gsize len)
{
  gsize at[LETTERS_MAX + 1];
  guint8 fewest[LETTERS_MAX + 1], ways[LETTERS_MAX + 1], first_end[LETTERS_MAX + 1];
  guint n = find_letters(text, len, at);
  if (n < 4 || misspelling_is_syllable(text, len))
    return 0;
  fewest[n] = 0;
  ways[n] = 1;
  /* from the end: how few syllables cover the letters from i on, and in how many ways */
  for (guint i = n; i-- > 0;) {
    fewest[i] = NO_WAY;
    ways[i] = 0;
    for (guint j = i + 2; j <= n && j <= i + SYLLABLE_MAX; j++) {
      Syllable syllable;
      if (fewest[j] == NO_WAY || fewest[j] + 1 > fewest[i] || !syllable_parse(text + at[i], at[j] - at[i], &syllable))
        continue;
      ways[i] = fewest[j] + 1 < fewest[i] ? ways[j] : (guint8)MIN(ways[i] + ways[j], 2);
      fewest[i] = fewest[j] + 1;
      first_end[i] = (guint8)j;
    }
  }
  return fewest[0] >= 2 && fewest[0] != NO_WAY && ways[0] == 1 ? at[first_end[0]] : 0;
}
