#include "indexer/hosts/reach.h"

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "corpus/base/language.h"

/* One place on its way to being reached. It owns all it needs: nothing ends a name's being looked up, so that its thread
 * may go on after nobody waits for it. */
typedef struct {
  guint which;
  char *name;
  guint16 port;
  gint64 until;
  GAsyncQueue *done;
  int fd;
  const char *why;
} Attempt;

static void attempt_free(Attempt *attempt)
{
  if (attempt->fd >= 0)
    close(attempt->fd);
  g_free(attempt->name);
  g_free(attempt);
}

/* Why a name has no address. */
static const char *reason_of(int code)
{
  switch (code) {
  case EAI_NONAME:
#ifdef EAI_NODATA
  case EAI_NODATA:
#endif
    return _("no host has this name");
  case EAI_AGAIN:
  case EAI_FAIL:
    return _("the name cannot be looked up now");
  case EAI_MEMORY:
    return language_error(ENOMEM);
  case EAI_SYSTEM:
    return language_error(errno);
  default:
    return gai_strerror(code);
  }
}

/* Waits for a connection that has begun. 0, or why there is none, an errno; -1 = not in time. */
static int await_connection(int fd, gint64 until)
{
  for (;;) {
    struct pollfd file = {.fd = fd, .events = POLLOUT};
    const gint64 left = until - g_get_monotonic_time();
    if (left <= 0)
      return -1;
    const int n = poll(&file, 1, (int)MIN(left / 1000 + 1, G_MAXINT));
    if (n < 0 && errno != EINTR)
      return errno;
    int code = 0;
    socklen_t len = sizeof code;
    if (n > 0)
      return getsockopt(fd, SOL_SOCKET, SO_ERROR, &code, &len) == 0 ? code : errno;
  }
}

/* As await_connection. */
static int try_address(Attempt *attempt, const struct addrinfo *address, gint64 until)
{
  const int on = 1;
  int fd = socket(address->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, address->ai_protocol);
  if (fd < 0)
    return errno;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on); /* or else it is only slower */
  int code = connect(fd, address->ai_addr, address->ai_addrlen) == 0 ? 0 : errno;
  if (code == EINPROGRESS || code == EINTR)
    code = await_connection(fd, until);
  if (code == 0)
    attempt->fd = fd;
  else
    close(fd);
  return code;
}

/* The addresses come in the order in which they promise most: what is wrong with the first is told. */
static void try_addresses(Attempt *attempt, const struct addrinfo *addresses)
{
  int first = 0;
  gint64 n_left = 0;
  for (const struct addrinfo *address = addresses; address != NULL; address = address->ai_next)
    n_left++;
  for (const struct addrinfo *address = addresses; address != NULL && attempt->fd < 0; address = address->ai_next) {
    const gint64 now = g_get_monotonic_time();
    const int code = try_address(attempt, address, now + (attempt->until - now) / n_left--);
    if (first == 0)
      first = code;
  }
  if (attempt->fd < 0 && first > 0)
    attempt->why = language_error(first);
}

static void look_up(Attempt *attempt)
{
  const struct addrinfo hints = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICSERV};
  struct addrinfo *addresses = NULL;
  char port[8];
  g_autofree char *ascii = g_hostname_to_ascii(attempt->name);
  g_snprintf(port, sizeof port, "%u", attempt->port);
  const int code = ascii != NULL ? getaddrinfo(ascii, port, &hints, &addresses) : EAI_NONAME;
  if (code != 0) {
    attempt->why = reason_of(code);
    return;
  }
  try_addresses(attempt, addresses);
  freeaddrinfo(addresses);
}

static gpointer run(gpointer data)
{
  Attempt *attempt = data;
  g_autoptr(GAsyncQueue) done = attempt->done;
  look_up(attempt);
  g_async_queue_push(done, attempt);
  return NULL;
}

static void start(const ReachPlace *place, guint which, gint64 until, GAsyncQueue *done)
{
  Attempt *attempt = g_new(Attempt, 1);
  *attempt = (Attempt){which, g_strdup(place->name), place->port, until, g_async_queue_ref(done), -1, NULL};
  GThread *thread = g_thread_try_new("connect", run, attempt, NULL);
  if (thread != NULL)
    g_thread_unref(thread);
  else
    run(attempt);
}

void reach_all(ReachPlace *places, guint n, gint64 until)
{
  g_autoptr(GAsyncQueue) done = g_async_queue_new_full((GDestroyNotify)attempt_free);
  guint n_started = 0;
  for (guint i = 0; i < n; i++) {
    places[i].fd = -1;
    places[i].why = NULL;
    if (places[i].name == NULL)
      continue;
    start(&places[i], i, until, done);
    n_started++;
  }
  for (; n_started > 0; n_started--) {
    Attempt *attempt = g_async_queue_timeout_pop(done, (guint64)MAX(until - g_get_monotonic_time(), 1));
    if (attempt == NULL)
      return;
    places[attempt->which].fd = attempt->fd;
    places[attempt->which].why = attempt->why;
    attempt->fd = -1;
    attempt_free(attempt);
  }
}
