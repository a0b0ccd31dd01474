#include "indexer/store/word_search.hh"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <future>
#include <mutex>
#include <system_error>
#include <unordered_map>

namespace
{

/* Documents whose sums are made at a time: what is kept of them stays in a processor's cache. */
const StoreDocid BLOCK = 8192;
/* Lengths are read for so many documents at once; a part of a block. */
const StoreDocid PAGE = 1024;
/* Where fewer than one of so many documents has a word, lengths are looked up one by one: it costs twice as much. */
const double SPARSE = 16;
/* Rather than so many postings are read, those between are skipped. */
const double STEPS = 3;
/* Of a greater share of a block it is quicker to look at each document whether it was found than to put them in order. */
const std::size_t SORTED_SHARE = 64;
/* So often it is remembered what a word weighs at most in a block. */
const std::size_t TOPS_MAX = 1000000;
/* Lengths below this share of the average count as if they were it. */
const double LEAST_LENGTH = 0.5;
/* A word of fewer documents is looked for without much thought. */
const double NARROW_FROM = 2000;
/* So many postings in several blocks are worth another thread. */
const double THREAD_FROM = 20000;
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

/* A word that is looked for. */
struct Asked {
  const HandlesWord *word;
  double frequency;
  WordWeight weight;
};

/* The greatest shares of a word, block by block; below 0 where it is not known. */
typedef std::vector<double> Tops;

} // namespace

/* Behind handles.hh: what is kept of a shard from search to search, as long as it is in the same state. */
struct WordSums {
  explicit WordSums(const StoreShard &shard) : lengths(shard.db.get_lastdocid() + 1)
  {
  }

  std::size_t n_blocks() const
  {
    return (lengths.size() - 1) / BLOCK + 1;
  }

  /* Before a search whose words weigh like this one: forgets the shares of others. */
  void weigh_like(const WordWeight &weight)
  {
    if (!weight.shares_like(tops_weight) || tops.size() * n_blocks() >= TOPS_MAX)
      tops.clear();
    tops_weight = weight;
  }

  Tops &tops_of(const HandlesWord &word)
  {
    std::string key;
    for (const std::string &term : word.terms)
      key.append(term).push_back(0);
    return tops.emplace(key, Tops(n_blocks(), -1)).first->second;
  }

  /* The same state of the shard for another thread; FALSE = a run has written meanwhile. */
  bool open_again(const StoreShard &shard)
  {
    try {
      if (!again)
        again = std::make_unique<Xapian::Database>(shard.generation);
      return again->get_revision() == shard.db.get_revision();
    } catch (const Xapian::Error &) {
      return false;
    }
  }

  std::vector<guint> lengths; /* of documents, by docid; 0 = not read */
  std::unique_ptr<Xapian::Database> again;

private:
  std::unordered_map<std::string, Tops> tops;
  WordWeight tops_weight = {};
};

namespace
{

/* The documents of a term, read onwards. */
class Postings
{
public:
  Postings(const Xapian::Database &db, const std::string &term)
      : at(db.postlist_begin(term)), end(db.postlist_end(term)),
        distance(static_cast<double>(db.get_lastdocid()) / std::max(db.get_termfreq(term), 1U))
  {
  }

  /* Goes on to the first document from this one on; false = there is none. */
  bool reach(StoreDocid docid)
  {
    if (at != end && *at < docid && docid - *at > STEPS * distance)
      at.skip_to(docid);
    while (at != end && *at < docid)
      ++at;
    return at != end;
  }

  bool is_sparse() const
  {
    return distance > SPARSE;
  }

  Xapian::PostingIterator at, end;

private:
  double distance; /* of two documents with the term, on average */
};

/* What words weigh in each document of a block, summed word by word. For one thread. */
class Sums
{
public:
  explicit Sums(std::size_t room) : sums(room), counts(room)
  {
  }

  /* Begins with a block of a database. */
  void start(const Xapian::Database &db_, std::vector<guint> &lengths_, std::size_t block)
  {
    clear();
    db = &db_;
    lengths = &lengths_;
    first = static_cast<StoreDocid>(block * BLOCK);
    last = static_cast<StoreDocid>(std::min<std::size_t>(lengths_.size(), first + BLOCK) - 1);
  }

  /* Adds what a word weighs, more than 0, that is any of the terms; gives its greatest share. */
  double add(std::vector<Postings> &terms, const WordWeight &weight);
  /* The same for documents alone that have a sum. */
  void add_to_found(std::vector<Postings> &terms, const WordWeight &weight);
  /* Forgets the documents whose sum is below this. */
  void drop_below(double sum);

  /* Documents that have a sum. */
  const std::vector<StoreDocid> &get_found() const
  {
    return found;
  }
  double sum_of(StoreDocid docid) const
  {
    return sums[docid - first];
  }
  /* No sum that add made is higher. */
  double get_highest() const
  {
    return highest;
  }
  /* The least sum of the n best documents; 0 = there are not so many. */
  double least_of_best(std::size_t n) const;

private:
  void clear();
  guint length_of(StoreDocid docid);
  void read_lengths(StoreDocid from);
  double add_to(StoreDocid docid, guint wdf, const WordWeight &weight);
  void order_found();

  const Xapian::Database *db = nullptr;
  std::vector<guint> *lengths = nullptr;
  StoreDocid first = 0, last = 0;
  std::vector<double> sums;  /* by docid - first, as the next */
  std::vector<guint> counts; /* of a word in documents that were counted */
  std::vector<StoreDocid> found, counted;
  bool ordered = false; /* found, by docid */
  bool sparse = false;  /* the word that is added */
  double highest = 0;
};

void Sums::clear()
{
  for (StoreDocid docid : found)
    sums[docid - first] = 0;
  found.clear();
  ordered = false;
  highest = 0;
}

void Sums::drop_below(double sum)
{
  const auto low = [&](StoreDocid docid) {
    if (sum_of(docid) >= sum)
      return false;
    sums[docid - first] = 0;
    return true;
  };
  found.erase(std::remove_if(found.begin(), found.end(), low), found.end());
}

double Sums::least_of_best(std::size_t n) const
{
  std::vector<double> best; /* a heap, the least on top */
  const auto higher = std::greater<double>();
  if (n == 0 || found.size() < n)
    return 0;
  best.reserve(n + 1);
  for (StoreDocid docid : found) {
    if (best.size() == n && sum_of(docid) <= best.front())
      continue;
    best.push_back(sum_of(docid));
    std::push_heap(best.begin(), best.end(), higher);
    if (best.size() <= n)
      continue;
    std::pop_heap(best.begin(), best.end(), higher);
    best.pop_back();
  }
  return best.front();
}

void Sums::read_lengths(StoreDocid from)
{
  const Xapian::PostingIterator end = db->postlist_end(std::string());
  Xapian::PostingIterator at = db->postlist_begin(std::string());
  at.skip_to(std::max(from, StoreDocid(1)));
  for (; at != end && *at - from < PAGE; ++at)
    (*lengths)[*at] = at.get_doclength();
}

inline guint Sums::length_of(StoreDocid docid)
{
  guint &length = (*lengths)[docid];
  if (length == 0 && sparse)
    length = db->get_doclength(docid);
  else if (length == 0)
    read_lengths(docid / PAGE * PAGE);
  return length;
}

inline double Sums::add_to(StoreDocid docid, guint wdf, const WordWeight &weight)
{
  const double share = weight.share(wdf, length_of(docid));
  double &sum = sums[docid - first];
  if (sum == 0)
    found.push_back(docid);
  sum += weight.of_word * share;
  highest = std::max(highest, sum);
  return share;
}

double Sums::add(std::vector<Postings> &terms, const WordWeight &weight)
{
  double top = 0;
  ordered = false;
  sparse = std::all_of(terms.begin(), terms.end(), [](const Postings &term) { return term.is_sparse(); });
  for (Postings &term : terms)
    for (term.reach(first); term.at != term.end && *term.at <= last; ++term.at) {
      const StoreDocid docid = *term.at;
      const guint wdf = term.at.get_wdf();
      if (terms.size() == 1) {
        top = std::max(top, add_to(docid, wdf, weight));
        continue;
      }
      if (counts[docid - first] == 0)
        counted.push_back(docid);
      counts[docid - first] += wdf;
    }
  for (StoreDocid docid : counted) {
    top = std::max(top, add_to(docid, std::min(counts[docid - first], length_of(docid)), weight));
    counts[docid - first] = 0;
  }
  counted.clear();
  return top;
}

void Sums::order_found()
{
  if (!ordered && found.size() > (last - first) / SORTED_SHARE) {
    found.clear();
    for (StoreDocid docid = first; docid <= last; docid++)
      if (sum_of(docid) > 0)
        found.push_back(docid);
  } else if (!ordered) {
    std::sort(found.begin(), found.end());
  }
  ordered = true;
}

void Sums::add_to_found(std::vector<Postings> &terms, const WordWeight &weight)
{
  order_found();
  for (Postings &term : terms)
    for (std::size_t i = 0; i < found.size() && term.reach(found[i]); i++)
      if (*term.at == found[i])
        counts[found[i] - first] += term.at.get_wdf();
  for (StoreDocid docid : found) {
    guint &count = counts[docid - first];
    const guint length = length_of(docid);
    sums[docid - first] += weight.of_word * weight.share(std::min(count, length), length);
    count = 0;
  }
}

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

class WordSearch
{
public:
  WordSearch(Store &store_, const StoreSearch &search_, const std::vector<HandlesWord> &words)
      : store(store_), search(search_), wanted(static_cast<std::size_t>(search.offset) + search.limit),
        n_documents(store.all.get_doccount()), average(store.all.get_avlength())
  {
    for (StoreShard &shard : store.shards)
      if (!shard.sums)
        shard.sums = std::make_shared<WordSums>(shard);
    for (const HandlesWord &word : words) {
      std::vector<double> frequencies;
      frequencies.reserve(word.terms.size());
      for (const std::string &term : word.terms)
        frequencies.push_back(handles_frequency(store, term));
      const double frequency = synonym_frequency(frequencies, n_documents);
      asked.push_back({&word, frequency, weigh(frequency, word.factor)});
    }
    std::sort(asked.begin(), asked.end(), [](const Asked &a, const Asked &b) { return a.frequency < b.frequency; });
    for (std::size_t s = 0; s < store.shards.size(); s++)
      add_blocks(s);
  }

  void run()
  {
    std::future<void> other;
    try {
      if (is_worth_a_thread())
        other = std::async(std::launch::async, [this] { look(true); });
    } catch (const std::system_error &) { /* no thread is to be had */
    }
    look(false);
    if (other.valid())
      other.get();
  }

  void give(StoreMatches *out)
  {
    const auto n = static_cast<guint>(best.size());
    std::sort_heap(best.begin(), best.end(), is_better);
    const std::size_t from = std::min<std::size_t>(search.offset, n), rest = n - from;
    /* Of fewer than are wanted none was left out. */
    const guint most = n < wanted ? n : static_cast<guint>(n_documents);
    *out = {g_new(StoreMatch, rest), static_cast<guint>(rest), n, n, most, nullptr};
    std::copy(best.begin() + static_cast<std::ptrdiff_t>(from), best.end(), out->matches);
  }

private:
  /* A block, and what is known of the words in its shard. */
  struct Place {
    std::size_t shard, block;
  };
  struct InShard {
    Tops *tops;
    double most; /* share, where tops does not know it */
  };

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

  void add_blocks(std::size_t s)
  {
    WordSums &sums = *store.shards[s].sums;
    std::vector<InShard> known;
    if (!asked.empty())
      sums.weigh_like(asked[0].weight);
    for (const Asked &one : asked) {
      double most = 0;
      for (const std::string &term : one.word->terms)
        most += one.weight.share(store.shards[s].db.get_wdf_upper_bound(term), 0);
      known.push_back({&sums.tops_of(*one.word), std::min(most, 1.0)});
    }
    in_shards.push_back(known);
    for (std::size_t block = 0; block < sums.n_blocks(); block++)
      places.push_back({s, block});
    room = std::max<std::size_t>(room, std::min<std::size_t>(sums.lengths.size(), BLOCK));
  }

  bool is_worth_a_thread()
  {
    double postings = 0;
    for (const Asked &one : asked)
      postings += one.frequency;
    return places.size() > 1 && postings >= THREAD_FROM && g_get_num_processors() > 1 &&
           std::all_of(store.shards.begin(), store.shards.end(),
                       [](const StoreShard &shard) { return shard.sums->open_again(shard); });
  }

  /* Takes block after block that no thread has taken. */
  void look(bool again)
  {
    Sums sums(room);
    std::vector<std::vector<Postings>> words;
    std::size_t shard = store.shards.size();
    for (std::size_t i; (i = next++) < places.size();) {
      const StoreShard &in = store.shards[places[i].shard];
      const Xapian::Database &db = again ? *in.sums->again : in.db;
      if (shard != places[i].shard)
        words = open_words(db);
      shard = places[i].shard;
      sums.start(db, in.sums->lengths, places[i].block);
      look_in(places[i], words, sums);
      keep(sums, shard);
    }
  }

  std::vector<std::vector<Postings>> open_words(const Xapian::Database &db) const
  {
    std::vector<std::vector<Postings>> words;
    for (const Asked &one : asked) {
      words.emplace_back();
      for (const std::string &term : one.word->terms)
        words.back().emplace_back(db, term);
    }
    return words;
  }

  /* Word by word, the rarest first; as soon as no document that has no sum yet can come among the best, for the
   * documents alone that have one, and can. */
  void look_in(const Place &place, std::vector<std::vector<Postings>> &words, Sums &sums)
  {
    const double known = least_known();
    const std::vector<InShard> &in_shard = in_shards[place.shard];
    double left = 0;
    bool narrowed = false;
    for (std::size_t i = 0; i < asked.size(); i++)
      left += bound(i, in_shard[i], place.block);
    for (std::size_t i = 0; i < asked.size(); i++) {
      const double most = bound(i, in_shard[i], place.block);
      const bool thinks = known > 0 || narrowed || (asked[i].frequency >= NARROW_FROM && left < sums.get_highest());
      const double least = known > 0 ? known : thinks ? sums.least_of_best(wanted) : 0, margin = least * ROUNDING;
      narrowed |= left < least - margin;
      if (narrowed) {
        sums.drop_below(least - left - margin);
        sums.add_to_found(words[i], asked[i].weight);
      } else {
        (*in_shard[i].tops)[place.block] = sums.add(words[i], asked[i].weight);
      }
      left -= most;
    }
  }

  double bound(std::size_t i, const InShard &in_shard, std::size_t block) const
  {
    const double top = (*in_shard.tops)[block];
    return asked[i].weight.of_word * (top < 0 ? in_shard.most : top);
  }

  /* The least sum of the best documents so far; 0 = there are not so many. */
  double least_known()
  {
    const std::lock_guard<std::mutex> guarded(lock);
    return wanted > 0 && best.size() == wanted ? best.front().weight : 0;
  }

  void keep(const Sums &sums, std::size_t shard)
  {
    const std::lock_guard<std::mutex> guarded(lock);
    for (StoreDocid local : sums.get_found()) {
      const auto docid = static_cast<StoreDocid>((local - 1) * store.shards.size() + shard + 1);
      keep_best({docid, sums.sum_of(local)});
    }
  }

  void keep_best(const StoreMatch &match)
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
  std::vector<Asked> asked;                    /* the rarest first */
  std::vector<std::vector<InShard>> in_shards; /* by shard and asked */
  std::vector<Place> places;
  std::size_t room = 1; /* of the largest block */
  std::atomic<std::size_t> next{0};
  std::mutex lock;              /* of the next */
  std::vector<StoreMatch> best; /* a heap, the worst on top */
};

} // namespace

void word_search_find(Store &store, const std::vector<HandlesWord> &words, const StoreSearch &search, StoreMatches *out)
{
  WordSearch asked(store, search, words);
  asked.run();
  asked.give(out);
}
