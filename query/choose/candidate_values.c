#include "query/choose/candidate_values.h"

#include <string.h>

#include "corpus/names/offices.h"
#include "corpus/names/types.h"
#include "query/choose/path_share.h"
#include "query/rank/rank.h"
#include "query/relate/document_dates.h"

/* Whether an office is the one that was asked for, or took over from it, or was taken over by it. */
static gboolean is_office(const char *code, const char *asked)
{
  const Issuer *office = offices_find(code, strlen(code)), *wanted = offices_find(asked, strlen(asked));
  return strcmp(code, asked) == 0 || (office != NULL && g_strcmp0(office->successor, asked) == 0) ||
         (wanted != NULL && g_strcmp0(wanted->successor, code) == 0);
}

static gboolean add_dates(GArray *candidates, const StoreDocid *docids, Store *store, GError **error)
{
  g_autofree Date *issued = g_new(Date, candidates->len);
  if (!document_dates_read(store, docids, candidates->len, SCHEMA_SLOT_ISSUED, issued, error))
    return FALSE;
  for (guint i = 0; i < candidates->len; i++)
    g_array_index(candidates, RankCandidate, i).issued = issued[i];
  return TRUE;
}

static gboolean add_types(GArray *candidates, const StoreDocid *docids, const char *type, Store *store, GError **error)
{
  g_autoptr(GPtrArray) types = store_dup_values(store, docids, candidates->len, SCHEMA_SLOT_TYPE, error);
  for (guint i = 0; types != NULL && i < candidates->len; i++) {
    const GString *own = g_ptr_array_index(types, i);
    RankCandidate *candidate = &g_array_index(candidates, RankCandidate, i);
    candidate->type = type != NULL && strcmp(own->str, type) == 0;
    candidate->force = types_force(own->str);
  }
  return types != NULL;
}

static gboolean add_issuers(GArray *candidates, const StoreDocid *docids, const char *issuer, Store *store,
                            GError **error)
{
  g_autoptr(GPtrArray) issuers = store_dup_values(store, docids, candidates->len, SCHEMA_SLOT_ISSUER, error);
  for (guint i = 0; issuers != NULL && i < candidates->len; i++) {
    const GString *own = g_ptr_array_index(issuers, i);
    g_array_index(candidates, RankCandidate, i).issuer = is_office(own->str, issuer);
  }
  return issuers != NULL;
}

/* How far they are called by the words of the query: those that may be, and where a number is asked for all. */
static gboolean add_paths(GArray *candidates, const Plan *plan, Store *store, GError **error)
{
  g_autoptr(GArray) docids = g_array_new(FALSE, FALSE, sizeof(StoreDocid)),
                    places = g_array_new(FALSE, FALSE, sizeof(guint));
  for (guint i = 0; i < candidates->len; i++) {
    const RankCandidate *candidate = &g_array_index(candidates, RankCandidate, i);
    if (candidate->path <= 0 && plan->path_numbers->len == 0)
      continue;
    g_array_append_val(docids, candidate->docid);
    g_array_append_val(places, i);
  }
  g_autoptr(GPtrArray) paths =
      store_dup_values(store, (const StoreDocid *)(void *)docids->data, docids->len, SCHEMA_SLOT_PATH, error);
  g_autoptr(PathShare) share = path_share_new(plan, store_n_documents(store));
  for (guint n = 0; paths != NULL && n < places->len; n++) {
    RankCandidate *candidate = &g_array_index(candidates, RankCandidate, g_array_index(places, guint, n));
    const GString *path = g_ptr_array_index(paths, n);
    candidate->path = path_share_of(share, path->str, path->len, candidate->path);
    candidate->number |= path_share_bears(share, path->str, path->len);
  }
  return paths != NULL;
}

gboolean candidate_values_add(GArray *candidates, const Plan *plan, Store *store, GError **error)
{
  const PlanIntent *intent = &plan->intent;
  g_autofree StoreDocid *docids = g_new(StoreDocid, MAX(candidates->len, 1));
  for (guint i = 0; i < candidates->len; i++)
    docids[i] = g_array_index(candidates, RankCandidate, i).docid;
  return (plan->date.year == 0 || add_dates(candidates, docids, store, error)) &&
         add_types(candidates, docids, intent->type, store, error) &&
         (plan->path_words->len + plan->path_numbers->len == 0 || add_paths(candidates, plan, store, error)) &&
         (intent->issuer == NULL || add_issuers(candidates, docids, intent->issuer, store, error));
}
