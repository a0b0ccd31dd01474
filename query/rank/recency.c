#include "query/rank/recency.h"

#include <math.h>

#include "query/ask/request.h"
#include "query/rank/rank.h"
#include "query/relate/document_dates.h"

#define FIRST_YEAR 1945
#define DAYS_AHEAD 366
/* The default preference, chosen on the development questions, titles and rare words of titles: with a half-life of ten
 * years and a fifth of the weight MRR@10 stays within 0.0006 on questions and titles and gains 0.003 on rare words;
 * the whole weight would cost rare words 0.002 to 0.006. */
#define DEFAULT_DAYS  3650
#define DEFAULT_SHARE 0.2
/* The worth of an unknown date is learned from as many of the best candidates; and when these have no date either. */
#define LEARNED_FROM  20
#define NOTHING_KNOWN 0.5

double recency_of(Date issued, gint64 today, guint half_life_days)
{
  if (issued.year < FIRST_YEAR)
    return -1;
  gint64 age = today - date_to_days(issued);
  if (age < -DAYS_AHEAD)
    return -1;
  return exp2(-(double)ABS(age) / half_life_days);
}

/* How many candidates a recency may bring onto the page, or tell what an unknown one is worth. */
static guint count_first(const GArray *candidates, guint shown, double most)
{
  guint i = MIN(MAX(shown, LEARNED_FROM), candidates->len);
  if (i == candidates->len)
    return i;
  double last = g_array_index(candidates, RankCandidate, shown - 1).score;
  while (i < candidates->len && g_array_index(candidates, RankCandidate, i).score + most >= last)
    i++;
  return i;
}

/* Reads what the dates of the first n candidates are worth into their features, -1 where unknown. */
static gboolean read_first(GArray *candidates, guint n, guint half_life, gint64 today, Store *store, GError **error)
{
  g_autofree StoreDocid *docids = g_new(StoreDocid, n);
  for (guint i = 0; i < n; i++)
    docids[i] = g_array_index(candidates, RankCandidate, i).docid;
  g_autofree Date *issued = g_new(Date, n);
  if (!document_dates_read(store, docids, n, SCHEMA_SLOT_ISSUED, issued, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    g_array_index(candidates, RankCandidate, i).features[RANK_RECENCY] = recency_of(issued[i], today, half_life);
  return TRUE;
}

static double mean_of_known(const GArray *candidates, guint n)
{
  double sum = 0;
  guint known = 0;
  for (guint i = 0; i < n; i++) {
    double worth = g_array_index(candidates, RankCandidate, i).features[RANK_RECENCY];
    sum += MAX(worth, 0);
    known += worth >= 0;
  }
  return known > 0 ? sum / known : NOTHING_KNOWN;
}

gboolean recency_add(GArray *candidates, guint shown, guint days, RankProfile profile, gint64 today, Store *store,
                     GError **error)
{
  if (days == 0 || shown == 0)
    return TRUE;
  gboolean by_default = days == REQUEST_RECENCY_DEFAULT;
  double share = by_default ? DEFAULT_SHARE : 1, weight = rank_features[RANK_RECENCY].weights[profile];
  guint n = count_first(candidates, shown, share * weight);
  if (!read_first(candidates, n, by_default ? DEFAULT_DAYS : days, today, store, error))
    return FALSE;
  double mean = mean_of_known(candidates, MIN(n, LEARNED_FROM));
  for (guint i = 0; i < n; i++) {
    RankCandidate *candidate = &g_array_index(candidates, RankCandidate, i);
    double worth = candidate->features[RANK_RECENCY];
    candidate->features[RANK_RECENCY] = share * (worth >= 0 ? worth : mean);
    candidate->score += weight * candidate->features[RANK_RECENCY];
  }
  return TRUE;
}
