/* recent: what was read of an index last, kept for the queries that follow.
 *
 * A block of an index costs a call of the system and several copies, though the system has it in memory; a query reads
 * hundreds, and the queries of one person ask for much the same documents. Nothing is kept until a limit is set, since
 * who reads all documents in turn gains nothing. For one state of an index, and one thread.
 *
 * Private to indexer/store (C++). */
#ifndef TRACUU_INDEXER_STORE_RECENT_H
#define TRACUU_INDEXER_STORE_RECENT_H

#include <list>
#include <string>
#include <unordered_map>

#include <glib.h>

#include "indexer/store/store.h"

class Recent
{
public:
  Recent() = default;
  ~Recent();
  Recent(const Recent &) = delete;
  Recent &operator=(const Recent &) = delete;

  /* Bytes of documents that are kept at most; those read longest ago go first. */
  void set_limit(gsize bytes);

  /* The bytes of one kind of a document, or nothing. A new reference. */
  GBytes *get_bytes(char kind, StoreDocid docid);
  /* held: how many bytes of memory they take. */
  void put_bytes(char kind, StoreDocid docid, GBytes *bytes, gsize held);

  /* How many documents have a term; whether that is known. */
  bool get_frequency(const std::string &term, guint *frequency) const;
  void put_frequency(const std::string &term, guint frequency);

  /* The index has moved to another state. */
  void forget();

private:
  struct Kept {
    guint64 key;
    GBytes *bytes;
    gsize held;
  };
  void drop_oldest();

  gsize limit = 0, size = 0;
  std::list<Kept> kept; /* read last first */
  std::unordered_map<guint64, std::list<Kept>::iterator> places;
  std::unordered_map<std::string, guint> frequencies;
};

#endif
