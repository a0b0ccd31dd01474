#include "indexer/store/recent.hh"

namespace
{

const gsize FREQUENCIES_MAX = 20000;

guint64 key_of(char kind, StoreDocid docid)
{
  return static_cast<guint64>(static_cast<guint8>(kind)) << 32 | docid;
}

} // namespace

Recent::~Recent()
{
  forget();
}

void Recent::forget()
{
  while (size > 0)
    drop_oldest();
  frequencies.clear();
}

void Recent::set_limit(gsize bytes)
{
  limit = bytes;
  while (size > limit)
    drop_oldest();
}

void Recent::drop_oldest()
{
  const Kept &oldest = kept.back();
  size -= oldest.held;
  places.erase(oldest.key);
  g_bytes_unref(oldest.bytes);
  kept.pop_back();
}

GBytes *Recent::get_bytes(char kind, StoreDocid docid)
{
  const auto place = places.find(key_of(kind, docid));
  if (place == places.end())
    return nullptr;
  kept.splice(kept.begin(), kept, place->second);
  return g_bytes_ref(place->second->bytes);
}

void Recent::put_bytes(char kind, StoreDocid docid, GBytes *bytes, gsize held)
{
  const guint64 key = key_of(kind, docid);
  if (held > limit / 8 || places.count(key))
    return; /* one giant document would take the place of all others */
  while (size + held > limit)
    drop_oldest();
  kept.push_front({key, g_bytes_ref(bytes), held});
  places[key] = kept.begin();
  size += held;
}

bool Recent::get_frequency(const std::string &term, guint *frequency) const
{
  const auto known = frequencies.find(term);
  if (known == frequencies.end())
    return false;
  *frequency = known->second;
  return true;
}

void Recent::put_frequency(const std::string &term, guint frequency)
{
  if (!limit)
    return;
  if (frequencies.size() >= FREQUENCIES_MAX)
    frequencies.clear();
  frequencies[term] = frequency;
}
