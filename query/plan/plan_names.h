/* plan_names: laws that a query calls by their names: "luật kế toán", "bộ luật dân sự 2015", "luật bhxh", "BLDS".
 *
 * The names are those of the index itself: a name is one when a document bears it, whatever tables know. Marks, "và" and
 * "Việt Nam" may be missing; a code may be called a law; initials stand for a name when they fit one alone; where a
 * query is a name and nothing else, it may lack its kind ("kế toán") or some of its words ("luật bảo vệ người tiêu
 * dùng"), when one name alone has all that were typed. */
#ifndef TRACUU_QUERY_PLAN_PLAN_NAMES_H
#define TRACUU_QUERY_PLAN_PLAN_NAMES_H

#include <glib.h>

#include "indexer/store/store.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Adds the names among the tokens (NumbersToken) of text to plan->names. FALSE on error. */
gboolean plan_names_find(Plan *plan, const char *text, const GArray *tokens, Store *store, GError **error);

G_END_DECLS

#endif
