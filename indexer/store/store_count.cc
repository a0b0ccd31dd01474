#include "indexer/store/store_count.hh"

#include "indexer/store/guard.hh"
#include "indexer/store/remote.hh"

#include <algorithm>
#include <cmath>

namespace
{

/* Counts what it is shown, and ends the search at the first match too many. */
class Counter : public Xapian::MatchDecider
{
public:
  struct Enough {
    StoreDocid docid;
  };

  explicit Counter(guint most_) : most(most_)
  {
  }

  bool operator()(const Xapian::Document &document) const override
  {
    if (n == most)
      throw Enough{document.get_docid()};
    n++;
    return true;
  }

  guint get_n() const
  {
    return n;
  }

private:
  guint most;
  mutable guint n = 0;
};

/* To two digits: documents of one kind lie together. */
double rounded(double number)
{
  const double unit = std::pow(10, std::floor(std::log10(number)) - 1);
  return std::round(number / unit) * unit;
}

/* Weights for which no lengths are read. Not BoolWeight or CoordWeight: where no occurrences count, libxapian 1.4.22 takes
 * a term that all documents have for the list of all documents, and where docids have gaps it then calls the index
 * damaged. */
const Xapian::BM25Weight WEIGHT(1, 0, 1, 0, 0.5);

Xapian::Enquire enquire_all(const Xapian::Database &db, const Xapian::Query &query)
{
  Xapian::Enquire enquire(db);
  enquire.set_query(query);
  enquire.set_weighting_scheme(WEIGHT);
  return enquire;
}

} // namespace

void store_count_matches(const Store &store, const Xapian::Query &query, guint most, StoreMatches *out)
{
  guint n = 0;
  double looked_at = 0; /* documents */
  bool all = true;
  for (const StoreShard &shard : store.shards) {
    const guint documents = shard.db.get_doccount();
    const Counter counter(most - n);
    try {
      enquire_all(shard.db, query).get_mset(0, 0, documents, nullptr, &counter);
      looked_at += documents;
    } catch (const Counter::Enough &stop) {
      looked_at += static_cast<double>(documents) * stop.docid / shard.db.get_lastdocid();
      all = false;
    }
    n += counter.get_n();
    if (!all)
      break;
  }
  const guint documents = store.all.get_doccount();
  const double estimated = all || looked_at <= 0 ? n : rounded(n * (documents / looked_at));
  *out = {nullptr, 0, n, std::max(n, static_cast<guint>(estimated)), all ? n : documents, nullptr};
}

gboolean store_count_values(Store *store, const StoreQuery *query, SchemaSlot slot, guint prefix_len,
                            GHashTable *counts, GError **error)
{
  return guard(store->name.c_str(), error, FALSE, [&] {
    const Xapian::Query root = query ? query->query : Xapian::Query();
    Xapian::ValueCountMatchSpy spy(slot);
    if (store->hosts) {
      remote_search(store->hosts.get(), {root, WEIGHT, 0, 0, remote_n_documents(store->hosts.get()),
                                         STORE_SORT_RELEVANCE, SCHEMA_SLOT_PATH, false, &spy});
    } else {
      Xapian::Enquire enquire = enquire_all(store->all, root);
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
