#include "query/suggest/begun.h"

#include <string.h>

#include "corpus/names/docnum.h"
#include "corpus/names/fact.h"
#include "corpus/names/fields.h"
#include "corpus/names/offices.h"
#include "corpus/names/types.h"
#include "corpus/text/fold.h"
#include "indexer/store/schema.h"
#include "query/result/fetch.h"
#include "query/suggest/nearest_numbers.h"

/* Terms that are looked through, and records that are read. */
#define MAX_TERMS   100000
#define MAX_WORDS   8
#define MAX_RECORDS 200
/* Microseconds after which what was found by then is enough. */
#define PATIENCE (200 * 1000)

typedef struct {
  Store *store;
  const char *typed;
  const char *before; /* what of typed stays as it is, in front of each value */
  GPtrArray *found;
  gint64 until;
} Begun;

static void value_free(gpointer data)
{
  BegunValue *value = data;
  g_free(value->value);
  g_free(value->meaning);
  g_free(value);
}

static gboolean is_enough(const Begun *begun)
{
  return begun->found->len >= BEGUN_MAX || g_get_monotonic_time() > begun->until;
}

static void add(const Begun *begun, const char *text, const char *meaning)
{
  g_autofree char *value = g_strconcat(begun->before, text, NULL);
  for (guint i = 0; i < begun->found->len; i++)
    if (strcmp(((BegunValue *)g_ptr_array_index(begun->found, i))->value, value) == 0)
      return;
  BegunValue *one = g_new(BegunValue, 1);
  *one = (BegunValue){g_steal_pointer(&value), g_strdup(meaning)};
  g_ptr_array_add(begun->found, one);
}

/* The next character that is to be seen, as it is compared; 0 at the end. */
static char next_char(const char **at)
{
  FoldChar c = {0};
  while (c.base == 0 && **at != '\0')
    *at += fold_char(*at, strlen(*at), &c);
  return c.base;
}

/* Character by character, so that a shell can put the rest of text behind what was typed. What parts words and the parts
 * of numbers is all the same: "11 hd btc" begins "11-HD/BTCTW". */
static gboolean begins(const char *text, const char *typed)
{
  char wanted;
  while ((wanted = next_char(&typed)) != 0) {
    const char had = next_char(&text);
    if (had != wanted && (had == 0 || g_ascii_isalnum(had) || g_ascii_isalnum(wanted)))
      return FALSE;
  }
  return TRUE;
}

/* ---- types and offices ---- */

/* A code or a name, whichever begins so, when a document here has it. */
static gboolean add_coded(const Begun *begun, const char *prefix, const char *code, const char *name, GError **error)
{
  const gboolean by_code = begins(code, begun->typed);
  if (!by_code && !begins(name, begun->typed))
    return TRUE;
  GError *failure = NULL;
  g_autofree char *lower = g_utf8_strdown(code, -1), *term = g_strconcat(prefix, lower, NULL);
  if (store_term_frequency(begun->store, term, strlen(term), &failure) > 0)
    add(begun, by_code ? code : name, by_code ? name : code);
  if (failure != NULL)
    g_propagate_error(error, failure);
  return failure == NULL;
}

static gboolean add_types(Begun *begun, GError **error)
{
  const char *comma = strrchr(begun->typed, ',');
  g_autofree char *before = comma != NULL ? g_strndup(begun->typed, (gsize)(comma + 1 - begun->typed)) : NULL;
  const DocType *type;
  if (comma != NULL) {
    begun->before = before;
    begun->typed = comma + 1;
  }
  for (guint i = 0; (type = types_get(i)) != NULL && !is_enough(begun); i++)
    if (!add_coded(begun, SCHEMA_TERM_TYPE, type->code, type->name, error))
      return FALSE;
  return TRUE;
}

/* The names of offices have these words: of the last one only the beginning was typed. NULL on error. */
static StoreQuery *query_names(const Begun *begun, GError **error)
{
  g_autoptr(GPtrArray) terms = store_terms(begun->store, SCHEMA_TERM_ISSUER, MAX_TERMS, error);
  g_auto(GStrv) words = g_strsplit(begun->typed, " ", -1);
  StoreQuery *all[MAX_WORDS];
  guint n = 0;
  for (guint w = 0; terms != NULL && words[w] != NULL && n < MAX_WORDS; w++) {
    g_autoptr(GPtrArray) any = g_ptr_array_new(); /* the query takes them */
    for (guint i = 0; *words[w] != '\0' && i < terms->len; i++) {
      const char *term = g_ptr_array_index(terms, i), *word = term + strlen(SCHEMA_TERM_ISSUER);
      if (begins(word, words[w]) && (words[w + 1] == NULL || begins(words[w], word)))
        g_ptr_array_add(any, store_query_term(term, strlen(term), 1));
    }
    if (*words[w] != '\0')
      all[n++] = store_query_or((StoreQuery **)any->pdata, any->len);
  }
  return terms != NULL ? store_query_and(all, n) : NULL;
}

/* Offices as their papers call them: that of a province is in no table. */
static gboolean add_printed_offices(const Begun *begun, GError **error)
{
  StoreSearch how = {.limit = MAX_RECORDS, .k1 = 1, .sort = STORE_SORT_DESCENDING, .sort_slot = SCHEMA_SLOT_ISSUED};
  g_auto(StoreMatches) matches = {0};
  g_autoptr(StoreQuery) query = query_names(begun, error);
  if (query == NULL || !store_search(begun->store, query, &how, &matches, error))
    return FALSE;
  for (guint i = 0; i < matches.n_matches && !is_enough(begun); i++) {
    g_autoptr(Record) record = fetch_record(begun->store, matches.matches[i].docid, error);
    if (record == NULL)
      return FALSE;
    for (guint part = 0; part < record_n_documents(record); part++) {
      g_autofree char *name = record_dup_document_field(record, part, FACT_ISSUER);
      if (name != NULL && begins(name, begun->typed))
        add(begun, name, "");
    }
  }
  return TRUE;
}

static gboolean add_offices(Begun *begun, GError **error)
{
  const Issuer *office;
  for (guint i = 0; (office = offices_get(i)) != NULL && !is_enough(begun); i++)
    if (!add_coded(begun, SCHEMA_TERM_ISSUER, office->code, office->name, error))
      return FALSE;
  return *begun->typed == '\0' || is_enough(begun) || add_printed_offices(begun, error);
}

/* ---- numbers ---- */

typedef struct {
  const char *term; /* borrowed */
  guint year;
} Bearer;

static int latest_first(gconstpointer a, gconstpointer b)
{
  const Bearer *x = a, *y = b;
  return x->year != y->year ? (x->year < y->year ? 1 : -1) : strcmp(x->term, y->term);
}

/* The terms of numbers that begin so, which borrow from terms. */
static GArray *find_bearers(const Begun *begun, const GPtrArray *terms)
{
  GArray *bearers = g_array_new(FALSE, FALSE, sizeof(Bearer));
  g_autoptr(GString) spelled = g_string_new(NULL);
  for (guint i = 0; i < terms->len; i++) {
    Bearer bearer = {.term = g_ptr_array_index(terms, i)};
    const char *key = bearer.term + strlen(SCHEMA_TERM_NUMBER);
    DocNum number;
    if (!docnum_from_key(key, strlen(key), &number))
      continue;
    bearer.year = number.year;
    g_string_truncate(spelled, 0);
    docnum_print(&number, spelled);
    if (begins(spelled->str, begun->typed))
      g_array_append_val(bearers, bearer);
  }
  g_array_sort(bearers, latest_first);
  return bearers;
}

static gboolean add_numbers(Begun *begun, GError **error)
{
  begun->typed += strspn(begun->typed, "0"); /* as terms do without them */
  gsize digits = strspn(begun->typed, "0123456789");
  if (digits == 0)
    return TRUE;
  g_autofree char *prefix = g_strdup_printf(SCHEMA_TERM_NUMBER "%.*s", (int)MIN(digits, 16), begun->typed);
  g_autoptr(GPtrArray) terms = store_terms(begun->store, prefix, MAX_TERMS, error);
  if (terms == NULL)
    return FALSE;
  g_autoptr(GArray) bearers = find_bearers(begun, terms);
  for (guint i = 0; i < bearers->len && !is_enough(begun); i++) {
    GError *failure = NULL;
    g_autofree char *printed = nearest_numbers_printed(g_array_index(bearers, Bearer, i).term, begun->store, &failure);
    if (printed != NULL)
      add(begun, printed, "");
    if (failure != NULL) {
      g_propagate_error(error, failure);
      return FALSE;
    }
  }
  return TRUE;
}

GPtrArray *begun_find(Store *store, const char *field, const char *typed, GError **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func(value_free);
  Begun begun = {store, typed, "", found, g_get_monotonic_time() + PATIENCE};
  FieldId id;
  if (!fields_find(field, strlen(field), FIELDS_IN_QUERY, &id))
    return g_steal_pointer(&found);
  gboolean done = TRUE;
  switch (id) {
  case FIELDS_TYPE:
    done = add_types(&begun, error);
    break;
  case FIELDS_ISSUER:
    done = add_offices(&begun, error);
    break;
  case FIELDS_NUMBER:
  case FIELDS_CITES:
  case FIELDS_IMPLEMENTS:
  case FIELDS_REPLACES:
  case FIELDS_AMENDS:
    done = add_numbers(&begun, error);
    break;
  default:
    break;
  }
  return done ? g_steal_pointer(&found) : NULL;
}
