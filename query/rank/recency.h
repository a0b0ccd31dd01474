/* recency: a preference for new documents, blended into scores that stand already.
 *
 * A document gains up to the weight of RANK_RECENCY, less the older it is; that is little beside what a better match
 * gains, so that newness decides between documents that answer alike. What nobody asked for counts a fifth.
 *
 * Called by search. */
#ifndef TRACUU_QUERY_RANK_RECENCY_H
#define TRACUU_QUERY_RANK_RECENCY_H

#include <glib.h>

#include "corpus/text/date.h"
#include "indexer/store/store.h"
#include "query/rank/rank.h"

G_BEGIN_DECLS

/* What a date of issue is worth: 2^(-age / half-life), in 0..1. A date ahead is worth no more than today. Negative when
 * the date tells nothing: unknown, before 1945 or more than a year ahead, which are typing errors. */
double recency_of(Date issued, gint64 today, guint half_life_days);

/* Adds recency to the scores of candidates (RankCandidate, best first), as far as it can change which ones are the
 * first shown: the dates of those that are too far behind are not read. days is that of Request, today a date_to_days.
 * What has no date is worth the mean of the best ones that have one: neither punished nor promoted. To be sorted again.
 */
gboolean recency_add(GArray *candidates, guint shown, guint days, RankProfile profile, gint64 today, Store *store,
                     GError **error);

G_END_DECLS

#endif
