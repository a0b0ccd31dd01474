#include "query/suggest/name_notices.h"

#include "corpus/base/language.h"
#include "corpus/names/fact.h"
#include "query/rank/namesakes.h"
#include "query/relate/document_dates.h"
#include "query/result/fetch.h"

/* Further documents of a name that are told by their numbers. */
#define MAX_OTHERS 5

/* How the documents are called, from the first one on, as far as they have numbers: "88/2015/QH13, 03/2003/QH11". */
static char *numbers_of(Store *store, const GArray *docids, guint from, guint to, GError **error)
{
  g_autoptr(GString) out = g_string_new(NULL);
  for (guint i = from; i < to; i++) {
    g_autoptr(Record) record = fetch_record(store, g_array_index(docids, StoreDocid, i), error);
    if (record == NULL)
      return NULL;
    g_autofree char *number = record_dup_field(record, FACT_NUMBER);
    if (number != NULL)
      g_string_append_printf(out, "%s%s", out->len > 0 ? ", " : "", number);
  }
  return g_string_free(g_steal_pointer(&out), FALSE);
}

static gboolean add(const PlanName *name, const GArray *docids, Store *store, gboolean opened, Notices *notices,
                    GError **error)
{
  g_autofree char *first = numbers_of(store, docids, 0, 1, error);
  g_autofree char *others = NULL;
  if (first == NULL || (others = numbers_of(store, docids, 1, MIN(docids->len, 1 + MAX_OTHERS), error)) == NULL)
    return FALSE;
  if (*first == '\0')
    return TRUE;
  char *notice;
  if (docids->len == 1)
    notice = g_strdup_printf(_("“%s” is the name of %s."), name->typed, first);
  else if (!opened)
    notice = g_strdup_printf(_("“%s” is the name of %u documents; the newest in force comes first."), name->typed,
                             docids->len);
  else
    notice = g_strdup_printf(_("“%s” is the name of %u documents; shown is %s, others are %s%s."), name->typed,
                             docids->len, first, others, docids->len > 1 + MAX_OTHERS ? ", ..." : "");
  notices_add(notices, "law-name", notice);
  return TRUE;
}

/* Whether the document is of another year than the one that was typed: it is not what the name means then. */
static gboolean is_of_other_year(Store *store, StoreDocid docid, guint year, gboolean *is, GError **error)
{
  Date issued = {0};
  if (year != 0 && !document_dates_read(store, &docid, 1, SCHEMA_SLOT_ISSUED, &issued, error))
    return FALSE;
  *is = issued.year != 0 && issued.year != year;
  return TRUE;
}

gboolean name_notices_add(const Plan *plan, Store *store, Date at, gboolean opened, Notices *notices, GError **error)
{
  for (guint i = 0; i < plan->names->len; i++) {
    const PlanName *name = &g_array_index(plan->names, PlanName, i);
    g_autoptr(GArray) docids = g_array_new(FALSE, FALSE, sizeof(StoreDocid));
    if (name->typed == NULL || (!name->whole && 2 * name->n_atoms < plan_n_typed(plan)))
      continue;
    gboolean other = FALSE;
    if (!namesakes_find(store, name->term, name->year, at, docids, error) ||
        (docids->len > 0 &&
         !is_of_other_year(store, g_array_index(docids, StoreDocid, 0), name->year, &other, error)) ||
        (docids->len > 0 && (!other || opened) && !add(name, docids, store, opened, notices, error)))
      return FALSE;
  }
  return TRUE;
}
