#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

#include "indexer/hosts/hosts.h"

/* What a server says first: it speaks 39.1. The rest of such a message is the store's. */
#define GREETING "\x00\x02\x27\x01"
#define A_VALUE  "\x13\x05value"
/* Three messages and more, if it were any. */
#define WEB_PAGE                                                                                                       \
  "HTTP/1.1 400 Bad Request\r\nServer: nginx\r\nContent-Type: text/html; charset=utf-8\r\n\r\nBad Request\r\n"
#define SOON (G_USEC_PER_SEC / 4)
#define LONG (20 * G_USEC_PER_SEC)

/* What a server says, bytes with their NULs. */
#define FIRST(text) .first = text, .first_len = sizeof text - 1
#define THEN(text)  .then = text, .then_len = sizeof text - 1

/* A server of one connection on this machine. */
typedef struct {
  const char *first; /* said when somebody connects */
  gsize first_len;
  const char *then; /* when something is asked */
  gsize then_len;
  gboolean hangs_up; /* then; or else it waits for the other to do so */
  guint by;          /* bytes that are sent at a time; 0 = all */
  int door;
  char *location;
  GThread *thread;
} Server;

static void say(int fd, const char *bytes, gsize len, guint by)
{
  for (gsize sent = 0; sent < len;) {
    const gssize n = send(fd, bytes + sent, by > 0 ? MIN(by, len - sent) : len - sent, MSG_NOSIGNAL);
    if (n <= 0)
      return;
    sent += (gsize)n;
    if (by > 0)
      g_usleep(1000);
  }
}

static gpointer serve(gpointer data)
{
  const Server *server = data;
  char asked[4096];
  int fd = accept(server->door, NULL, NULL);
  if (fd < 0)
    return NULL;
  say(fd, server->first, server->first_len, server->by);
  if (server->then != NULL && recv(fd, asked, sizeof asked, 0) > 0)
    say(fd, server->then, server->then_len, server->by);
  while (!server->hangs_up && recv(fd, asked, sizeof asked, 0) > 0) {
  }
  close(fd);
  return NULL;
}

/* A socket of this machine on a port of its own, and where it is. */
static int open_door(char **location)
{
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t len = sizeof address;
  int door = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  assert_true(door >= 0);
  assert_int_equal(bind(door, (struct sockaddr *)&address, len), 0);
  assert_int_equal(getsockname(door, (struct sockaddr *)&address, &len), 0);
  *location = g_strdup_printf("tcp://127.0.0.1:%u", ntohs(address.sin_port));
  return door;
}

static void start(Server *server)
{
  server->door = open_door(&server->location);
  assert_int_equal(listen(server->door, 4), 0);
  server->thread = g_thread_new("server", serve, server);
}

/* Whoever is connected to it has let go. */
static void stop(Server *server)
{
  shutdown(server->door, SHUT_RDWR);
  g_thread_join(server->thread);
  close(server->door);
  g_free(server->location);
}

static Hosts *open_one(const char *location, gint64 limit)
{
  const char *const locations[] = {location, NULL};
  return hosts_open(locations, limit);
}

static void assert_lost(const Hosts *hosts, const char *location, const char *how)
{
  g_autofree char *want = g_strconcat(location, how, NULL);
  assert_int_equal(hosts_lost(hosts)->len, 1);
  assert_string_equal(g_ptr_array_index(hosts_lost(hosts), 0), want);
  assert_string_equal(g_ptr_array_index(hosts_lost_locations(hosts), 0), location);
}

/* Asks for one value. */
static gboolean ask(Hosts *hosts, WireReader *answer)
{
  g_autoptr(GBytes) question = hosts_question(WIRE_ASK_METADATA, "k", 1);
  return hosts_ask(hosts, 0, question, answer);
}

static void assert_value(WireReader answer)
{
  guint type;
  WireReader body;
  assert_true(wire_next_message(&answer, &type, &body));
  assert_int_equal(type, WIRE_ANSWER_METADATA);
  assert_int_equal(body.len, 5);
  assert_memory_equal(body.data, "value", 5);
}

static void a_place_that_is_none_is_told(void **state)
{
  static const struct {
    const char *location, *how;
  } cases[] = {
      {"tcp://127.0.0.1", " does not name an index; write tcp://HOST:PORT."},
      {"tcp://127.0.0.1:0", " does not name an index; write tcp://HOST:PORT."},
      {"tcp://127.0.0.1:70000", " does not name an index; write tcp://HOST:PORT."},
      {"tcp://:7777", " does not name an index; write tcp://HOST:PORT."},
      {"127.0.0.1:7777", " does not name an index; write tcp://HOST:PORT."},
      {"tcp://a..b:7777", " cannot be reached: no host has this name."},
  };
  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Hosts) hosts = open_one(cases[i].location, LONG);
    assert_int_equal(hosts_count(hosts), 0);
    assert_lost(hosts, cases[i].location, cases[i].how);
  }
}

static void a_closed_port_is_refused_at_once(void **state)
{
  g_autofree char *location = NULL;
  int door = open_door(&location);
  (void)state;
  g_autoptr(Hosts) hosts = open_one(location, LONG);
  assert_int_equal(hosts_count(hosts), 0);
  assert_lost(hosts, location, " cannot be reached: Connection refused.");
  close(door);
}

/* A door before which others wait already lets nobody in and sends nobody away. */
static void a_host_that_takes_no_connection_is_not_waited_for(void **state)
{
  g_autofree char *location = NULL;
  int door = open_door(&location), before[8];
  struct sockaddr_in address;
  socklen_t len = sizeof address;
  (void)state;
  assert_int_equal(listen(door, 0), 0);
  assert_int_equal(getsockname(door, (struct sockaddr *)&address, &len), 0);
  for (guint i = 0; i < G_N_ELEMENTS(before); i++) {
    before[i] = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (connect(before[i], (struct sockaddr *)&address, len) != 0)
      assert_int_equal(errno, EINPROGRESS);
  }
  const gint64 begin = g_get_monotonic_time();
  g_autoptr(Hosts) hosts = open_one(location, SOON);
  assert_true(g_get_monotonic_time() - begin < LONG);
  assert_lost(hosts, location, " did not answer in time.");
  for (guint i = 0; i < G_N_ELEMENTS(before); i++)
    close(before[i]);
  close(door);
}

static void an_answer_is_put_together_from_what_comes(void **state)
{
  static const guint by[] = {0, 1, 3};
  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS(by); i++) {
    Server server = {FIRST(GREETING), THEN(A_VALUE), .by = by[i]};
    start(&server);
    Hosts *hosts = open_one(server.location, LONG);
    WireReader answer;
    assert_int_equal(hosts_count(hosts), 1);
    assert_string_equal(hosts_location(hosts, 0), server.location);
    assert_true(ask(hosts, &answer));
    assert_value(answer);
    assert_true(ask(hosts, &answer)); /* known: the server would not answer again */
    assert_value(answer);
    assert_false(hosts_is_foreign(hosts));
    hosts_close(hosts);
    stop(&server);
  }
}

static void a_host_is_found_by_name_at_whichever_address_it_has(void **state)
{
  Server server = {FIRST(GREETING), THEN(A_VALUE)};
  WireReader answer;
  struct addrinfo *known;
  (void)state;
  if (getaddrinfo("localhost", NULL, NULL, &known) != 0)
    skip(); /* a bare machine has no names yet */
  freeaddrinfo(known);
  start(&server);
  g_autofree char *location = g_strconcat("tcp://localhost:", strrchr(server.location, ':') + 1, NULL);
  Hosts *hosts = open_one(location, LONG);
  assert_int_equal(hosts_count(hosts), 1);
  assert_true(ask(hosts, &answer));
  assert_value(answer);
  hosts_close(hosts);
  stop(&server);
}

static void a_host_that_fails_is_lost_for_a_reason(void **state)
{
  static const char *const nonsense = " answers, but not as an index does.", *const slow = " did not answer in time.",
                           *const closed = " cannot be reached: the connection was closed.";
  static const struct {
    Server server;
    const char *how;
  } cases[] = {
      {{FIRST(WEB_PAGE WEB_PAGE WEB_PAGE WEB_PAGE)}, nonsense},
      {{FIRST("\x00\xff\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x81")}, nonsense}, /* longer than anything */
      {{FIRST("\x00\x01\x27")}, nonsense},                                         /* half a version */
      {{FIRST(GREETING), THEN(A_VALUE A_VALUE)}, nonsense},                        /* what nobody asked for */
      {{FIRST(""), .hangs_up = TRUE}, closed},
      {{FIRST(GREETING), THEN("\x13\x05val"), .hangs_up = TRUE}, closed},
      {{FIRST("")}, slow},
      {{FIRST(GREETING)}, slow},
      {{FIRST(GREETING), THEN("\x13\x05val")}, slow},
  };
  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    Server server = cases[i].server;
    WireReader answer;
    start(&server);
    Hosts *hosts = open_one(server.location, LONG);
    assert_int_equal(hosts_count(hosts), 1);
    hosts_set_deadline(hosts, g_get_monotonic_time() + (cases[i].how == slow ? 2 * SOON : LONG));
    if (ask(hosts, &answer)) /* what comes after the answer is seen when more is asked */
      hosts_reopen(hosts, NULL);
    assert_lost(hosts, server.location, cases[i].how);
    assert_false(ask(hosts, &answer));
    hosts_settle(hosts);
    assert_int_equal(hosts_count(hosts), 0);
    hosts_close(hosts);
    stop(&server);
  }
}

static void the_others_go_on_without_a_lost_host(void **state)
{
  Server good = {FIRST(GREETING), THEN(A_VALUE)}, bad = {FIRST(GREETING), THEN(""), .hangs_up = TRUE};
  g_autofree char *closed = NULL;
  int door = open_door(&closed);
  g_autoptr(GBytes) question = hosts_question(WIRE_ASK_METADATA, "k", 1);
  WireReader answer;
  (void)state;
  start(&good);
  start(&bad);
  const char *const locations[] = {bad.location, closed, good.location, NULL};
  Hosts *hosts = hosts_open(locations, LONG);
  assert_int_equal(hosts_count(hosts), 2);
  assert_int_equal(hosts_lost(hosts)->len, 1);
  hosts_expect(hosts, 0, question);
  assert_false(hosts_ask(hosts, 1, question, &answer));
  hosts_settle(hosts);
  assert_int_equal(hosts_count(hosts), 1);
  assert_int_equal(hosts_lost(hosts)->len, 2);
  assert_string_equal(hosts_location(hosts, 0), good.location);
  assert_true(hosts_knows(hosts, 0, question));
  assert_true(ask(hosts, &answer));
  assert_value(answer);
  hosts_close(hosts);
  stop(&good);
  stop(&bad);
  close(door);
}

static void another_version_is_foreign(void **state)
{
  static const struct {
    const char *greeting;
    gboolean want;
  } cases[] = {{"\x00\x02\x27\x01", FALSE}, /* 39.1 */
               {"\x00\x02\x27\x05", FALSE}, /* understands older ones */
               {"\x00\x02\x27\x00", TRUE},
               {"\x00\x02\x26\x01", TRUE},
               {"\x00\x02\x28\x01", TRUE}};
  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    Server server = {.first = cases[i].greeting, .first_len = 4, THEN(A_VALUE)};
    WireReader answer;
    start(&server);
    Hosts *hosts = open_one(server.location, LONG);
    assert_true(ask(hosts, &answer));
    assert_int_equal(hosts_is_foreign(hosts), cases[i].want);
    hosts_close(hosts);
    stop(&server);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_place_that_is_none_is_told),
      cmocka_unit_test(a_closed_port_is_refused_at_once),
      cmocka_unit_test(a_host_that_takes_no_connection_is_not_waited_for),
      cmocka_unit_test(an_answer_is_put_together_from_what_comes),
      cmocka_unit_test(a_host_is_found_by_name_at_whichever_address_it_has),
      cmocka_unit_test(a_host_that_fails_is_lost_for_a_reason),
      cmocka_unit_test(the_others_go_on_without_a_lost_host),
      cmocka_unit_test(another_version_is_foreign),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
