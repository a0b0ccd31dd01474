/* share: one more processor for a piece of a query's work.
 *
 * Both sides take what is to be done next until nothing is left (an atomic counter, or a lock); so nothing depends on
 * which of them does it, nor on there being a second one.
 *
 * Called by rank and page. */
#ifndef TRACUU_QUERY_FIND_SHARE_H
#define TRACUU_QUERY_FIND_SHARE_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct Share Share;

/* Begins work(data) in another thread, one that earlier queries left behind if there is one. NULL when there is but one
 * processor, or no thread to be had: the caller does all by itself. */
Share *share_start(void (*work)(gpointer data), gpointer data);

/* Waits for the end of the work; NULL is allowed. */
void share_finish(Share *share);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Share, share_finish)

G_END_DECLS

#endif
