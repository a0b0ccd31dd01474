#include "query/relate/named_law.h"

#include <string.h>

#include "corpus/names/act_name.h"
#include "corpus/names/relation.h"

/* Of the laws of one name, so many are looked at. */
#define MAX_LAWS 32

gboolean named_law_is(const Mention *mention)
{
  return mention->field == FACT_IMPLEMENTS && mention->parts[SCHEMA_PART_KEY].len == 0 &&
         mention->parts[SCHEMA_PART_NAME].len > 0;
}

/* The key of a law's own name; FALSE when it is none. */
static gboolean own_key(const Document *document, char key[ACT_NAME_KEY_MAX])
{
  if (!act_name_is_act(document->type_code) || document->type == NULL || document->title == NULL)
    return FALSE;
  g_autofree char *name = act_name_of_act(document->type, document->title);
  return act_name_key(name, 0, key) > 0;
}

gboolean named_law_may_be(const Mention *mention, const Document *document)
{
  char own[ACT_NAME_KEY_MAX], key[ACT_NAME_KEY_MAX];
  if (!named_law_is(mention) || !own_key(document, own))
    return FALSE;
  g_autofree char *name = mention_dup(mention, SCHEMA_PART_NAME);
  return act_name_key(name, 0, key) > 0 && strcmp(own, key) == 0;
}

/* The laws of this name (Document), the one issued last first. NULL on error. */
static GPtrArray *read_laws(Store *store, const char *key, GError **error)
{
  g_autoptr(GPtrArray) laws = g_ptr_array_new_with_free_func((GDestroyNotify)document_free);
  g_autofree char *term = g_strconcat(SCHEMA_TERM_NAME, key, NULL);
  g_autoptr(StoreQuery) query = store_query_term(term, strlen(term), 1);
  StoreSearch how = {.limit = MAX_LAWS, .k1 = 1, .sort = STORE_SORT_DESCENDING, .sort_slot = SCHEMA_SLOT_ISSUED};
  g_auto(StoreMatches) matches = {0};
  if (!store_search(store, query, &how, &matches, error))
    return NULL;
  for (guint i = 0; i < matches.n_matches; i++) {
    Document *law = document_read(store, matches.matches[i].docid, 0, error);
    if (law == NULL)
      return NULL;
    g_ptr_array_add(laws, law);
  }
  return g_steal_pointer(&laws);
}

/* The day of issue, to order by; 0 = not known. */
static guint32 day_of(const Document *document)
{
  return document->issued.year != 0 ? date_to_number(document->issued) : 0;
}

/* ---- which one? ---- */

/* Of the laws the one of that year; -1 when there is none, or several. */
static gint find_of_year(const GPtrArray *laws, guint year)
{
  gint found = -1;
  for (guint i = 0; i < laws->len; i++) {
    const Document *law = g_ptr_array_index(laws, i);
    if (law->issued.year != year)
      continue;
    if (found >= 0 && day_of(law) != day_of(g_ptr_array_index(laws, (guint)found)))
      return -1;
    found = found >= 0 ? found : (gint)i;
  }
  return found;
}

/* Of the laws, the newest first, the newest up to the day; -1 when there is none. */
static gint find_before(const GPtrArray *laws, guint32 day)
{
  for (guint i = 0; i < laws->len; i++)
    if (day_of(g_ptr_array_index(laws, i)) <= day)
      return (gint)i;
  return -1;
}

gboolean named_law_find(Store *store, const Mention *mention, const Document *citing, Document **out, GError **error)
{
  char key[ACT_NAME_KEY_MAX];
  g_autofree char *name = mention_dup(mention, SCHEMA_PART_NAME);
  *out = NULL;
  if (name == NULL || act_name_key(name, 0, key) == 0)
    return TRUE;
  g_autoptr(GPtrArray) laws = read_laws(store, key, error);
  if (laws == NULL)
    return FALSE;
  for (guint i = 0; i < laws->len; i++)
    if (day_of(g_ptr_array_index(laws, i)) == 0)
      return TRUE;
  gint found = -1;
  if (mention->date.year != 0)
    found = find_of_year(laws, mention->date.year);
  else if (day_of(citing) != 0)
    found = find_before(laws, day_of(citing));
  if (found >= 0)
    *out = g_ptr_array_steal_index(laws, (guint)found);
  return TRUE;
}

/* ---- the other way ---- */

static void clear_term(gpointer data)
{
  NamedLawTerm *term = data;
  g_free(term->term);
  g_free(term->low);
  g_free(term->high);
}

GArray *named_law_terms_new(void)
{
  GArray *terms = g_array_new(FALSE, FALSE, sizeof(NamedLawTerm));
  g_array_set_clear_func(terms, clear_term);
  return terms;
}

static char *print_day(guint32 day)
{
  return g_strdup_printf("%08u", day);
}

static void add_term(GArray *terms, const char *key, guint32 low, guint32 high)
{
  NamedLawTerm term = {g_strconcat(RELATION_TERM_IMPLEMENTS_NAME, key, NULL), low != 0 ? print_day(low) : NULL,
                       high != 0 ? print_day(high) : NULL};
  g_array_append_val(terms, term);
}

gboolean named_law_terms(Store *store, const Document *law, GArray *terms, GError **error)
{
  char key[ACT_NAME_KEY_MAX], dated[ACT_NAME_KEY_MAX];
  if (day_of(law) == 0 || !own_key(law, key))
    return TRUE;
  g_autoptr(GPtrArray) laws = read_laws(store, key, error);
  if (laws == NULL)
    return FALSE;
  guint32 next = 0; /* the first day of the law after it */
  for (guint i = 0; i < laws->len; i++) {
    guint32 day = day_of(g_ptr_array_index(laws, i));
    if (day == 0)
      return TRUE;
    if (day > day_of(law))
      next = day;
  }
  g_autofree char *name = act_name_of_act(law->type, law->title);
  if (find_of_year(laws, law->issued.year) >= 0 && act_name_key(name, law->issued.year, dated) > 0)
    add_term(terms, dated, 0, 0);
  add_term(terms, key, day_of(law), next != 0 ? next - 1 : 0); /* the last day before: dates are compared as numbers */
  return TRUE;
}

StoreQuery *named_law_query(const GArray *terms)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new();
  for (guint i = 0; i < terms->len; i++) {
    const NamedLawTerm *term = &g_array_index(terms, NamedLawTerm, i);
    StoreQuery *query = store_query_term(term->term, strlen(term->term), 1);
    if (term->low != NULL || term->high != NULL)
      query = store_query_filter(query, store_query_range(SCHEMA_SLOT_ISSUED, term->low, term->high));
    g_ptr_array_add(parts, query);
  }
  return parts->len > 0 ? store_query_or((StoreQuery **)parts->pdata, parts->len) : NULL;
}
