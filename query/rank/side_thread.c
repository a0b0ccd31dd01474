#include "query/rank/side_thread.h"

/* Waking a thread costs as much as a small piece: it is done for so many. */
#define BATCH 16

struct SideThread {
  SideThreadWork work;
  gpointer data;
  GThreadPool *pool; /* of the other thread; NULL = not invited */
  GMutex lock;       /* of all that follows */
  GCond more;
  GPtrArray *pieces;
  guint next;       /* piece that nobody has begun */
  gboolean all;     /* nothing more comes */
  gboolean waiting; /* for more */
};

SideThread *side_thread_new(SideThreadWork work, gpointer data)
{
  SideThread *share = g_new0(SideThread, 1);
  share->work = work;
  share->data = data;
  share->pieces = g_ptr_array_new();
  g_mutex_init(&share->lock);
  g_cond_init(&share->more);
  return share;
}

void side_thread_add(SideThread *share, gpointer piece)
{
  g_mutex_lock(&share->lock);
  g_ptr_array_add(share->pieces, piece);
  if (share->waiting && share->pieces->len - share->next >= BATCH)
    g_cond_signal(&share->more);
  g_mutex_unlock(&share->lock);
}

/* Does pieces until none is left; the lock is held before and after. */
static void do_pieces(SideThread *share, guint thread)
{
  while (share->next < share->pieces->len) {
    gpointer piece = g_ptr_array_index(share->pieces, share->next++);
    g_mutex_unlock(&share->lock);
    share->work(share->data, piece, thread);
    g_mutex_lock(&share->lock);
  }
}

static void take_part(gpointer data, gpointer user)
{
  (void)user;
  SideThread *share = data;
  g_mutex_lock(&share->lock);
  do_pieces(share, 1);
  while (!share->all) {
    share->waiting = TRUE;
    g_cond_wait(&share->more, &share->lock);
    share->waiting = FALSE;
    do_pieces(share, 1);
  }
  g_mutex_unlock(&share->lock);
}

void side_thread_invite(SideThread *share)
{
  if (share->pool != NULL || g_get_num_processors() < SIDE_THREAD_THREADS)
    return;
  /* Not exclusive: GLib keeps the thread for the next time, with its memory of zstd and malloc. */
  share->pool = g_thread_pool_new(take_part, NULL, 1, FALSE, NULL);
  if (share->pool == NULL || g_thread_pool_push(share->pool, share, NULL))
    return;
  /* No thread: the pool must forget what was pushed. */
  g_thread_pool_free(share->pool, TRUE, FALSE);
  share->pool = NULL;
}

static void end(SideThread *share, gboolean drop)
{
  if (share == NULL)
    return;
  g_mutex_lock(&share->lock);
  if (drop)
    share->next = share->pieces->len;
  share->all = TRUE;
  g_cond_signal(&share->more);
  do_pieces(share, 0);
  g_mutex_unlock(&share->lock);
  if (share->pool != NULL)
    g_thread_pool_free(share->pool, FALSE, TRUE);
  g_ptr_array_unref(share->pieces);
  g_mutex_clear(&share->lock);
  g_cond_clear(&share->more);
  g_free(share);
}

void side_thread_finish(SideThread *share)
{
  end(share, FALSE);
}

void side_thread_drop(SideThread *share)
{
  end(share, TRUE);
}
