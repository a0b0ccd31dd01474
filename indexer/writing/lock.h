/* lock: one writer at a time for an index. The lock is the kernel's and dies with its process.
 *
 * Called by run. */
#ifndef TRACUU_INDEXER_WRITING_LOCK_H
#define TRACUU_INDEXER_WRITING_LOCK_H

#include <glib.h>

G_BEGIN_DECLS

#define LOCK_ERROR (lock_error_quark())
typedef enum {
  LOCK_ERROR_HELD,  /* by another run; the message says which and since when */
  LOCK_ERROR_SYSTEM /* the lock file cannot be made */
} LockError;
GQuark lock_error_quark(void);

typedef struct Lock Lock;

/* Takes the lock of the index folder, which must exist, waiting up to wait_s seconds or until *stopped is not 0. */
Lock *lock_take(const char *index, guint wait_s, const gint *stopped, GError **error);
void lock_release(Lock *lock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Lock, lock_release)

G_END_DECLS

#endif
