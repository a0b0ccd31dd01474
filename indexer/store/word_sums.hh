/* word_sums: what words weigh in each document of one database, summed word by word.
 *
 * Xapian's matcher goes from document to document through trees of objects and looks up the length of each: some hundreds
 * of instructions a posting. Where nothing but words is asked, each list of postings is read once, from beginning to end,
 * into an array of sums; lengths are read once for all queries. When no further document can come among the best, only
 * those found are looked for in the lists that are left, which are the longest. 12 bytes of memory a document.
 *
 * Private to indexer/store (C++). */
#ifndef TRACUU_INDEXER_STORE_WORD_SUMS_H
#define TRACUU_INDEXER_STORE_WORD_SUMS_H

#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "indexer/store/store.h"

/* How a word is weighed: BM25 as Xapian has it, with the statistics of all databases that are searched as one. */
struct WordWeight {
  double of_word;   /* that of its rarity, and k1 + 1 */
  double by_length; /* what a length counts: k1 b over the average */
  double alone;     /* k1 (1 - b) */
  double least;     /* no length counts for less */

  /* What so many occurrences are of the most that a word can weigh. */
  double share(guint wdf, guint length) const
  {
    const double by = by_length * length;
    return wdf / ((by > least ? by : least) + alone + wdf);
  }
};

/* For one thread. */
class WordSums
{
public:
  explicit WordSums(const Xapian::Database &db_) : db(db_)
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
  void add_one_term(const std::string &term, const WordWeight &weight);
  void count_term(const std::string &term);
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
};

#endif
