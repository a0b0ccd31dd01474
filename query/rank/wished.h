/* wished: documents in a state that few are in come first where the query wishes that state: "nghị định kiểm toán hết hiệu
 * lực". */
#ifndef TRACUU_QUERY_RANK_WISHED_H
#define TRACUU_QUERY_RANK_WISHED_H

#include <glib.h>

#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Lowers the scores of the candidates (RankCandidate) so that those that are wished are before all others: those that
 * have about as many of the words as any, and where the query calls a law by its name, the laws of that name. Sets
 * plan->intent.met. The order of the array stays. */
void wished_put_first(GArray *candidates, Plan *plan);

G_END_DECLS

#endif
