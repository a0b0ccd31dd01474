#include "query/find/suggest.h"

#include <string.h>

#include "corpus/text/normal.h"
#include "query/find/condition.h"

/* Longer words are foreign, and their neighbours too many. */
#define MAX_WORD 12
/* Unknown words that are corrected in one query. */
#define MAX_UNKNOWN 3
/* Of all close spellings, this many of the most frequent are tried with the rest of the query. */
#define MAX_TRIED 8

typedef struct {
  char spelling[SYLLABLE_SPELLING_MAX];
  guint frequency;
} Close;

static int more_frequent_first(gconstpointer a, gconstpointer b)
{
  const Close *x = a, *y = b;
  return x->frequency != y->frequency ? (x->frequency < y->frequency ? 1 : -1) : strcmp(x->spelling, y->spelling);
}

/* Adds the syllables that the letters may be, as far as the index knows them. */
static gboolean add_close(const char *letters, Store *store, GHashTable *seen, GArray *close, GError **error)
{
  g_autoptr(GArray) variants = g_array_new(FALSE, FALSE, sizeof(Syllable));
  syllable_variants(letters, strlen(letters), variants);
  for (guint i = 0; i < variants->len; i++) {
    Close one = {.frequency = 0};
    gsize len = syllable_spell(g_array_index(variants, Syllable, i), one.spelling);
    if (!g_hash_table_add(seen, g_strdup(one.spelling)))
      continue;
    GError *failure = NULL;
    one.frequency = store_term_frequency(store, one.spelling, len, &failure);
    if (failure != NULL) {
      g_propagate_error(error, failure);
      return FALSE;
    }
    if (one.frequency > 0)
      g_array_append_val(close, one);
  }
  return TRUE;
}

/* All that one slip of the fingers makes of word: a letter left out, added, exchanged or replaced. */
static gboolean find_close(const char *word, Store *store, GArray *close, GError **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  gsize len = strlen(word);
  char form[MAX_WORD + 2];
  for (gsize i = 0; i <= len; i++) {
    for (char c = 'a'; c <= 'z'; c++) {
      memcpy(form, word, i);
      form[i] = c;
      memcpy(form + i + 1, word + i, len - i + 1);
      if (!add_close(form, store, seen, close, error))
        return FALSE;
      if (i == len)
        continue;
      memcpy(form + i + 1, word + i + 1, len - i);
      if (!add_close(form, store, seen, close, error))
        return FALSE;
    }
    if (i == len)
      break;
    memcpy(form, word, i);
    memcpy(form + i, word + i + 1, len - i);
    if (!add_close(form, store, seen, close, error))
      return FALSE;
    if (i + 1 < len) {
      memcpy(form, word, len + 1);
      form[i] = word[i + 1];
      form[i + 1] = word[i];
      if (!add_close(form, store, seen, close, error))
        return FALSE;
    }
  }
  g_array_sort(close, more_frequent_first);
  return TRUE;
}

/* How many documents have this word and every known word of the plan. */
static gboolean count_together(const Plan *plan, const char *word, Store *store, guint *n, GError **error)
{
  g_autoptr(PlanCondition) known = plan_condition_new(PLAN_ALL_OF);
  for (guint i = 0; i < plan->atoms->len; i++) {
    PlanAtom *atom = g_ptr_array_index(plan->atoms, i);
    if (atom->terms->len == 0)
      continue;
    PlanCondition *one = plan_condition_new(PLAN_ATOM);
    g_ptr_array_add(one->atoms, atom);
    g_ptr_array_add(known->children, one);
  }
  gboolean exact = TRUE;
  StoreQuery *parts[] = {condition_query(known, FALSE, &exact), store_query_term(word, strlen(word), 1)};
  g_autoptr(StoreQuery) query = store_query_and(parts[0] != NULL ? parts : parts + 1, parts[0] != NULL ? 2 : 1);
  StoreSearch how = {.limit = 0, .k1 = 1, .check_at_least = 1000};
  g_auto(StoreMatches) matches = {0};
  if (!store_search(store, query, &how, &matches, error))
    return FALSE;
  *n = matches.estimated;
  return TRUE;
}

/* The close word that occurs most with the rest of the query; FALSE on error, *found NULL when there is none. */
static gboolean choose(const Plan *plan, const PlanAtom *atom, Store *store, char **found, GError **error)
{
  *found = NULL;
  g_autoptr(GString) folded = g_string_new(NULL);
  normal_fold_append(folded, atom->typed, strlen(atom->typed));
  if (folded->len == 0 || folded->len > MAX_WORD)
    return TRUE;
  g_autoptr(GArray) close = g_array_new(FALSE, FALSE, sizeof(Close));
  if (!find_close(folded->str, store, close, error))
    return FALSE;
  guint most = 0;
  for (guint i = 0; i < close->len && i < MAX_TRIED; i++) {
    const char *spelling = g_array_index(close, Close, i).spelling;
    guint n = 0;
    if (!count_together(plan, spelling, store, &n, error))
      return FALSE;
    if (n > most) {
      most = n;
      g_free(*found);
      *found = g_strdup(spelling);
    }
  }
  return TRUE;
}

gboolean suggest_wording(const Plan *plan, Store *store, GPtrArray *suggestions, GError **error)
{
  g_autoptr(GString) wording = g_string_new(NULL);
  guint unknown = 0, replaced = 0;
  for (guint i = 0; i < plan->atoms->len; i++) {
    const PlanAtom *atom = g_ptr_array_index(plan->atoms, i);
    g_autofree char *found = NULL;
    if (atom->kind == PLAN_ATOM_WORD && atom->terms->len == 0 && unknown++ < MAX_UNKNOWN &&
        !choose(plan, atom, store, &found, error))
      return FALSE;
    replaced += found != NULL;
    if (wording->len > 0)
      g_string_append_c(wording, ' ');
    g_string_append(wording, found != NULL ? found : atom->typed);
  }
  if (replaced > 0 && replaced == unknown)
    g_ptr_array_add(suggestions, g_string_free(g_steal_pointer(&wording), FALSE));
  return TRUE;
}
