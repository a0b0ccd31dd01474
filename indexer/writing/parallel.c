#include "indexer/writing/parallel.h"

#define PARALLEL_WATCH_US (150 * G_TIME_SPAN_MILLISECOND)

typedef struct {
  const ParallelTask *task;
  gint next;   /* atomic */
  gint failed; /* atomic */
  GMutex lock;
  GCond changed;
  guint working;
  GError *error; /* the first */
} Parallel;

static void fail(Parallel *crew, GError *error)
{
  g_atomic_int_set(&crew->failed, 1);
  g_mutex_lock(&crew->lock);
  if (crew->error != NULL)
    g_error_free(error);
  else
    crew->error = error;
  g_mutex_unlock(&crew->lock);
}

static gboolean is_over(const Parallel *crew)
{
  return g_atomic_int_get(&crew->failed) || (crew->task->stopped != NULL && g_atomic_int_get(crew->task->stopped));
}

static gpointer work(gpointer data)
{
  Parallel *crew = data;
  GError *error = NULL;
  gpointer state = crew->task->begin(crew->task->user, &error);
  while (state != NULL && !is_over(crew)) {
    guint item = (guint)g_atomic_int_add(&crew->next, 1);
    if (item >= crew->task->n_items || !crew->task->item(state, item, &error))
      break;
  }
  if (error != NULL) /* first: what end() does may take a while, and the others are to stop now */
    fail(crew, error);
  if (state != NULL)
    crew->task->end(state);
  g_mutex_lock(&crew->lock);
  crew->working--;
  g_cond_signal(&crew->changed);
  g_mutex_unlock(&crew->lock);
  return NULL;
}

/* Waits for the threads, letting the caller watch. */
static void watch(Parallel *crew)
{
  g_mutex_lock(&crew->lock);
  while (crew->working) {
    if (g_cond_wait_until(&crew->changed, &crew->lock, g_get_monotonic_time() + PARALLEL_WATCH_US) ||
        crew->task->watch == NULL)
      continue;
    g_mutex_unlock(&crew->lock);
    GError *error = NULL;
    if (!crew->task->watch(crew->task->user, &error))
      fail(crew, error);
    g_mutex_lock(&crew->lock);
  }
  g_mutex_unlock(&crew->lock);
}

gboolean parallel_run(const ParallelTask *task, GError **error)
{
  GThread *threads[PARALLEL_MAX_JOBS];
  guint n = CLAMP(MIN(task->jobs, task->n_items), 1, PARALLEL_MAX_JOBS);
  Parallel crew = {.task = task, .working = n};
  g_mutex_init(&crew.lock);
  g_cond_init(&crew.changed);
  for (guint i = 0; i < n; i++)
    threads[i] = g_thread_new("crew", work, &crew);
  watch(&crew);
  for (guint i = 0; i < n; i++)
    g_thread_join(threads[i]);
  g_mutex_clear(&crew.lock);
  g_cond_clear(&crew.changed);
  if (crew.error != NULL)
    g_propagate_error(error, crew.error);
  return crew.error == NULL;
}
