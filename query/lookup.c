/* search_lookup: the documents that a path, a number or the name of a law names. */
#include <stdlib.h>
#include <string.h>

#include "corpus/text/normal.h"
#include "query/ask/numbers.h"
#include "query/lookup.h"
#include "query/plan/expand.h"
#include "query/plan/plan_article.h"
#include "query/plan/plan_names.h"
#include "query/rank/namesakes.h"
#include "query/relate/absent.h"
#include "query/result/document_in_file.h"
#include "query/result/fetch.h"
#include "query/suggest/name_notices.h"

/* Documents of one name that are looked at. */
#define MAX_MATCHES 1000
/* Documents that are not in the index, of one number or name. */
#define MAX_ABSENT 10

static StoreQuery *terms_query(const GArray *terms)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new();
  for (guint i = 0; i < terms->len; i++) {
    const PlanTerm *term = &g_array_index(terms, PlanTerm, i);
    g_ptr_array_add(parts, store_query_term(term->term, term->len, 1));
  }
  return store_query_or((StoreQuery **)parts->pdata, parts->len);
}

/* Terms of the documents whose number the text is. */
static gboolean add_number_terms(const char *text, const GArray *tokens, Store *store, GArray *terms, GError **error)
{
  g_autoptr(GArray) found = numbers_find(tokens, text, strlen(text));
  return found->len == 0 ||
         expand_begun(&g_array_index(found, NumbersFound, 0), SCHEMA_TERM_NUMBER, store, terms, error);
}

/* The documents whose path has all the words of text. */
static StoreQuery *path_query(const char *text, Store *store, Tokenizer *tokenizer, GError **error)
{
  g_autoptr(GString) canonical = g_string_new(NULL);
  normal_append(canonical, text, strlen(text));
  g_autoptr(GArray) tokens = numbers_tokens(tokenizer, canonical->str, canonical->len);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func((GDestroyNotify)store_query_unref);
  for (guint i = 0; i < tokens->len; i++) {
    const Token *token = &g_array_index(tokens, NumbersToken, i).token;
    if (!token_is_atom(token))
      continue;
    g_autoptr(GArray) terms = plan_terms_new();
    if (!expand_atom(token, canonical->str + token->start, token->end - token->start, SCHEMA_TERM_PATH,
                     PLAN_MARKS_STRICT, store, terms, error))
      return NULL;
    g_ptr_array_add(parts, terms_query(terms));
  }
  for (guint i = 0; i < parts->len; i++)
    store_query_ref(g_ptr_array_index(parts, i));
  return store_query_and((StoreQuery **)parts->pdata, parts->len);
}

/* Whether path is text, or ends with it after a slash. */
static gboolean path_matches(const char *path, const char *text)
{
  gsize path_len = strlen(path), text_len = strlen(text);
  return path_len >= text_len && strcmp(path + path_len - text_len, text) == 0 &&
         (path_len == text_len || path[path_len - text_len - 1] == '/');
}

/* Adds a file, or (numbers not NULL) those of its documents that bear one of the numbers. */
static gboolean add_file(Store *store, StoreDocid docid, const GArray *numbers, Date at, GPtrArray *results,
                         GError **error)
{
  g_autoptr(Record) record = fetch_record(store, docid, error);
  guint n = record == NULL ? 0 : numbers != NULL ? record_n_documents(record) : 1;
  for (guint part = 0; part < n; part++) {
    if (numbers != NULL && !document_in_file_bears(record, part, numbers))
      continue;
    Result *result = fetch_result(record, docid, part);
    result->rank = results->len + 1;
    result->whole = numbers == NULL;
    result->end = numbers == NULL ? record_text_len(record) : result->end;
    g_ptr_array_add(results, result);
    if (!fetch_add_arrival(store, result, error) ||
        !legal_status_find_of(store, record, docid, part, at, &result->status, error))
      return FALSE;
  }
  return record != NULL;
}

static gboolean add_matches(const StoreQuery *query, const GArray *numbers, const char *path, const char *real_path,
                            Date at, Store *store, GPtrArray *results, GError **error)
{
  StoreSearch how = {.limit = MAX_MATCHES, .k1 = 1, .sort = STORE_SORT_DESCENDING, .sort_slot = SCHEMA_SLOT_ISSUED};
  g_auto(StoreMatches) matches = {0};
  if (!store_search(store, query, &how, &matches, error))
    return FALSE;
  for (guint i = 0; i < matches.n_matches; i++) {
    StoreDocid docid = matches.matches[i].docid;
    if (path != NULL) {
      g_autofree char *have = store_dup_value(store, docid, SCHEMA_SLOT_PATH, NULL, error);
      if (have == NULL)
        return FALSE;
      if (!path_matches(have, path) && (real_path == NULL || strcmp(have, real_path) != 0))
        continue;
    }
    if (!add_file(store, docid, numbers, at, results, error))
      return FALSE;
  }
  return TRUE;
}

/* The whole path of one file means that file, whatever others have a path that ends so. */
static void keep_exact(const char *path, GPtrArray *results)
{
  for (guint i = 0; i < results->len; i++)
    if (strcmp(((const Result *)g_ptr_array_index(results, i))->path, path) == 0) {
      g_ptr_array_remove_range(results, i + 1, results->len - i - 1);
      if (i > 0)
        g_ptr_array_remove_range(results, 0, i);
      ((Result *)g_ptr_array_index(results, 0))->rank = 1;
      return;
    }
}

static gboolean is_draft(const GPtrArray *results, guint i)
{
  return ((const Result *)g_ptr_array_index(results, i))->status.kind == VALIDITY_DRAFT;
}

/* Whoever asks for a number means what was issued, if anything was; that names its drafts. */
static void drop_drafts(GPtrArray *results)
{
  guint n_drafts = 0;
  for (guint i = 0; i < results->len; i++)
    n_drafts += is_draft(results, i);
  for (guint i = results->len; n_drafts < results->len && i-- > 0;)
    if (is_draft(results, i)) {
      g_ptr_array_remove_index(results, i);
      n_drafts--;
    }
  for (guint i = 0; i < results->len; i++)
    ((Result *)g_ptr_array_index(results, i))->rank = i + 1;
}

/* Adds the law that the whole text names, of several the one that is meant, and says of which the others are. */
static gboolean add_named(Plan *plan, const char *text, const GArray *tokens, Date at, Store *store, Results *results,
                          GError **error)
{
  if (!plan_names_find(plan, text, tokens, store, error))
    return FALSE;
  if (plan->names->len != 1 || !g_array_index(plan->names, PlanName, 0).whole)
    return TRUE;
  const PlanName *name = &g_array_index(plan->names, PlanName, 0);
  g_autoptr(GPtrArray) absent = absent_keys_of_name(store, text, strlen(text), error);
  if (absent == NULL || absent->len > 0) /* the index has others of the name only */
    return absent != NULL;
  g_autoptr(GArray) docids = g_array_new(FALSE, FALSE, sizeof(StoreDocid));
  return namesakes_find(store, name->term, name->year, at, docids, error) &&
         (docids->len == 0 ||
          add_file(store, g_array_index(docids, StoreDocid, 0), NULL, at, results->results, error)) &&
         name_notices_add(plan, store, at, TRUE, &results->notices, error);
}

/* What a number or a name, perhaps with an article, names. */
static gboolean add_documents(const char *text, Store *store, Tokenizer *tokenizer, Date at, Results *results,
                              GError **error)
{
  gsize len = strlen(text);
  g_autoptr(GArray) tokens = numbers_tokens(tokenizer, text, len);
  g_autoptr(GArray) numbers = plan_terms_new();
  g_autoptr(Plan) plan = plan_new();
  plan_article_find(plan, text, len, tokens);
  memcpy(results->article, plan->article, sizeof results->article);
  if (!add_number_terms(text, tokens, store, numbers, error))
    return FALSE;
  if (numbers->len == 0)
    return add_named(plan, text, tokens, at, store, results, error);
  g_autoptr(StoreQuery) by_number = terms_query(numbers);
  if (!add_matches(by_number, numbers, NULL, NULL, at, store, results->results, error))
    return FALSE;
  drop_drafts(results->results);
  return TRUE;
}

gboolean lookup(Store *store, Tokenizer *tokenizer, const char *path_or_number, Date at, Results *results,
                GError **error)
{
  /* The path as the index has it: absolute, through symbolic links. */
  g_autofree char *resolved = g_canonicalize_filename(path_or_number, NULL);
  char *real = realpath(path_or_number, NULL);
  g_autofree char *real_path = g_strdup(real != NULL ? real : resolved);
  free(real);
  const char *relative = path_or_number;
  while (g_str_has_prefix(relative, "./"))
    relative += 2;
  g_autofree char *base = g_path_get_basename(path_or_number);
  g_autoptr(StoreQuery) by_path = path_query(base, store, tokenizer, error);
  if (by_path == NULL || !add_matches(by_path, NULL, relative, real_path, at, store, results->results, error))
    return FALSE;
  keep_exact(real_path, results->results);
  if (results->results->len > 0)
    return TRUE;
  g_autoptr(GString) canonical = g_string_new(NULL);
  normal_append(canonical, path_or_number, strlen(path_or_number));
  return add_documents(canonical->str, store, tokenizer, at, results, error);
}

/* Those with one key. */
static gboolean add_absent(Store *store, const char *key, Date at, Results *results, GError **error)
{
  g_autoptr(GPtrArray) documents = absent_find(store, key, error);
  if (documents == NULL)
    return FALSE;
  while (documents->len > 0 && results->results->len < MAX_ABSENT) {
    Result *result = fetch_absent(g_ptr_array_steal_index(documents, 0));
    g_ptr_array_add(results->results, result);
    result->rank = results->results->len;
    if (!legal_status_find(store, result->absent, at, &result->status, error))
      return FALSE;
  }
  return TRUE;
}

gboolean lookup_absent(Store *store, Tokenizer *tokenizer, const char *number, Date at, Results *results,
                       GError **error)
{
  g_autoptr(GString) text = g_string_new(NULL);
  normal_append(text, number, strlen(number));
  g_autoptr(GArray) tokens = numbers_tokens(tokenizer, text->str, text->len);
  g_autoptr(GArray) found = numbers_find(tokens, text->str, text->len), terms = plan_terms_new();
  if (found->len > 0 && !expand_begun(&g_array_index(found, NumbersFound, 0), SCHEMA_TERM_CITES, store, terms, error))
    return FALSE;
  g_autoptr(GPtrArray) keys = found->len == 0 ? absent_keys_of_name(store, text->str, text->len, error)
                                              : g_ptr_array_new_with_free_func(g_free);
  if (keys == NULL)
    return FALSE;
  for (guint i = 0; i < terms->len; i++)
    g_ptr_array_add(keys, g_strdup(g_array_index(terms, PlanTerm, i).term + strlen(SCHEMA_TERM_CITES)));
  for (guint i = 0; i < keys->len; i++)
    if (!add_absent(store, g_ptr_array_index(keys, i), at, results, error))
      return FALSE;
  return TRUE;
}
