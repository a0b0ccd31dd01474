#include "query/plan/plan_absent.h"

#include <string.h>

#include "corpus/names/types.h"
#include "query/plan/plan_paths.h"

/* A word as it stands in the index, for conditions only. */
static PlanAtom *add_literal(Plan *plan, const char *word)
{
  PlanAtom *atom = g_new0(PlanAtom, 1);
  PlanTerm term = {.term = g_strdup(word), .len = strlen(word), .exact = TRUE};
  atom->typed = g_strdup(word);
  atom->read = -1;
  atom->terms = plan_terms_new();
  g_array_append_val(atom->terms, term);
  g_ptr_array_add(plan->other_atoms, atom);
  return atom;
}

/* Adds the words of text, each as a literal, to atoms. */
static void add_literals(Plan *plan, const char *text, GPtrArray *atoms)
{
  g_autofree char *small = g_utf8_strdown(text, -1);
  g_auto(GStrv) words = g_strsplit(small, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add(atoms, add_literal(plan, words[i]));
}

/* How a number may stand in words behind its type: "số" or not, its digits, and the year, "năm" before it or not. */
static void add_behind_type(Plan *plan, const GPtrArray *type, const PlanAbsent *absent, PlanCondition *any)
{
  guint year = absent->number.year, n = year != 0 ? 4 : 2;
  g_autofree char *rest = g_strdup_printf("số %s năm %u", absent->number.ordinal, year);
  g_autoptr(GPtrArray) words = g_ptr_array_new();
  add_literals(plan, rest, words);
  for (guint without = 0; without < n; without++) {
    PlanCondition *phrase = plan_condition_add(any, PLAN_PHRASE);
    g_ptr_array_extend(phrase->atoms, (GPtrArray *)type, NULL, NULL);
    for (guint i = 0; i < n; i++)
      if (i % 2 == 1 || !(without >> i / 2 & 1))
        g_ptr_array_add(phrase->atoms, g_ptr_array_index(words, i));
  }
}

/* Its type as it was typed, by its name and by its code. */
static void add_spellings(Plan *plan, const PlanAbsent *absent, guint digits, PlanCondition *any)
{
  const char *code = absent->number.type;
  const DocType *known = types_find(code, strlen(code));
  const char *names[] = {code, known != NULL ? known->name : NULL};
  g_autoptr(GPtrArray) typed = g_ptr_array_new();
  for (guint i = absent->first_atom; i < digits; i++)
    g_ptr_array_add(typed, g_ptr_array_index(plan->atoms, i));
  add_behind_type(plan, typed, absent, any);
  for (guint k = 0; k < G_N_ELEMENTS(names) && names[k] != NULL; k++) {
    g_autoptr(GPtrArray) type = g_ptr_array_new();
    add_literals(plan, names[k], type);
    add_behind_type(plan, type, absent, any);
  }
}

gboolean plan_absent_demand_words(PlanBuilder *builder, GError **error)
{
  Plan *plan = builder->plan;
  for (guint i = 0; i < plan->absent_numbers->len; i++) {
    const PlanAbsent *absent = &g_array_index(plan->absent_numbers, PlanAbsent, i);
    if (absent->unsure)
      continue;
    guint first = absent->first_atom, end = MIN(first + absent->n_atoms, plan->atoms->len), digits = first;
    while (digits < end && !g_ascii_isdigit(((const PlanAtom *)g_ptr_array_index(plan->atoms, digits))->typed[0]))
      digits++;
    PlanCondition *any = plan_condition_add(plan->condition, PLAN_ANY_OF);
    if (builder->marks != PLAN_MARKS_STRICT && !plan_paths_add_number(builder, &absent->number, any, error))
      return FALSE;
    if (digits > first && digits < end) {
      add_spellings(plan, absent, digits, any);
      continue;
    }
    PlanCondition *phrase = plan_condition_add(any, PLAN_PHRASE);
    for (guint k = first; k < end; k++)
      g_ptr_array_add(phrase->atoms, g_ptr_array_index(plan->atoms, k));
  }
  return TRUE;
}
