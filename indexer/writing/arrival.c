#include "indexer/writing/arrival.h"

#include <string.h>

#include "corpus/base/keyed_hash.h"

#define ARRIVAL_LEN 16

static char *dup_value(Carry *carry, StoreWriter *writer, StoreDocid docid, SchemaSlot slot, GError **error)
{
  gsize len;
  return carry != NULL ? carry_dup_value(carry, docid, slot, error)
                       : store_writer_dup_value(writer, docid, slot, &len, error);
}

/* arrival: "" = not known, NULL = now. */
static gboolean put(StoreWriter *writer, StoreDocid docid, const StoreDocument *document, const char *arrival,
                    GError **error)
{
  StoreDocument dated = *document;
  char now[ARRIVAL_LEN + 8];
  if (arrival == NULL) {
    g_snprintf(now, sizeof now, "%0*" G_GINT64_FORMAT, ARRIVAL_LEN, g_get_real_time());
    arrival = now;
  }
  if (*arrival) {
    dated.values[SCHEMA_SLOT_ADDED] = arrival;
    dated.value_lens[SCHEMA_SLOT_ADDED] = strlen(arrival);
  }
  return store_writer_put(writer, docid, &dated, error);
}

gboolean arrival_put(StoreWriter *writer, StoreDocid docid, const StoreDocument *document, Carry *carry, StoreDocid old,
                     GError **error)
{
  g_autofree char *arrival = old ? dup_value(carry, writer, old, SCHEMA_SLOT_ADDED, error) : NULL;
  return (!old || arrival != NULL) && put(writer, docid, document, arrival, error);
}

GHashTable *arrival_of_members(StoreWriter *writer, Carry *carry, const ChangesMember *members, guint n, GError **error)
{
  g_autoptr(GHashTable) arrivals = g_hash_table_new_full(keyed_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < n; i++) {
    g_autofree char *path = dup_value(carry, writer, members[i].docid, SCHEMA_SLOT_PATH, error);
    char *arrival = path != NULL ? dup_value(carry, writer, members[i].docid, SCHEMA_SLOT_ADDED, error) : NULL;
    if (arrival == NULL)
      return NULL;
    g_hash_table_replace(arrivals, g_steal_pointer(&path), arrival);
  }
  return g_steal_pointer(&arrivals);
}

gboolean arrival_put_member(StoreWriter *writer, StoreDocid docid, const StoreDocument *document, const char *path,
                            GHashTable *arrivals, GError **error)
{
  return put(writer, docid, document, g_hash_table_lookup(arrivals, path), error);
}
