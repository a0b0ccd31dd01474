/* plan_kinds: kind:, format: and has: of a query: what sort of paper a document is, what sort of file holds it, whether
 * others came with it. Private to the parts of building a plan. */
#ifndef TRACUU_QUERY_PLAN_PLAN_KINDS_H
#define TRACUU_QUERY_PLAN_PLAN_KINDS_H

#include "query/plan/plan_builder.h"

G_BEGIN_DECLS

/* Add the condition for a value that a person typed. FALSE with a REQUEST_ERROR when it is none, and the nearest one. */
gboolean plan_kinds_add_kind(PlanBuilder *builder, const char *text, PlanCondition *into, GError **error);
gboolean plan_kinds_add_format(PlanBuilder *builder, const char *text, PlanCondition *into, GError **error);
gboolean plan_kinds_add_has(PlanBuilder *builder, const char *text, PlanCondition *into, GError **error);

G_END_DECLS

#endif
