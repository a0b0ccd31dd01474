#include "query/plan/plan_repeated.h"

/* No term holds these. */
#define BEHIND_TERM  '\1'
#define BEHIND_ATOM  '\2'
#define BEHIND_CHILD '\3'

GHashTable *plan_repeated_new(void)
{
  return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

static void append_terms(GString *key, const GArray *terms)
{
  for (guint i = 0; i < terms->len; i++) {
    const PlanTerm *term = &g_array_index(terms, PlanTerm, i);
    g_string_append_len(key, term->term, (gssize)term->len);
    g_string_append_c(key, BEHIND_TERM);
  }
}

static void append_atom(GString *key, const PlanAtom *atom)
{
  append_terms(key, atom->terms);
  g_string_append_c(key, BEHIND_ATOM);
}

static char *dup_key(const PlanAtom *atom)
{
  GString *key = g_string_new(NULL);
  append_atom(key, atom);
  return g_string_free(key, FALSE);
}

gboolean plan_repeated_add(GHashTable *seen, const PlanAtom *atom)
{
  return g_hash_table_add(seen, dup_key(atom));
}

void plan_repeated_number(GPtrArray *atoms)
{
  g_autoptr(GHashTable) seen = plan_repeated_new();
  for (guint i = 0; i < atoms->len; i++) {
    PlanAtom *atom = g_ptr_array_index(atoms, i);
    g_autofree char *key = dup_key(atom);
    PlanAtom *first = g_hash_table_lookup(seen, key);
    if (first == NULL)
      g_hash_table_insert(seen, g_steal_pointer(&key), atom);
    else
      atom->again = first->again = first->again != 0 ? first->again : i;
  }
}

gboolean plan_repeated_is_same(const PlanAtom *a, const PlanAtom *b, gboolean as_read)
{
  return a->again != 0 && a->again == b->again && (!as_read || a->read == b->read);
}

/* Of conditions with one key all hold or none. */
static void append_key(GString *key, const PlanCondition *condition)
{
  char number[DOCNUM_KEY_MAX];
  docnum_key(&condition->number, number);
  g_string_append_printf(key, "%d %d %u %d %u %u %s %s..%s", (int)condition->kind, condition->in_title,
                         condition->distance, (int)condition->slot, condition->validity, date_to_number(condition->at),
                         number, condition->low != NULL ? condition->low : "",
                         condition->high != NULL ? condition->high : "");
  if (condition->terms != NULL)
    append_terms(key, condition->terms);
  for (guint i = 0; condition->atoms != NULL && i < condition->atoms->len; i++)
    append_atom(key, g_ptr_array_index(condition->atoms, i));
  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    append_key(key, g_ptr_array_index(condition->children, i));
  g_string_append_c(key, BEHIND_CHILD);
}

void plan_repeated_drop(PlanCondition *condition)
{
  GPtrArray *children = condition->children;
  if (children == NULL)
    return;
  for (guint i = 0; i < children->len; i++)
    plan_repeated_drop(g_ptr_array_index(children, i));
  if (condition->kind != PLAN_ALL_OF && condition->kind != PLAN_ANY_OF)
    return;
  g_autoptr(GHashTable) seen = plan_repeated_new();
  guint kept = 0;
  for (guint i = 0; i < children->len; i++) {
    GString *key = g_string_new(NULL);
    append_key(key, g_ptr_array_index(children, i));
    if (g_hash_table_add(seen, g_string_free(key, FALSE))) {
      gpointer moved = children->pdata[kept];
      children->pdata[kept++] = children->pdata[i];
      children->pdata[i] = moved;
    }
  }
  g_ptr_array_set_size(children, (gint)kept);
}
