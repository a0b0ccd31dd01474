#include "query/plan/plan_kinds.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/names/fact.h"
#include "corpus/names/fields.h"
#include "indexer/store/uid.h"
#include "query/ask/kind_names.h"

/* Documents of an index among which those inside others are looked for. */
#define MAX_DOCUMENTS 1000000
#define AT_ONCE       4096
/* Between the path of a file and that of a document inside it. */
#define INSIDE "!/"

/* Files that others are attached to; what lies in an archive is not. */
#define LETTERS "letter"

/* Says that text is no such value: the nearest one, else all of them. FALSE. */
static gboolean fail(FieldId field, const char *text, GError **error)
{
  const char *name = fields_name(field, FIELDS_IN_QUERY);
  g_autofree char *near = kind_names_nearest(field, text);
  if (near != NULL) {
    g_set_error(error, REQUEST_ERROR, REQUEST_ERROR_QUERY, _("“%s:” does not know “%s”. Did you mean “%s:%s”?"), name,
                text, name, near);
    return FALSE;
  }
  g_autoptr(GString) all = g_string_new(NULL);
  kind_names_append_all(field, all);
  g_set_error(error, REQUEST_ERROR, REQUEST_ERROR_QUERY, _("“%s:” does not know “%s”; it knows %s."), name, text,
              all->str);
  return FALSE;
}

static void add_term(PlanBuilder *builder, const char *prefix, const char *value, GArray *terms)
{
  PlanTerm term = {.term = g_strconcat(prefix, value, NULL), .exact = TRUE};
  term.len = strlen(term.term);
  term.frequency = store_term_frequency(builder->store, term.term, term.len, NULL);
  g_array_append_val(terms, term);
}

gboolean plan_kinds_add_kind(PlanBuilder *builder, const char *text, PlanCondition *into, GError **error)
{
  const char *kind = kind_names_find(FIELDS_KIND, text, strlen(text));
  if (kind == NULL)
    return fail(FIELDS_KIND, text, error);
  if (strcmp(kind, SCHEMA_MARK_DRAFT) == 0) {
    add_term(builder, SCHEMA_TERM_MARK, SCHEMA_MARK_DRAFT, plan_condition_add(into, PLAN_TERMS)->terms);
    return TRUE;
  }
  PlanCondition *fact = plan_condition_add(into, PLAN_FACT);
  fact->fact = FACT_KIND;
  fact->low = g_strdup(kind);
  return TRUE;
}

static void add_formats(PlanBuilder *builder, const char *values, PlanCondition *terms)
{
  g_auto(GStrv) all = g_strsplit(values, ",", -1);
  for (guint i = 0; all[i] != NULL; i++)
    add_term(builder, SCHEMA_TERM_FORMAT, all[i], terms->terms);
}

/* One format, or any of several with commas between. */
gboolean plan_kinds_add_format(PlanBuilder *builder, const char *text, PlanCondition *into, GError **error)
{
  g_auto(GStrv) names = g_strsplit(text, ",", -1);
  PlanCondition *terms = plan_condition_add(into, PLAN_TERMS);
  for (guint i = 0; names[i] != NULL; i++) {
    const char *values = kind_names_find(FIELDS_FORMAT, names[i], strlen(names[i]));
    if (values == NULL && (*names[i] != '\0' || i == 0))
      return fail(FIELDS_FORMAT, names[i], error);
    if (values != NULL)
      add_formats(builder, values, terms);
  }
  return TRUE;
}

/* The terms of the files of which others of the documents lie inside, each once. */
static gboolean add_holders(PlanBuilder *builder, const StoreDocid *docids, guint n, GHashTable *seen, GArray *terms,
                            GError **error)
{
  g_autoptr(GPtrArray) paths = store_dup_values(builder->store, docids, n, SCHEMA_SLOT_PATH, error);
  for (guint i = 0; paths != NULL && i < n; i++) {
    GString *path = g_ptr_array_index(paths, i);
    const char *inside = g_strrstr_len(path->str, (gssize)path->len, INSIDE);
    char term[UID_TERM_MAX];
    if (inside == NULL)
      continue;
    uid_term(path->str, (gsize)(inside - path->str), term);
    if (g_hash_table_add(seen, g_strdup(term)) && store_term_frequency(builder->store, term, strlen(term), NULL) > 0)
      add_term(builder, "", term, terms);
  }
  return paths != NULL;
}

gboolean plan_kinds_add_has(PlanBuilder *builder, const char *text, PlanCondition *into, GError **error)
{
  if (kind_names_find(FIELDS_HAS, text, strlen(text)) == NULL)
    return fail(FIELDS_HAS, text, error);
  add_formats(builder, kind_names_find(FIELDS_FORMAT, LETTERS, strlen(LETTERS)), plan_condition_add(into, PLAN_TERMS));
  PlanCondition *holders = plan_condition_add(into, PLAN_TERMS);
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(StoreQuery) all = store_query_range(SCHEMA_SLOT_PATH, "/", NULL);
  StoreSearch how = {.limit = MAX_DOCUMENTS, .k1 = 1};
  g_auto(StoreMatches) matches = {0};
  g_autoptr(GArray) docids = g_array_new(FALSE, FALSE, sizeof(StoreDocid));
  if (!store_search(builder->store, all, &how, &matches, error))
    return FALSE;
  for (guint i = 0; i < matches.n_matches; i++)
    g_array_append_val(docids, matches.matches[i].docid);
  for (guint from = 0; from < docids->len; from += AT_ONCE)
    if (!add_holders(builder, &g_array_index(docids, StoreDocid, from), MIN(docids->len - from, AT_ONCE), seen,
                     holders->terms, error))
      return FALSE;
  return TRUE;
}
