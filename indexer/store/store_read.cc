/* Reading: opening indexes as one, their documents, terms and notes. */
#include "corpus/base/language.h"
#include "indexer/store/guard.hh"
#include "indexer/store/handles.hh"

#include <algorithm>
#include <cstring>
#include <memory>
#include <numeric>
#include <vector>

namespace
{

const unsigned REMOTE_TIMEOUT_MS = 10000;
const unsigned CONNECT_TIMEOUT_MS = 5000;
const int OPEN_TRIES = 5; /* a generation may be replaced between reading its name and opening it */

bool is_remote(const std::string &location)
{
  return location.compare(0, 6, "tcp://") == 0;
}

Xapian::Database open_remote(const std::string &location)
{
  g_autofree char *host = nullptr;
  gint port = -1;
  if (!g_uri_split_network(location.c_str(), G_URI_FLAGS_NONE, nullptr, &host, &port, nullptr) || !host || port <= 0)
    throw GuardFailure{STORE_ERROR_MISSING,
                       guard_sentence(_("%s does not name an index; write tcp://HOST:PORT."), location.c_str())};
  return Xapian::Remote::open(host, static_cast<unsigned>(port), REMOTE_TIMEOUT_MS, CONNECT_TIMEOUT_MS);
}

std::string current_generation(const std::string &location)
{
  GError *error = nullptr;
  g_autofree char *path = store_current_generation(location.c_str(), &error);
  if (!path)
    guard_rethrow(error);
  return path;
}

void open_folder(StoreShard &shard)
{
  for (int tries = 1;; tries++) {
    shard.generation = current_generation(shard.location);
    try {
      shard.db = Xapian::Database(shard.generation);
      return;
    } catch (const Xapian::DatabaseError &) {
      if (tries == OPEN_TRIES || current_generation(shard.location) == shard.generation)
        throw;
    }
  }
}

void open_shard(StoreShard &shard)
{
  if (is_remote(shard.location))
    shard.db = open_remote(shard.location);
  else
    open_folder(shard);
  shard.format = handles_check_readable(shard.db, shard.location);
}

/* Whether there was a newer state. */
bool refresh_shard(StoreShard &shard)
{
  if (!is_remote(shard.location) && current_generation(shard.location) != shard.generation) {
    open_shard(shard);
    return true;
  }
  if (!shard.db.reopen())
    return false;
  shard.format = handles_check_readable(shard.db, shard.location); /* a copy follows its master to another one */
  return true;
}

void join_shards(Store &store)
{
  store.all = Xapian::Database();
  for (const StoreShard &shard : store.shards)
    store.all.add_database(shard.db);
}

/* An index in a folder, whatever its format. */
std::unique_ptr<Store> open_one(const char *index)
{
  auto store = std::make_unique<Store>();
  store->name = index;
  store->shards.push_back({index, "", Xapian::Database(), 0});
  open_folder(store->shards[0]);
  join_shards(*store);
  return store;
}

/* Hands a string's bytes over without copying them. */
GBytes *to_bytes(std::string &&text)
{
  auto *kept = new std::string(std::move(text));
  return g_bytes_new_with_free_func(
      kept->data(), kept->size(), [](gpointer data) { delete static_cast<std::string *>(data); }, kept);
}

/* A copy for C, with a NUL behind. */
char *to_chars(const std::string &text, gsize *len)
{
  char *copy = static_cast<char *>(g_malloc(text.size() + 1));
  memcpy(copy, text.c_str(), text.size() + 1);
  if (len)
    *len = text.size();
  return copy;
}

} // namespace

Store *store_open(const char *const *locations, GError **error)
{
  g_return_val_if_fail(locations && *locations, nullptr);
  g_autofree char *name = g_strjoinv(", ", const_cast<char **>(locations));
  return guard(name, error, static_cast<Store *>(nullptr), [&] {
    auto store = std::make_unique<Store>();
    store->name = name;
    for (; *locations; locations++) {
      store->shards.push_back({*locations, "", Xapian::Database(), 0});
      open_shard(store->shards.back());
    }
    join_shards(*store);
    return store.release();
  });
}

Store *store_open_current(const char *index, GError **error)
{
  return guard(index, error, static_cast<Store *>(nullptr), [&] {
    auto store = open_one(index);
    handles_check_writable(store->shards[0].db, store->name);
    store->shards[0].format = SCHEMA_VERSION;
    return store.release();
  });
}

Store *store_open_older(const char *index, guint *format, GError **error)
{
  return guard(index, error, static_cast<Store *>(nullptr), [&] {
    auto store = open_one(index);
    *format = store->shards[0].format = handles_format(store->shards[0].db);
    if (!*format || *format >= SCHEMA_VERSION)
      throw GuardFailure{STORE_ERROR_VERSION, guard_sentence(_("%s has no older index format."), store->name.c_str())};
    return store.release();
  });
}

void store_close(Store *store)
{
  if (!store)
    return;
  guard(store->name.c_str(), nullptr, false, [&] {
    delete store;
    return true;
  });
}

const char *store_name(const Store *store)
{
  return store->name.c_str();
}

guint store_format(const Store *store, const char **location)
{
  const auto oldest = std::min_element(store->shards.begin(), store->shards.end(),
                                       [](const StoreShard &a, const StoreShard &b) { return a.format < b.format; });
  if (location)
    *location = oldest->location.c_str();
  return oldest->format;
}

gboolean store_reopen(Store *store, gboolean *moved, GError **error)
{
  return guard(store->name.c_str(), error, FALSE, [&] {
    Store fresh(*store); /* so that all shards move or none */
    bool any = false;
    for (StoreShard &shard : fresh.shards)
      any |= refresh_shard(shard);
    join_shards(fresh);
    *store = std::move(fresh);
    if (moved)
      *moved = any;
    return TRUE;
  });
}

guint store_n_documents(Store *store)
{
  return guard(store->name.c_str(), nullptr, 0U, [&] { return store->all.get_doccount(); });
}

StoreDocid store_last_docid(Store *store)
{
  return guard(store->name.c_str(), nullptr, StoreDocid(0), [&] { return StoreDocid(store->all.get_lastdocid()); });
}

guint store_term_frequency(Store *store, const char *term, gsize len, GError **error)
{
  if (!len)
    return 0;
  return guard(store->name.c_str(), error, 0U, [&] { return store->all.get_termfreq(std::string(term, len)); });
}

gboolean store_has_term(Store *store, StoreDocid docid, const char *term, gsize len, gboolean *has, GError **error)
{
  return guard(store->name.c_str(), error, FALSE, [&] {
    StoreDocid local;
    const Xapian::Database &db = store->shard_of(docid, &local);
    const std::string wanted(term, len);
    auto it = db.postlist_begin(wanted), end = db.postlist_end(wanted);
    if (it != end)
      it.skip_to(local);
    *has = it != end && *it == local;
    return TRUE;
  });
}

GPtrArray *store_terms(Store *store, const char *prefix, guint limit, GError **error)
{
  g_autoptr(GPtrArray) terms = g_ptr_array_new_with_free_func(g_free);
  const bool ok = guard(store->name.c_str(), error, false, [&] {
    auto end = store->all.allterms_end(prefix);
    for (auto it = store->all.allterms_begin(prefix); it != end && terms->len < limit; ++it)
      g_ptr_array_add(terms, to_chars(*it, nullptr));
    return true;
  });
  return ok ? static_cast<GPtrArray *>(g_steal_pointer(&terms)) : nullptr;
}

char *store_dup_value(Store *store, StoreDocid docid, SchemaSlot slot, gsize *len, GError **error)
{
  g_return_val_if_fail(docid, nullptr);
  return guard(store->name.c_str(), error, static_cast<char *>(nullptr),
               [&] { return to_chars(store->all.get_document(docid, Xapian::DOC_ASSUME_VALID).get_value(slot), len); });
}

GPtrArray *store_dup_values(Store *store, const StoreDocid *docids, guint n, SchemaSlot slot, GError **error)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func([](gpointer value) {
    if (value)
      g_string_free(static_cast<GString *>(value), TRUE);
  });
  g_ptr_array_set_size(values, static_cast<gint>(n));
  const bool ok = guard(store->name.c_str(), error, false, [&] {
    /* In order of docid, a block that holds the values of many documents is read once. */
    std::vector<guint> order(n);
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](guint a, guint b) { return docids[a] < docids[b]; });
    for (guint i : order) {
      const std::string value = store->all.get_document(docids[i], Xapian::DOC_ASSUME_VALID).get_value(slot);
      g_ptr_array_index(values, i) = g_string_new_len(value.data(), static_cast<gssize>(value.size()));
    }
    return true;
  });
  return ok ? static_cast<GPtrArray *>(g_steal_pointer(&values)) : nullptr;
}

GBytes *store_get_record(Store *store, StoreDocid docid, GError **error)
{
  g_return_val_if_fail(docid, nullptr);
  return guard(store->name.c_str(), error, static_cast<GBytes *>(nullptr), [&] {
    StoreDocid local;
    const Xapian::Database &db = store->shard_of(docid, &local);
    std::string record = db.get_metadata(handles_record_key(local));
    if (record.empty())
      throw Xapian::DocNotFoundError("no record");
    return to_bytes(std::move(record));
  });
}

GBytes *store_get_direct(Store *store, StoreDocid docid, GError **error)
{
  g_return_val_if_fail(docid, nullptr);
  return guard(store->name.c_str(), error, static_cast<GBytes *>(nullptr), [&] {
    StoreDocid local;
    const Xapian::Database &db = store->shard_of(docid, &local);
    return to_bytes(db.get_metadata(handles_direct_key(local)));
  });
}

char *store_dup_note(Store *store, const char *key, gsize *len, GError **error)
{
  return guard(store->name.c_str(), error, static_cast<char *>(nullptr),
               [&] { return to_chars(store->shards[0].db.get_metadata(handles_note_key(key)), len); });
}
