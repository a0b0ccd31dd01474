#include "corpus/base/kept.h"

/* A part of the limit that one entry may take. */
#define LARGEST_SHARE 8
#define NUMBERS_MAX   20000

typedef struct {
  guint64 key;
  GBytes *bytes;
  gsize held;
} KeptEntry;

struct Kept {
  gsize limit, size;
  GQueue entries;      /* KeptEntry, asked for last first */
  GHashTable *places;  /* &KeptEntry.key -> its link in entries */
  GHashTable *numbers; /* name -> number */
};

Kept *kept_new(void)
{
  Kept *kept = g_new0(Kept, 1);
  g_queue_init(&kept->entries);
  kept->places = g_hash_table_new(g_int64_hash, g_int64_equal);
  kept->numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  return kept;
}

static void drop_last(Kept *kept)
{
  KeptEntry *entry = g_queue_pop_tail(&kept->entries);
  kept->size -= entry->held;
  g_hash_table_remove(kept->places, &entry->key);
  g_bytes_unref(entry->bytes);
  g_free(entry);
}

void kept_forget(Kept *kept)
{
  while (kept->entries.length > 0)
    drop_last(kept);
  g_hash_table_remove_all(kept->numbers);
}

void kept_free(Kept *kept)
{
  if (kept == NULL)
    return;
  kept_forget(kept);
  g_hash_table_unref(kept->places);
  g_hash_table_unref(kept->numbers);
  g_free(kept);
}

void kept_set_limit(Kept *kept, gsize limit)
{
  kept->limit = limit;
  while (kept->size > limit)
    drop_last(kept);
}

GBytes *kept_get_bytes(Kept *kept, guint64 key)
{
  GList *place = g_hash_table_lookup(kept->places, &key);
  if (place == NULL)
    return NULL;
  g_queue_unlink(&kept->entries, place);
  g_queue_push_head_link(&kept->entries, place);
  return g_bytes_ref(((const KeptEntry *)place->data)->bytes);
}

void kept_put_bytes(Kept *kept, guint64 key, GBytes *bytes, gsize held)
{
  if (held > kept->limit / LARGEST_SHARE || g_hash_table_contains(kept->places, &key))
    return;
  while (kept->size + held > kept->limit)
    drop_last(kept);
  KeptEntry *entry = g_new(KeptEntry, 1);
  *entry = (KeptEntry){key, g_bytes_ref(bytes), held};
  g_queue_push_head(&kept->entries, entry);
  g_hash_table_insert(kept->places, &entry->key, kept->entries.head);
  kept->size += held;
}

gboolean kept_get_number(const Kept *kept, const char *name, guint *number)
{
  gpointer value;
  if (!g_hash_table_lookup_extended(kept->numbers, name, NULL, &value))
    return FALSE;
  *number = GPOINTER_TO_UINT(value);
  return TRUE;
}

void kept_put_number(Kept *kept, const char *name, guint number)
{
  if (kept->limit == 0)
    return;
  if (g_hash_table_size(kept->numbers) >= NUMBERS_MAX)
    g_hash_table_remove_all(kept->numbers);
  g_hash_table_insert(kept->numbers, g_strdup(name), GUINT_TO_POINTER(number));
}
