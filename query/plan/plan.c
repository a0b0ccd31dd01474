#include "query/plan/plan.h"

#include "query/plan/plan_repeated.h"

/* ---- terms and atoms ---- */

static void clear_term(gpointer term)
{
  g_free(((PlanTerm *)term)->term);
}

GArray *plan_terms_new(void)
{
  GArray *terms = g_array_new(FALSE, FALSE, sizeof(PlanTerm));
  g_array_set_clear_func(terms, clear_term);
  return terms;
}

static void free_atom(gpointer data)
{
  PlanAtom *atom = data;
  g_free(atom->typed);
  g_array_unref(atom->terms);
  g_free(atom);
}

guint plan_n_own_terms(const PlanAtom *atom)
{
  guint n = atom->terms->len;
  while (n > 0 && g_array_index(atom->terms, PlanTerm, n - 1).code)
    n--;
  return n;
}

/* ---- conditions ---- */

static void free_condition(gpointer data)
{
  plan_condition_free(data);
}

PlanCondition *plan_condition_new(PlanKind kind)
{
  PlanCondition *condition = g_new0(PlanCondition, 1);
  condition->kind = kind;
  if (kind == PLAN_ATOM || kind == PLAN_PHRASE || kind == PLAN_TOGETHER)
    condition->atoms = g_ptr_array_new();
  else if (kind == PLAN_TERMS)
    condition->terms = plan_terms_new();
  else if (kind != PLAN_RANGE)
    condition->children = g_ptr_array_new_with_free_func(free_condition);
  return condition;
}

void plan_condition_free(PlanCondition *condition)
{
  if (condition == NULL)
    return;
  g_clear_pointer(&condition->children, g_ptr_array_unref);
  g_clear_pointer(&condition->atoms, g_ptr_array_unref);
  g_clear_pointer(&condition->terms, g_array_unref);
  g_free(condition->low);
  g_free(condition->high);
  store_query_unref(condition->query);
  g_free(condition);
}

PlanCondition *plan_condition_add(PlanCondition *into, PlanKind kind)
{
  PlanCondition *condition = plan_condition_new(kind);
  g_ptr_array_add(into->children, condition);
  return condition;
}

static PlanCondition *add_atom_condition(PlanCondition *into, PlanAtom *atom)
{
  PlanCondition *condition = plan_condition_add(into, PLAN_ATOM);
  g_ptr_array_add(condition->atoms, atom);
  return condition;
}

/* Whether an atom of the group stands among the first n. */
static gboolean is_in_group(const GPtrArray *atoms, guint n, guint group)
{
  for (guint i = 0; i < n; i++)
    if (((const PlanAtom *)g_ptr_array_index(atoms, i))->group == group)
      return TRUE;
  return FALSE;
}

/* One of the wordings of the group whose first atom is at from. */
static void add_group_condition(PlanCondition *into, const GPtrArray *atoms, guint from)
{
  PlanCondition *either = plan_condition_add(into, PLAN_ANY_OF), *wording = NULL;
  guint group = ((const PlanAtom *)g_ptr_array_index(atoms, from))->group, alternative = 0;
  for (guint i = from; i < atoms->len; i++) {
    PlanAtom *atom = g_ptr_array_index(atoms, i);
    if (atom->group != group)
      continue;
    if (wording == NULL || atom->alternative != alternative)
      wording = plan_condition_add(either, PLAN_ALL_OF);
    alternative = atom->alternative;
    add_atom_condition(wording, atom);
  }
}

void plan_condition_add_all(PlanCondition *into, const GPtrArray *atoms)
{
  for (guint i = 0; i < atoms->len; i++) {
    const PlanAtom *first = g_ptr_array_index(atoms, i);
    if (first->group == 0)
      add_atom_condition(into, g_ptr_array_index(atoms, i));
    else if (!is_in_group(atoms, i, first->group))
      add_group_condition(into, atoms, i);
  }
}

/* ---- the whole ---- */

static void clear_name(gpointer data)
{
  PlanName *name = data;
  g_free(name->term);
  g_free(name->typed);
}

static void free_terms(gpointer terms)
{
  g_array_unref(terms);
}

static void clear_everyday(gpointer data)
{
  PlanEveryday *everyday = data;
  g_free(everyday->words);
  g_free(everyday->official);
}

static void clear_path_number(gpointer number)
{
  plan_condition_free(((PlanPathNumber *)number)->named);
}

Plan *plan_new(void)
{
  Plan *plan = g_new0(Plan, 1);
  plan->atoms = g_ptr_array_new_with_free_func(free_atom);
  plan->other_atoms = g_ptr_array_new_with_free_func(free_atom);
  plan->own_numbers = plan_terms_new();
  plan->named_numbers = g_array_new(FALSE, FALSE, sizeof(DocNum));
  plan->absent_numbers = g_array_new(FALSE, FALSE, sizeof(PlanAbsent));
  plan->names = g_array_new(FALSE, FALSE, sizeof(PlanName));
  g_array_set_clear_func(plan->names, clear_name);
  plan->everyday = g_array_new(FALSE, FALSE, sizeof(PlanEveryday));
  g_array_set_clear_func(plan->everyday, clear_everyday);
  plan->path_words = g_ptr_array_new_with_free_func(free_terms);
  plan->path_numbers = g_array_new(FALSE, FALSE, sizeof(PlanPathNumber));
  g_array_set_clear_func(plan->path_numbers, clear_path_number);
  plan->condition = plan_condition_new(PLAN_ALL_OF);
  return plan;
}

void plan_free(Plan *plan)
{
  if (plan == NULL)
    return;
  plan_condition_free(plan->condition);
  g_clear_pointer(&plan->wished, plan_condition_free);
  g_ptr_array_unref(plan->atoms);
  g_ptr_array_unref(plan->other_atoms);
  g_array_unref(plan->own_numbers);
  g_array_unref(plan->named_numbers);
  g_array_unref(plan->absent_numbers);
  g_array_unref(plan->names);
  g_array_unref(plan->everyday);
  g_ptr_array_unref(plan->path_words);
  g_array_unref(plan->path_numbers);
  g_free(plan->days.typed);
  g_free(plan);
}

guint plan_n_typed(const Plan *plan)
{
  guint n = 0;
  for (guint i = 0; i < plan->atoms->len; i++)
    n += ((const PlanAtom *)g_ptr_array_index(plan->atoms, i))->alternative == 0;
  return n;
}

gboolean plan_is_of_day(const Plan *plan)
{
  return plan->date.day != 0 && 2 * plan->date_words >= plan_n_typed(plan);
}

gboolean plan_is_nowhere(const Plan *plan)
{
  return plan->only_numbers && plan->named_numbers->len == 0 && plan->absent_numbers->len > 0;
}

PlanCondition *plan_every_word(const Plan *plan)
{
  PlanCondition *all = plan_condition_new(PLAN_ALL_OF);
  g_autoptr(GPtrArray) atoms = g_ptr_array_new();
  for (guint i = 0; i < plan->atoms->len; i++)
    if (!((const PlanAtom *)g_ptr_array_index(plan->atoms, i))->branch)
      g_ptr_array_add(atoms, g_ptr_array_index(plan->atoms, i));
  plan_condition_add_all(all, atoms);
  plan_repeated_drop(all);
  return all;
}
