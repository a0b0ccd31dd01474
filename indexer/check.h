/* check: --check, in a process of its own, because what is damaged can crash what reads it (Xapian's own checks, too).
 *
 * Called by main. To be called before there are threads. */
#ifndef TRACUU_INDEXER_CHECK_H
#define TRACUU_INDEXER_CHECK_H

#include <glib.h>

G_BEGIN_DECLS

/* Reads the whole index. FALSE with a STORE_ERROR that says what is wrong with it. */
gboolean check_run(const char *index, GError **error);

G_END_DECLS

#endif
