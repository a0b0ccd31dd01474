/* search_guard: the one way in which anything is read for a query: as a whole, and again when the index moved on.
 *
 * Private to search.c and search_document.c. */
#ifndef TRACUU_QUERY_SEARCH_GUARD_H
#define TRACUU_QUERY_SEARCH_GUARD_H

#include <glib.h>

#include "corpus/token/token.h"
#include "indexer/store/store.h"
#include "query/rank/side_thread.h"
#include "query/search.h"

G_BEGIN_DECLS

struct Search {
  Store *store;
  Tokenizer *tokenizers[SIDE_THREAD_THREADS]; /* the first one reads queries, too */
};

/* Reads the index from the beginning; forgets first what an earlier try left in data. */
typedef gboolean (*SearchAttempt)(Search *search, gpointer data, GError **error);

/* Runs attempt, again as a whole when the index moved on under it. FALSE with a SEARCH_ERROR or REQUEST_ERROR: a failure
 * without a reason is a failure, too. */
gboolean search_guard(Search *search, SearchAttempt attempt, gpointer data, GError **error);

/* Forgets what an earlier try found. */
void search_guard_empty(Results *results);
/* Names the hosts without whose documents something was found. */
void search_guard_note_lost(const Search *search, Results *results);

/* The document in which a result that was found before is now: after a rebuild its docid may be another one's. 0 on
 * error; one that is gone is an error. */
StoreDocid search_guard_find(Search *search, const Result *result, GError **error);

G_END_DECLS

#endif
