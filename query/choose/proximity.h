/* proximity: when documents are ordered by date, what tells those that are about the query from those that merely hold
 * its words somewhere.
 *
 * A document is taken when one article of it (or passage, where it has no articles) holds every word, and there at
 * least half of the words typed side by side stand side by side: most Vietnamese words are two syllables, so half of
 * the pairs in a query are words and the others are chance. The title and the first passage count for every article. A
 * syllable typed without marks counts as what it is read as (mark_restoration.h).
 *
 * Called by condition and date_order. */
#ifndef TRACUU_QUERY_CHOOSE_PROXIMITY_H
#define TRACUU_QUERY_CHOOSE_PROXIMITY_H

#include <glib.h>

#include "indexer/layout/direct.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* The condition for a plan, which must outlive it; NULL when there are no two words to stand together. */
PlanCondition *proximity_new(const Plan *plan);

/* Whether such a condition holds in a document. */
gboolean proximity_holds(const PlanCondition *condition, const Direct *direct);

G_END_DECLS

#endif
