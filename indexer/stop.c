#include "indexer/stop.h"

#include <pthread.h>
#include <signal.h>

#define STOP_SAME_US G_TIME_SPAN_SECOND

static void fill(sigset_t *set)
{
  sigemptyset(set);
  sigaddset(set, SIGINT);
  sigaddset(set, SIGTERM);
  sigaddset(set, SIGHUP);
}

static gpointer listen_thread(gpointer data)
{
  Stop *stop = data;
  sigset_t set;
  int number;
  fill(&set);
  while (sigwait(&set, &number) != 0)
    ;
  stop->signal = number;
  g_atomic_int_set(&stop->stopped, 1);
  /* timeout(1) and some terminals send the same request twice. */
  gint64 begun = g_get_monotonic_time();
  while (sigwait(&set, &number) != 0 || g_get_monotonic_time() - begun < STOP_SAME_US)
    ;
  signal(number, SIG_DFL);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
  return NULL;
}

void stop_listen(Stop *stop)
{
  sigset_t set;
  fill(&set);
  pthread_sigmask(SIG_BLOCK, &set, NULL);
  g_thread_unref(g_thread_new("signals", listen_thread, stop));
}
