/* Threads that share a list. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

#include <gio/gio.h>

#include "indexer/writing/parallel.h"

#define ITEMS 1000

typedef struct {
  gint done[ITEMS];
  gint begun, ended, fail_at, stopped, stop_at;
} Work;

static gpointer begin(gpointer user, GError **error)
{
  (void)error;
  g_atomic_int_inc(&((Work *)user)->begun);
  return user;
}

static void end(gpointer state)
{
  g_atomic_int_inc(&((Work *)state)->ended);
}

static gboolean item(gpointer state, guint i, GError **error)
{
  Work *work = state;
  g_atomic_int_inc(&work->done[i]);
  if ((gint)i == work->stop_at)
    g_atomic_int_set(&work->stopped, 1);
  if ((gint)i != work->fail_at) {
    /* The others wait until the crew knows of the failure: the thread that failed ends after telling. */
    while (work->fail_at >= 0 && (gint)i > work->fail_at && !g_atomic_int_get(&work->ended))
      g_usleep(100);
    return TRUE;
  }
  g_set_error_literal(error, G_IO_ERROR, G_IO_ERROR_FAILED, "failed");
  return FALSE;
}

static gboolean run(Work *work, guint jobs, guint n, GError **error)
{
  ParallelTask task = {
      .jobs = jobs, .n_items = n, .begin = begin, .item = item, .end = end, .user = work, .stopped = &work->stopped};
  return parallel_run(&task, error);
}

static void every_item_is_done_once_by_any_number_of_threads(void **state)
{
  (void)state;
  for (guint jobs = 1; jobs <= 8; jobs++) {
    Work work = {.fail_at = -1, .stop_at = -1};
    assert_true(run(&work, jobs, ITEMS, NULL));
    for (guint i = 0; i < ITEMS; i++)
      assert_int_equal(work.done[i], 1);
    assert_int_equal(work.begun, jobs);
    assert_int_equal(work.ended, jobs);
  }
}

static void the_first_failure_ends_the_crew_and_is_told(void **state)
{
  (void)state;
  Work work = {.fail_at = 10, .stop_at = -1};
  g_autoptr(GError) error = NULL;
  assert_false(run(&work, 3, ITEMS, &error));
  assert_string_equal(error->message, "failed");
  for (guint i = 13; i < ITEMS; i++) /* 11 and 12 may have been in the other two threads' hands */
    assert_int_equal(work.done[i], 0);
  assert_int_equal(work.begun, work.ended);
}

static void a_stopped_crew_takes_no_more_items(void **state)
{
  (void)state;
  Work work = {.fail_at = -1, .stop_at = 10};
  assert_true(run(&work, 1, ITEMS, NULL));
  assert_int_equal(work.done[10], 1);
  assert_int_equal(work.done[11], 0);
}

static void an_empty_list_is_done_at_once(void **state)
{
  (void)state;
  Work work = {.fail_at = -1, .stop_at = -1};
  assert_true(run(&work, 4, 0, NULL));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_item_is_done_once_by_any_number_of_threads),
      cmocka_unit_test(the_first_failure_ends_the_crew_and_is_told),
      cmocka_unit_test(a_stopped_crew_takes_no_more_items),
      cmocka_unit_test(an_empty_list_is_done_at_once),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
