/* store_count: how many documents match, without Xapian's search for the best of them.
 *
 * Private to indexer/store (C++). */
#ifndef TRACUU_INDEXER_STORE_STORE_COUNT_H
#define TRACUU_INDEXER_STORE_STORE_COUNT_H

#include "indexer/store/handles.hh"

/* Counts up to most matches, and estimates by how far it came in the order of docids when there are more. Only where all
 * shards are folders. */
void store_count_matches(const Store &store, const Xapian::Query &query, guint most, StoreMatches *out);

#endif
