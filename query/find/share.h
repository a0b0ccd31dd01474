/* share: pieces of a query's work, done by one more thread while the caller prepares the next ones, and by both when
 * nothing more comes. Which thread does a piece, and whether there is a second one, must make no difference.
 *
 * Called by rank and page. */
#ifndef TRACUU_QUERY_FIND_SHARE_H
#define TRACUU_QUERY_FIND_SHARE_H

#include <glib.h>

G_BEGIN_DECLS

/* The caller is thread 0. */
#define SHARE_THREADS 2

typedef struct Share Share;

/* Does one piece; data is what share_new was given. */
typedef void (*ShareWork)(gpointer data, gpointer piece, guint thread);

Share *share_new(ShareWork work, gpointer data);

/* A piece is ready; it stays the caller's. */
void share_add(Share *share, gpointer piece);

/* There is enough to do for another thread, one that earlier work left behind if there is one. With one processor, or
 * no thread to be had, the caller does all. */
void share_invite(Share *share);

/* Does what is left and waits until all is done. */
void share_finish(Share *share);

/* Leaves undone what nobody has begun. */
void share_drop(Share *share);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Share, share_drop)

G_END_DECLS

#endif
