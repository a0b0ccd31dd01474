/* Queries: building the tree and asking Xapian for its best matches. */
#include "indexer/store/guard.hh"
#include "indexer/store/handles.hh"
#include "indexer/store/remote.hh"
#include "indexer/store/store_count.hh"
#include "indexer/store/word_search.hh"

#include <algorithm>
#include <memory>
#include <vector>

namespace
{

const char SUBJECT[] = "The query";
const char ANY_VALUE[] = {1, 0}; /* what every value is greater than */

using Xapian::Query;

StoreQuery *wrap(const Query &query)
{
  return new StoreQuery{query, 1, {}};
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

bool is_local(const Store &store)
{
  return !store.hosts && std::none_of(store.shards.begin(), store.shards.end(),
                                      [](const StoreShard &shard) { return shard.generation.empty(); });
}

/* Whether Xapian's matcher can be spared. */
bool is_words(const Store &store, const StoreQuery *query, const StoreSearch &search)
{
  return query && !query->words.empty() && search.sort == STORE_SORT_RELEVANCE && is_local(store);
}

/* Whether nothing but a number is asked for. */
bool is_count(const Store &store, const StoreSearch &search)
{
  return search.limit == 0 && search.check_at_least > 0 && search.sort != STORE_SORT_ASCENDING && is_local(store);
}

class Search
{
public:
  Search(const Store &store_, const StoreSearch &asked)
      : store(store_), hosts(store.hosts.get()), weight(asked.k1, 0, 1, asked.b, 0.5), search(asked)
  {
    if (hosts)
      return;
    enquire = std::make_unique<Xapian::Enquire>(store.all);
    enquire->set_weighting_scheme(weight);
    if (search.sort != STORE_SORT_RELEVANCE)
      enquire->set_sort_by_value_then_relevance(search.sort_slot, search.sort == STORE_SORT_DESCENDING);
  }

  /* Finds a page of matches and puts it behind those found before. */
  void find(const Query &query, guint offset, guint limit)
  {
    if (hosts) {
      if (store.rehearsed && !remote_expect_search(hosts, remote(query, offset, limit))) {
        store.missed = true;
        return;
      }
      RemoteMatches found = remote_search(hosts, remote(query, offset, limit));
      matches.insert(matches.end(), found.matches.begin(), found.matches.end());
      numbers.insert(numbers.end(), found.numbers.begin(), found.numbers.end());
      lower += found.lower;
      estimated += found.estimated;
      upper += found.upper;
      return;
    }
    enquire->set_query(query);
    const Xapian::MSet found = enquire->get_mset(offset, limit, search.check_at_least);
    for (auto it = found.begin(); it != found.end(); ++it)
      matches.push_back({StoreDocid(*it), it.get_weight()});
    lower += found.get_matches_lower_bound();
    estimated += found.get_matches_estimated();
    upper += found.get_matches_upper_bound();
  }

  /* Xapian sorts an absent value first when ascending, so those documents are a second search. (A KeyMaker could do it
   * in one, but not over the network.) */
  void find_ascending(const Query &query)
  {
    find(dated(query), search.offset, search.limit);
    /* When the page reaches past the first part, that part was counted exactly. */
    const guint left = search.limit - static_cast<guint>(matches.size());
    const guint skipped = left ? std::min(search.offset, lower) : 0;
    find(Query(Query::OP_AND_NOT, query, has_value()), search.offset - skipped, left);
  }

  /* Of an ascending search, its first part. */
  bool expect(const Query &query)
  {
    const Query asked = search.sort == STORE_SORT_ASCENDING ? dated(query) : query;
    return remote_expect_search(hosts, remote(asked, search.offset, search.limit));
  }

  void give(StoreMatches *out) const
  {
    *out = {g_new(StoreMatch, matches.size()), static_cast<guint>(matches.size()), lower, estimated, upper, nullptr};
    std::copy(matches.begin(), matches.end(), out->matches);
    if (numbers.size() != matches.size() || !hosts)
      return;
    out->numbers = g_new0(char *, numbers.size() + 1);
    for (std::size_t i = 0; i < numbers.size(); i++)
      out->numbers[i] = g_strndup(numbers[i].data(), numbers[i].size());
  }

private:
  Query has_value() const
  {
    return Query(Query::OP_VALUE_GE, search.sort_slot, ANY_VALUE);
  }

  Query dated(const Query &query) const
  {
    return Query(Query::OP_FILTER, query, has_value());
  }

  RemoteSearch remote(const Query &query, guint offset, guint limit) const
  {
    return {query,
            weight,
            offset,
            limit,
            search.check_at_least,
            search.sort,
            search.sort_slot,
            search.tell_numbers != FALSE,
            nullptr};
  }

  const Store &store;
  Hosts *hosts; /* nullptr = enquire */
  Xapian::BM25Weight weight;
  std::unique_ptr<Xapian::Enquire> enquire;
  const StoreSearch &search;
  std::vector<StoreMatch> matches;
  std::vector<std::string> numbers;
  guint lower = 0, estimated = 0, upper = 0;
};

} // namespace

StoreQuery *store_query_term(const char *term, gsize len, guint wqf)
{
  return build([&] { return len ? Query(std::string(term, len), wqf) : Query(); });
}

StoreQuery *store_query_all(void)
{
  return build([] { return Query::MatchAll; });
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

StoreQuery *store_query_words(const StoreWord *words, guint n)
{
  return guard(SUBJECT, nullptr, static_cast<StoreQuery *>(nullptr), [&] {
    auto made = std::make_unique<StoreQuery>(StoreQuery{Query(), 1, {}});
    std::vector<Query> parts;
    for (guint i = 0; i < n; i++) {
      const HandlesWord word = {{words[i].terms, words[i].terms + words[i].n_terms}, words[i].factor};
      const Query any(Query::OP_SYNONYM, word.terms.begin(), word.terms.end());
      parts.emplace_back(Query::OP_SCALE_WEIGHT, any, word.factor);
      made->words.push_back(word);
    }
    made->query = Query(Query::OP_OR, parts.begin(), parts.end());
    return made.release();
  });
}

StoreQuery *store_query_and_not(StoreQuery *left, StoreQuery *right)
{
  return combine_two(Query::OP_AND_NOT, left, right);
}

StoreQuery *store_query_filter(StoreQuery *left, StoreQuery *filter)
{
  return combine_two(Query::OP_FILTER, left, filter);
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
    if (is_words(*store, query, *search)) {
      word_search_find(*store, query->words, *search, out);
      return TRUE;
    }
    const Query root = query ? query->query : Query();
    if (is_count(*store, *search)) {
      store_count_matches(*store, root, search->check_at_least, out);
      return TRUE;
    }
    Search run(*store, *search);
    if (search->sort == STORE_SORT_ASCENDING)
      run.find_ascending(root);
    else
      run.find(root, search->offset, search->limit);
    run.give(out);
    return TRUE;
  });
}

gboolean store_expect_search(Store *store, const StoreQuery *query, const StoreSearch *search)
{
  if (!store->hosts || !query)
    return TRUE;
  return guard(store->name.c_str(), nullptr, FALSE,
               [&] { return Search(*store, *search).expect(query->query) ? TRUE : FALSE; });
}

void store_expect_frequencies(Store *store, const StoreQuery *query)
{
  if (store->hosts && query)
    guard(store->name.c_str(), nullptr, false, [&] {
      remote_expect_frequencies(store->hosts.get(), query->query);
      return true;
    });
}

void store_expect_matches(Store *store, const StoreMatches *matches, guint what)
{
  for (guint i = 0; i < matches->n_matches; i++)
    store_expect_documents(store, &matches->matches[i].docid, 1, what);
}

void store_matches_clear(StoreMatches *matches)
{
  g_free(matches->matches);
  g_strfreev(matches->numbers);
  *matches = StoreMatches();
}
