/* namesakes: laws of one name, which the query asks for by that name alone, in the order in which they are meant: those
 * that are in force before those that are not, the newest first. */
#ifndef TRACUU_QUERY_RANK_NAMESAKES_H
#define TRACUU_QUERY_RANK_NAMESAKES_H

#include <glib.h>

#include "corpus/text/date.h"
#include "indexer/store/store.h"

G_BEGIN_DECLS

/* Appends to docids (StoreDocid) the documents that have the term of a name in the order in which they are meant: of the
 * year, when it is not 0 and there are any. FALSE on error. */
gboolean namesakes_find(Store *store, const char *term, guint year, Date at, GArray *docids, GError **error);

/* Exchanges the scores of those candidates (RankCandidate) that the query names and nothing else, so that the order is
 * theirs. FALSE on error. */
gboolean namesakes_order(GArray *candidates, Date at, Store *store, GError **error);

G_END_DECLS

#endif
