/* parallel: a number of threads that take items from a list in its order, while the caller watches. */
#ifndef TRACUU_INDEXER_WRITING_PARALLEL_H
#define TRACUU_INDEXER_WRITING_PARALLEL_H

#include <glib.h>

G_BEGIN_DECLS

#define PARALLEL_MAX_JOBS 64

typedef struct {
  guint jobs;    /* threads, 1 to PARALLEL_MAX_JOBS */
  guint n_items; /* taken 0, 1, 2 ... each by one thread */
  /* In each thread: its own state, NULL with an error. */
  gpointer (*begin)(gpointer user, GError **error);
  /* Does one item; FALSE with an error ends the whole crew. */
  gboolean (*item)(gpointer state, guint item, GError **error);
  void (*end)(gpointer state);
  /* In the calling thread, several times a second; FALSE with an error ends the crew. */
  gboolean (*watch)(gpointer user, GError **error);
  gpointer user;
  const gint *stopped; /* not 0 = take no more items (atomic) */
} ParallelTask;

/* Runs until all items are done, the crew is stopped or something fails: then FALSE with the first error. */
gboolean parallel_run(const ParallelTask *task, GError **error);

G_END_DECLS

#endif
