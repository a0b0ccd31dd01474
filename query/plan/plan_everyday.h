/* plan_everyday: the official words that a plan has beside the everyday ones that were typed. */
#ifndef TRACUU_QUERY_PLAN_PLAN_EVERYDAY_H
#define TRACUU_QUERY_PLAN_PLAN_EVERYDAY_H

#include "corpus/base/notices.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Takes the weight of official words whose everyday wording is not what the words were read as ("so do" is "sơ đồ").
 * Called when reading is known (mark_restoration.h). */
void plan_everyday_settle(Plan *plan);

/* Says what was added, in one notice, if anything was. */
void plan_everyday_note(const Plan *plan, Notices *notices);

G_END_DECLS

#endif
