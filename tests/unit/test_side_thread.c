/* Sharing out: every piece is done once, by whichever thread, or by nobody when it is dropped. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/rank/side_thread.h"

#define N_PIECES 500

typedef struct {
  gint times;
} Piece;

typedef struct {
  GThread *caller;
  gint wrong_thread;                 /* pieces done by another thread than their number says */
  gint done_by[SIDE_THREAD_THREADS]; /* pieces */
  guint spin;                        /* how long a piece takes */
} Job;

static void do_piece(gpointer data, gpointer what, guint thread)
{
  Job *job = data;
  Piece *piece = what;
  for (volatile guint i = 0; i < job->spin; i++)
    ;
  g_atomic_int_inc(&piece->times);
  g_atomic_int_inc(&job->done_by[thread]);
  if ((g_thread_self() == job->caller) != (thread == 0))
    g_atomic_int_inc(&job->wrong_thread);
}

static void every_piece_is_done_once(void **state)
{
  (void)state;
  static const struct {
    const char *name;
    guint invited_at; /* piece */
    guint spin;
  } cases[] = {{"by the caller alone", N_PIECES + 1, 0},
               {"by another thread from the start", 0, 0},
               {"by another thread, slowly", 0, 20000},
               {"by another thread late", N_PIECES - 1, 1000},
               {"by another thread when all is there", N_PIECES, 1000}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    Piece pieces[N_PIECES] = {0};
    Job job = {.caller = g_thread_self(), .spin = cases[i].spin};
    SideThread *share = side_thread_new(do_piece, &job);
    for (guint p = 0; p <= N_PIECES; p++) {
      if (p == cases[i].invited_at)
        side_thread_invite(share);
      if (p < N_PIECES)
        side_thread_add(share, &pieces[p]);
    }
    side_thread_finish(share);
    for (guint p = 0; p < N_PIECES; p++)
      if (pieces[p].times != 1)
        fail_msg("%s: piece %u was done %d times", cases[i].name, p, pieces[p].times);
    assert_int_equal(job.done_by[0] + job.done_by[1], N_PIECES);
    assert_int_equal(job.wrong_thread, 0);
    if (cases[i].invited_at > N_PIECES)
      assert_int_equal(job.done_by[1], 0);
  }
}

static void what_is_dropped_is_left_undone(void **state)
{
  (void)state;
  for (guint invite = 0; invite < 2; invite++) {
    Piece pieces[N_PIECES] = {0};
    Job job = {.caller = g_thread_self(), .spin = 10000};
    SideThread *share = side_thread_new(do_piece, &job);
    if (invite)
      side_thread_invite(share);
    for (guint p = 0; p < N_PIECES; p++)
      side_thread_add(share, &pieces[p]);
    side_thread_drop(share);
    /* Nothing is done any more, and nothing half. */
    gint done = job.done_by[0] + job.done_by[1], counted = 0;
    for (guint p = 0; p < N_PIECES; p++)
      counted += pieces[p].times;
    assert_int_equal(counted, done);
    assert_int_equal(job.done_by[0], 0);
  }
  side_thread_drop(NULL);
  side_thread_finish(NULL);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(every_piece_is_done_once),
                                     cmocka_unit_test(what_is_dropped_is_left_undone)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
