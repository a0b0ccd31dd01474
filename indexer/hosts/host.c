#include "indexer/hosts/host.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"

/* Longest answer to one question. */
#define ANSWER_MAX (256u << 20)
/* Bytes read at a time. */
#define READ_SIZE 65536

Host *host_new(const char *location)
{
  Host *host = g_new0(Host, 1);
  host->location = g_strdup(location);
  host->fd = -1;
  host->out = g_string_new(NULL);
  host->in = g_byte_array_new();
  host->answer = g_byte_array_new();
  host->known =
      g_hash_table_new_full(g_bytes_hash, g_bytes_equal, (GDestroyNotify)g_bytes_unref, (GDestroyNotify)g_bytes_unref);
  g_queue_init(&host->asked);
  return host;
}

/* Ends the connection and what was asked on it. */
static void disconnect(Host *host)
{
  if (host->fd >= 0)
    close(host->fd);
  host->fd = -1;
  g_queue_clear_full(&host->asked, (GDestroyNotify)g_bytes_unref);
  g_string_truncate(host->out, 0);
  g_byte_array_set_size(host->in, 0);
  g_byte_array_set_size(host->answer, 0);
  host->out_off = host->in_off = 0;
  host->n_messages = 0;
}

void host_free(Host *host)
{
  if (host == NULL)
    return;
  disconnect(host);
  g_string_free(host->out, TRUE);
  g_byte_array_unref(host->in);
  g_byte_array_unref(host->answer);
  g_hash_table_unref(host->known);
  g_free(host->location);
  g_free(host->lost);
  g_free(host);
}

void host_lose(Host *host, char *why)
{
  disconnect(host);
  g_free(host->lost);
  host->lost = why;
  host->lost_at = g_get_monotonic_time();
}

void host_lose_for(Host *host, const char *reason)
{
  g_autofree char *shown = escape_dup(host->location), *escaped = escape_dup(reason);
  host_lose(host, g_strdup_printf(_("%s cannot be reached: %s."), shown, escaped));
}

static void lose_to_nonsense(Host *host)
{
  g_autofree char *shown = escape_dup(host->location);
  host_lose(host, g_strdup_printf(_("%s answers, but not as an index does."), shown));
}

char *host_begin(Host *host, guint16 *port)
{
  g_autofree char *name = NULL;
  gint number = -1;
  disconnect(host);
  host->outdated = FALSE;
  g_clear_pointer(&host->lost, g_free);
  g_hash_table_remove_all(host->known);
  host->known_size = 0;
  if (!g_uri_split_network(host->location, G_URI_FLAGS_NONE, NULL, &name, &number, NULL) || name == NULL ||
      *name == '\0' || number <= 0) {
    host_lose(host, g_strdup_printf(_("%s does not name an index; write tcp://HOST:PORT."), host->location));
    return NULL;
  }
  *port = (guint16)number;
  return g_steal_pointer(&name);
}

void host_connect(Host *host, int fd)
{
  host->fd = fd;
  GBytes *greeting = g_bytes_new(NULL, 0);
  g_queue_push_tail(&host->asked, greeting);
  g_hash_table_insert(host->known, g_bytes_ref(greeting), NULL);
  host->since = g_get_monotonic_time();
}

gboolean host_is_waiting(const Host *host)
{
  return host->fd >= 0 && host->asked.length > 0;
}

void host_expect(Host *host, GBytes *question)
{
  if (host->fd < 0 || g_hash_table_contains(host->known, question))
    return;
  gsize len;
  const char *data = g_bytes_get_data(question, &len);
  g_string_append_len(host->out, data, (gssize)len);
  g_queue_push_tail(&host->asked, g_bytes_ref(question));
  g_hash_table_insert(host->known, g_bytes_ref(question), NULL);
}

GBytes *host_get_answer(const Host *host, GBytes *question)
{
  return g_hash_table_lookup(host->known, question);
}

void host_forget(Host *host, GBytes *question)
{
  g_autoptr(GBytes) greeting = g_bytes_new(NULL, 0);
  if (question != NULL) {
    g_hash_table_remove(host->known, question);
    return;
  }
  GBytes *kept = g_hash_table_lookup(host->known, greeting);
  if (kept != NULL)
    g_bytes_ref(kept);
  g_hash_table_remove_all(host->known);
  host->known_size = 0;
  if (kept != NULL)
    g_hash_table_insert(host->known, g_bytes_ref(greeting), kept);
}

void host_greet(Host *host, GBytes *greeting)
{
  g_hash_table_replace(host->known, g_bytes_new(NULL, 0), g_bytes_ref(greeting));
}

int host_fd(const Host *host, gushort *events)
{
  if (!host_is_waiting(host))
    return -1;
  *events = G_IO_IN | (host->out_off < host->out->len ? G_IO_OUT : 0);
  return host->fd;
}

/* Whether the message ends the answer to a question that begins with a message of this kind. */
static gboolean ends(GBytes *question, guint n_messages, guint type)
{
  gsize len;
  const guint8 *data = g_bytes_get_data(question, &len);
  if (len == 0)
    return TRUE;
  switch (data[0]) {
  case WIRE_ASK_QUERY: /* each of its two messages is answered by one, be it that something is wrong */
    return n_messages == 2;
  case WIRE_ASK_TERMS:
  case WIRE_ASK_DOCUMENT:
  case WIRE_ASK_POSTINGS:
    return type == WIRE_ANSWER_DONE || type == WIRE_ANSWER_EXCEPTION;
  default:
    return TRUE;
  }
}

/* The server says first which versions it speaks. */
static void hear_greeting(Host *host, guint type, WireReader body)
{
  if (type != WIRE_ANSWER_UPDATE) /* why it cannot open its index is known only when it is asked about */
    return;
  const guint major = wire_read_byte(&body), minor = wire_read_byte(&body);
  if (body.bad)
    lose_to_nonsense(host);
  else
    host->foreign = major != WIRE_MAJOR || minor < WIRE_MINOR;
}

static void take_message(Host *host, guint type, const guint8 *message, gsize len, const WireReader *body)
{
  GBytes *question = g_queue_peek_head(&host->asked);
  if (question == NULL || host->answer->len + len > ANSWER_MAX) {
    lose_to_nonsense(host);
    return;
  }
  const gboolean whole = ends(question, ++host->n_messages, type), alone = whole && host->answer->len == 0;
  if (!alone)
    g_byte_array_append(host->answer, message, (guint)len);
  if (!whole)
    return;
  if (g_bytes_get_size(question) == 0)
    hear_greeting(host, type, *body);
  if (host->lost != NULL)
    return;
  GBytes *answer = alone ? g_bytes_new(message, len) : g_bytes_new(host->answer->data, host->answer->len);
  host->known_size += g_bytes_get_size(answer);
  g_hash_table_replace(host->known, g_queue_pop_head(&host->asked), answer);
  g_byte_array_set_size(host->answer, 0);
  host->n_messages = 0;
}

static void take_messages(Host *host)
{
  guint type;
  WireReader body = {0};
  gsize taken;
  while (host->lost == NULL &&
         wire_read_message(host->in->data + host->in_off, host->in->len - host->in_off, &type, &body, &taken)) {
    const gsize begin = host->in_off;
    host->in_off += taken;
    take_message(host, type, host->in->data + begin, taken, &body);
  }
  if (body.bad)
    lose_to_nonsense(host);
  else if (host->lost == NULL && host->in_off > 0) {
    g_byte_array_remove_range(host->in, 0, (guint)host->in_off);
    host->in_off = 0;
  }
}

/* How the other side closed it, with or without something unread, makes no difference. */
static const char *closed_or_failed(int code)
{
  return code == 0 || code == ECONNRESET || code == EPIPE ? _("the connection was closed") : language_error(code);
}

static void send_some(Host *host)
{
  while (host->out_off < host->out->len) {
    gssize n = send(host->fd, host->out->str + host->out_off, host->out->len - host->out_off, MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0 && errno != EAGAIN)
      host_lose_for(host, closed_or_failed(errno));
    if (n < 0)
      return;
    host->out_off += (gsize)n;
  }
  g_string_truncate(host->out, 0);
  host->out_off = 0;
}

static void receive_some(Host *host)
{
  for (;;) {
    const guint before = host->in->len;
    g_byte_array_set_size(host->in, before + READ_SIZE);
    gssize n = recv(host->fd, host->in->data + before, READ_SIZE, 0);
    const int code = errno;
    g_byte_array_set_size(host->in, before + (guint)MAX(n, 0));
    if (n < 0 && code == EINTR)
      continue;
    if (n == 0 || (n < 0 && code != EAGAIN))
      host_lose_for(host, closed_or_failed(n < 0 ? code : 0));
    if (n <= 0)
      return;
    take_messages(host);
    if (host->lost != NULL || n < READ_SIZE)
      return;
  }
}

void host_work(Host *host)
{
  if (!host_is_waiting(host))
    return;
  send_some(host);
  if (host->lost == NULL)
    receive_some(host);
}
