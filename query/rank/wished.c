#include "query/rank/wished.h"

#include "query/rank/rank.h"

/* What is wished comes first where it has this share of the words that the best has; by so much. */
#define ENOUGH_WORDS 0.9
#define AHEAD        0.01

void wished_put_first(GArray *candidates, Plan *plan)
{
  PlanIntent *intent = &plan->intent;
  double best = 0, lowest = G_MAXDOUBLE, highest = -G_MAXDOUBLE;
  for (guint i = 0; i < candidates->len; i++)
    best = MAX(best, g_array_index(candidates, RankCandidate, i).features[RANK_DOCUMENT_COVERAGE]);
  for (guint i = 0; i < candidates->len; i++) {
    RankCandidate *candidate = &g_array_index(candidates, RankCandidate, i);
    candidate->wished &= candidate->features[RANK_DOCUMENT_COVERAGE] >= ENOUGH_WORDS * best &&
                         (plan->names->len == 0 || candidate->name > 0);
    intent->met |= candidate->wished;
    if (candidate->wished)
      lowest = MIN(lowest, candidate->score);
    else
      highest = MAX(highest, candidate->score);
  }
  for (guint i = 0; intent->met && highest >= lowest && i < candidates->len; i++) {
    RankCandidate *candidate = &g_array_index(candidates, RankCandidate, i);
    if (!candidate->wished)
      candidate->score -= highest - lowest + AHEAD;
  }
}
