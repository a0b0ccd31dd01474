/* remote: reading an index whose parts are all on other machines, through hosts.h: few round trips, however much is
 * read.
 *
 * Its functions throw: NETWORK when a host was lost on the way (the others are the index from store_leave_lost on), and
 * what Xapian throws where the server of a host did. Documents are numbered as Xapian numbers those of several
 * databases; each host's terms and weights are asked with the statistics of all.
 *
 * Private to indexer/store (C++). */
#ifndef TRACUU_INDEXER_STORE_REMOTE_H
#define TRACUU_INDEXER_STORE_REMOTE_H

#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/hosts/hosts.h"
#include "indexer/store/store.h"

/* What a term counts in all hosts. */
struct RemoteFrequency {
  guint64 documents, occurrences;
};

/* The note in which the index of a host says its format. */
std::string remote_version(Hosts *hosts, guint host);

/* Sends what is expected. */
void remote_await(Hosts *hosts);

guint remote_n_documents(Hosts *hosts);
StoreDocid remote_last_docid(Hosts *hosts);

/* Whether all hosts' answers are known. */
bool remote_expect_term(Hosts *hosts, const std::string &term);
RemoteFrequency remote_frequency(Hosts *hosts, const std::string &term);
/* The documents with a term, at most so many; expected, and none, as long as a host has not told its own. */
std::vector<StoreDocid> remote_expect_postings(Hosts *hosts, const std::string &term, guint limit);
bool remote_knows_postings(Hosts *hosts, const std::string &term);
bool remote_has_term(Hosts *hosts, StoreDocid docid, const std::string &term);

void remote_expect_terms(Hosts *hosts, const std::string &prefix);
bool remote_knows_terms(Hosts *hosts, const std::string &prefix);
/* In byte order, each once. */
std::vector<std::string> remote_terms(Hosts *hosts, const std::string &prefix, guint limit);

void remote_expect_document(Hosts *hosts, StoreDocid docid);
bool remote_knows_document(Hosts *hosts, StoreDocid docid);
std::string remote_value(Hosts *hosts, StoreDocid docid, SchemaSlot slot);

/* Of the document with this docid, under the key made for its own docid. */
typedef std::string (*RemoteKey)(StoreDocid docid);
void remote_expect_metadata(Hosts *hosts, StoreDocid docid, RemoteKey key);
bool remote_knows_metadata(Hosts *hosts, StoreDocid docid, RemoteKey key);
std::string remote_metadata(Hosts *hosts, StoreDocid docid, RemoteKey key);
/* A document is not there that was found: its host shows what is no longer there. */
void remote_miss(Hosts *hosts, StoreDocid docid);
/* A note of the first host. */
std::string remote_note(Hosts *hosts, const std::string &key);

/* ---- searching ---- */

/* What is asked of each host at once. */
struct RemoteSearch {
  const Xapian::Query &query;
  const Xapian::Weight &weight;
  guint first, limit, check_at_least;
  StoreSort sort;
  SchemaSlot sort_slot;
  bool tell_numbers;
  Xapian::MatchSpy *spy; /* may be nullptr; collects from all hosts */
};

struct RemoteMatches {
  std::vector<StoreMatch> matches;
  std::vector<std::string> numbers; /* of each, where they are told */
  guint lower, estimated, upper;
};

void remote_expect_frequencies(Hosts *hosts, const Xapian::Query &query);
/* Sent with what is expected as soon as the frequencies of its terms are known; until then they are expected. Whether the
 * matches are known. */
bool remote_expect_search(Hosts *hosts, const RemoteSearch &search);
RemoteMatches remote_search(Hosts *hosts, const RemoteSearch &search);

/* ---- for both parts of this module ---- */

/* The answer to a question. Throws unless its first message is of this kind, which body then is. */
WireReader remote_ask(Hosts *hosts, guint host, GBytes *question, WireAnswer first, WireReader *body);
/* The next message of an answer; false at its end. Throws when it is of another kind. */
bool remote_next(Hosts *hosts, guint host, WireReader *answer, WireAnswer kind, WireReader *body);
/* Ends a host that says what cannot be, and throws. */
[[noreturn]] void remote_lose(Hosts *hosts, guint host);

/* What a host says of itself when its index is opened. */
struct RemoteGreeting {
  guint64 n_documents, last_docid, length; /* of all documents together */
};
RemoteGreeting remote_greeting(Hosts *hosts, guint host);

#endif
