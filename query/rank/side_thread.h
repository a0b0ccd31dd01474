/* side_thread: pieces of a query's work, done by one more thread while the caller prepares the next ones, and by both
 * when nothing more comes. Which thread does a piece, and whether there is a second one, must make no difference. */
#ifndef TRACUU_QUERY_RANK_SIDE_THREAD_H
#define TRACUU_QUERY_RANK_SIDE_THREAD_H

#include <glib.h>

G_BEGIN_DECLS

/* The caller is thread 0. */
#define SIDE_THREAD_THREADS 2

typedef struct SideThread SideThread;

/* Does one piece; data is what side_thread_new was given. */
typedef void (*SideThreadWork)(gpointer data, gpointer piece, guint thread);

SideThread *side_thread_new(SideThreadWork work, gpointer data);

/* A piece is ready; it stays the caller's. */
void side_thread_add(SideThread *share, gpointer piece);

/* There is enough to do for another thread, one that earlier work left behind if there is one. With one processor, or
 * no thread to be had, the caller does all. */
void side_thread_invite(SideThread *share);

/* Does what is left and waits until all is done. */
void side_thread_finish(SideThread *share);

/* Leaves undone what nobody has begun. */
void side_thread_drop(SideThread *share);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SideThread, side_thread_drop)

G_END_DECLS

#endif
