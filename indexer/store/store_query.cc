/* Queries: building the tree and asking Xapian for its best matches. */
#include "indexer/store/guard.hh"
#include "indexer/store/handles.hh"

#include <memory>
#include <vector>

namespace
{

const char SUBJECT[] = "The query";
const char AFTER_ANY_VALUE[] = "\xff";

using Xapian::Query;

StoreQuery *wrap(const Query &query)
{
  return new StoreQuery{query, 1};
}

template <typename Body> StoreQuery *build(Body &&body)
{
  return guard(SUBJECT, nullptr, static_cast<StoreQuery *>(nullptr), [&] { return wrap(body()); });
}

/* Combines the parts that are there, and takes them all. */
StoreQuery *combine(Query::op op, StoreQuery **parts, guint n)
{
  StoreQuery *combined = build([&] {
    std::vector<Query> present;
    for (guint i = 0; i < n; i++)
      if (parts[i])
        present.push_back(parts[i]->query);
    return present.empty() ? Query() : Query(op, present.begin(), present.end());
  });
  for (guint i = 0; i < n; i++)
    store_query_unref(parts[i]);
  return combined;
}

/* An absent left side stands for all documents; an absent right side changes nothing. */
StoreQuery *combine_two(Query::op op, StoreQuery *left, StoreQuery *right)
{
  if (!right)
    return left ? left : store_query_all();
  StoreQuery *combined = build([&] { return Query(op, left ? left->query : Query::MatchAll, right->query); });
  store_query_unref(left);
  store_query_unref(right);
  return combined;
}

void set_order(Xapian::Enquire &enquire, const StoreSearch &search)
{
  switch (search.sort) {
  case STORE_SORT_RELEVANCE:
    break;
  case STORE_SORT_DESCENDING:
    enquire.set_sort_by_value_then_relevance(search.sort_slot, true);
    break;
  case STORE_SORT_ASCENDING: {
    auto *key = new Xapian::MultiValueKeyMaker();
    enquire.set_sort_by_key_then_relevance(key->release(), false);
    key->add_value(search.sort_slot, false, AFTER_ANY_VALUE);
    break;
  }
  }
}

} // namespace

StoreQuery *store_query_term(const char *term, gsize len, guint wqf)
{
  return build([&] { return len ? Query(std::string(term, len), wqf) : Query(); });
}

StoreQuery *store_query_all(void)
{
  return build([] { return Query::MatchAll; });
}

StoreQuery *store_query_nothing(void)
{
  return build([] { return Query(); });
}

StoreQuery *store_query_range(SchemaSlot slot, const char *low, const char *high)
{
  return build([&] {
    if (low && high)
      return Query(Query::OP_VALUE_RANGE, slot, low, high);
    if (low)
      return Query(Query::OP_VALUE_GE, slot, low);
    if (high)
      return Query(Query::OP_VALUE_LE, slot, high);
    return Query::MatchAll;
  });
}

StoreQuery *store_query_and(StoreQuery **parts, guint n)
{
  return combine(Query::OP_AND, parts, n);
}

StoreQuery *store_query_or(StoreQuery **parts, guint n)
{
  return combine(Query::OP_OR, parts, n);
}

StoreQuery *store_query_synonym(StoreQuery **parts, guint n)
{
  return combine(Query::OP_SYNONYM, parts, n);
}

StoreQuery *store_query_and_not(StoreQuery *left, StoreQuery *right)
{
  return combine_two(Query::OP_AND_NOT, left, right);
}

StoreQuery *store_query_and_maybe(StoreQuery *left, StoreQuery *right)
{
  return combine_two(Query::OP_AND_MAYBE, left, right);
}

StoreQuery *store_query_filter(StoreQuery *left, StoreQuery *filter)
{
  return combine_two(Query::OP_FILTER, left, filter);
}

StoreQuery *store_query_scale(StoreQuery *query, double factor)
{
  if (!query)
    return nullptr;
  StoreQuery *scaled = build([&] { return Query(Query::OP_SCALE_WEIGHT, query->query, factor); });
  store_query_unref(query);
  return scaled;
}

StoreQuery *store_query_ref(StoreQuery *query)
{
  if (query)
    g_atomic_int_inc(&query->refs);
  return query;
}

void store_query_unref(StoreQuery *query)
{
  if (query && g_atomic_int_dec_and_test(&query->refs))
    delete query;
}

gboolean store_search(Store *store, const StoreQuery *query, const StoreSearch *search, StoreMatches *out,
                      GError **error)
{
  return guard(store->name.c_str(), error, FALSE, [&] {
    Xapian::Enquire enquire(store->all);
    enquire.set_query(query ? query->query : Query());
    enquire.set_weighting_scheme(Xapian::BM25Weight(search->k1, 0, 1, search->b, 0.5));
    set_order(enquire, *search);
    const Xapian::MSet found = enquire.get_mset(search->offset, search->limit, search->check_at_least);

    *out = {g_new(StoreMatch, found.size()), 0, found.get_matches_lower_bound(), found.get_matches_estimated(),
            found.get_matches_upper_bound()};
    for (auto it = found.begin(); it != found.end(); ++it)
      out->matches[out->n_matches++] = {StoreDocid(*it), it.get_weight()};
    return TRUE;
  });
}

void store_matches_clear(StoreMatches *matches)
{
  g_free(matches->matches);
  *matches = StoreMatches();
}
