/* Counting the values of a slot over all matches of a query. */
#include "indexer/store/guard.hh"
#include "indexer/store/handles.hh"
#include "indexer/store/remote.hh"

gboolean store_count_values(Store *store, const StoreQuery *query, SchemaSlot slot, guint prefix_len,
                            GHashTable *counts, GError **error)
{
  return guard(store->name.c_str(), error, FALSE, [&] {
    const Xapian::Query root = query ? query->query : Xapian::Query();
    Xapian::ValueCountMatchSpy spy(slot);
    /* Not BoolWeight: without weights, libxapian 1.4.22 takes a term that all documents have for the list of all
     * documents, and where docids have gaps it then calls the index damaged. */
    const Xapian::BM25Weight weight;
    if (store->hosts) {
      remote_search(store->hosts.get(), {root, weight, 0, 0, remote_n_documents(store->hosts.get()),
                                         STORE_SORT_RELEVANCE, SCHEMA_SLOT_PATH, &spy});
    } else {
      Xapian::Enquire enquire(store->all);
      enquire.set_query(root);
      enquire.set_weighting_scheme(weight);
      enquire.add_matchspy(&spy);
      enquire.get_mset(0, 0, store->all.get_doccount());
    }
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
