/* lookup: the documents that a path or a number names.
 *
 * Called by search. */
#ifndef TRACUU_QUERY_LOOKUP_H
#define TRACUU_QUERY_LOOKUP_H

#include <glib.h>

#include "corpus/token/token.h"
#include "indexer/store/store.h"

G_BEGIN_DECLS

/* Appends to results (Result, without passages) the documents at this path (a file of just this path, or those whose
 * path ends so), or else those that bear this number, newest first, with their status as of a day. A path means the
 * file and all documents in it, a number one of them. */
gboolean lookup(Store *store, Tokenizer *tokenizer, const char *path_or_number, Date at, GPtrArray *results,
                GError **error);

G_END_DECLS

#endif
