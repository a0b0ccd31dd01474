/* hosts: several indexes on other machines, asked side by side.
 *
 * What will be read is said early (hosts_expect) and sent, all together, when an answer is needed that is not known: so
 * many answers cost one round trip to all hosts at once. Whether anything was expected makes no other difference.
 *
 * A host that cannot be reached, says nonsense or is too slow is lost: nothing is answered then until hosts_settle,
 * and from there on the others are the hosts, with new numbers: whatever was read has to be read again. That is
 * cheap, as what they answered is known. A lost host is tried again by hosts_reopen, now and then; one whose index was
 * replaced, at once.
 *
 * For one thread. Called by indexer/store only. */
#ifndef TRACUU_INDEXER_HOSTS_HOSTS_H
#define TRACUU_INDEXER_HOSTS_HOSTS_H

#include <glib.h>

#include "indexer/hosts/wire.h"

G_BEGIN_DECLS

typedef struct Hosts Hosts;

/* Connects to all of them at once, for at most this long, microseconds of the monotonic clock. Those that cannot be
 * reached are lost. */
Hosts *hosts_open(const char *const *locations, gint64 limit);
void hosts_close(Hosts *hosts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Hosts, hosts_close)

/* Until when answers are waited for; 0 = only as long as any answer may take. A host is lost when it takes more than
 * half of what is left, so that the others can still be asked. */
void hosts_set_deadline(Hosts *hosts, gint64 until);

/* Those that are there, from 0. */
guint hosts_count(const Hosts *hosts);
const char *hosts_location(const Hosts *hosts, guint host);
/* Whether one of them speaks another version of the protocol: nothing can be asked then. */
gboolean hosts_is_foreign(const Hosts *hosts);
/* Those that are lost: sentences that name them, and the locations; borrowed until the next call with these hosts. */
const GPtrArray *hosts_lost(const Hosts *hosts);
const GPtrArray *hosts_lost_locations(const Hosts *hosts);

/* A question of one message. */
GBytes *hosts_question(WireAsk ask, const char *body, gsize len);

/* A question of messages will be asked of this host. */
void hosts_expect(Hosts *hosts, guint host, GBytes *question);
/* Whether its answer is known. */
gboolean hosts_knows(const Hosts *hosts, guint host, GBytes *question);
/* Sends what is expected and awaits all answers. FALSE when a host was lost. */
gboolean hosts_await(Hosts *hosts);
/* Its answer, messages to be read with wire_next_message: borrowed until hosts_reopen or a host is lost. Sends and
 * awaits all that is expected when it is not known. FALSE when a host was lost on the way: see above. */
gboolean hosts_ask(Hosts *hosts, guint host, GBytes *question, WireReader *answer);

/* Lets all hosts show the newest state of their indexes, and tries the lost ones again. Nothing is known afterwards
 * of those that moved. *moved (may be NULL): whether one did. FALSE when a host was lost. */
gboolean hosts_reopen(Hosts *hosts, gboolean *moved);

/* A host says what cannot be, or nothing that is of use: why, in a sentence; NULL = the first. */
void hosts_lose(Hosts *hosts, guint host, const char *why);
/* A host says that its index changed while it was being read: hosts_reopen connects to it anew. */
void hosts_outdate(Hosts *hosts, guint host);
/* Ends those of which that is so. Whether there were any. */
gboolean hosts_lose_outdated(Hosts *hosts);
/* Goes on without the hosts that were lost. */
void hosts_settle(Hosts *hosts);

G_END_DECLS

#endif
