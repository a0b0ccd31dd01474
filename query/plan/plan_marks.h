/* plan_marks: who types marks means an unmarked word as it stands.
 *
 * Of a question's syllables some 85 in 100 carry a mark; who leaves marks out leaves out most. So in a query that is
 * marked all over, an unmarked word that the index knows stands for itself alone, and not for its variants. That is
 * what it was meant as, and less to look for. Of a few words each counts for much: there a missing mark is forgiven.
 *
 * Called by plan_build. */
#ifndef TRACUU_QUERY_PLAN_PLAN_MARKS_H
#define TRACUU_QUERY_PLAN_PLAN_MARKS_H

#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Takes from the atoms of a marked query the variants that were not meant. */
void plan_marks_settle(Plan *plan);

G_END_DECLS

#endif
