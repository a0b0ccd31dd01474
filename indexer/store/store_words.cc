/* Finding the documents in which words weigh most. */
#include "indexer/store/guard.hh"
#include "indexer/store/handles.hh"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace
{

/* Lengths below this share of the average count as if they were it. */
const double LEAST_LENGTH = 0.5;
/* A word of fewer documents is looked for without much thought. */
const double NARROW_FROM = 2000;
/* Sums that differ by less than this share may be equal. */
const double ROUNDING = 1e-9;

bool is_better(const StoreMatch &a, const StoreMatch &b)
{
  return a.weight != b.weight ? a.weight > b.weight : a.docid < b.docid;
}

/* In how many documents a word is, any of whose terms is one, as Xapian estimates it: the rarest two are joined first. */
double synonym_frequency(std::vector<double> frequencies, double n_documents)
{
  const auto rarer = std::greater<double>();
  std::make_heap(frequencies.begin(), frequencies.end(), rarer);
  while (frequencies.size() > 1) {
    std::pop_heap(frequencies.begin(), frequencies.end(), rarer);
    const double rarest = frequencies.back();
    frequencies.pop_back();
    std::pop_heap(frequencies.begin(), frequencies.end(), rarer);
    double &next = frequencies.back();
    next = std::floor(next + rarest - next * rarest / n_documents + 0.5);
    std::push_heap(frequencies.begin(), frequencies.end(), rarer);
  }
  return frequencies.empty() ? 0 : frequencies[0];
}

/* A word that is still to be looked for. */
struct Asked {
  const HandlesWord *word;
  double frequency;
  WordWeight weight;
  double bound; /* what it weighs at most */
};

class WordSearch
{
public:
  WordSearch(Store &store_, const StoreSearch &search_)
      : store(store_), search(search_), wanted(static_cast<std::size_t>(search.offset) + search.limit),
        n_documents(store.all.get_doccount()), average(store.all.get_avlength())
  {
    for (StoreShard &shard : store.shards)
      if (!shard.sums)
        shard.sums = std::make_shared<WordSums>(shard.db);
  }

  /* What was summed, since something failed, must not be found by the next search. */
  ~WordSearch()
  {
    for (StoreShard &shard : store.shards)
      if (!given)
        shard.sums->forget();
  }

  void run(const std::vector<HandlesWord> &words)
  {
    std::vector<Asked> asked;
    double left = 0;
    for (const HandlesWord &word : words) {
      asked.push_back(ask(word));
      left += asked.back().bound;
    }
    std::sort(asked.begin(), asked.end(), [](const Asked &a, const Asked &b) { return a.frequency < b.frequency; });
    for (const Asked &one : asked) {
      narrow(left, one.frequency);
      for (StoreShard &shard : store.shards)
        narrowed ? shard.sums->add_to_found(one.word->terms, one.weight) : shard.sums->add(one.word->terms, one.weight);
      left -= one.bound;
    }
  }

  void give(StoreMatches *out)
  {
    std::vector<StoreMatch> best; /* a heap, the worst on top */
    guint n = 0;
    for (std::size_t s = 0; s < store.shards.size(); s++) {
      const WordSums &sums = *store.shards[s].sums;
      for (StoreDocid local : sums.get_found()) {
        const auto docid = static_cast<StoreDocid>((local - 1) * store.shards.size() + s + 1);
        keep_best(best, {docid, sums.sum_of(local)});
        n++;
      }
    }
    std::sort_heap(best.begin(), best.end(), is_better);
    const std::size_t from = std::min<std::size_t>(search.offset, best.size()), rest = best.size() - from;
    const guint most = narrowed ? static_cast<guint>(n_documents) : n;
    *out = {g_new(StoreMatch, rest), static_cast<guint>(rest), n, n, most};
    std::copy(best.begin() + static_cast<std::ptrdiff_t>(from), best.end(), out->matches);
    for (StoreShard &shard : store.shards)
      shard.sums->clear();
    given = true;
  }

private:
  Asked ask(const HandlesWord &word)
  {
    std::vector<double> frequencies;
    for (const std::string &term : word.terms)
      frequencies.push_back(handles_frequency(store, term));
    const double frequency = synonym_frequency(frequencies, n_documents);
    const WordWeight weight = weigh(frequency, word.factor);
    double bound = 0;
    for (StoreShard &shard : store.shards)
      bound = std::max(bound, shard.sums->bound(word.terms, weight));
    return {&word, frequency, weight, bound};
  }

  /* Xapian::BM25Weight(k1, 0, 1, b, LEAST_LENGTH) */
  WordWeight weigh(double frequency, double factor) const
  {
    double odds = (n_documents - frequency + 0.5) / (frequency + 0.5);
    if (odds < 2)
      odds = odds * 0.5 + 1;
    const double by = search.k1 * search.b;
    return {std::log(odds) * factor * (search.k1 + 1), average > 0 ? by / average : 0, search.k1 * (1 - search.b),
            by * LEAST_LENGTH};
  }

  double highest() const
  {
    double sum = 0;
    for (const StoreShard &shard : store.shards)
      sum = std::max(sum, shard.sums->get_highest());
    return sum;
  }

  /* The least sum of the best documents that are wanted; 0 = there are not so many. */
  double least_wanted() const
  {
    std::size_t n = 0;
    for (const StoreShard &shard : store.shards)
      n += shard.sums->get_found().size();
    std::vector<double> sums;
    sums.reserve(n);
    for (const StoreShard &shard : store.shards)
      for (StoreDocid docid : shard.sums->get_found())
        sums.push_back(shard.sums->sum_of(docid));
    if (wanted == 0 || sums.size() < wanted)
      return 0;
    const auto last = sums.begin() + static_cast<std::ptrdiff_t>(wanted - 1);
    std::nth_element(sums.begin(), last, sums.end(), std::greater<double>());
    return *last;
  }

  /* Before a word of this frequency is looked for, when all words left add so much at most: leaves out documents that
   * cannot come among the best any more, as soon as none that has no sum yet can. */
  void narrow(double left, double frequency)
  {
    if (!narrowed && (frequency < NARROW_FROM || left >= highest()))
      return;
    const double least = least_wanted(), margin = least * ROUNDING;
    if (!narrowed && left >= least - margin)
      return;
    narrowed = true;
    for (StoreShard &shard : store.shards)
      shard.sums->drop_below(least - left - margin);
  }

  void keep_best(std::vector<StoreMatch> &best, const StoreMatch &match) const
  {
    if (wanted == 0 || (best.size() == wanted && !is_better(match, best.front())))
      return;
    if (best.size() == wanted) {
      std::pop_heap(best.begin(), best.end(), is_better);
      best.pop_back();
    }
    best.push_back(match);
    std::push_heap(best.begin(), best.end(), is_better);
  }

  Store &store;
  const StoreSearch &search;
  const std::size_t wanted;
  const double n_documents, average;
  bool narrowed = false, given = false;
};

} // namespace

void handles_search_words(Store &store, const std::vector<HandlesWord> &words, const StoreSearch &search,
                          StoreMatches *out)
{
  WordSearch asked(store, search);
  asked.run(words);
  asked.give(out);
}
