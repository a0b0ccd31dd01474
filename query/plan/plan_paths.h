/* plan_paths: whether a file, with the folders it lies in, may be named with all words of a query.
 *
 * Called by plan_build. */
#ifndef TRACUU_QUERY_PLAN_PLAN_PATHS_H
#define TRACUU_QUERY_PLAN_PLAN_PATHS_H

#include <glib.h>

#include "query/plan/plan_builder.h"

G_BEGIN_DECLS

/* Fills plan->path_words once the atoms of the plan are settled, unless one of the words stands in no path. Names of files
 * are written without marks, and say T8 for tháng 8. FALSE on error. */
gboolean plan_paths_find(PlanBuilder *builder, GError **error);

G_END_DECLS

#endif
