#include "query/plan/plan_folder.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "corpus/text/normal.h"
#include "query/ask/numbers.h"
#include "query/plan/expand.h"

/* Several folders may have the name: so many are looked for, among so many documents at a time. */
#define MAX_FOLDERS 64
#define AT_ONCE     1000
/* Between the path of a file and that of a document inside it. */
#define INSIDE "!/"

/* Adds the range of the paths below a folder, which ends with a slash: nothing that can follow comes behind as many of
 * the greatest byte as no name has. */
static PlanCondition *add_below(const char *folder, PlanCondition *any)
{
  char last[NAME_MAX + 2];
  PlanCondition *range = plan_condition_add(any, PLAN_RANGE);
  memset(last, 0xff, sizeof last - 1);
  last[sizeof last - 1] = '\0';
  range->slot = SCHEMA_SLOT_PATH;
  range->low = g_strdup(folder);
  range->high = g_strconcat(folder, last, NULL);
  return range;
}

static StoreQuery *below_query(const PlanCondition *range)
{
  return store_query_range(range->slot, range->low, range->high);
}

/* Adds a folder, or the file before INSIDE, unless nothing lies below it. */
static gboolean add_existing(PlanBuilder *builder, const char *path, const char *behind, PlanCondition *any,
                             GError **error)
{
  g_autofree char *folder = g_strconcat(path, g_str_has_suffix(path, "/") ? "" : behind, NULL);
  const PlanCondition *range = add_below(folder, any);
  g_autoptr(StoreQuery) query = below_query(range);
  StoreSearch how = {.limit = 1, .k1 = 1};
  g_auto(StoreMatches) matches = {0};
  if (!store_search(builder->store, query, &how, &matches, error))
    return FALSE;
  if (matches.n_matches == 0)
    g_ptr_array_set_size(any->children, (int)any->children->len - 1);
  return TRUE;
}

/* The documents whose path has all the words of the canonical text. NULL on error. */
static StoreQuery *words_query(PlanBuilder *builder, const char *text, GError **error)
{
  g_autoptr(GArray) tokens = numbers_tokens(builder->tokenizer, text, strlen(text));
  g_autoptr(StoreQuery) all = store_query_range(SCHEMA_SLOT_PATH, "/", NULL);
  for (guint i = 0; i < tokens->len; i++) {
    const Token *token = &g_array_index(tokens, NumbersToken, i).token;
    g_autoptr(GArray) terms = plan_terms_new();
    g_autoptr(GPtrArray) parts = g_ptr_array_new();
    if (!token_is_atom(token))
      continue;
    if (!expand_atom(token, text + token->start, token->end - token->start, SCHEMA_TERM_PATH, PLAN_MARKS_STRICT,
                     builder->store, terms, error))
      return NULL;
    for (guint k = 0; k < terms->len; k++) {
      const PlanTerm *term = &g_array_index(terms, PlanTerm, k);
      g_ptr_array_add(parts, store_query_term(term->term, term->len, 1));
    }
    StoreQuery *both[] = {g_steal_pointer(&all), store_query_or((StoreQuery **)parts->pdata, parts->len)};
    all = store_query_and(both, G_N_ELEMENTS(both));
  }
  return g_steal_pointer(&all);
}

/* Appends a path in canonical spelling, without a slash at its end, what is inside a file as if in a folder. */
static void append_canonical(GString *out, const char *path, gsize len)
{
  normal_append(out, path, len);
  g_string_replace(out, INSIDE, "/", 0);
  while (out->len > 1 && strchr(INSIDE, out->str[out->len - 1]) != NULL)
    g_string_truncate(out, out->len - 1);
}

/* The folder of the path that ends with the canonical tail ("/nghi-dinh"), with a slash behind it; NULL = none does. */
static char *folder_of(const char *path, const char *tail)
{
  g_autoptr(GString) canonical = g_string_new(NULL);
  for (const char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
    g_string_truncate(canonical, 0);
    append_canonical(canonical, path, (gsize)(slash - path));
    if (g_str_has_suffix(canonical->str, tail))
      return g_strndup(path, (gsize)(slash + 1 - path));
  }
  return NULL;
}

/* Adds the folders whose path ends with the canonical tail. */
static gboolean add_called(PlanBuilder *builder, const char *tail, PlanCondition *any, GError **error)
{
  g_autoptr(StoreQuery) left = words_query(builder, strrchr(tail, '/') + 1, error);
  guint found = 1;
  while (left != NULL && found > 0 && any->children->len < MAX_FOLDERS) {
    StoreSearch how = {.limit = AT_ONCE, .k1 = 1};
    g_auto(StoreMatches) matches = {0};
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    if (!store_search(builder->store, left, &how, &matches, error))
      return FALSE;
    found = 0;
    for (guint i = 0; i < matches.n_matches && any->children->len < MAX_FOLDERS; i++) {
      g_autofree char *path = store_dup_value(builder->store, matches.matches[i].docid, SCHEMA_SLOT_PATH, NULL, error);
      if (path == NULL)
        return FALSE;
      char *folder = folder_of(path, tail);
      if (folder == NULL || !g_hash_table_add(seen, folder))
        continue;
      left = store_query_and_not(g_steal_pointer(&left), below_query(add_below(folder, any)));
      found++;
    }
  }
  return left != NULL;
}

gboolean plan_folder_add(PlanBuilder *builder, const char *text, PlanCondition *into, GError **error)
{
  PlanCondition *any = plan_condition_add(into, PLAN_ANY_OF);
  g_autofree char *resolved = g_canonicalize_filename(text, NULL);
  char *real = realpath(text, NULL);
  const char *path = real != NULL ? real : resolved;
  gboolean ok = add_existing(builder, path, "/", any, error) &&
                (any->children->len > 0 || add_existing(builder, path, INSIDE, any, error));
  free(real);
  if (!ok || any->children->len > 0)
    return ok;
  const char *relative = text;
  while (g_str_has_prefix(relative, "./"))
    relative += 2;
  g_autofree char *begun = g_strconcat(*relative == '/' ? "" : "/", relative, NULL);
  g_autoptr(GString) tail = g_string_new(NULL);
  append_canonical(tail, begun, strlen(begun));
  if (tail->len > 1 && !add_called(builder, tail->str, any, error))
    return FALSE;
  if (any->children->len == 0) {
    g_autofree char *shown = escape_dup(text);
    notices_add(builder->notices, "absent-folder",
                g_strdup_printf(_("No document here lies below a folder %s."), shown));
  }
  return TRUE;
}
