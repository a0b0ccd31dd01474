#include "corpus/text/nearest.h"

#include <string.h>

#include "corpus/text/normal.h"

/* Folded text is ASCII for all Vietnamese letters, so bytes serve as characters. */
guint nearest_distance(const char *a, gsize a_len, const char *b, gsize b_len)
{
  if (a_len > 4 * NEAREST_MAX || b_len > 4 * NEAREST_MAX)
    return G_MAXUINT;
  g_autoptr(GString) x = g_string_sized_new(NEAREST_MAX);
  g_autoptr(GString) y = g_string_sized_new(NEAREST_MAX);
  normal_fold_append(x, a, a_len);
  normal_fold_append(y, b, b_len);
  if (x->len > NEAREST_MAX || y->len > NEAREST_MAX)
    return G_MAXUINT;
  guint rows[3][NEAREST_MAX + 1];
  guint *before = rows[0], *above = rows[1], *row = rows[2];
  for (gsize j = 0; j <= y->len; j++)
    above[j] = (guint)j;
  for (gsize i = 1; i <= x->len; i++) {
    row[0] = (guint)i;
    for (gsize j = 1; j <= y->len; j++) {
      guint best = above[j - 1] + (x->str[i - 1] != y->str[j - 1]);
      best = MIN(best, MIN(above[j], row[j - 1]) + 1);
      if (i > 1 && j > 1 && x->str[i - 1] == y->str[j - 2] && x->str[i - 2] == y->str[j - 1])
        best = MIN(best, before[j - 2] + 1);
      row[j] = best;
    }
    guint *free_row = before;
    before = above;
    above = row;
    row = free_row;
  }
  return above[y->len];
}

gboolean nearest_is_near(guint distance, gsize n_chars)
{
  return distance <= (n_chars < 3 ? 0 : n_chars < 6 ? 1 : n_chars < 12 ? 2 : 3);
}
