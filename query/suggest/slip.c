#include "query/suggest/slip.h"

#include <string.h>

#include "corpus/text/fold.h"

/* What slips cost. Marks are forgotten or put on the wrong letter far more often than letters go wrong. */
enum { COST_MARK = 1, COST_TONE = 1, COST_TWICE = 1, COST_SWAP = 1, COST_NEAR = 3, COST_DROPPED = 3, COST_OTHER = 4 };

#define TONE_KEYS "sfrxj"

typedef struct {
  char base[SLIP_LETTERS + 1]; /* NUL-terminated */
  guint8 quality[SLIP_LETTERS];
  guint n, tone;
  gboolean marked;
} Letters;

/* FALSE when there are too many. */
static gboolean read_letters(const char *text, Letters *out)
{
  gsize len = strlen(text);
  FoldChar c;
  *out = (Letters){.n = 0};
  for (gsize at = 0; at < len;) {
    at += fold_char(text + at, len - at, &c);
    if (c.base == 0)
      continue;
    if (out->n == SLIP_LETTERS)
      return FALSE;
    out->quality[out->n] = c.quality;
    out->base[out->n++] = c.base;
    out->tone = c.tone != 0 ? c.tone : out->tone;
  }
  out->marked = syllable_marking(text, len) == SYLLABLE_MARKED;
  return TRUE;
}

/* Whether the keys of two letters lie beside each other. */
static gboolean is_near(char a, char b)
{
  static const char *const rows[] = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  int row[2] = {-1, -1}, column[2] = {0, 0};
  const char key[2] = {a, b};
  if (a == '\0' || b == '\0')
    return FALSE;
  for (int i = 0; i < 2; i++)
    for (int r = 0; r < (int)G_N_ELEMENTS(rows); r++) {
      const char *at = strchr(rows[r], key[i]);
      if (at == NULL)
        continue;
      row[i] = r;
      column[i] = (int)(at - rows[r]);
    }
  if (row[0] < 0 || row[1] < 0)
    return FALSE;
  /* A row stands half a key to the right of the one above it. */
  const int down = row[1] - row[0], right = column[1] - column[0];
  return down == 0 ? ABS(right) == 1 : down == 1 ? right == 0 || right == -1 : down == -1 && (right == 0 || right == 1);
}

static guint cost_of_marks(const Letters *typed, guint i, const Letters *meant, guint j)
{
  return typed->marked && typed->quality[i] != meant->quality[j] ? COST_MARK : 0;
}

/* Of letter i of what was typed in the place of letter j. */
static guint cost_of_letter(const Letters *typed, guint i, const Letters *meant, guint j)
{
  if (typed->base[i] == meant->base[j])
    return cost_of_marks(typed, i, meant, j);
  return is_near(typed->base[i], meant->base[j]) ? COST_NEAR : COST_OTHER;
}

/* Of letter i, which nobody meant. */
static guint cost_of_extra(const Letters *typed, guint i)
{
  const char base = typed->base[i];
  const gboolean twice = (i > 0 && typed->base[i - 1] == base) || typed->base[i + 1] == base;
  if (twice || (i + 1 == typed->n && typed->n > 1 && strchr(TONE_KEYS, base) != NULL))
    return COST_TWICE;
  return (i > 0 && is_near(typed->base[i - 1], base)) || is_near(base, typed->base[i + 1]) ? COST_NEAR : COST_OTHER;
}

guint slip_distance(const char *typed, const char *meant)
{
  Letters x, y;
  guint rows[3][SLIP_LETTERS + 1];
  guint *before = rows[0], *above = rows[1], *row = rows[2];
  if (!read_letters(typed, &x) || !read_letters(meant, &y))
    return SLIP_FAR;
  for (guint j = 0; j <= y.n; j++)
    above[j] = j * COST_DROPPED;
  for (guint i = 1; i <= x.n; i++) {
    row[0] = above[0] + cost_of_extra(&x, i - 1);
    for (guint j = 1; j <= y.n; j++) {
      guint best = above[j - 1] + cost_of_letter(&x, i - 1, &y, j - 1);
      best = MIN(best, above[j] + cost_of_extra(&x, i - 1));
      best = MIN(best, row[j - 1] + COST_DROPPED);
      if (i > 1 && j > 1 && x.base[i - 1] == y.base[j - 2] && x.base[i - 2] == y.base[j - 1])
        best = MIN(best, before[j - 2] + COST_SWAP + cost_of_marks(&x, i - 1, &y, j - 2) +
                             cost_of_marks(&x, i - 2, &y, j - 1));
      row[j] = best;
    }
    guint *free_row = before;
    before = above;
    above = row;
    row = free_row;
  }
  return above[y.n] + (x.marked && x.tone != y.tone ? COST_TONE : 0);
}

gboolean slip_undouble(const char *word, gsize len, Syllable *out)
{
  Letters letters;
  g_autofree char *small = g_utf8_strdown(word, (gssize)len);
  if (syllable_parse(small, strlen(small), out) || !read_letters(small, &letters))
    return FALSE;
  gsize from = 0, before = 0;
  char last = 0;
  for (gsize at = 0; small[at] != '\0';) {
    FoldChar c;
    from = at;
    at += fold_char(small + at, strlen(small + at), &c);
    const gboolean end = small[at] == '\0';
    if (c.base == last) {
      g_autofree char *first = g_strdup_printf("%.*s%s", (int)before, small, small + from);
      g_autofree char *second = g_strdup_printf("%.*s%s", (int)from, small, small + at);
      if (syllable_parse(first, strlen(first), out) || syllable_parse(second, strlen(second), out))
        return TRUE;
    }
    if (end && letters.tone != 0 && strchr(TONE_KEYS, c.base) != NULL)
      return syllable_parse(small, from, out);
    last = c.base;
    before = from;
  }
  return FALSE;
}
