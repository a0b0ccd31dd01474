#include "indexer/stop.h"

#include <pthread.h>
#include <signal.h>

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
  while (sigwait(&set, &number) != 0)
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
