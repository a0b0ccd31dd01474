/* handles: what stands behind the opaque types of store.h, and how a document is laid out in Xapian.
 *
 * Private to indexer/store (C++). */
#ifndef TRACUU_INDEXER_STORE_HANDLES_H
#define TRACUU_INDEXER_STORE_HANDLES_H

#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/base/kept.h"
#include "indexer/hosts/hosts.h"
#include "indexer/store/store.h"

struct WordSums; /* word_search.cc */

struct StoreShard {
  std::string location;
  std::string generation; /* path of the database that is open; "" = remote */
  Xapian::Database db;
  guint format = 0;
  std::shared_ptr<WordSums> sums; /* of db; made when first asked for */
};

struct Store {
  std::string name; /* the locations, for messages */
  std::vector<StoreShard> shards;
  Xapian::Database all; /* the shards as one */
  /* Through what they are read when all are on other machines, and all and db of each are empty then; else nullptr. */
  std::shared_ptr<Hosts> hosts;
  bool rehearsed = false; /* see store_rehearse */
  guint rehearsed_frequency = 0;
  mutable bool missed = false;                       /* something was not known then */
  std::vector<std::string> lost, lost_locations;     /* of databases that did not answer: why, and which */
  std::shared_ptr<Kept> kept{kept_new(), kept_free}; /* of documents: their kind of bytes and docid are the key */

  /* Xapian interleaves the documents of its shards. */
  std::size_t shard_index(StoreDocid docid, StoreDocid *local) const
  {
    const std::size_t n = shards.size();
    *local = static_cast<StoreDocid>((docid - 1) / n + 1);
    return (docid - 1) % n;
  }

  const Xapian::Database &shard_of(StoreDocid docid, StoreDocid *local) const
  {
    return shards[shard_index(docid, local)].db;
  }
};

/* StoreWord, kept. */
struct HandlesWord {
  std::vector<std::string> terms;
  double factor;
};

struct StoreQuery {
  Xapian::Query query;
  gint refs;
  std::vector<HandlesWord> words; /* which is all the query asks for; none = look at the query */
};

/* In how many documents of the shards, which are folders, a term is. */
guint handles_frequency(Store &store, const std::string &term);

/* Keys of Xapian's metadata, where all that belongs to one document is kept besides its terms and values. Not in its
 * "data": Xapian deflates that, which on a packed record takes ten times as long as writing it and gains nothing. The
 * keys sort as docids do, so that a new document is appended. */
std::string handles_record_key(StoreDocid docid);
std::string handles_direct_key(StoreDocid docid);
std::string handles_sums_key(StoreDocid docid);
std::string handles_note_key(const std::string &note);
std::string handles_note_sum_key(const std::string &note);

/* The note in which an index says its format; throws unless that is ours and one that this program reads. */
std::string handles_version_key();
guint handles_check_version(const std::string &version, const std::string &name);
/* Throws unless the database is ours and of a format that this program reads; the format. */
guint handles_check_readable(const Xapian::Database &db, const std::string &name);
/* Throws unless it is of the one that it writes, too. */
void handles_check_writable(const Xapian::Database &db, const std::string &name);
/* The format of a database; 0 = it is not ours. */
guint handles_format(const Xapian::Database &db);
void handles_set_version(Xapian::WritableDatabase &db);

#endif
