/* Searches of hosts: the bytes of a query as Xapian's client sends them, and the matches of all hosts in one order. */
#include "indexer/store/remote.hh"

#include <algorithm>
#include <memory>

namespace
{

struct Free {
  void operator()(GString *string) const
  {
    g_string_free(string, TRUE);
  }
};
typedef std::unique_ptr<GString, Free> Body;

Body new_body()
{
  return Body(g_string_new(nullptr));
}

void put(GString *body, const std::string &bytes)
{
  wire_put_bytes(body, bytes.data(), bytes.size());
}

/* How a search is to be done; the numbers are Xapian's. Source: RemoteDatabase::set_query. */
Body query_body(const RemoteSearch &search)
{
  static const char NOTHING[] = {0, 0}; /* the number 0 */
  Body body = new_body();
  put(body.get(), search.query.serialise());
  wire_put_length(body.get(), search.query.get_length());
  /* What documents are collapsed by comes with them, and none is left out where so many of one kind are kept. */
  wire_put_length(body.get(), search.tell_numbers ? G_MAXUINT32 : 0);
  if (search.tell_numbers)
    wire_put_length(body.get(), SCHEMA_SLOT_NUMBER);
  g_string_append_c(body.get(), '1'); /* equals in order of docid */
  wire_put_length(body.get(),
                  search.sort == STORE_SORT_RELEVANCE ? Xapian::BAD_VALUENO : Xapian::valueno(search.sort_slot));
  g_string_append_c(body.get(), search.sort == STORE_SORT_RELEVANCE ? '0' : '2');
  g_string_append_c(body.get(), search.sort == STORE_SORT_ASCENDING ? '0' : '1');
  g_string_append_len(body.get(), NOTHING, sizeof NOTHING); /* no limit of time */
  g_string_append_c(body.get(), 0);                         /* nor of weight */
  g_string_append_len(body.get(), NOTHING, sizeof NOTHING);
  put(body.get(), search.weight.name());
  put(body.get(), search.weight.serialise());
  wire_put_length(body.get(), 0); /* no documents are known to be relevant */
  if (search.spy) {
    put(body.get(), search.spy->name());
    put(body.get(), search.spy->serialise());
  }
  return body;
}

std::vector<std::string> terms_of(const Xapian::Query &query)
{
  std::vector<std::string> terms;
  for (auto term = query.get_unique_terms_begin(); term != Xapian::TermIterator(); ++term)
    terms.push_back(*term);
  return terms;
}

/* The statistics of all hosts: what Xapian's client sends once it has asked each for its own. Source:
 * serialise_stats. */
void put_statistics(GString *body, Hosts *hosts, const std::vector<std::string> &terms)
{
  guint64 length = 0, n_documents = 0;
  for (guint i = 0; i < hosts_count(hosts); i++) {
    const RemoteGreeting said = remote_greeting(hosts, i);
    length += said.length;
    n_documents += said.n_documents;
  }
  wire_put_length(body, length);
  wire_put_length(body, n_documents);
  wire_put_length(body, 0);
  wire_put_length(body, length);
  g_string_append_c(body, 0);
  wire_put_length(body, terms.size());
  for (const std::string &term : terms) {
    const RemoteFrequency frequency = remote_frequency(hosts, term);
    put(body, term);
    wire_put_length(body, frequency.documents);
    wire_put_length(body, frequency.occurrences);
  }
}

/* Both messages of a search: since the statistics are known, nobody waits between them. The terms must have been
 * expected. */
GBytes *search_question(Hosts *hosts, const RemoteSearch &search)
{
  const guint limit = search.first + search.limit;
  Body matches = new_body();
  wire_put_length(matches.get(), 0);
  wire_put_length(matches.get(), limit);
  wire_put_length(matches.get(), std::max(search.check_at_least, limit));
  put_statistics(matches.get(), hosts, terms_of(search.query));
  const Body query = query_body(search);
  GString *question = g_string_new(nullptr);
  wire_put_message(question, WIRE_ASK_QUERY, query->str, query->len);
  wire_put_message(question, WIRE_ASK_MATCHES, matches->str, matches->len);
  return g_string_free_to_bytes(question);
}

/* One match, and where it stands. */
struct Found {
  StoreMatch match;
  std::string key, number;
};

/* Larger keys first, or smaller ones, then heavier ones, then in order of docid. */
struct Before {
  StoreSort sort;
  bool operator()(const Found &a, const Found &b) const
  {
    if (a.key != b.key)
      return sort == STORE_SORT_ASCENDING ? a.key < b.key : a.key > b.key;
    if (a.match.weight > b.match.weight || a.match.weight < b.match.weight)
      return a.match.weight > b.match.weight;
    return a.match.docid < b.match.docid;
  }
};

/* Source: serialise_mset. */
void read_matches(Hosts *hosts, guint host, const RemoteSearch &search, WireReader body, std::vector<Found> *found,
                  RemoteMatches *all)
{
  const guint n_hosts = hosts_count(hosts);
  gsize len;
  if (search.spy) {
    const char *seen = wire_read_bytes(&body, &len);
    if (!body.bad)
      search.spy->merge_results(std::string(seen, len));
  }
  wire_read_length(&body, G_MAXUINT32); /* the first one's place */
  all->lower += static_cast<guint>(wire_read_length(&body, G_MAXUINT32 / n_hosts));
  all->estimated += static_cast<guint>(wire_read_length(&body, G_MAXUINT32 / n_hosts));
  all->upper += static_cast<guint>(wire_read_length(&body, G_MAXUINT32 / n_hosts));
  for (guint i = 0; i < 3; i++) /* the same before anything is collapsed */
    wire_read_length(&body, G_MAXUINT32);
  for (guint i = 0; i < 3; i++) /* the highest weights, and what makes per cents of them */
    wire_read_double(&body);
  const guint64 n = wire_read_length(&body, search.first + search.limit);
  for (guint64 i = 0; i < n && !body.bad; i++) {
    Found one;
    one.match.weight = wire_read_double(&body);
    const guint64 local = wire_read_length(&body, G_MAXUINT32 / n_hosts);
    const char *key = wire_read_bytes(&body, &len);
    one.key.assign(key, len);
    const char *number = wire_read_bytes(&body, &len);
    one.number.assign(number, len);
    wire_read_length(&body, G_MAXUINT32); /* how many were collapsed */
    if (!local)
      body.bad = TRUE;
    one.match.docid = static_cast<StoreDocid>((local - 1) * n_hosts + host + 1);
    found->push_back(std::move(one));
  }
  if (body.bad)
    remote_lose(hosts, host);
}

} // namespace

/* Whether the frequencies of all its terms are known; or else they are expected. */
static bool is_ready(Hosts *hosts, const RemoteSearch &search)
{
  bool known = true;
  for (const std::string &term : terms_of(search.query))
    known &= remote_expect_term(hosts, term);
  return known;
}

void remote_expect_frequencies(Hosts *hosts, const Xapian::Query &query)
{
  for (const std::string &term : terms_of(query))
    remote_expect_term(hosts, term);
}

bool remote_expect_search(Hosts *hosts, const RemoteSearch &search)
{
  if (search.query.empty() || !is_ready(hosts, search))
    return search.query.empty();
  g_autoptr(GBytes) question = search_question(hosts, search);
  bool known = true;
  for (guint i = 0; i < hosts_count(hosts); i++) {
    hosts_expect(hosts, i, question);
    known &= hosts_knows(hosts, i, question) != FALSE;
  }
  return known;
}

RemoteMatches remote_search(Hosts *hosts, const RemoteSearch &search)
{
  RemoteMatches all = {{}, {}, 0, 0, 0};
  if (search.query.empty())
    return all;
  remote_expect_frequencies(hosts, search.query);
  g_autoptr(GBytes) question = search_question(hosts, search);
  std::vector<Found> found;
  for (guint i = 0; i < hosts_count(hosts); i++)
    hosts_expect(hosts, i, question);
  for (guint i = 0; i < hosts_count(hosts); i++) {
    WireReader body, answer = remote_ask(hosts, i, question, WIRE_ANSWER_STATS, &body);
    if (!remote_next(hosts, i, &answer, WIRE_ANSWER_MATCHES, &body))
      remote_lose(hosts, i);
    read_matches(hosts, i, search, body, &found, &all);
  }
  std::sort(found.begin(), found.end(), Before{search.sort});
  for (gsize i = search.first; i < found.size() && i < gsize(search.first) + search.limit; i++) {
    all.matches.push_back(found[i].match);
    if (search.tell_numbers)
      all.numbers.push_back(std::move(found[i].number));
  }
  return all;
}
