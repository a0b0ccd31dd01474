#include "query/suggest/close_words.h"

#include <string.h>

#include "corpus/text/normal.h"
#include "query/suggest/slip.h"

typedef struct {
  const char *typed;
  Store *store;
  GHashTable *seen; /* spellings */
  GArray *close;
} Finder;

static int closest_first(gconstpointer a, gconstpointer b)
{
  const CloseWord *x = a, *y = b;
  if (x->distance != y->distance)
    return x->distance < y->distance ? -1 : 1;
  return x->frequency != y->frequency ? (x->frequency < y->frequency ? 1 : -1) : strcmp(x->spelling, y->spelling);
}

/* Adds a spelling that the index knows. */
static gboolean add_known(Finder *finder, const char *spelling, gboolean same_letters, GError **error)
{
  if (!g_hash_table_add(finder->seen, g_strdup(spelling)))
    return TRUE;
  CloseWord one = {.same_letters = same_letters};
  g_strlcpy(one.spelling, spelling, sizeof one.spelling);
  GError *failure = NULL;
  one.frequency = store_term_frequency(finder->store, spelling, strlen(spelling), &failure);
  if (failure != NULL) {
    g_propagate_error(error, failure);
    return FALSE;
  }
  if (one.frequency == 0)
    return TRUE;
  one.distance = slip_distance(finder->typed, spelling);
  g_array_append_val(finder->close, one);
  return TRUE;
}

/* Adds the letters as a foreign word, and the syllables that they may be, as far as the index knows them. */
static gboolean add_close(Finder *finder, const char *letters, gboolean same_letters, GError **error)
{
  g_autoptr(GArray) variants = g_array_new(FALSE, FALSE, sizeof(Syllable));
  syllable_variants(letters, strlen(letters), variants);
  for (guint i = 0; i < variants->len; i++) {
    char spelling[SYLLABLE_SPELLING_MAX];
    syllable_spell(g_array_index(variants, Syllable, i), spelling);
    if (!add_known(finder, spelling, same_letters, error))
      return FALSE;
  }
  return add_known(finder, letters, same_letters, error);
}

/* The letters from i on with one more before them, with another one in the place of the first. */
static gboolean add_strange(Finder *finder, const char *word, gsize len, gsize i, GError **error)
{
  char form[CLOSE_WORDS_LONGEST + 2];
  for (char c = 'a'; c <= 'z'; c++) {
    memcpy(form, word, i);
    form[i] = c;
    memcpy(form + i + 1, word + i, len - i + 1);
    if (!add_close(finder, form, FALSE, error))
      return FALSE;
    if (i == len)
      continue;
    memcpy(form + i + 1, word + i + 1, len - i);
    if (!add_close(finder, form, FALSE, error))
      return FALSE;
  }
  return TRUE;
}

/* The letters without number i, and exchanged with the next. */
static gboolean add_same(Finder *finder, const char *word, gsize len, gsize i, GError **error)
{
  char form[CLOSE_WORDS_LONGEST + 2];
  memcpy(form, word, i);
  memcpy(form + i, word + i + 1, len - i);
  if (!add_close(finder, form, FALSE, error))
    return FALSE;
  if (i + 1 == len)
    return TRUE;
  memcpy(form, word, len + 1);
  form[i] = word[i + 1];
  form[i + 1] = word[i];
  return add_close(finder, form, FALSE, error);
}

gboolean close_words_find(const char *typed, Store *store, GArray *close, GError **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GString) folded = g_string_new(NULL);
  normal_fold_append(folded, typed, strlen(typed));
  if (folded->len == 0 || folded->len > CLOSE_WORDS_LONGEST)
    return TRUE;
  Finder finder = {typed, store, seen, close};
  if (!add_close(&finder, folded->str, TRUE, error))
    return FALSE;
  for (gsize i = 0; i <= folded->len; i++)
    if (!add_strange(&finder, folded->str, folded->len, i, error) ||
        (i < folded->len && !add_same(&finder, folded->str, folded->len, i, error)))
      return FALSE;
  g_array_sort(close, closest_first);
  return TRUE;
}
