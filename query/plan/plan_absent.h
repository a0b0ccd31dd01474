/* plan_absent: a number that is nowhere, where nothing else is asked for: documents may still have its words, or all of it
 * as it is printed. Any others with its digits would only mislead.
 *
 * Called by plan_build. */
#ifndef TRACUU_QUERY_PLAN_PLAN_ABSENT_H
#define TRACUU_QUERY_PLAN_PLAN_ABSENT_H

#include "query/plan/plan_builder.h"

G_BEGIN_DECLS

/* Adds the condition that the absent numbers of the plan stand in the text, in one of the ways in which they are
 * written, or in the name of the file. FALSE on error. */
gboolean plan_absent_demand_words(PlanBuilder *builder, GError **error);

G_END_DECLS

#endif
