#include "indexer/stop.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#define STOP_SAME_US G_TIME_SPAN_SECOND
/* How long telling may take. */
#define STOP_TELL_US (2 * G_TIME_SPAN_SECOND)

static void fill(sigset_t *set)
{
  sigemptyset(set);
  sigaddset(set, SIGINT);
  sigaddset(set, SIGTERM);
  sigaddset(set, SIGHUP);
}

/* Waits for one of the signals until the time comes. Returns which, 0 = none came. */
static int wait_until(const sigset_t *set, gint64 until_us)
{
  for (;;) {
    gint64 left_us = MAX(until_us - g_get_monotonic_time(), 0);
    struct timespec left = {left_us / G_USEC_PER_SEC, left_us % G_USEC_PER_SEC * 1000};
    int number = sigtimedwait(set, NULL, &left);
    if (number > 0 || errno != EINTR)
      return MAX(number, 0);
  }
}

static gpointer tell_thread(gpointer data)
{
  Stop *stop = data;
  stop->late(stop->user);
  _exit(128 + stop->signal);
}

/* Ends the process, unless nobody minds how long it takes. */
static void end_late(Stop *stop)
{
  g_mutex_lock(&stop->lock); /* and keeps it: who would not be told any more has to wait */
  if (stop->late == NULL) {
    g_mutex_unlock(&stop->lock);
    return;
  }
  const GThread *telling = g_thread_try_new("late", tell_thread, stop, NULL);
  if (telling != NULL)
    g_usleep(STOP_TELL_US);
  _exit(128 + stop->signal);
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
  gint64 begun = g_get_monotonic_time(), patience_us = stop->patience_us ? stop->patience_us : STOP_PATIENCE_US;
  do
    number = wait_until(&set, begun + patience_us);
  while (number && g_get_monotonic_time() - begun < STOP_SAME_US);
  if (!number)
    end_late(stop);
  while (!number && sigwait(&set, &number) != 0)
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

void stop_on_late(Stop *stop, StopLate late, gpointer user)
{
  g_mutex_lock(&stop->lock);
  stop->late = late;
  stop->user = user;
  g_mutex_unlock(&stop->lock);
}
