#include "query/find/share.h"

struct Share {
  GThreadPool *pool;
  void (*work)(gpointer data);
};

static void run(gpointer data, gpointer user)
{
  const Share *share = user;
  share->work(data);
}

Share *share_start(void (*work)(gpointer data), gpointer data)
{
  if (g_get_num_processors() < 2)
    return NULL;
  Share *share = g_new0(Share, 1);
  share->work = work;
  /* Not exclusive: GLib keeps the thread for the next one, with its memory of zstd and malloc. */
  share->pool = g_thread_pool_new(run, share, 1, FALSE, NULL);
  if (share->pool != NULL && g_thread_pool_push(share->pool, data, NULL))
    return share;
  /* What was pushed is done even so, as soon as there is a thread: without one the pool must forget it. */
  if (share->pool != NULL)
    g_thread_pool_free(share->pool, TRUE, FALSE);
  g_free(share);
  return NULL;
}

void share_finish(Share *share)
{
  if (share == NULL)
    return;
  g_thread_pool_free(share->pool, FALSE, TRUE);
  g_free(share);
}
