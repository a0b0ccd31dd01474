/* kept: bytes and numbers that were read last, kept in memory for the next time.
 *
 * Bounded: what was asked for longest ago goes first. For one thread. */
#ifndef TRACUU_CORPUS_BASE_KEPT_H
#define TRACUU_CORPUS_BASE_KEPT_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct Kept Kept;

/* Keeps nothing until it has a limit. */
Kept *kept_new(void);
void kept_free(Kept *kept);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Kept, kept_free)

/* How many bytes are kept at most, as their owners count them. */
void kept_set_limit(Kept *kept, gsize limit);
/* Forgets all; the limit stays. */
void kept_forget(Kept *kept);

/* The bytes with this key, a new reference; NULL when they are not kept. */
GBytes *kept_get_bytes(Kept *kept, guint64 key);
/* held: the memory they take. What would take the place of most others is not kept. */
void kept_put_bytes(Kept *kept, guint64 key, GBytes *bytes, gsize held);

/* The number of a name; FALSE when it is not kept. */
gboolean kept_get_number(const Kept *kept, const char *name, guint *number);
void kept_put_number(Kept *kept, const char *name, guint number);

G_END_DECLS

#endif
