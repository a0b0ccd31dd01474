/* Counting the values of a slot over all matches of a query. */
#include "indexer/store/guard.hh"
#include "indexer/store/handles.hh"

gboolean store_count_values(Store *store, const StoreQuery *query, SchemaSlot slot, guint prefix_len,
                            GHashTable *counts, GError **error)
{
  return guard(store->name.c_str(), error, FALSE, [&] {
    Xapian::Enquire enquire(store->all);
    enquire.set_query(query ? query->query : Xapian::Query());
    /* Not BoolWeight: without weights, libxapian 1.4.22 takes a term that all documents have for the list of all
     * documents, and where docids have gaps it then calls the index damaged. */
    enquire.set_weighting_scheme(Xapian::BM25Weight());
    Xapian::ValueCountMatchSpy spy(slot);
    enquire.add_matchspy(&spy);
    enquire.get_mset(0, 0, store->all.get_doccount());
    for (auto it = spy.values_begin(); it != spy.values_end(); ++it) {
      std::string value = *it;
      if (prefix_len && value.size() > prefix_len)
        value.resize(prefix_len);
      const guint before = GPOINTER_TO_UINT(g_hash_table_lookup(counts, value.c_str()));
      g_hash_table_replace(counts, g_strdup(value.c_str()), GUINT_TO_POINTER(before + it.get_termfreq()));
    }
    return TRUE;
  });
}
