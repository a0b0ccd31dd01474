/* Reading: opening indexes as one, their documents, terms and notes. */
#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "indexer/store/guard.hh"
#include "indexer/store/handles.hh"
#include "indexer/store/remote.hh"

#include <algorithm>
#include <cstring>
#include <memory>
#include <numeric>
#include <vector>

namespace
{

const unsigned REMOTE_TIMEOUT_MS = 10000;
const gint64 CONNECT_US = 5 * G_USEC_PER_SEC;
const int OPEN_TRIES = 5; /* a generation may be replaced between reading its name and opening it */

bool is_remote(const std::string &location)
{
  return location.compare(0, 6, "tcp://") == 0;
}

/* The host's name, newly allocated. */
char *split_remote(const std::string &location, gint *port)
{
  g_autofree char *host = nullptr;
  if (!g_uri_split_network(location.c_str(), G_URI_FLAGS_NONE, nullptr, &host, port, nullptr) || !host || *port <= 0)
    throw GuardFailure{STORE_ERROR_MISSING,
                       guard_sentence(_("%s does not name an index; write tcp://HOST:PORT."), location.c_str())};
  return static_cast<char *>(g_steal_pointer(&host));
}

Xapian::Database open_remote(const std::string &location, gint64 limit)
{
  gint port = -1;
  g_autofree char *host = split_remote(location, &port);
  return Xapian::Remote::open(host, static_cast<unsigned>(port), REMOTE_TIMEOUT_MS,
                              static_cast<unsigned>(limit / 1000));
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

void open_shard(StoreShard &shard, gint64 limit)
{
  if (is_remote(shard.location))
    shard.db = open_remote(shard.location, limit);
  else
    open_folder(shard);
  shard.format = handles_check_readable(shard.db, shard.location);
}

/* Whether there was a newer state. */
bool refresh_shard(StoreShard &shard, Kept *kept)
{
  if (!is_remote(shard.location) && current_generation(shard.location) != shard.generation) {
    kept_forget(kept);
    shard.sums.reset();
    open_shard(shard, CONNECT_US);
    return true;
  }
  if (!shard.db.reopen())
    return false;
  kept_forget(kept);
  shard.sums.reset();
  shard.format = handles_check_readable(shard.db, shard.location); /* a copy follows its master to another one */
  return true;
}

void join_shards(Store &store)
{
  store.all = Xapian::Database();
  for (const StoreShard &shard : store.shards)
    store.all.add_database(shard.db);
}

void note_lost(Store &store, const std::string &location, const std::string &why)
{
  store.lost.push_back(why);
  store.lost_locations.push_back(location);
}

/* Xapian's own client, where there are folders among the indexes, or a server of another version of its protocol: one
 * question at a time. */
void open_shards(Store &store, const char *const *locations, gint64 limit)
{
  GuardFailure last{STORE_ERROR_NETWORK, ""};
  for (; *locations; locations++) {
    StoreShard shard{*locations, "", Xapian::Database(), 0, nullptr};
    try {
      open_shard(shard, limit);
      store.shards.push_back(shard);
    } catch (const Xapian::Error &problem) {
      if (!is_remote(*locations))
        throw;
      g_autofree char *said = escape_dup(problem.get_msg().c_str());
      last.message = guard_sentence(_("%s cannot be reached: %s."), *locations, said);
      note_lost(store, *locations, last.message);
    }
  }
  if (store.shards.empty())
    throw last;
  join_shards(store);
}

/* The format of a host's index; one that is none of ours, or cannot be opened, is lost unless it is the only one. */
guint format_of_host(Hosts *hosts, guint host)
{
  std::string why;
  try {
    return handles_check_version(remote_version(hosts, host), hosts_location(hosts, host));
  } catch (const GuardFailure &failure) {
    if (failure.code == STORE_ERROR_NETWORK || hosts_count(hosts) == 1)
      throw;
    why = failure.message;
  } catch (const Xapian::Error &problem) {
    if (hosts_count(hosts) == 1)
      throw;
    why = problem.get_msg() + ".";
  }
  hosts_lose(hosts, host, why.c_str());
  throw GuardFailure{STORE_ERROR_NETWORK, why};
}

/* What is known of the hosts that are there now. Throws when there is none, or one has no index of ours. */
void take_hosts(Store &store)
{
  Hosts *hosts = store.hosts.get();
  store.shards.clear();
  hosts_settle(hosts);
  if (!hosts_count(hosts))
    remote_await(hosts); /* says why */
  for (guint i = 0; i < hosts_count(hosts); i++)
    store.shards.push_back({hosts_location(hosts, i), "", Xapian::Database(), format_of_host(hosts, i), nullptr});
}

/* The same, when one of them may be lost on the way. */
void take_hosts_left(Store &store)
{
  for (;;)
    try {
      take_hosts(store);
      return;
    } catch (const GuardFailure &failure) {
      if (failure.code != STORE_ERROR_NETWORK || !hosts_count(store.hosts.get()))
        throw;
    }
}

/* FALSE when they cannot be read so. */
bool open_hosts(Store &store, const char *const *locations, gint64 limit)
{
  for (const char *const *location = locations; *location; location++)
    if (!is_remote(*location))
      return false;
  for (const char *const *location = locations; *location; location++) {
    gint port = -1;
    g_free(split_remote(*location, &port));
  }
  store.hosts = std::shared_ptr<Hosts>(hosts_open(locations, limit), hosts_close);
  take_hosts_left(store);
  if (!hosts_is_foreign(store.hosts.get()))
    return true;
  store.hosts.reset();
  store.shards.clear();
  return false;
}

/* Whether a database answers; and why not, in a sentence, which begins with its location when it reported an error. */
bool answers(StoreShard &shard, const char *failure, std::string *why)
{
  const std::string begin = shard.location + " ";
  if (is_remote(shard.location) && g_str_has_prefix(failure, begin.c_str())) {
    *why = failure;
    return false;
  }
  try {
    shard.db.keep_alive();
    return true;
  } catch (const Xapian::NetworkError &problem) {
    g_autofree char *said = escape_dup(problem.get_msg().c_str());
    *why = guard_sentence(_("%s cannot be reached: %s."), shard.location.c_str(), said);
    return false;
  }
}

/* Leaves the databases out that do not answer. Whether there were any, and others are left. */
bool leave_lost(Store &store, const char *failure)
{
  const gsize before = store.shards.size();
  if (store.hosts) {
    take_hosts_left(store);
    return store.shards.size() < before;
  }
  std::vector<StoreShard> left;
  std::string why;
  for (StoreShard &shard : store.shards)
    if (answers(shard, failure, &why))
      left.push_back(shard);
    else
      note_lost(store, shard.location, why);
  if (left.empty())
    return false;
  if (left.size() < before)
    kept_forget(store.kept.get()); /* docids are other ones now */
  store.shards = left;
  join_shards(store);
  return left.size() < before;
}

/* An index in a folder, whatever its format. */
std::unique_ptr<Store> open_one(const char *index)
{
  auto store = std::make_unique<Store>();
  store->name = index;
  store->shards.push_back({index, "", Xapian::Database(), 0, nullptr});
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

std::string value_of(const Store &store, StoreDocid docid, SchemaSlot slot)
{
  if (store.rehearsed && !remote_knows_document(store.hosts.get(), docid)) {
    remote_expect_document(store.hosts.get(), docid);
    store.missed = true;
    return std::string();
  }
  return store.hosts ? remote_value(store.hosts.get(), docid, slot)
                     : store.all.get_document(docid, Xapian::DOC_ASSUME_VALID).get_value(slot);
}

std::string metadata_of(const Store &store, StoreDocid docid, RemoteKey key)
{
  if (store.rehearsed && !remote_knows_metadata(store.hosts.get(), docid, key)) {
    remote_expect_metadata(store.hosts.get(), docid, key);
    store.missed = true;
    return std::string();
  }
  if (store.hosts)
    return remote_metadata(store.hosts.get(), docid, key);
  StoreDocid local;
  const Xapian::Database &db = store.shard_of(docid, &local);
  return db.get_metadata(key(local));
}

/* What is kept of a document besides its terms and values; nothing when there is none. */
GBytes *read_bytes(Store &store, guint8 kind, StoreDocid docid, RemoteKey key)
{
  const guint64 place = static_cast<guint64>(kind) << 32 | docid;
  if (GBytes *known = kept_get_bytes(store.kept.get(), place))
    return known;
  std::string read = metadata_of(store, docid, key);
  if (read.empty())
    return nullptr;
  const gsize held = read.capacity();
  GBytes *bytes = to_bytes(std::move(read));
  if (!store.hosts) /* whose answers are kept already */
    kept_put_bytes(store.kept.get(), place, bytes, held);
  return bytes;
}

/* Reads one slot of documents in ascending order of docid. A stream finds the next value beside the last one; Xapian's
 * network protocol has none. */
class ValueReader
{
public:
  ValueReader(const StoreShard &shard, Xapian::valueno slot_)
      : db(shard.db), slot(slot_), streams(!is_remote(shard.location))
  {
    if (streams)
      at = db.valuestream_begin(slot);
  }

  std::string read(StoreDocid docid)
  {
    if (!streams)
      return db.get_document(docid, Xapian::DOC_ASSUME_VALID).get_value(slot);
    if (at != db.valuestream_end(slot) && at.get_docid() < docid)
      at.skip_to(docid);
    return at != db.valuestream_end(slot) && at.get_docid() == docid ? *at : std::string();
  }

private:
  Xapian::Database db;
  Xapian::valueno slot;
  bool streams;
  Xapian::ValueIterator at;
};

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
  return store_open_within(locations, CONNECT_US, error);
}

Store *store_open_within(const char *const *locations, gint64 limit, GError **error)
{
  g_return_val_if_fail(locations && *locations, nullptr);
  g_autofree char *name = g_strjoinv(", ", const_cast<char **>(locations));
  return guard(name, error, static_cast<Store *>(nullptr), [&] {
    auto store = std::make_unique<Store>();
    store->name = name;
    limit = limit ? std::min(limit, CONNECT_US) : CONNECT_US;
    if (!open_hosts(*store, locations, limit))
      open_shards(*store, locations, limit);
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

void store_set_deadline(Store *store, gint64 until)
{
  if (store->hosts)
    hosts_set_deadline(store->hosts.get(), until);
}

gboolean store_leave_lost(Store *store, const GError *failure)
{
  return guard(store->name.c_str(), nullptr, FALSE,
               [&] { return leave_lost(*store, failure->message) ? TRUE : FALSE; });
}

gboolean store_leave_changed(Store *store)
{
  return guard(store->name.c_str(), nullptr, FALSE, [&] {
    return store->hosts && hosts_lose_outdated(store->hosts.get()) && leave_lost(*store, "") ? TRUE : FALSE;
  });
}

guint store_n_lost(const Store *store)
{
  return store->hosts ? hosts_lost(store->hosts.get())->len : static_cast<guint>(store->lost.size());
}

const char *store_lost(const Store *store, guint n, const char **why)
{
  if (store->hosts) {
    *why = static_cast<const char *>(g_ptr_array_index(hosts_lost(store->hosts.get()), n));
    return static_cast<const char *>(g_ptr_array_index(hosts_lost_locations(store->hosts.get()), n));
  }
  *why = store->lost[n].c_str();
  return store->lost_locations[n].c_str();
}

guint store_format(const Store *store, const char **location)
{
  if (store->shards.empty()) { /* no host is there any more */
    if (location)
      *location = store->name.c_str();
    return SCHEMA_VERSION;
  }
  const auto oldest = std::min_element(store->shards.begin(), store->shards.end(),
                                       [](const StoreShard &a, const StoreShard &b) { return a.format < b.format; });
  if (location)
    *location = oldest->location.c_str();
  return oldest->format;
}

gboolean store_reopen(Store *store, gboolean *moved, GError **error)
{
  return guard(store->name.c_str(), error, FALSE, [&] {
    if (store->hosts) {
      gboolean any = FALSE;
      hosts_reopen(store->hosts.get(), &any);
      take_hosts_left(*store);
      if (moved)
        *moved = any;
      return TRUE;
    }
    Store fresh(*store); /* so that all shards move or none */
    bool any = false;
    for (StoreShard &shard : fresh.shards)
      any |= refresh_shard(shard, fresh.kept.get());
    join_shards(fresh);
    *store = std::move(fresh);
    if (moved)
      *moved = any;
    return TRUE;
  });
}

gboolean store_asks_hosts(const Store *store)
{
  return store->hosts != nullptr;
}

gboolean store_await(Store *store, GError **error)
{
  return !store->hosts || guard(store->name.c_str(), error, FALSE, [&] {
    remote_await(store->hosts.get());
    return TRUE;
  });
}

void store_expect_documents(Store *store, const StoreDocid *docids, guint n, guint what)
{
  if (!store->hosts)
    return;
  guard(store->name.c_str(), nullptr, false, [&] {
    for (guint i = 0; i < n; i++) {
      if (what & STORE_EXPECT_VALUES)
        remote_expect_document(store->hosts.get(), docids[i]);
      if (what & STORE_EXPECT_RECORD)
        remote_expect_metadata(store->hosts.get(), docids[i], handles_record_key);
      if (what & STORE_EXPECT_DIRECT)
        remote_expect_metadata(store->hosts.get(), docids[i], handles_direct_key);
    }
    return true;
  });
}

gboolean store_expect_documents_with(Store *store, const char *term, gsize len, guint what)
{
  if (!store->hosts || !len)
    return TRUE;
  return guard(store->name.c_str(), nullptr, FALSE, [&] {
    const std::string wanted(term, len);
    const std::vector<StoreDocid> docids = remote_expect_postings(store->hosts.get(), wanted, STORE_EXPECT_FEW);
    store_expect_documents(store, docids.data(), static_cast<guint>(docids.size()), what);
    return remote_knows_postings(store->hosts.get(), wanted) ? TRUE : FALSE;
  });
}

gboolean store_rehearse(Store *store, guint frequency)
{
  store->rehearsed = store->hosts != nullptr;
  store->rehearsed_frequency = frequency;
  store->missed = false;
  return store->rehearsed;
}

gboolean store_rehearse_end(Store *store)
{
  store->rehearsed = false;
  return store->missed;
}

void store_keep(Store *store, gsize bytes)
{
  kept_set_limit(store->kept.get(), bytes);
}

guint store_n_documents(Store *store)
{
  return guard(store->name.c_str(), nullptr, 0U,
               [&] { return store->hosts ? remote_n_documents(store->hosts.get()) : store->all.get_doccount(); });
}

StoreDocid store_last_docid(Store *store)
{
  return guard(store->name.c_str(), nullptr, StoreDocid(0), [&] {
    return store->hosts ? remote_last_docid(store->hosts.get()) : StoreDocid(store->all.get_lastdocid());
  });
}

guint store_term_frequency(Store *store, const char *term, gsize len, GError **error)
{
  if (!len)
    return 0;
  return guard(store->name.c_str(), error, 0U, [&] {
    const std::string wanted(term, len);
    if (store->rehearsed && !remote_expect_term(store->hosts.get(), wanted)) {
      store->missed = true;
      return store->rehearsed_frequency;
    }
    return store->hosts ? static_cast<guint>(remote_frequency(store->hosts.get(), wanted).documents)
                        : handles_frequency(*store, wanted);
  });
}

gboolean store_has_term(Store *store, StoreDocid docid, const char *term, gsize len, gboolean *has, GError **error)
{
  return guard(store->name.c_str(), error, FALSE, [&] {
    StoreDocid local;
    const std::string wanted(term, len);
    if (store->rehearsed && !remote_knows_postings(store->hosts.get(), wanted)) {
      remote_expect_postings(store->hosts.get(), wanted, 0);
      store->missed = true;
      *has = FALSE;
      return TRUE;
    }
    if (store->hosts) {
      *has = remote_has_term(store->hosts.get(), docid, wanted);
      return TRUE;
    }
    const Xapian::Database &db = store->shard_of(docid, &local);
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
    if (store->rehearsed && !remote_knows_terms(store->hosts.get(), prefix)) {
      remote_expect_terms(store->hosts.get(), prefix);
      store->missed = true;
      return true;
    }
    if (store->hosts) {
      for (const std::string &term : remote_terms(store->hosts.get(), prefix, limit))
        g_ptr_array_add(terms, to_chars(term, nullptr));
      return true;
    }
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
               [&] { return to_chars(value_of(*store, docid, slot), len); });
}

GPtrArray *store_dup_values(Store *store, const StoreDocid *docids, guint n, SchemaSlot slot, GError **error)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func([](gpointer value) {
    if (value)
      g_string_free(static_cast<GString *>(value), TRUE);
  });
  g_ptr_array_set_size(values, static_cast<gint>(n));
  const bool ok = guard(store->name.c_str(), error, false, [&] {
    store_expect_documents(store, docids, n, STORE_EXPECT_VALUES);
    std::vector<ValueReader> readers;
    for (const StoreShard &shard : store->shards)
      if (!store->hosts)
        readers.emplace_back(shard, slot);
    /* Readers go forward only. */
    std::vector<guint> order(n);
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](guint a, guint b) { return docids[a] < docids[b]; });
    for (guint i : order) {
      StoreDocid local;
      const std::size_t shard = store->shard_index(docids[i], &local);
      const std::string value = store->hosts ? value_of(*store, docids[i], slot) : readers[shard].read(local);
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
    GBytes *record = read_bytes(*store, 'r', docid, handles_record_key);
    if (!record && store->rehearsed)
      throw GuardFailure{STORE_ERROR_FAILED, ""}; /* nobody sees it */
    if (!record && store->hosts)
      remote_miss(store->hosts.get(), docid);
    if (!record)
      throw Xapian::DocNotFoundError("no record");
    return record;
  });
}

GBytes *store_get_direct(Store *store, StoreDocid docid, GError **error)
{
  g_return_val_if_fail(docid, nullptr);
  return guard(store->name.c_str(), error, static_cast<GBytes *>(nullptr), [&] {
    GBytes *direct = read_bytes(*store, 'd', docid, handles_direct_key);
    return direct ? direct : g_bytes_new(nullptr, 0);
  });
}

char *store_dup_note(Store *store, const char *key, gsize *len, GError **error)
{
  return guard(store->name.c_str(), error, static_cast<char *>(nullptr), [&] {
    return to_chars(store->hosts ? remote_note(store->hosts.get(), handles_note_key(key))
                                 : store->shards[0].db.get_metadata(handles_note_key(key)),
                    len);
  });
}
