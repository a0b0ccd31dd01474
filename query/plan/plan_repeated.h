/* plan_repeated: what a query says twice is asked once.
 *
 * Called by plan, plan_build, candidates, condition and proximity. */
#ifndef TRACUU_QUERY_PLAN_PLAN_REPEATED_H
#define TRACUU_QUERY_PLAN_PLAN_REPEATED_H

#include <glib.h>

#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Gives atoms (PlanAtom) that look for the same a number of theirs. */
void plan_repeated_number(GPtrArray *atoms);

/* Whether two atoms that were numbered look for the same; as_read: as far as their readings leave
 * (mark_restoration.h). */
gboolean plan_repeated_is_same(const PlanAtom *a, const PlanAtom *b, gboolean as_read);

/* A set of what was asked so far, to be freed by g_hash_table_unref. */
GHashTable *plan_repeated_new(void);

/* Adds an atom by what it looks for. FALSE when it was there already. */
gboolean plan_repeated_add(GHashTable *seen, const PlanAtom *atom);

/* Takes out of all that must hold, and out of alternatives, what stands there twice: in the condition and in those
 * below it. In time that grows with the size of the condition only. */
void plan_repeated_drop(PlanCondition *condition);

G_END_DECLS

#endif
