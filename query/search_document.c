/* What search.h does without a query: for a document that was found, for the last that arrived, for what was begun to
 * be typed. */
#include "query/lookup.h"
#include "query/relate/neighbours.h"
#include "query/result/copies.h"
#include "query/result/fact_sources.h"
#include "query/result/fetch.h"
#include "query/search_guard.h"
#include "query/suggest/begun.h"

/* What is asked of documents, and where the answer goes. */
typedef struct {
  const Result *result;
  const Results *results;
  guint part, limit;
  Date at;
  gboolean same;
  gpointer found;
} DocumentQuestion;

static Record *read_record(Search *search, const Result *result, GError **error)
{
  StoreDocid docid = search_guard_find(search, result, error);
  return docid != 0 ? fetch_record(search->store, docid, error) : NULL;
}

static Document *read_document(Search *search, const Result *result, GError **error)
{
  StoreDocid docid = search_guard_find(search, result, error);
  return docid != 0 ? document_read(search->store, docid, result->part, error) : NULL;
}

static gboolean attempt_record(Search *search, gpointer data, GError **error)
{
  DocumentQuestion *question = data;
  question->found = read_record(search, question->result, error);
  return question->found != NULL;
}

Record *search_record(Search *search, const Result *result, GError **error)
{
  DocumentQuestion question = {.result = result};
  return search_guard(search, attempt_record, &question, error) ? question.found : NULL;
}

gboolean search_add_facts(Search *search, Result *result, GError **error)
{
  g_autoptr(Record) record = search_record(search, result, error);
  result->facts = record != NULL ? fact_sources_read(record, result->part, error) : NULL;
  return result->facts != NULL;
}

static gboolean attempt_part(Search *search, gpointer data, GError **error)
{
  DocumentQuestion *question = data;
  g_autoptr(Record) record = NULL;
  StoreDocid docid = search_guard_find(search, question->result, error);
  if (docid == 0 || (record = fetch_record(search->store, docid, error)) == NULL)
    return FALSE;
  g_autoptr(Result) found = fetch_result(record, docid, question->part);
  if (!fetch_add_arrival(search->store, found, error) ||
      !legal_status_find_of(search->store, record, docid, question->part, question->at, &found->status, error))
    return FALSE;
  question->found = g_steal_pointer(&found);
  return TRUE;
}

gboolean search_add_part(Search *search, const Result *whole, guint part, Date at, Results *results, GError **error)
{
  DocumentQuestion question = {.result = whole, .part = part, .at = at};
  if (!search_guard(search, attempt_part, &question, error))
    return FALSE;
  Result *result = question.found;
  result->rank = results->results->len + 1;
  g_ptr_array_add(results->results, result);
  return TRUE;
}

static gboolean attempt_same(Search *search, gpointer data, GError **error)
{
  DocumentQuestion *question = data;
  g_autoptr(Document) first = NULL;
  question->same = TRUE;
  for (guint i = 0; i < question->results->results->len && question->same; i++) {
    g_autoptr(Document) document = read_document(search, g_ptr_array_index(question->results->results, i), error);
    if (document == NULL ||
        (first != NULL && !document_is_same(search->store, first, document, &question->same, error)))
      return FALSE;
    if (first == NULL)
      first = g_steal_pointer(&document);
  }
  return TRUE;
}

gboolean search_are_same(Search *search, const Results *results, gboolean *same, GError **error)
{
  DocumentQuestion question = {.results = results};
  gboolean done = search_guard(search, attempt_same, &question, error);
  *same = question.same;
  return done;
}

static gboolean attempt_related(Search *search, gpointer data, GError **error)
{
  DocumentQuestion *question = data;
  const Document *absent = question->result->absent;
  g_autoptr(Document) document = absent == NULL ? read_document(search, question->result, error) : NULL;
  question->found =
      absent != NULL || document != NULL
          ? neighbours_find(search->store, absent != NULL ? absent : document, question->at, question->limit, error)
          : NULL;
  return question->found != NULL;
}

GPtrArray *search_related(Search *search, const Result *result, Date at, guint limit, GError **error)
{
  DocumentQuestion question = {.result = result, .at = at, .limit = limit};
  return search_guard(search, attempt_related, &question, error) ? question.found : NULL;
}

static gboolean attempt_arrival(Search *search, gpointer data, GError **error)
{
  char **arrival = data;
  g_autoptr(StoreQuery) query = store_query_range(SCHEMA_SLOT_ADDED, "0", NULL);
  StoreSearch how = {.limit = 1, .k1 = 1, .sort = STORE_SORT_DESCENDING, .sort_slot = SCHEMA_SLOT_ADDED};
  g_auto(StoreMatches) matches = {0};
  if (!store_search(search->store, query, &how, &matches, error))
    return FALSE;
  *arrival = matches.n_matches > 0
                 ? store_dup_value(search->store, matches.matches[0].docid, SCHEMA_SLOT_ADDED, NULL, error)
                 : g_strdup("0");
  return *arrival != NULL;
}

char *search_last_arrival(Search *search, GError **error)
{
  char *arrival = NULL;
  return search_guard(search, attempt_arrival, &arrival, error) ? arrival : NULL;
}

typedef struct {
  const char *field, *typed;
  GPtrArray *found;
} BegunQuestion;

static gboolean attempt_begun(Search *search, gpointer data, GError **error)
{
  BegunQuestion *question = data;
  question->found = begun_find(search->store, question->field, question->typed, error);
  return question->found != NULL;
}

GPtrArray *search_begun(Search *search, const char *field, const char *typed, GError **error)
{
  BegunQuestion question = {.field = field, .typed = typed};
  return search_guard(search, attempt_begun, &question, error) ? question.found : NULL;
}

typedef struct {
  const char *path_or_number;
  Date at;
  gboolean all_copies;
  Results *results;
} LookupQuestion;

static gboolean attempt_lookup(Search *search, gpointer data, GError **error)
{
  const LookupQuestion *question = data;
  search_guard_empty(question->results);
  Results *results = question->results;
  return lookup(search->store, search->tokenizers[0], question->path_or_number, question->at, results, error) &&
         (question->all_copies || copies_collapse(search->store, results->results, error)) &&
         (results->results->len > 0 ||
          lookup_absent(search->store, search->tokenizers[0], question->path_or_number, question->at, results, error));
}

gboolean search_lookup(Search *search, const char *path_or_number, Date at, gboolean all_copies, Results *results,
                       GError **error)
{
  LookupQuestion question = {path_or_number, at, all_copies, results};
  gboolean done = search_guard(search, attempt_lookup, &question, error);
  if (done)
    search_guard_note_lost(search, results);
  return done;
}
