/* sums: checksums of what belongs to one document, so that --check finds a byte that changed on the disk.
 *
 * Xapian's tables have none. Three sums a document are kept in the metadata beside what they are of: those of the
 * record, of the direct index, and of the terms and values. Whatever is asked of all documents' terms can also be asked
 * of the posting lists: a pair of both has one sum, and sums of pairs are added up, in whatever order they come.
 *
 * Private to indexer/store (C++). */
#ifndef TRACUU_INDEXER_STORE_SUMS_H
#define TRACUU_INDEXER_STORE_SUMS_H

#include <string>

#include <xapian.h>

#include "indexer/store/store.h"

struct Sums {
  guint64 record, direct, content;
};

/* Of the bytes of a record or a direct index. */
guint64 sums_of_bytes(StoreDocid docid, const std::string &bytes);

/* Of one term in one document. */
guint64 sums_of_pair(StoreDocid docid, const char *term, gsize len, guint wdf);

/* Of all terms of a document, as the sum of its pairs. */
guint64 sums_of_terms(StoreDocid docid, const Xapian::Document &document);

/* Of terms and values. */
guint64 sums_of_content(StoreDocid docid, const Xapian::Document &document, guint64 terms);

/* As they are kept. */
std::string sums_pack(const Sums &sums);
bool sums_unpack(const std::string &packed, Sums *out);

#endif
