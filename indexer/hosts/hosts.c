#include "indexer/hosts/hosts.h"

#include <errno.h>
#include <poll.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "indexer/hosts/host.h"
#include "indexer/hosts/reach.h"

/* As long may an answer take, and least of all when a query's time is nearly over. */
#define ANSWER_US       (10 * G_USEC_PER_SEC)
#define ANSWER_LEAST_US (250 * 1000)
/* So often a lost host is tried again, and for so long, while somebody waits. */
#define RETRY_US         (30 * G_USEC_PER_SEC)
#define RETRY_CONNECT_US G_USEC_PER_SEC
/* A server that has its index open goes on showing the generation that was current then. */
#define RECONNECT_US (60 * G_USEC_PER_SEC)
/* Bytes of answers that are kept from one query to the next, of each host. */
#define KNOWN_MAX (64u << 20)

struct Hosts {
  GPtrArray *all;            /* Host */
  GPtrArray *live;           /* Host, borrowed */
  GPtrArray *lost;           /* char *, of the others: why */
  GPtrArray *lost_locations; /* char *, borrowed */
  gboolean torn;             /* one of the live ones was lost */
  gint64 limit;              /* for connecting */
  gint64 until;
};

/* ---- connecting ---- */

static void lose_slow(Host *host)
{
  g_autofree char *shown = escape_dup(host->location);
  host_lose(host, g_strdup_printf(_("%s did not answer in time."), shown));
}

/* Connects to n hosts side by side. */
static void connect_all(Host **hosts, guint n, gint64 limit)
{
  const gint64 until = g_get_monotonic_time() + limit;
  g_autofree ReachPlace *places = g_new0(ReachPlace, MAX(n, 1));
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < n; i++) {
    char *name = host_begin(hosts[i], &places[i].port);
    g_ptr_array_add(names, name);
    places[i].name = name;
  }
  reach_all(places, n, until);
  for (guint i = 0; i < n; i++) {
    if (places[i].fd >= 0)
      host_connect(hosts[i], places[i].fd);
    else if (places[i].why != NULL)
      host_lose_for(hosts[i], places[i].why);
    else if (hosts[i]->lost == NULL)
      lose_slow(hosts[i]);
  }
}

static void list_lost(Hosts *hosts)
{
  g_ptr_array_set_size(hosts->lost, 0);
  g_ptr_array_set_size(hosts->lost_locations, 0);
  for (guint i = 0; i < hosts->all->len; i++) {
    Host *host = g_ptr_array_index(hosts->all, i);
    if (host->lost == NULL)
      continue;
    g_ptr_array_add(hosts->lost, g_strdup(host->lost));
    g_ptr_array_add(hosts->lost_locations, host->location);
  }
}

void hosts_settle(Hosts *hosts)
{
  g_ptr_array_set_size(hosts->live, 0);
  for (guint i = 0; i < hosts->all->len; i++)
    if (((const Host *)g_ptr_array_index(hosts->all, i))->lost == NULL)
      g_ptr_array_add(hosts->live, g_ptr_array_index(hosts->all, i));
  hosts->torn = FALSE;
  list_lost(hosts);
}

/* ---- waiting ---- */

static gint64 patience(const Hosts *hosts)
{
  const gint64 now = g_get_monotonic_time(), left = hosts->until - now;
  return now + (hosts->until == 0 ? ANSWER_US : CLAMP(left / 2, ANSWER_LEAST_US, ANSWER_US));
}

/* Looks at those that are waited for, until something comes. FALSE when nobody is, or the time is over. */
static gboolean look(GPtrArray *live, struct pollfd *files, gint64 until)
{
  guint n = 0;
  for (guint i = 0; i < live->len; i++) {
    gushort events = 0;
    int fd = host_fd(g_ptr_array_index(live, i), &events);
    if (fd >= 0)
      files[n++] = (struct pollfd){.fd = fd, .events = (short)events};
  }
  const gint64 left = until - g_get_monotonic_time();
  if (n == 0 || left <= 0)
    return FALSE;
  return poll(files, n, (int)(left / 1000) + 1) >= 0 || errno == EINTR;
}

gboolean hosts_await(Hosts *hosts)
{
  g_autofree struct pollfd *files = g_new(struct pollfd, MAX(hosts->live->len, 1));
  const gint64 until = patience(hosts);
  if (hosts->torn)
    return FALSE;
  do
    for (guint i = 0; i < hosts->live->len; i++)
      host_work(g_ptr_array_index(hosts->live, i));
  while (look(hosts->live, files, until));
  for (guint i = 0; i < hosts->live->len; i++) {
    Host *host = g_ptr_array_index(hosts->live, i);
    if (host_is_waiting(host))
      lose_slow(host);
    hosts->torn |= host->lost != NULL;
  }
  if (hosts->torn)
    list_lost(hosts);
  return !hosts->torn;
}

/* ---- asking ---- */

Hosts *hosts_open(const char *const *locations, gint64 limit)
{
  Hosts *hosts = g_new0(Hosts, 1);
  hosts->all = g_ptr_array_new_with_free_func((GDestroyNotify)host_free);
  hosts->live = g_ptr_array_new();
  hosts->lost = g_ptr_array_new_with_free_func(g_free);
  hosts->lost_locations = g_ptr_array_new();
  hosts->limit = limit;
  for (; *locations != NULL; locations++)
    g_ptr_array_add(hosts->all, host_new(*locations));
  connect_all((Host **)hosts->all->pdata, hosts->all->len, limit);
  hosts_settle(hosts);
  return hosts;
}

void hosts_close(Hosts *hosts)
{
  if (hosts == NULL)
    return;
  g_ptr_array_unref(hosts->live);
  g_ptr_array_unref(hosts->lost);
  g_ptr_array_unref(hosts->lost_locations);
  g_ptr_array_unref(hosts->all);
  g_free(hosts);
}

void hosts_set_deadline(Hosts *hosts, gint64 until)
{
  hosts->until = until;
}

guint hosts_count(const Hosts *hosts)
{
  return hosts->live->len;
}

const char *hosts_location(const Hosts *hosts, guint host)
{
  return ((const Host *)g_ptr_array_index(hosts->live, host))->location;
}

gboolean hosts_is_foreign(const Hosts *hosts)
{
  for (guint i = 0; i < hosts->live->len; i++)
    if (((const Host *)g_ptr_array_index(hosts->live, i))->foreign)
      return TRUE;
  return FALSE;
}

const GPtrArray *hosts_lost(const Hosts *hosts)
{
  return hosts->lost;
}

const GPtrArray *hosts_lost_locations(const Hosts *hosts)
{
  return hosts->lost_locations;
}

GBytes *hosts_question(WireAsk ask, const char *body, gsize len)
{
  GString *message = g_string_sized_new(len + 4);
  wire_put_message(message, ask, body, len);
  return g_string_free_to_bytes(message);
}

void hosts_expect(Hosts *hosts, guint host, GBytes *question)
{
  host_expect(g_ptr_array_index(hosts->live, host), question);
}

gboolean hosts_knows(const Hosts *hosts, guint host, GBytes *question)
{
  return host_get_answer(g_ptr_array_index(hosts->live, host), question) != NULL;
}

gboolean hosts_ask(Hosts *hosts, guint host, GBytes *question, WireReader *answer)
{
  Host *asked = g_ptr_array_index(hosts->live, host);
  GBytes *known = hosts->torn ? NULL : host_get_answer(asked, question);
  if (known == NULL) {
    host_expect(asked, question);
    if (!hosts_await(hosts) || (known = host_get_answer(asked, question)) == NULL)
      return FALSE;
  }
  *answer = (WireReader){0};
  answer->data = g_bytes_get_data(known, &answer->len);
  return TRUE;
}

void hosts_lose(Hosts *hosts, guint host, const char *why)
{
  Host *lost = g_ptr_array_index(hosts->live, host);
  g_autofree char *shown = escape_dup(lost->location);
  host_lose(lost, why != NULL ? g_strdup(why) : g_strdup_printf(_("%s answers, but not as an index does."), shown));
  hosts->torn = TRUE;
  list_lost(hosts);
}

void hosts_outdate(Hosts *hosts, guint host)
{
  ((Host *)g_ptr_array_index(hosts->live, host))->outdated = TRUE;
}

gboolean hosts_lose_outdated(Hosts *hosts)
{
  gboolean any = FALSE;
  for (guint i = 0; i < hosts->live->len; i++) {
    const Host *host = g_ptr_array_index(hosts->live, i);
    if (!host->outdated)
      continue;
    g_autofree char *shown = escape_dup(host->location);
    g_autofree char *why = g_strdup_printf(_("%s changed while it was being read."), shown);
    hosts_lose(hosts, i, why);
    any = TRUE;
  }
  return any;
}

/* ---- moving on ---- */

/* Whether a new connection is due: to one that is lost or outdated, or connected for long. */
static gboolean is_due(const Host *host, gint64 now)
{
  if (host->lost != NULL)
    return now - host->lost_at > RETRY_US;
  return host->outdated || now - host->since > RECONNECT_US;
}

/* Connects again where that is due. Whether a host that was lost is there again, or may show another generation. */
static gboolean reconnect(Hosts *hosts)
{
  const gint64 now = g_get_monotonic_time();
  g_autoptr(GPtrArray) again = g_ptr_array_new();
  for (guint i = 0; i < hosts->all->len; i++) {
    Host *host = g_ptr_array_index(hosts->all, i);
    if (is_due(host, now))
      g_ptr_array_add(again, host);
  }
  connect_all((Host **)again->pdata, again->len, MIN(hosts->limit, RETRY_CONNECT_US));
  hosts_settle(hosts);
  return again->len > 0;
}

/* Whether the host moved, by its answer. */
static gboolean has_moved(Host *host, GBytes *question)
{
  GBytes *answer = host_get_answer(host, question);
  guint type = WIRE_ANSWER_DONE;
  WireReader messages = {0}, body;
  if (answer != NULL)
    messages.data = g_bytes_get_data(answer, &messages.len);
  wire_next_message(&messages, &type, &body);
  if (type == WIRE_ANSWER_UPDATE)
    host_greet(host, answer);
  host->outdated = type == WIRE_ANSWER_EXCEPTION; /* it cannot open what it showed: that was replaced */
  if (type != WIRE_ANSWER_DONE || host->known_size > KNOWN_MAX)
    host_forget(host, NULL);
  else
    host_forget(host, question);
  return type != WIRE_ANSWER_DONE;
}

gboolean hosts_reopen(Hosts *hosts, gboolean *moved)
{
  gboolean any = reconnect(hosts);
  g_autoptr(GBytes) question = hosts_question(WIRE_ASK_REOPEN, NULL, 0);
  for (guint i = 0; i < hosts->live->len; i++)
    hosts_expect(hosts, i, question);
  const gboolean whole = hosts_await(hosts);
  for (guint i = 0; i < hosts->live->len; i++)
    any |= has_moved(g_ptr_array_index(hosts->live, i), question);
  any |= reconnect(hosts);
  if (moved != NULL)
    *moved = any;
  return whole;
}
