#include "query/rank/namesakes.h"

#include <stdlib.h>

#include "query/rank/rank.h"
#include "query/relate/document_dates.h"
#include "query/relate/legal_status.h"

/* Of one name so many are put in order. */
#define MAX_NAMESAKES 64

typedef struct {
  RankCandidate *candidate;
  gboolean ended, early; /* no longer, not yet in force */
  guint32 day;           /* of issue; 0 = unknown */
} Namesake;

static int as_meant(const void *a, const void *b)
{
  const Namesake *x = a, *y = b;
  if (x->ended != y->ended)
    return x->ended - y->ended;
  if (x->early != y->early)
    return x->early - y->early;
  if (x->day != y->day)
    return x->day < y->day ? 1 : -1;
  return x->candidate->docid < y->candidate->docid ? -1 : x->candidate->docid > y->candidate->docid;
}

static int highest_first(const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? 1 : x > y ? -1 : 0;
}

gboolean namesakes_order(GArray *candidates, Date at, Store *store, GError **error)
{
  Namesake all[MAX_NAMESAKES];
  StoreDocid docids[MAX_NAMESAKES];
  ValidityKind kinds[MAX_NAMESAKES];
  Date issued[MAX_NAMESAKES];
  double scores[MAX_NAMESAKES];
  guint n = 0;
  for (guint i = 0; i < candidates->len && n < MAX_NAMESAKES; i++) {
    RankCandidate *candidate = &g_array_index(candidates, RankCandidate, i);
    if (candidate->name < 1)
      continue;
    docids[n] = candidate->docid;
    scores[n] = candidate->score;
    all[n++] = (Namesake){.candidate = candidate};
  }
  if (n < 2)
    return TRUE;
  if (!legal_status_find_kinds(store, docids, n, at, VALIDITY_ENDED | VALIDITY_BIT(VALIDITY_NOT_YET), kinds, error) ||
      !document_dates_read(store, docids, n, SCHEMA_SLOT_ISSUED, issued, error))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    all[i].ended = (VALIDITY_BIT(kinds[i]) & VALIDITY_ENDED) != 0;
    all[i].early = kinds[i] == VALIDITY_NOT_YET;
    all[i].day = issued[i].year != 0 ? date_to_number(issued[i]) : 0;
  }
  qsort(all, n, sizeof all[0], as_meant);
  qsort(scores, n, sizeof scores[0], highest_first);
  for (guint i = 0; i < n; i++)
    all[i].candidate->score = scores[i];
  return TRUE;
}
