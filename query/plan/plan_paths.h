/* plan_paths: whether a file, with the folders it lies in, may be named with all words of a query, or with its number.
 *
 * Called by plan_build and plan_absent. */
#ifndef TRACUU_QUERY_PLAN_PLAN_PATHS_H
#define TRACUU_QUERY_PLAN_PLAN_PATHS_H

#include <glib.h>

#include "query/plan/plan_builder.h"

G_BEGIN_DECLS

/* Settles which paths may say the numbers of plan->path_numbers, before conditions are settled. FALSE on error. */
gboolean plan_paths_find_numbers(PlanBuilder *builder, GError **error);
/* Adds the condition that the name of the file says the number. FALSE on error. */
gboolean plan_paths_add_number(PlanBuilder *builder, const DocNum *number, PlanCondition *into, GError **error);

/* Fills plan->path_words once the atoms of the plan are settled, unless one of the words stands in no path. Names of files
 * are written without marks, and say T8 for tháng 8. FALSE on error. */
gboolean plan_paths_find(PlanBuilder *builder, GError **error);

G_END_DECLS

#endif
