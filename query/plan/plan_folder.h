/* plan_folder: the condition that a document lies below a folder, by its path: "in:nghi-dinh", --in=FOLDER.
 *
 * Called by plan_fields. */
#ifndef TRACUU_QUERY_PLAN_PLAN_FOLDER_H
#define TRACUU_QUERY_PLAN_PLAN_FOLDER_H

#include <glib.h>

#include "query/plan/plan_builder.h"

G_BEGIN_DECLS

/* Adds the condition for the folder that text (any bytes, not empty) names: an existing one by its real path, else all
 * whose path is text or ends with it. A file with documents inside is such a folder, too. Of an unknown one a notice
 * says so, and nothing holds. */
gboolean plan_folder_add(PlanBuilder *builder, const char *text, PlanCondition *into, GError **error);

G_END_DECLS

#endif
