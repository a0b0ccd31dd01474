#include "indexer/store/sums.hh"

#include <cstring>

#include <xxhash.h>

namespace
{

guint64 seed(StoreDocid docid, guint more)
{
  return static_cast<guint64>(docid) << 32 | more;
}

guint64 of_string(StoreDocid docid, const std::string &bytes, guint more)
{
  return sums_of_pair(docid, bytes.data(), bytes.size(), more);
}

} // namespace

guint64 sums_of_bytes(StoreDocid docid, const std::string &bytes)
{
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed(docid, 0));
}

guint64 sums_of_pair(StoreDocid docid, const char *term, gsize len, guint wdf)
{
  return XXH3_64bits_withSeed(term, len, seed(docid, wdf));
}

guint64 sums_of_terms(StoreDocid docid, const Xapian::Document &document)
{
  guint64 sum = 0;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    sum += of_string(docid, *term, term.get_wdf());
  return sum;
}

guint64 sums_of_content(StoreDocid docid, const Xapian::Document &document, guint64 terms)
{
  guint64 sum = terms;
  for (auto value = document.values_begin(); value != document.values_end(); ++value)
    sum = sum * 31 + of_string(docid, *value, value.get_valueno());
  return sum;
}

std::string sums_pack(const Sums &sums)
{
  const guint64 parts[] = {GUINT64_TO_LE(sums.record), GUINT64_TO_LE(sums.direct), GUINT64_TO_LE(sums.content)};
  return std::string(reinterpret_cast<const char *>(parts), sizeof parts);
}

bool sums_unpack(const std::string &packed, Sums *out)
{
  guint64 parts[3];
  if (packed.size() != sizeof parts)
    return false;
  memcpy(parts, packed.data(), sizeof parts);
  *out = {GUINT64_FROM_LE(parts[0]), GUINT64_FROM_LE(parts[1]), GUINT64_FROM_LE(parts[2])};
  return true;
}
