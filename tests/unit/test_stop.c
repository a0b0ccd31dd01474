/* What a process does when it is asked to stop: each case is a process of its own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "indexer/stop.h"

/* How the process takes it. */
typedef enum {
  STOPS,     /* ends when it is asked to */
  HANGS,     /* does not come back from its work */
  HANGS_TOO, /* nor from telling so */
  MINDS_NOT  /* does not come back, and nobody is told */
} Habit;

static int told[2]; /* a pipe */

static void tell(gpointer user)
{
  assert_int_equal(write(told[1], "t", 1), 1);
  while (*(Habit *)user == HANGS_TOO)
    pause();
}

static void be_stopped(Habit habit)
{
  Stop stop = {.patience_us = 300 * G_TIME_SPAN_MILLISECOND};
  stop_listen(&stop);
  if (habit != MINDS_NOT)
    stop_on_late(&stop, tell, &habit);
  if (write(told[1], "r", 1) != 1) /* ready */
    _exit(1);
  while (habit != STOPS || !g_atomic_int_get(&stop.stopped))
    g_usleep(1000);
  stop_on_late(&stop, NULL, NULL);
  _exit(7);
}

static const struct {
  const char *name;
  Habit habit;
  int signal;
  gboolean again; /* the signal comes once more, late enough to be another */
  gboolean told;
  int exit_code, killed; /* one of them */
} cases[] = {
    {"one that ends is left alone", STOPS, SIGTERM, FALSE, FALSE, 7, 0},
    {"one that hangs is ended, and told", HANGS, SIGTERM, FALSE, TRUE, 128 + SIGTERM, 0},
    {"so it is by other signals", HANGS, SIGHUP, FALSE, TRUE, 128 + SIGHUP, 0},
    {"one that hangs in telling is ended, too", HANGS_TOO, SIGINT, FALSE, TRUE, 128 + SIGINT, 0},
    {"where nobody minds a second signal ends it", MINDS_NOT, SIGTERM, TRUE, FALSE, 0, SIGTERM},
};

static void a_process_that_is_asked_to_stop_ends(void **state)
{
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    char said[4] = "";
    int status = 0;
    assert_int_equal(pipe(told), 0);
    pid_t pid = fork();
    if (!pid)
      be_stopped(cases[i].habit);
    assert_int_equal(read(told[0], said, 1), 1);
    close(told[1]);
    kill(pid, cases[i].signal);
    if (cases[i].again) {
      g_usleep(1300 * G_TIME_SPAN_MILLISECOND);
      kill(pid, cases[i].signal);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    gboolean was_told = read(told[0], said, 1) == 1;
    close(told[0]);
    if (was_told != cases[i].told || (WIFEXITED(status) ? WEXITSTATUS(status) : 0) != cases[i].exit_code ||
        (WIFSIGNALED(status) ? WTERMSIG(status) : 0) != cases[i].killed)
      fail_msg("%s: status %x, %s", cases[i].name, (unsigned)status, was_told ? "told" : "not told");
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(a_process_that_is_asked_to_stop_ends)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
