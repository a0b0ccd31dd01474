/* word_search: the documents in which words weigh most, without Xapian's matcher.
 *
 * The matcher goes from document to document through trees of objects and looks up the length of each: some hundreds of
 * instructions a posting. Where nothing but words is asked, documents are taken in blocks; in each, the lists of postings
 * are read one after another into an array of sums. When no further document of the block can come among the best, of
 * all blocks so far, only those found are looked for in the lists that are left, which are the longest. Lengths, and what
 * words weighed at most in each block, are kept for further queries: 4 bytes of memory a document. Two threads share the
 * blocks of a large index; which of them takes which makes no difference.
 *
 * Private to indexer/store (C++). */
#ifndef TRACUU_INDEXER_STORE_WORD_SEARCH_H
#define TRACUU_INDEXER_STORE_WORD_SEARCH_H

#include "indexer/store/handles.hh"

/* What store_search finds for a query of words in order of relevance: the same weights but for their last bits. Only where
 * all shards are folders. */
void word_search_find(Store &store, const std::vector<HandlesWord> &words, const StoreSearch &search,
                      StoreMatches *out);

#endif
