/* word_search: the documents in which words weigh most, without Xapian's matcher.
 *
 * The matcher goes from document to document through trees of objects and looks up the length of each: some hundreds of
 * instructions a posting. Where nothing but words is asked, each list of postings is read once, from beginning to end,
 * into an array of sums; lengths are read once for all queries. When no further document can come among the best, only
 * those found are looked for in the lists that are left, which are the longest. 16 bytes of memory a document.
 *
 * Private to indexer/store (C++). */
#ifndef TRACUU_INDEXER_STORE_WORD_SEARCH_H
#define TRACUU_INDEXER_STORE_WORD_SEARCH_H

#include "indexer/store/handles.hh"

/* What store_search finds for a query of words in order of relevance: the same weights but for their last bits. Only where
 * all shards are folders. */
void word_search_find(Store &store, const std::vector<HandlesWord> &words, const StoreSearch &search,
                      StoreMatches *out);

/* The database of a shard has moved to another state. */
void word_search_forget(WordSums &sums);

#endif
