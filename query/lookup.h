/* lookup: the documents that a path or a number names.
 *
 * Called by search. */
#ifndef TRACUU_QUERY_LOOKUP_H
#define TRACUU_QUERY_LOOKUP_H

#include <glib.h>

#include "corpus/token/token.h"
#include "indexer/store/store.h"
#include "query/result/results.h"

G_BEGIN_DECLS

/* Appends to results (Result, without passages) the documents at this path (a file of just this path, or those whose
 * path ends so), or else those that bear this number, newest first, or else the law that is called so, with their
 * status as of a day. A path means the file and all documents in it, a number one of them. Of laws of one name it is the
 * newest in force; a notice names the others. A number or a name may have an article with it: results->article. */
gboolean lookup(Store *store, Tokenizer *tokenizer, const char *path_or_number, Date at, Results *results,
                GError **error);

/* Appends the documents with this number, or the law that is called so, that are not in the index but named in it
 * (Result with absent), with what others did to them by then. */
gboolean lookup_absent(Store *store, Tokenizer *tokenizer, const char *number, Date at, Results *results,
                       GError **error);

G_END_DECLS

#endif
