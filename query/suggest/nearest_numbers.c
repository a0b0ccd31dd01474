#include "query/suggest/nearest_numbers.h"

#include <stdlib.h>
#include <string.h>

#include "corpus/base/language.h"
#include "corpus/names/fact.h"
#include "corpus/names/offices.h"
#include "corpus/names/types.h"
#include "query/result/fetch.h"
#include "query/suggest/absent_fate.h"

#define MAX_NEAR 3
/* Numbers of a collection that are looked through. */
#define MAX_NUMBERS 200000
/* How far an ordinal may be from the one that was asked for. */
#define MAX_DISTANCE 10

typedef struct {
  const char *term; /* borrowed */
  double distance;
} Near;

static int first(gconstpointer a, gconstpointer b)
{
  const Near *x = a, *y = b;
  return x->distance != y->distance ? (x->distance < y->distance ? -1 : 1) : strcmp(x->term, y->term);
}

char *nearest_numbers_describe(const DocNum *number)
{
  const DocType *type = number->type[0] != '\0' ? types_find(number->type, strlen(number->type)) : NULL;
  g_autoptr(GString) out = g_string_new(NULL);
  if (number->issuer[0] != '\0' || type == NULL) {
    DocNum printed = *number;
    const Issuer *known = offices_find(number->issuer, strlen(number->issuer));
    g_autofree char *issuer = known != NULL ? g_strdup(known->code) : g_utf8_strup(number->issuer, -1);
    g_strlcpy(printed.issuer, issuer, sizeof printed.issuer);
    if (type != NULL)
      g_strlcpy(printed.type, type->code, sizeof printed.type);
    printed.party |= number->year == 0 && g_str_has_suffix(issuer, "TW");
    docnum_print(&printed, out);
  } else if (number->year != 0)
    g_string_append_printf(out, "%s %s/%u", type->name, number->ordinal, number->year);
  else
    g_string_append_printf(out, "%s %s", type->name, number->ordinal);
  return g_string_free(g_steal_pointer(&out), FALSE);
}

/* How far have is from wanted, of which it has the type and the issuer, or all but the type, which its number leaves out;
 * negative when they are not near. */
static double distance_of(const DocNum *wanted, const DocNum *have)
{
  DocNum relaxed = *wanted;
  relaxed.type[0] = '\0';
  if (wanted->type[0] != '\0' && have->type[0] == '\0' && wanted->year != 0 && docnum_matches(&relaxed, have))
    return 0;
  relaxed = *wanted;
  relaxed.ordinal[0] = '\0';
  relaxed.year = 0;
  if (!docnum_matches(&relaxed, have))
    return -1;
  int ordinals = abs(atoi(wanted->ordinal) - atoi(have->ordinal));
  if (strcmp(wanted->ordinal, have->ordinal) == 0) /* the same ordinal of another year */
    return 0.5 + abs((int)wanted->year - (int)have->year);
  gboolean same_year = wanted->year == 0 || wanted->year == have->year;
  return same_year && ordinals <= MAX_DISTANCE ? ordinals : -1;
}

/* Of a file of several documents the one whose number it is. */
static char *number_of(const Record *record, const char *key)
{
  for (guint part = 0; part < record_n_documents(record); part++) {
    char own[DOCNUM_KEY_MAX];
    DocNum number;
    g_autofree char *printed = record_dup_document_field(record, part, FACT_NUMBER);
    if (printed == NULL || docnum_scan(printed, strlen(printed), DOCNUM_IN_QUERY, &number) == 0)
      continue;
    docnum_key(&number, own);
    if (strcmp(own, key) == 0)
      return g_steal_pointer(&printed);
  }
  return record_dup_field(record, FACT_NUMBER);
}

char *nearest_numbers_printed(const char *term, Store *store, GError **error)
{
  g_autoptr(StoreQuery) query = store_query_term(term, strlen(term), 1);
  StoreSearch how = {.limit = 1, .k1 = 1};
  store_expect_documents_with(store, term, strlen(term), STORE_EXPECT_RECORD);
  g_auto(StoreMatches) matches = {0};
  if (!store_search(store, query, &how, &matches, error) || matches.n_matches == 0)
    return NULL;
  g_autoptr(Record) record = fetch_record(store, matches.matches[0].docid, error);
  return record != NULL ? number_of(record, term + strlen(SCHEMA_TERM_NUMBER)) : NULL;
}

static gboolean suggest_near(const DocNum *wanted, const GPtrArray *known, Store *store, GPtrArray *suggestions,
                             GError **error)
{
  g_autoptr(GArray) near = g_array_new(FALSE, FALSE, sizeof(Near));
  for (guint i = 0; i < known->len; i++) {
    Near one = {.term = g_ptr_array_index(known, i)};
    const char *key = one.term + strlen(SCHEMA_TERM_NUMBER);
    DocNum have;
    if (!docnum_from_key(key, strlen(key), &have))
      continue;
    one.distance = distance_of(wanted, &have);
    if (one.distance >= 0)
      g_array_append_val(near, one);
  }
  g_array_sort(near, first);
  for (guint i = 0; i < near->len && suggestions->len < MAX_NEAR; i++) {
    GError *failure = NULL;
    char *printed = nearest_numbers_printed(g_array_index(near, Near, i).term, store, &failure);
    if (failure != NULL) {
      g_propagate_error(error, failure);
      return FALSE;
    }
    if (printed != NULL)
      g_ptr_array_add(suggestions, printed);
  }
  return TRUE;
}

/* Whether documents were proposed whose files are named with the number, as their own when own is TRUE. */
static gboolean is_named(const Plan *plan, const DocNum *number, gboolean own)
{
  char wanted[DOCNUM_KEY_MAX], key[DOCNUM_KEY_MAX];
  docnum_key(number, wanted);
  for (guint i = 0; i < plan->path_numbers->len; i++) {
    const PlanPathNumber *asked = &g_array_index(plan->path_numbers, PlanPathNumber, i);
    docnum_key(&asked->number, key);
    if ((own ? asked->own : asked->found) && strcmp(key, wanted) == 0)
      return TRUE;
  }
  return FALSE;
}

/* What is said of one number. NULL on error. */
static char *notice_of(const Plan *plan, const PlanAbsent *absent, Store *store, Date at, GError **error)
{
  g_autofree char *name = nearest_numbers_describe(&absent->number), *fate = NULL;
  gboolean cited = absent->cited || is_named(plan, &absent->number, FALSE);
  if (is_named(plan, &absent->number, TRUE))
    return g_strdup_printf(_("No document here prints the number %s; files that are named so are listed."), name);
  if (absent->unsure && !cited)
    return g_strdup_printf(_("There is no %s here, and no document names it; its words were looked for."), name);
  if (absent->cited && !absent->unsure && !absent_fate_find(store, &absent->number, at, &fate, error))
    return NULL;
  if (fate != NULL)
    return g_strdup_printf(_("%s is not in the index; %s. Documents that name it are listed."), name, fate);
  if (cited && absent->likely)
    return g_strdup_printf(
        _("No document here bears the number %s; documents that name one without a type, which may be it, "
          "are listed."),
        name);
  if (cited)
    return g_strdup_printf(_("No document here bears the number %s; documents that name it are listed."), name);
  if (plan_is_nowhere(plan) && absent->number.issuer[0] == '\0')
    return g_strdup_printf(_("No document here bears or names the number %s; its words were looked for."), name);
  return g_strdup_printf(_("No document here bears or names the number %s."), name);
}

gboolean nearest_numbers_add(const Plan *plan, Store *store, Date at, Notices *notices, GPtrArray *suggestions,
                             GError **error)
{
  if (plan->absent_numbers->len == 0)
    return TRUE;
  g_autoptr(GPtrArray) known = store_terms(store, SCHEMA_TERM_NUMBER, MAX_NUMBERS, error);
  if (known == NULL)
    return FALSE;
  for (guint i = 0; i < plan->absent_numbers->len; i++) {
    const PlanAbsent *absent = &g_array_index(plan->absent_numbers, PlanAbsent, i);
    char *notice = notice_of(plan, absent, store, at, error);
    if (notice == NULL)
      return FALSE;
    notices_add(notices, "absent-number", notice);
    if (is_named(plan, &absent->number, TRUE) ||
        (absent->unsure && absent->number.type[0] == '\0')) /* too many would be near */
      continue;
    if (!suggest_near(&absent->number, known, store, suggestions, error))
      return FALSE;
  }
  return TRUE;
}
