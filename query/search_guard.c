#include "query/search_guard.h"

#include <string.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "corpus/base/location.h"
#include "indexer/store/uid.h"

G_DEFINE_QUARK(tracuu_search_error, search_error)

/* An index that is being written may move on under a reader this often before the reader gives up. */
#define MAX_REDO 8
/* One among several hosts, only this often: the others can answer without it. */
#define MAX_REDO_HOST 2

gboolean search_guard(Search *search, SearchAttempt attempt, gpointer data, GError **error)
{
  g_autoptr(GError) failure = NULL;
  guint n_still = 0; /* looks in a row between which it did not move */
  for (guint redo = 0; redo < MAX_REDO; redo++) {
    gboolean moved = FALSE;
    g_clear_error(&failure);
    if (attempt(search, data, &failure))
      return TRUE;
    if (g_error_matches(failure, STORE_ERROR, STORE_ERROR_NETWORK) && store_leave_lost(search->store, failure))
      continue;
    if (!g_error_matches(failure, STORE_ERROR, STORE_ERROR_CHANGED))
      break;
    if (redo >= MAX_REDO_HOST && store_leave_changed(search->store))
      continue;
    if (!store_reopen(search->store, &moved, NULL))
      break;
    n_still = moved ? 0 : n_still + 1;
  }
  g_autofree char *rebuild = location_rebuild(store_name(search->store));
  if (failure == NULL)
    g_set_error_literal(
        error, SEARCH_ERROR, SEARCH_ERROR_INDEX,
        _("The index could not be read, and nothing says why; 'tracuu-index --check' looks at all of it."));
  else if (g_error_matches(failure, STORE_ERROR, STORE_ERROR_CHANGED) && n_still > 1)
    g_set_error(error, SEARCH_ERROR, SEARCH_ERROR_CHANGED,
                _("%s Nobody is writing to it, so it is damaged: build it anew with %s."), failure->message, rebuild);
  else if (g_error_matches(failure, STORE_ERROR, STORE_ERROR_CHANGED))
    g_set_error(error, SEARCH_ERROR, SEARCH_ERROR_CHANGED, _("%s It is being written; ask again."), failure->message);
  else if (g_error_matches(failure, STORE_ERROR, STORE_ERROR_DAMAGED) && strstr(failure->message, "--rebuild") == NULL)
    g_set_error(error, SEARCH_ERROR, SEARCH_ERROR_INDEX, _("%s It is in the index %s: build that anew with %s."),
                failure->message, store_name(search->store), rebuild);
  else if (failure->domain == STORE_ERROR)
    g_set_error_literal(error, SEARCH_ERROR, SEARCH_ERROR_INDEX, failure->message);
  else if (failure->domain == SEARCH_ERROR || failure->domain == REQUEST_ERROR)
    g_propagate_error(error, g_steal_pointer(&failure));
  else
    g_set_error_literal(error, REQUEST_ERROR, REQUEST_ERROR_QUERY, failure->message);
  return FALSE;
}

StoreDocid search_guard_find(Search *search, const Result *result, GError **error)
{
  g_autofree char *path = store_dup_value(search->store, result->docid, SCHEMA_SLOT_PATH, NULL, NULL);
  if (g_strcmp0(path, result->path) == 0)
    return result->docid;
  char term[UID_TERM_MAX];
  gsize len = uid_term(result->path, strlen(result->path), term);
  g_autoptr(StoreQuery) query = store_query_term(term, len, 1);
  g_auto(StoreMatches) matches = {0};
  if (!store_search(search->store, query, &(StoreSearch){.limit = 1, .k1 = 1}, &matches, error))
    return 0;
  if (matches.n_matches > 0)
    return matches.matches[0].docid;
  g_autofree char *shown = escape_dup(result->path);
  g_set_error(error, SEARCH_ERROR, SEARCH_ERROR_CHANGED,
              _("%s was taken out of the index while it was looked up; look for it again."), shown);
  return 0;
}

void search_guard_empty(Results *results)
{
  results_clear(results);
  results_init(results);
}

void search_tell_lost(const Search *search, Notices *notices)
{
  for (guint i = 0; i < store_n_lost(search->store); i++) {
    const char *why;
    store_lost(search->store, i, &why);
    notices_add(notices, "lost-host", g_strdup_printf(_("%s The answer is without its documents."), why));
  }
}

void search_guard_note_lost(const Search *search, Results *results)
{
  for (guint i = 0; i < store_n_lost(search->store); i++) {
    const char *why;
    g_ptr_array_add(results->missing, g_strdup(store_lost(search->store, i, &why)));
    results->incomplete = RESULTS_HOSTS_LOST;
  }
  search_tell_lost(search, &results->notices);
}
