/* reach: connections to several places, made side by side and in bounded time.
 *
 * Plain sockets: GIO would do it, too, but every run of the searching program would load it with all that it needs, for
 * the sake of the few that ask another machine.
 *
 * Private to indexer/hosts. */
#ifndef TRACUU_INDEXER_HOSTS_REACH_H
#define TRACUU_INDEXER_HOSTS_REACH_H

#include <glib.h>

G_BEGIN_DECLS

/* A place to be reached, and what came of it. */
typedef struct {
  const char *name; /* of the host, or its address; NULL = nothing to be reached */
  guint16 port;
  int fd;          /* the connection, which does not block, for whoever asked to close; -1 = none */
  const char *why; /* why there is none, in words, a constant; NULL = it took too long */
} ReachPlace;

/* Until a time of the monotonic clock, be names looked up by then or not. The addresses of a host are tried one after
 * another; each may take its share of the time. */
void reach_all(ReachPlace *places, guint n, gint64 until);

G_END_DECLS

#endif
