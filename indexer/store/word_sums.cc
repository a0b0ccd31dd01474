#include "indexer/store/word_sums.hh"

#include <algorithm>

namespace
{

/* Lengths are read for so many documents at once. */
const StoreDocid PAGE = 1024;
/* Of so many terms it is remembered what they weigh at most. */
const std::size_t TOPS_MAX = 20000;

} // namespace

void WordSums::forget()
{
  for (auto *array : {&lengths, &counts, &found, &counted})
    array->clear();
  sums.clear();
  tops.clear();
  highest = 0;
  ordered = false;
}

void WordSums::clear()
{
  for (StoreDocid docid : found)
    sums[docid] = 0;
  found.clear();
  highest = 0;
  ordered = false;
}

void WordSums::drop_below(double sum)
{
  const auto low = [&](StoreDocid docid) {
    if (sums[docid] >= sum)
      return false;
    sums[docid] = 0;
    return true;
  };
  found.erase(std::remove_if(found.begin(), found.end(), low), found.end());
}

void WordSums::make_room()
{
  const std::size_t n = static_cast<std::size_t>(db.get_lastdocid()) + 1;
  if (sums.size() == n)
    return;
  forget();
  sums.assign(n, 0);
  lengths.assign(n, 0);
  counts.assign(n, 0);
}

void WordSums::read_lengths(StoreDocid first)
{
  const Xapian::PostingIterator end = db.postlist_end(std::string());
  Xapian::PostingIterator at = db.postlist_begin(std::string());
  at.skip_to(std::max(first, StoreDocid(1)));
  for (; at != end && *at - first < PAGE; ++at)
    lengths[*at] = at.get_doclength();
}

inline guint WordSums::length_of(StoreDocid docid)
{
  if (lengths[docid] == 0)
    read_lengths(docid / PAGE * PAGE);
  return lengths[docid];
}

void WordSums::add_one_term(const std::string &term, const WordWeight &weight)
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

void WordSums::count_term(const std::string &term)
{
  const Xapian::PostingIterator end = db.postlist_end(term);
  for (Xapian::PostingIterator at = db.postlist_begin(term); at != end; ++at) {
    const StoreDocid docid = *at;
    if (counts[docid] == 0)
      counted.push_back(docid);
    counts[docid] += at.get_wdf();
  }
}

void WordSums::add(const std::vector<std::string> &terms, const WordWeight &weight)
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

void WordSums::find_term(const std::string &term)
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

void WordSums::add_to_found(const std::vector<std::string> &terms, const WordWeight &weight)
{
  make_room();
  if (!ordered)
    std::sort(found.begin(), found.end());
  ordered = true;
  for (const std::string &term : terms)
    find_term(term);
  for (StoreDocid docid : found) {
    const guint length = length_of(docid);
    sums[docid] += weight.of_word * weight.share(std::min(counts[docid], length), length);
    counts[docid] = 0;
  }
}

double WordSums::bound(const std::vector<std::string> &terms, const WordWeight &weight)
{
  double share = 0;
  for (const std::string &term : terms) {
    const auto top = tops.find(term);
    share += top != tops.end() ? top->second : weight.share(db.get_wdf_upper_bound(term), 0);
  }
  return weight.of_word * std::min(share, 1.0);
}
