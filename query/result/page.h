/* page: the candidates that are shown, as results: facts, status, best passages with their snippets.
 *
 * Called by search. */
#ifndef TRACUU_QUERY_RESULT_PAGE_H
#define TRACUU_QUERY_RESULT_PAGE_H

#include <glib.h>

#include "corpus/token/token.h"
#include "indexer/store/store.h"
#include "query/ask/budget.h"
#include "query/ask/request.h"
#include "query/plan/plan.h"
#include "query/rank/rank.h"

G_BEGIN_DECLS

/* What the results of one query are made with; everything borrowed. */
typedef struct {
  Store *store;
  Tokenizer *const *tokenizers; /* SIDE_THREAD_THREADS */
  const Plan *plan;
  const Request *request;
  const double *weights; /* of the features, for --explain */
  Budget *budget;
} Page;

/* Appends a Result, owned by the array, for each of n candidates, of which the first has the rank behind the request's
 * offset; once the budget is spent, for the first ten. FALSE with an error of the store. */
gboolean page_fill(const Page *page, const RankCandidate *candidates, guint n, GPtrArray *results, GError **error);

G_END_DECLS

#endif
