#include "corpus/names/name_table.h"

#include <string.h>

#include "corpus/text/fold.h"

#define HEAD_BYTES 24 /* of the text; enough for two words */
#define KEY_MAX    80

static const char *string_at(const NameTable *table, guint i, gsize offset)
{
  return *(const char *const *)(gconstpointer)((const char *)table->rows + i * table->size + offset);
}

/* First row whose key is not less than key. */
static guint lower_bound(const NameTable *table, const char *key)
{
  guint low = 0, high = table->n;
  while (low < high) {
    guint middle = (low + high) / 2;
    if (strcmp(string_at(table, middle, table->key_offset), key) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

const void *name_table_find(const NameTable *table, const char *key)
{
  guint at = lower_bound(table, key);
  if (at == table->n || strcmp(string_at(table, at, table->key_offset), key) != 0)
    return NULL;
  return (const char *)table->rows + at * table->size;
}

const void *name_table_scan(const NameTable *table, const char *text, gsize len, guint words, gboolean forgive,
                            gsize *name_len)
{
  char key[KEY_MAX];
  const void *best = NULL;
  gsize best_len = 0;
  if (len == 0 || fold_key(text, MIN(len, HEAD_BYTES), key, sizeof(key)) == 0)
    return NULL;
  gsize prefix = fold_key_words(key, words);
  if (prefix == 0)
    return NULL;
  for (guint i = lower_bound(table, key); i < table->n; i++) {
    if (strncmp(string_at(table, i, table->key_offset), key, prefix) != 0)
      break;
    gsize n = fold_match_name(text, len, string_at(table, i, table->name_offset), forgive);
    if (n > best_len) {
      best = (const char *)table->rows + i * table->size;
      best_len = n;
    }
  }
  if (best != NULL && name_len != NULL)
    *name_len = best_len;
  return best;
}
