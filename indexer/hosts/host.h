/* host: one index on another machine: the connection to it, what it was asked, what it answered.
 *
 * A question is the messages that ask it, whole; its answer the messages that come back, whole. A server answers in the
 * order in which it was asked, so that questions need not wait for each other. What was answered stays known: the
 * server shows the state that its index had when it was opened until it is asked to open it again.
 *
 * Private to indexer/hosts. */
#ifndef TRACUU_INDEXER_HOSTS_HOST_H
#define TRACUU_INDEXER_HOSTS_HOST_H

#include <glib.h>

#include "indexer/hosts/wire.h"

G_BEGIN_DECLS

typedef struct {
  char *location;    /* "tcp://HOST:PORT" */
  char *lost;        /* why nothing is heard of it any more, a sentence; NULL = it is there */
  gint64 lost_at;    /* when that was, by the monotonic clock */
  gint64 since;      /* when it was connected */
  gboolean foreign;  /* it speaks, but another version of the protocol */
  gboolean outdated; /* what it shows is no longer there: a new connection shows what is */
  /* private */
  int fd;       /* the connection; -1 = none */
  GString *out; /* what is still to be sent, from out_off on */
  gsize out_off;
  GByteArray *in; /* what came and is not read yet, from in_off on */
  gsize in_off;
  GQueue asked;       /* GBytes: questions whose answers are awaited, in order; the first awaits the greeting */
  GByteArray *answer; /* what came so far of the first one's answer */
  guint n_messages;   /* in it */
  GHashTable *known;  /* question -> answer, GBytes; NULL = awaited */
  gsize known_size;   /* bytes of the answers */
} Host;

/* A location of another form is lost from the beginning. */
Host *host_new(const char *location);
void host_free(Host *host);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Host, host_free)

/* Ends the connection and forgets all, for a new one: where that goes, the name newly allocated. NULL, and lost, when
 * the location has another form. */
char *host_begin(Host *host, guint16 *port);
/* A connection, taken, which does not block: awaits what the server says first. */
void host_connect(Host *host, int fd);

/* Puts a question among those to be sent, unless it is one of them or answered. */
void host_expect(Host *host, GBytes *question);
/* What is known: borrowed until host_forget; NULL = nothing yet. The question without bytes is what the server said
 * first. */
GBytes *host_get_answer(const Host *host, GBytes *question);
/* Forgets one answer, or, of NULL, all but what the server said first. Nothing may be awaited. */
void host_forget(Host *host, GBytes *question);
/* The server says anew what it says first. */
void host_greet(Host *host, GBytes *greeting);

/* Whether answers are awaited. */
gboolean host_is_waiting(const Host *host);
/* The file that poll shall look at, and for what; -1 = none. */
int host_fd(const Host *host, gushort *events);
/* Sends and receives what can be without waiting. */
void host_work(Host *host);

/* Ends it, for a reason in a sentence, taken. */
void host_lose(Host *host, char *why);
/* The same of one that cannot be reached, for a reason in a few words. */
void host_lose_for(Host *host, const char *reason);

G_END_DECLS

#endif
