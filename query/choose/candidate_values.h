/* candidate_values: what candidates are besides their words, as far as the query says what it wants: issued when, of which
 * type, by which office. */
#ifndef TRACUU_QUERY_CHOOSE_CANDIDATE_VALUES_H
#define TRACUU_QUERY_CHOOSE_CANDIDATE_VALUES_H

#include <glib.h>

#include "indexer/store/store.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Fills in issued, type and issuer of the candidates (RankCandidate). FALSE on error. */
gboolean candidate_values_add(GArray *candidates, const Plan *plan, Store *store, GError **error);

G_END_DECLS

#endif
