#include "indexer/store/word_search.hh"

#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

namespace
{

/* Lengths are read for so many documents at once. */
const StoreDocid PAGE = 1024;
/* Of so many terms it is remembered what they weigh at most. */
const std::size_t TOPS_MAX = 20000;
/* Lengths below this share of the average count as if they were it. */
const double LEAST_LENGTH = 0.5;
/* Of a greater share of all documents it is quicker to look at each whether it was found than to put them in order. */
const std::size_t SORTED_SHARE = 64;
/* A word of fewer documents is looked for without much thought. */
const double NARROW_FROM = 2000;
/* Sums that differ by less than this share may be equal. */
const double ROUNDING = 1e-9;

/* How a word is weighed: BM25 as Xapian has it, with the statistics of all databases that are searched as one. */
struct WordWeight {
  double of_word;   /* that of its rarity, and k1 + 1 */
  double by_length; /* what a length counts: k1 b over the average */
  double alone;     /* k1 (1 - b) */
  double least;     /* no length counts for less */

  /* Whether lengths and occurrences count alike. */
  bool shares_like(const WordWeight &other) const
  {
    return by_length == other.by_length && alone == other.alone && least == other.least;
  }

  /* What so many occurrences are of the most that a word can weigh. */
  double share(guint wdf, guint length) const
  {
    const double by = by_length * length;
    return wdf / ((by > least ? by : least) + alone + wdf);
  }
};

/* What words weigh in each document of one database, summed word by word. For one thread. */
class Sums
{
public:
  explicit Sums(const Xapian::Database &db_) : db(db_)
  {
  }

  /* Adds what a word weighs, more than 0, that is any of the terms. */
  void add(const std::vector<std::string> &terms, const WordWeight &weight);
  /* The same for documents alone that have a sum. */
  void add_to_found(const std::vector<std::string> &terms, const WordWeight &weight);
  /* What add adds to a document at most. */
  double bound(const std::vector<std::string> &terms, const WordWeight &weight);

  /* Documents that have a sum. */
  const std::vector<StoreDocid> &get_found() const
  {
    return found;
  }
  double sum_of(StoreDocid docid) const
  {
    return sums[docid];
  }
  /* No sum that add made is higher. */
  double get_highest() const
  {
    return highest;
  }
  /* Forgets the documents whose sum is below this. */
  void drop_below(double sum);
  /* Forgets all sums; lengths and bounds stay. */
  void clear();
  /* The database has moved to another state, or a sum was left half-way. */
  void forget();

private:
  guint length_of(StoreDocid docid);
  void read_lengths(StoreDocid first);
  void make_room();
  void weigh_like(const WordWeight &weight);
  void add_one_term(const std::string &term, const WordWeight &weight);
  void count_term(const std::string &term);
  void order_found();
  void find_term(const std::string &term);

  Xapian::Database db;
  std::vector<double> sums;
  double highest = 0;
  std::vector<StoreDocid> found;
  bool ordered = false;       /* found, by docid */
  std::vector<guint> lengths; /* of documents; 0 = not read */
  std::vector<guint> counts;  /* of a word in documents that were counted */
  std::vector<StoreDocid> counted;
  std::unordered_map<std::string, double> tops; /* the greatest share of a term, where it is known */
  WordWeight tops_weight = {};                  /* the last, by whose like they are shares */
};

void Sums::forget()
{
  for (auto *array : {&lengths, &counts, &found, &counted})
    array->clear();
  sums.clear();
  tops.clear();
  highest = 0;
  ordered = false;
}

void Sums::clear()
{
  for (StoreDocid docid : found)
    sums[docid] = 0;
  found.clear();
  highest = 0;
  ordered = false;
}

void Sums::drop_below(double sum)
{
  const auto low = [&](StoreDocid docid) {
    if (sums[docid] >= sum)
      return false;
    sums[docid] = 0;
    return true;
  };
  found.erase(std::remove_if(found.begin(), found.end(), low), found.end());
}

void Sums::make_room()
{
  const std::size_t n = static_cast<std::size_t>(db.get_lastdocid()) + 1;
  if (sums.size() == n)
    return;
  forget();
  sums.assign(n, 0);
  lengths.assign(n, 0);
  counts.assign(n, 0);
}

void Sums::read_lengths(StoreDocid first)
{
  const Xapian::PostingIterator end = db.postlist_end(std::string());
  Xapian::PostingIterator at = db.postlist_begin(std::string());
  at.skip_to(std::max(first, StoreDocid(1)));
  for (; at != end && *at - first < PAGE; ++at)
    lengths[*at] = at.get_doclength();
}

inline guint Sums::length_of(StoreDocid docid)
{
  if (lengths[docid] == 0)
    read_lengths(docid / PAGE * PAGE);
  return lengths[docid];
}

void Sums::weigh_like(const WordWeight &weight)
{
  if (!weight.shares_like(tops_weight))
    tops.clear();
  tops_weight = weight;
}

void Sums::add_one_term(const std::string &term, const WordWeight &weight)
{
  double top = 0;
  const Xapian::PostingIterator end = db.postlist_end(term);
  for (Xapian::PostingIterator at = db.postlist_begin(term); at != end; ++at) {
    const StoreDocid docid = *at;
    const double share = weight.share(at.get_wdf(), length_of(docid));
    double &sum = sums[docid];
    if (sum == 0)
      found.push_back(docid);
    sum += weight.of_word * share;
    top = std::max(top, share);
    highest = std::max(highest, sum);
  }
  if (tops.size() >= TOPS_MAX)
    tops.clear();
  tops[term] = top;
}

void Sums::count_term(const std::string &term)
{
  const Xapian::PostingIterator end = db.postlist_end(term);
  for (Xapian::PostingIterator at = db.postlist_begin(term); at != end; ++at) {
    const StoreDocid docid = *at;
    if (counts[docid] == 0)
      counted.push_back(docid);
    counts[docid] += at.get_wdf();
  }
}

void Sums::add(const std::vector<std::string> &terms, const WordWeight &weight)
{
  make_room();
  ordered = false;
  if (terms.size() == 1) {
    add_one_term(terms[0], weight);
    return;
  }
  for (const std::string &term : terms)
    count_term(term);
  for (StoreDocid docid : counted) {
    const guint length = length_of(docid);
    double &sum = sums[docid];
    if (sum == 0)
      found.push_back(docid);
    sum += weight.of_word * weight.share(std::min(counts[docid], length), length);
    highest = std::max(highest, sum);
    counts[docid] = 0;
  }
  counted.clear();
}

void Sums::find_term(const std::string &term)
{
  const Xapian::PostingIterator end = db.postlist_end(term);
  Xapian::PostingIterator at = db.postlist_begin(term);
  for (std::size_t i = 0; i < found.size() && at != end; i++) {
    if (*at < found[i])
      at.skip_to(found[i]);
    if (at != end && *at == found[i])
      counts[found[i]] += at.get_wdf();
  }
}

void Sums::order_found()
{
  if (!ordered && found.size() > sums.size() / SORTED_SHARE) {
    found.clear();
    for (std::size_t docid = 0; docid < sums.size(); docid++)
      if (sums[docid] > 0)
        found.push_back(static_cast<StoreDocid>(docid));
  } else if (!ordered) {
    std::sort(found.begin(), found.end());
  }
  ordered = true;
}

void Sums::add_to_found(const std::vector<std::string> &terms, const WordWeight &weight)
{
  make_room();
  order_found();
  for (const std::string &term : terms)
    find_term(term);
  for (StoreDocid docid : found) {
    const guint length = length_of(docid);
    sums[docid] += weight.of_word * weight.share(std::min(counts[docid], length), length);
    counts[docid] = 0;
  }
}

double Sums::bound(const std::vector<std::string> &terms, const WordWeight &weight)
{
  weigh_like(weight);
  double share = 0;
  for (const std::string &term : terms) {
    const auto top = tops.find(term);
    share += top != tops.end() ? top->second : weight.share(db.get_wdf_upper_bound(term), 0);
  }
  return weight.of_word * std::min(share, 1.0);
}

} // namespace

/* Behind handles.hh: what a shard is given. */
struct WordSums {
  explicit WordSums(const Xapian::Database &db) : sums(db)
  {
  }

  Sums sums;
};

namespace
{

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
        shard.sums->sums.forget();
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
        narrowed ? shard.sums->sums.add_to_found(one.word->terms, one.weight)
                 : shard.sums->sums.add(one.word->terms, one.weight);
      left -= one.bound;
    }
  }

  void give(StoreMatches *out)
  {
    std::vector<StoreMatch> best; /* a heap, the worst on top */
    guint n = 0;
    for (std::size_t s = 0; s < store.shards.size(); s++) {
      const Sums &sums = store.shards[s].sums->sums;
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
      shard.sums->sums.clear();
    given = true;
  }

private:
  Asked ask(const HandlesWord &word)
  {
    std::vector<double> frequencies;
    frequencies.reserve(word.terms.size());
    for (const std::string &term : word.terms)
      frequencies.push_back(handles_frequency(store, term));
    const double frequency = synonym_frequency(frequencies, n_documents);
    const WordWeight weight = weigh(frequency, word.factor);
    double bound = 0;
    for (StoreShard &shard : store.shards)
      bound = std::max(bound, shard.sums->sums.bound(word.terms, weight));
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
      sum = std::max(sum, shard.sums->sums.get_highest());
    return sum;
  }

  /* The least sum of the best documents that are wanted; 0 = there are not so many. */
  double least_wanted() const
  {
    std::size_t n = 0;
    for (const StoreShard &shard : store.shards)
      n += shard.sums->sums.get_found().size();
    std::vector<double> sums;
    sums.reserve(n);
    for (const StoreShard &shard : store.shards)
      for (StoreDocid docid : shard.sums->sums.get_found())
        sums.push_back(shard.sums->sums.sum_of(docid));
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
      shard.sums->sums.drop_below(least - left - margin);
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

void word_search_find(Store &store, const std::vector<HandlesWord> &words, const StoreSearch &search, StoreMatches *out)
{
  WordSearch asked(store, search);
  asked.run(words);
  asked.give(out);
}

void word_search_forget(WordSums &sums)
{
  sums.sums.forget();
}
