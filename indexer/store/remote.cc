#include "indexer/store/remote.hh"

#include <algorithm>
#include <cstring>
#include <memory>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "indexer/store/guard.hh"
#include "indexer/store/handles.hh"

namespace
{

/* Xapian's numbers of the errors that mean something here. Source: xapian/error.h. */
enum { ERROR_CORRUPT = 5, ERROR_MODIFIED = 8, ERROR_NO_DOCUMENT = 11 };

const guint64 DOCID_MAX = G_MAXUINT32;

struct Unref {
  void operator()(GBytes *bytes) const
  {
    g_bytes_unref(bytes);
  }
};
typedef std::unique_ptr<GBytes, Unref> Question;

Question question(WireAsk ask, const std::string &body)
{
  return Question(hosts_question(ask, body.data(), body.size()));
}

std::string bytes_of(const WireReader &body)
{
  return std::string(reinterpret_cast<const char *>(body.data), body.len);
}

/* The last one that was lost, in a sentence. */
[[noreturn]] void throw_lost(Hosts *hosts)
{
  const GPtrArray *lost = hosts_lost(hosts);
  throw GuardFailure{STORE_ERROR_NETWORK, lost->len ? static_cast<const char *>(g_ptr_array_index(lost, lost->len - 1))
                                                    : _("No host answers.")};
}

/* Throws what the server says. What is wrong with one host among others is its own: that one is lost. */
[[noreturn]] void rethrow(Hosts *hosts, guint host, WireReader body)
{
  gsize len;
  const guint8 code = wire_read_byte(&body);
  wire_read_bytes(&body, &len);
  const char *text = wire_read_bytes(&body, &len);
  g_autofree char *location = escape_dup(hosts_location(hosts, host));
  g_autoptr(GString) said = g_string_new(nullptr);
  escape_append(said, text, len);
  const std::string message = std::string(location) + ": " + said->str;
  if (code == ERROR_MODIFIED || code == ERROR_NO_DOCUMENT) {
    hosts_outdate(hosts, host);
    throw Xapian::DatabaseModifiedError(message);
  }
  if (hosts_count(hosts) > 1) {
    const char *name = location + strlen("tcp://");
    hosts_lose(hosts, host, guard_sentence(_("tcp://%s reports an error: %s."), name, said->str).c_str());
    throw_lost(hosts);
  }
  if (code == ERROR_CORRUPT)
    throw Xapian::DatabaseCorruptError(message);
  throw GuardFailure{STORE_ERROR_FAILED, message + "."};
}

/* Xapian interleaves the documents of its databases. */
guint host_of(Hosts *hosts, StoreDocid docid, StoreDocid *local)
{
  const guint n = hosts_count(hosts);
  if (!n)
    throw_lost(hosts);
  *local = (docid - 1) / n + 1;
  return (docid - 1) % n;
}

Question document_question(StoreDocid local)
{
  g_autoptr(GString) number = g_string_new(nullptr);
  wire_put_length(number, local);
  return Question(hosts_question(WIRE_ASK_DOCUMENT, number->str, number->len));
}

void expect_of_all(Hosts *hosts, GBytes *asked)
{
  for (guint i = 0; i < hosts_count(hosts); i++)
    hosts_expect(hosts, i, asked);
}

bool knows_all(Hosts *hosts, GBytes *asked)
{
  for (guint i = 0; i < hosts_count(hosts); i++)
    if (!hosts_knows(hosts, i, asked))
      return false;
  return true;
}

/* Reads a host's terms that begin with prefix, at most so many, each with the number of its documents. */
template <typename Take> void read_terms(Hosts *hosts, guint host, const std::string &prefix, guint limit, Take take)
{
  std::string term = prefix;
  WireReader answer, body;
  if (!hosts_ask(hosts, host, question(WIRE_ASK_TERMS, prefix).get(), &answer))
    throw_lost(hosts);
  /* Each says how much of the one before it begins with. */
  for (guint n = 0; n < limit && remote_next(hosts, host, &answer, WIRE_ANSWER_TERM, &body); n++) {
    const guint64 documents = wire_read_length(&body, DOCID_MAX);
    const gsize kept = wire_read_byte(&body);
    if (body.bad || kept > term.size())
      remote_lose(hosts, host);
    term.resize(kept);
    term += bytes_of(body);
    take(term, documents);
  }
}

/* Of a term whose kind, its first two bytes, was listed as a whole, the list tells. */
static bool is_listed(Hosts *hosts, const std::string &term)
{
  return term.size() > 2 && remote_knows_terms(hosts, term.substr(0, 2));
}

/* What one host's list says. */
static guint64 listed_frequency(Hosts *hosts, guint host, const std::string &term)
{
  guint64 n = 0;
  read_terms(hosts, host, term.substr(0, 2), G_MAXUINT32, [&](const std::string &one, guint64 documents) {
    if (one == term)
      n = documents;
  });
  return n;
}

/* Reads the documents of a host with a term up to this one of its own. */
std::vector<StoreDocid> read_postings(Hosts *hosts, guint host, GBytes *asked, StoreDocid until, guint limit)
{
  std::vector<StoreDocid> docids;
  WireReader body, answer = remote_ask(hosts, host, asked, WIRE_ANSWER_POSTINGS, &body);
  guint64 at = 0;
  while (at < until && docids.size() < limit && remote_next(hosts, host, &answer, WIRE_ANSWER_POSTING, &body)) {
    at += wire_read_length(&body, DOCID_MAX) + 1;
    if (body.bad || at > DOCID_MAX / hosts_count(hosts))
      remote_lose(hosts, host);
    docids.push_back(static_cast<StoreDocid>(at));
  }
  return docids;
}

} // namespace

void remote_lose(Hosts *hosts, guint host)
{
  hosts_lose(hosts, host, nullptr);
  throw_lost(hosts);
}

bool remote_next(Hosts *hosts, guint host, WireReader *answer, WireAnswer kind, WireReader *body)
{
  guint type;
  if (!wire_next_message(answer, &type, body))
    remote_lose(hosts, host);
  if (type == WIRE_ANSWER_EXCEPTION)
    rethrow(hosts, host, *body);
  if (type == WIRE_ANSWER_DONE)
    return false;
  if (type != static_cast<guint>(kind))
    remote_lose(hosts, host);
  return true;
}

WireReader remote_ask(Hosts *hosts, guint host, GBytes *asked, WireAnswer first, WireReader *body)
{
  WireReader answer;
  if (!hosts_ask(hosts, host, asked, &answer))
    throw_lost(hosts);
  if (!remote_next(hosts, host, &answer, first, body))
    remote_lose(hosts, host);
  return answer;
}

RemoteGreeting remote_greeting(Hosts *hosts, guint host)
{
  const Question greeting(g_bytes_new(nullptr, 0));
  WireReader body;
  remote_ask(hosts, host, greeting.get(), WIRE_ANSWER_UPDATE, &body);
  RemoteGreeting said = {};
  wire_read_byte(&body); /* its versions */
  wire_read_byte(&body);
  said.n_documents = wire_read_length(&body, DOCID_MAX);
  said.last_docid = said.n_documents + wire_read_length(&body, DOCID_MAX);
  wire_read_length(&body, G_MAXUINT32); /* of the shortest document, and how much longer the longest is */
  wire_read_length(&body, G_MAXUINT32);
  wire_read_byte(&body); /* whether it has positions */
  said.length = wire_read_length(&body, G_MAXUINT64 >> 8);
  if (body.bad || said.last_docid > DOCID_MAX / hosts_count(hosts))
    remote_lose(hosts, host);
  return said;
}

std::string remote_version(Hosts *hosts, guint host)
{
  const Question version = question(WIRE_ASK_METADATA, handles_version_key());
  WireReader body;
  expect_of_all(hosts, version.get());
  remote_greeting(hosts, host); /* an index that cannot be opened says so here */
  remote_ask(hosts, host, version.get(), WIRE_ANSWER_METADATA, &body);
  return bytes_of(body);
}

void remote_await(Hosts *hosts)
{
  if (!hosts_count(hosts) || !hosts_await(hosts))
    throw_lost(hosts);
}

guint remote_n_documents(Hosts *hosts)
{
  guint64 n = 0;
  for (guint i = 0; i < hosts_count(hosts); i++)
    n += remote_greeting(hosts, i).n_documents;
  return static_cast<guint>(std::min(n, DOCID_MAX));
}

StoreDocid remote_last_docid(Hosts *hosts)
{
  guint64 last = 0;
  const guint n = hosts_count(hosts);
  for (guint i = 0; i < n; i++) {
    const guint64 local = remote_greeting(hosts, i).last_docid;
    if (local)
      last = std::max(last, (local - 1) * n + i + 1);
  }
  return static_cast<StoreDocid>(last);
}

bool remote_expect_term(Hosts *hosts, const std::string &term)
{
  /* What is mostly so first: this is asked of every term again and again. */
  const Question freqs = question(WIRE_ASK_FREQS, term);
  if (knows_all(hosts, freqs.get()) || is_listed(hosts, term) || remote_knows_postings(hosts, term))
    return true;
  expect_of_all(hosts, freqs.get());
  return false;
}

/* As the answers to a question say it. */
static RemoteFrequency sum_frequencies(Hosts *hosts, GBytes *asked, WireAnswer answered)
{
  RemoteFrequency all = {0, 0};
  for (guint i = 0; i < hosts_count(hosts); i++) {
    WireReader body;
    remote_ask(hosts, i, asked, answered, &body);
    all.documents += wire_read_length(&body, DOCID_MAX);
    all.occurrences += wire_read_length(&body, G_MAXUINT64 >> 8);
    if (body.bad)
      remote_lose(hosts, i);
  }
  return all;
}

RemoteFrequency remote_frequency(Hosts *hosts, const std::string &term)
{
  const Question freqs = question(WIRE_ASK_FREQS, term);
  if (!knows_all(hosts, freqs.get())) {
    if (is_listed(hosts, term)) {
      RemoteFrequency all = {0, 0};
      for (guint i = 0; i < hosts_count(hosts); i++)
        all.documents += listed_frequency(hosts, i, term);
      all.occurrences = all.documents; /* each once, and no weight asks */
      return all;
    }
    const Question postings = question(WIRE_ASK_POSTINGS, term);
    if (knows_all(hosts, postings.get())) /* their list begins with the same */
      return sum_frequencies(hosts, postings.get(), WIRE_ANSWER_POSTINGS);
    expect_of_all(hosts, freqs.get());
  }
  return sum_frequencies(hosts, freqs.get(), WIRE_ANSWER_FREQS);
}

std::vector<StoreDocid> remote_expect_postings(Hosts *hosts, const std::string &term, guint limit)
{
  const Question postings = question(WIRE_ASK_POSTINGS, term);
  std::vector<StoreDocid> docids;
  expect_of_all(hosts, postings.get());
  if (!knows_all(hosts, postings.get()))
    return docids;
  for (guint i = 0; i < hosts_count(hosts); i++)
    for (StoreDocid local : read_postings(hosts, i, postings.get(), G_MAXUINT32, limit))
      docids.push_back((local - 1) * hosts_count(hosts) + i + 1);
  if (docids.size() > limit)
    docids.resize(limit);
  return docids;
}

bool remote_knows_postings(Hosts *hosts, const std::string &term)
{
  return knows_all(hosts, question(WIRE_ASK_POSTINGS, term).get());
}

bool remote_has_term(Hosts *hosts, StoreDocid docid, const std::string &term)
{
  const Question postings = question(WIRE_ASK_POSTINGS, term);
  StoreDocid local;
  const guint host = host_of(hosts, docid, &local);
  expect_of_all(hosts, postings.get()); /* the next document that is asked about may be another host's */
  const std::vector<StoreDocid> docids = read_postings(hosts, host, postings.get(), local, G_MAXUINT32);
  return !docids.empty() && docids.back() == local;
}

void remote_expect_terms(Hosts *hosts, const std::string &prefix)
{
  expect_of_all(hosts, question(WIRE_ASK_TERMS, prefix).get());
}

bool remote_knows_terms(Hosts *hosts, const std::string &prefix)
{
  return knows_all(hosts, question(WIRE_ASK_TERMS, prefix).get());
}

std::vector<std::string> remote_terms(Hosts *hosts, const std::string &prefix, guint limit)
{
  std::vector<std::string> terms;
  remote_expect_terms(hosts, prefix);
  for (guint i = 0; i < hosts_count(hosts); i++) {
    read_terms(hosts, i, prefix, limit, [&](const std::string &term, guint64) { terms.push_back(term); });
  }
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  if (terms.size() > limit)
    terms.resize(limit);
  return terms;
}

void remote_expect_document(Hosts *hosts, StoreDocid docid)
{
  StoreDocid local;
  const guint host = host_of(hosts, docid, &local);
  hosts_expect(hosts, host, document_question(local).get());
}

bool remote_knows_document(Hosts *hosts, StoreDocid docid)
{
  StoreDocid local;
  const guint host = host_of(hosts, docid, &local);
  return hosts_knows(hosts, host, document_question(local).get()) != FALSE;
}

std::string remote_value(Hosts *hosts, StoreDocid docid, SchemaSlot slot)
{
  StoreDocid local;
  const guint host = host_of(hosts, docid, &local);
  WireReader body, answer = remote_ask(hosts, host, document_question(local).get(), WIRE_ANSWER_DATA, &body);
  while (remote_next(hosts, host, &answer, WIRE_ANSWER_VALUE, &body))
    if (wire_read_length(&body, G_MAXUINT32) == static_cast<guint64>(slot) && !body.bad)
      return bytes_of(body);
  return std::string();
}

void remote_expect_metadata(Hosts *hosts, StoreDocid docid, RemoteKey key)
{
  StoreDocid local;
  const guint host = host_of(hosts, docid, &local);
  hosts_expect(hosts, host, question(WIRE_ASK_METADATA, key(local)).get());
}

bool remote_knows_metadata(Hosts *hosts, StoreDocid docid, RemoteKey key)
{
  StoreDocid local;
  const guint host = host_of(hosts, docid, &local);
  return hosts_knows(hosts, host, question(WIRE_ASK_METADATA, key(local)).get()) != FALSE;
}

std::string remote_metadata(Hosts *hosts, StoreDocid docid, RemoteKey key)
{
  StoreDocid local;
  const guint host = host_of(hosts, docid, &local);
  WireReader body;
  remote_ask(hosts, host, question(WIRE_ASK_METADATA, key(local)).get(), WIRE_ANSWER_METADATA, &body);
  return bytes_of(body);
}

void remote_miss(Hosts *hosts, StoreDocid docid)
{
  StoreDocid local;
  hosts_outdate(hosts, host_of(hosts, docid, &local));
}

std::string remote_note(Hosts *hosts, const std::string &key)
{
  WireReader body;
  if (!hosts_count(hosts))
    throw_lost(hosts);
  remote_ask(hosts, 0, question(WIRE_ASK_METADATA, key).get(), WIRE_ANSWER_METADATA, &body);
  return bytes_of(body);
}
