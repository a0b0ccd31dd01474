/* plan_intent: words of a query that say which sort of document is meant, besides what it is about: a type ("nghị định
 * ..."), an office ("... bộ y tế"), its newest or those in force ("mới nhất", "còn hiệu lực").
 *
 * They are evidence for the ranking (rank.h), never a condition: fields and options are there for that. */
#ifndef TRACUU_QUERY_PLAN_PLAN_INTENT_H
#define TRACUU_QUERY_PLAN_PLAN_INTENT_H

#include <glib.h>

#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Reads the tokens (NumbersToken) of text into plan->intent. */
void plan_intent_read(Plan *plan, const char *text, gsize len, const GArray *tokens);

G_END_DECLS

#endif
