#include "query/rank/namesakes.h"

#include <stdlib.h>
#include <string.h>

#include "query/rank/rank.h"
#include "query/relate/document_dates.h"
#include "query/relate/legal_status.h"

/* Of one name so many are put in order. */
#define MAX_NAMESAKES 64

typedef struct {
  RankCandidate *candidate; /* NULL = none */
  StoreDocid docid;
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
  return x->docid < y->docid ? -1 : x->docid > y->docid;
}

static int highest_first(const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? 1 : x > y ? -1 : 0;
}

/* Puts n documents in order. */
static gboolean order(Namesake *all, guint n, Date at, Store *store, GError **error)
{
  StoreDocid docids[MAX_NAMESAKES];
  ValidityKind kinds[MAX_NAMESAKES];
  Date issued[MAX_NAMESAKES];
  for (guint i = 0; i < n; i++)
    docids[i] = all[i].docid;
  if (!legal_status_find_kinds(store, docids, n, at, VALIDITY_ENDED | VALIDITY_BIT(VALIDITY_NOT_YET), kinds, error) ||
      !document_dates_read(store, docids, n, SCHEMA_SLOT_ISSUED, issued, error))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    all[i].ended = (VALIDITY_BIT(kinds[i]) & VALIDITY_ENDED) != 0;
    all[i].early = kinds[i] == VALIDITY_NOT_YET;
    all[i].day = issued[i].year != 0 ? date_to_number(issued[i]) : 0;
  }
  qsort(all, n, sizeof all[0], as_meant);
  return TRUE;
}

/* Those of a year, of any when it is 0. */
static gboolean find_of_year(Store *store, const char *term, guint year, Namesake all[MAX_NAMESAKES], guint *n,
                             GError **error)
{
  StoreSearch how = {.limit = MAX_NAMESAKES, .k1 = 1};
  g_auto(StoreMatches) matches = {0};
  StoreQuery *asked = store_query_term(term, strlen(term), 1);
  if (year != 0) {
    g_autofree char *first = g_strdup_printf("%04u0101", year), *last = g_strdup_printf("%04u1231", year);
    asked = store_query_filter(asked, store_query_range(SCHEMA_SLOT_ISSUED, first, last));
  }
  g_autoptr(StoreQuery) query = asked;
  if (!store_search(store, query, &how, &matches, error))
    return FALSE;
  *n = matches.n_matches;
  for (guint i = 0; i < *n; i++)
    all[i] = (Namesake){.docid = matches.matches[i].docid};
  return TRUE;
}

gboolean namesakes_find(Store *store, const char *term, guint year, Date at, GArray *docids, GError **error)
{
  Namesake all[MAX_NAMESAKES];
  guint n = 0;
  if (!find_of_year(store, term, year, all, &n, error) ||
      (n == 0 && year != 0 && !find_of_year(store, term, 0, all, &n, error)) || !order(all, n, at, store, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    g_array_append_val(docids, all[i].docid);
  return TRUE;
}

gboolean namesakes_order(GArray *candidates, Date at, Store *store, GError **error)
{
  Namesake all[MAX_NAMESAKES];
  double scores[MAX_NAMESAKES];
  guint n = 0;
  for (guint i = 0; i < candidates->len && n < MAX_NAMESAKES; i++) {
    RankCandidate *candidate = &g_array_index(candidates, RankCandidate, i);
    if (candidate->name < 1)
      continue;
    scores[n] = candidate->score;
    all[n++] = (Namesake){.candidate = candidate, .docid = candidate->docid};
  }
  if (n < 2)
    return TRUE;
  if (!order(all, n, at, store, error))
    return FALSE;
  qsort(scores, n, sizeof scores[0], highest_first);
  for (guint i = 0; i < n; i++)
    all[i].candidate->score = scores[i];
  return TRUE;
}
