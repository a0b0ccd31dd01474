#include "query/choose/condition.h"

#include <stdlib.h>
#include <string.h>

#include "indexer/store/record.h"
#include "query/choose/atom_positions.h"
#include "query/choose/path_number.h"
#include "query/choose/proximity.h"
#include "query/plan/plan_repeated.h"
#include "query/relate/legal_status.h"

/* What was read has a date of modification; a file that could not be read has none, and no text. */
StoreQuery *condition_all_query(void)
{
  return store_query_range(SCHEMA_SLOT_MODIFIED, "0", NULL);
}

static StoreQuery *terms_query(const GArray *terms, const char *prefix)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new();
  for (guint i = 0; i < terms->len; i++) {
    const PlanTerm *term = &g_array_index(terms, PlanTerm, i);
    g_autofree char *prefixed = g_strconcat(prefix, term->term, NULL);
    g_ptr_array_add(parts, store_query_term(prefixed, strlen(prefixed), 1));
  }
  return store_query_or((StoreQuery **)parts->pdata, parts->len);
}

/* A condition on its way to a query. */
typedef struct {
  gboolean title_only;
  gboolean *exact;
  GHashTable *asked; /* plan_repeated: atoms that the same conjunction demands already */
} Conjunction;

static StoreQuery *ask(const PlanCondition *condition, const Conjunction *asking);

/* The same apart from what was demanded so far; *exact becomes whether no other documents match. */
static StoreQuery *ask_apart(const PlanCondition *condition, const Conjunction *asking, gboolean *exact)
{
  g_autoptr(GHashTable) asked = plan_repeated_new();
  *exact = TRUE;
  return ask(condition, &(Conjunction){asking->title_only, exact, asked});
}

/* NULL when all are demanded already. */
static StoreQuery *atoms_query(const GPtrArray *atoms, const Conjunction *asking)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new();
  for (guint i = 0; i < atoms->len; i++) {
    const PlanAtom *atom = g_ptr_array_index(atoms, i);
    if (plan_repeated_add(asking->asked, atom))
      g_ptr_array_add(parts, terms_query(atom->terms, asking->title_only ? SCHEMA_TERM_TITLE : ""));
  }
  return parts->len > 0 || atoms->len == 0 ? store_query_and((StoreQuery **)parts->pdata, parts->len) : NULL;
}

/* ALL_OF: the positive parts joined by AND, what is excluded taken away. */
static StoreQuery *all_query(const PlanCondition *condition, const Conjunction *asking)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new();
  g_autoptr(GPtrArray) excluded = g_ptr_array_new();
  for (guint i = 0; i < condition->children->len; i++) {
    const PlanCondition *child = g_ptr_array_index(condition->children, i);
    if (child->kind == PLAN_NOT) {
      gboolean exact;
      StoreQuery *query = ask_apart(g_ptr_array_index(child->children, 0), asking, &exact);
      if (query != NULL && exact)
        g_ptr_array_add(excluded, query);
      else
        store_query_unref(query);
      *asking->exact &= exact;
    } else {
      StoreQuery *query = ask(child, asking);
      if (query != NULL)
        g_ptr_array_add(parts, query);
    }
  }
  if (parts->len == 0 && excluded->len == 0)
    return NULL;
  StoreQuery *left = parts->len > 0 ? store_query_and((StoreQuery **)parts->pdata, parts->len) : condition_all_query();
  if (excluded->len == 0)
    return left;
  return store_query_and_not(left, store_query_or((StoreQuery **)excluded->pdata, excluded->len));
}

static StoreQuery *any_query(const PlanCondition *condition, const Conjunction *asking)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func((GDestroyNotify)store_query_unref);
  for (guint i = 0; i < condition->children->len; i++) {
    gboolean exact;
    StoreQuery *query = ask_apart(g_ptr_array_index(condition->children, i), asking, &exact);
    *asking->exact &= exact;
    if (query == NULL)
      return NULL;
    g_ptr_array_add(parts, query);
  }
  for (guint i = 0; i < parts->len; i++)
    store_query_ref(g_ptr_array_index(parts, i));
  return store_query_or((StoreQuery **)parts->pdata, parts->len);
}

static StoreQuery *not_query(const PlanCondition *condition, const Conjunction *asking)
{
  gboolean exact;
  StoreQuery *query = ask_apart(g_ptr_array_index(condition->children, 0), asking, &exact);
  if (query != NULL && exact)
    return store_query_and_not(condition_all_query(), query);
  store_query_unref(query);
  *asking->exact = FALSE;
  return NULL;
}

static StoreQuery *ask(const PlanCondition *condition, const Conjunction *asking)
{
  switch (condition->kind) {
  case PLAN_ALL_OF:
    return all_query(condition, asking);
  case PLAN_ANY_OF:
    return any_query(condition, asking);
  case PLAN_NOT:
    return not_query(condition, asking);
  case PLAN_ATOM:
    return atoms_query(condition->atoms, asking);
  case PLAN_PHRASE:
    *asking->exact &= condition->atoms->len == 1;
    return atoms_query(condition->atoms, asking);
  case PLAN_TOGETHER:
    *asking->exact = FALSE;
    return atoms_query(condition->atoms, asking);
  case PLAN_NEAR:
    *asking->exact = FALSE;
    return all_query(condition, asking);
  case PLAN_TERMS:
    return terms_query(condition->terms, "");
  case PLAN_RANGE:
    return store_query_range(condition->slot, condition->low, condition->high);
  case PLAN_STATUS:
    *asking->exact = FALSE;
    return store_query_ref(condition->query);
  case PLAN_FACT:
    *asking->exact = FALSE;
    return NULL;
  case PLAN_PATH:
    *asking->exact = FALSE;
    return all_query(condition, asking);
  }
  return NULL;
}

StoreQuery *condition_query(const PlanCondition *condition, gboolean title_only, gboolean *exact)
{
  g_autoptr(GHashTable) asked = plan_repeated_new();
  return ask(condition, &(Conjunction){title_only, exact, asked});
}

/* ---- checking on the direct index ---- */

/* Keeps of starts those after which, offset positions later, one of next stands. Both ascending. */
static void keep_followed(GArray *starts, const GArray *next, guint32 offset)
{
  guint kept = 0, j = 0;
  for (guint i = 0; i < starts->len; i++) {
    guint32 wanted = g_array_index(starts, guint32, i) + offset;
    while (j < next->len && g_array_index(next, guint32, j) < wanted)
      j++;
    if (j < next->len && g_array_index(next, guint32, j) == wanted)
      g_array_index(starts, guint32, kept++) = wanted - offset;
  }
  g_array_set_size(starts, kept);
}

/* An atom of a phrase: its place there, and how often it stands in the document. */
typedef struct {
  guint place, frequency;
} PhraseAtom;

static int rarest_first(const void *a, const void *b)
{
  const PhraseAtom *x = a, *y = b;
  if (x->frequency != y->frequency)
    return x->frequency < y->frequency ? -1 : 1;
  return x->place < y->place ? -1 : x->place > y->place;
}

/* Where a phrase would begin that has the atom at this place. */
static void find_starts(const PlanAtom *atom, guint place, const Direct *direct, GArray *starts)
{
  guint kept = 0;
  atom_positions_find(atom, FALSE, direct, starts);
  for (guint i = 0; i < starts->len; i++) {
    guint32 position = g_array_index(starts, guint32, i);
    if (position >= place)
      g_array_index(starts, guint32, kept++) = position - place;
  }
  g_array_set_size(starts, kept);
}

/* Where the phrase, or the one atom, begins in the document, ascending. The rarest atoms are read first, and none when
 * one is missing. */
static GArray *phrase_starts(const PlanCondition *phrase, const Direct *direct)
{
  const guint n = phrase->atoms->len;
  GArray *starts = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GArray) next = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autofree PhraseAtom *order = g_new(PhraseAtom, n);
  for (guint i = 0; i < n; i++) {
    order[i] = (PhraseAtom){i, atom_positions_count(g_ptr_array_index(phrase->atoms, i), direct)};
    if (order[i].frequency == 0)
      return starts;
  }
  qsort(order, n, sizeof *order, rarest_first);
  for (guint i = 0; i < n; i++) {
    const PlanAtom *atom = g_ptr_array_index(phrase->atoms, order[i].place);
    if (i == 0) {
      find_starts(atom, order[i].place, direct, starts);
    } else if (starts->len > 0) {
      atom_positions_find(atom, FALSE, direct, next);
      keep_followed(starts, next, order[i].place);
    }
  }
  /* The title stands behind the text. */
  guint body = 0;
  while (phrase->in_title && body < starts->len && g_array_index(starts, guint32, body) < direct->title_start)
    body++;
  g_array_remove_range(starts, 0, body);
  return starts;
}

static gboolean near_holds(const PlanCondition *condition, const Direct *direct)
{
  if (condition->children->len < 2)
    return TRUE;
  const PlanCondition *left = g_ptr_array_index(condition->children, 0);
  const PlanCondition *right = g_ptr_array_index(condition->children, 1);
  g_autoptr(GArray) a = phrase_starts(left, direct);
  g_autoptr(GArray) b = phrase_starts(right, direct);
  for (guint i = 0, j = 0; i < a->len && j < b->len;) {
    gint64 x = g_array_index(a, guint32, i), y = g_array_index(b, guint32, j);
    /* Syllables between the end of the first and the start of the second. */
    gint64 gap = x <= y ? y - (x + left->atoms->len) : x - (y + right->atoms->len);
    if (gap >= 0 && gap <= condition->distance)
      return TRUE;
    if (x <= y)
      i++;
    else
      j++;
  }
  return FALSE;
}

static gboolean terms_hold(const GArray *terms, Store *store, StoreDocid docid, gboolean *holds, GError **error)
{
  *holds = FALSE;
  for (guint i = 0; i < terms->len && !*holds; i++) {
    const PlanTerm *term = &g_array_index(terms, PlanTerm, i);
    if (!store_has_term(store, docid, term->term, term->len, holds, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean range_holds(const PlanCondition *condition, Store *store, StoreDocid docid, gboolean *holds,
                            GError **error)
{
  g_autofree char *value = store_dup_value(store, docid, condition->slot, NULL, error);
  if (value == NULL)
    return FALSE;
  *holds = *value != '\0' && (condition->low == NULL || strcmp(value, condition->low) >= 0) &&
           (condition->high == NULL || strcmp(value, condition->high) <= 0);
  return TRUE;
}

static gboolean fact_holds(const PlanCondition *condition, Store *store, StoreDocid docid, gboolean *holds,
                           GError **error)
{
  GBytes *bytes = store_get_record(store, docid, error);
  g_autoptr(Record) record = bytes != NULL ? record_open(bytes, error) : NULL;
  if (record == NULL)
    return FALSE;
  g_autofree char *value = record_dup_field(record, (guint8)condition->fact);
  *holds = g_strcmp0(value, condition->low) == 0;
  return TRUE;
}

static gboolean path_holds(const PlanCondition *condition, Store *store, StoreDocid docid, gboolean *holds,
                           GError **error)
{
  g_autofree char *path = store_dup_value(store, docid, SCHEMA_SLOT_PATH, NULL, error);
  if (path == NULL)
    return FALSE;
  *holds = path_number_says(path, strlen(path), &condition->number) > 0;
  return TRUE;
}

gboolean condition_check(const PlanCondition *condition, Store *store, StoreDocid docid, const Direct *direct,
                         gboolean *holds, GError **error)
{
  switch (condition->kind) {
  case PLAN_ALL_OF:
  case PLAN_ANY_OF: {
    gboolean any = condition->kind == PLAN_ANY_OF;
    *holds = !any;
    for (guint i = 0; i < condition->children->len && *holds != any; i++)
      if (!condition_check(g_ptr_array_index(condition->children, i), store, docid, direct, holds, error))
        return FALSE;
    return TRUE;
  }
  case PLAN_NOT:
    if (!condition_check(g_ptr_array_index(condition->children, 0), store, docid, direct, holds, error))
      return FALSE;
    *holds = !*holds;
    return TRUE;
  case PLAN_ATOM:
  case PLAN_PHRASE: {
    g_autoptr(GArray) starts = phrase_starts(condition, direct);
    *holds = starts->len > 0;
    return TRUE;
  }
  case PLAN_NEAR:
    *holds = near_holds(condition, direct);
    return TRUE;
  case PLAN_TOGETHER:
    *holds = proximity_holds(condition, direct);
    return TRUE;
  case PLAN_TERMS:
    return terms_hold(condition->terms, store, docid, holds, error);
  case PLAN_RANGE:
    return range_holds(condition, store, docid, holds, error);
  case PLAN_FACT:
    return fact_holds(condition, store, docid, holds, error);
  case PLAN_PATH:
    return path_holds(condition, store, docid, holds, error);
  case PLAN_STATUS: {
    ValidityKind kind;
    if (!legal_status_find_kinds(store, &docid, 1, condition->at, condition->validity, &kind, error))
      return FALSE;
    *holds = (condition->validity & VALIDITY_BIT(kind)) != 0;
    return TRUE;
  }
  }
  return TRUE;
}
