#include "query/ask/plan_build.h"

#include <string.h>

#include "query/ask/plan_builder.h"
#include "query/ask/plan_marks.h"

static gboolean build_node(PlanBuilder *builder, const ParseNode *node, gboolean negated, PlanCondition *into,
                           GError **error);

/* Words that must all occur: plain words with a sign, under OR, or with --all. */
static gboolean build_words(PlanBuilder *builder, const ParseNode *node, gboolean must, gboolean negated,
                            PlanCondition *into, GError **error)
{
  g_autoptr(GPtrArray) added = g_ptr_array_new();
  if (!plan_builder_add_text(builder, node->text, TRUE, negated, added, error))
    return FALSE;
  if (must)
    plan_condition_add_all(into, added);
  return TRUE;
}

static gboolean build_phrase(PlanBuilder *builder, const ParseNode *node, gboolean negated, PlanCondition *into,
                             GError **error)
{
  PlanCondition *phrase = plan_condition_add(into, PLAN_PHRASE);
  builder->has_words = TRUE;
  phrase->in_title = builder->options->title_only;
  if (!plan_builder_add_text(builder, node->text, FALSE, negated, phrase->atoms, error))
    return FALSE;
  if (phrase->atoms->len == 0) {
    /* Quotes around nothing that can be searched ask for nothing. */
    g_ptr_array_set_size(into->children, (gint)into->children->len - 1);
  }
  return TRUE;
}

static gboolean build_near(PlanBuilder *builder, const ParseNode *node, gboolean negated, PlanCondition *into,
                           GError **error)
{
  PlanCondition *near = plan_condition_add(into, PLAN_NEAR);
  near->distance = node->distance;
  for (guint i = 0; i < node->children->len; i++)
    if (!build_phrase(builder, g_ptr_array_index(node->children, i), negated, near, error))
      return FALSE;
  return TRUE;
}

/* The children of an ALL, into an ALL_OF condition. Plain words only count for ranking unless they must occur. */
static gboolean build_all(PlanBuilder *builder, const ParseNode *node, gboolean must, gboolean negated,
                          PlanCondition *into, GError **error)
{
  for (guint i = 0; i < node->children->len; i++) {
    const ParseNode *child = g_ptr_array_index(node->children, i);
    gboolean no = child->occur == PARSE_MUST_NOT;
    PlanCondition *target = into;
    if (no)
      target = plan_condition_add(plan_condition_add(into, PLAN_NOT), PLAN_ALL_OF);
    gboolean fine;
    if (child->kind == PARSE_WORDS)
      fine = build_words(builder, child, must || no || child->occur == PARSE_MUST, negated || no, target, error);
    else
      fine = build_node(builder, child, negated || no, target, error);
    if (!fine)
      return FALSE;
    if (no && target->children->len == 0)
      g_ptr_array_set_size(into->children, (gint)into->children->len - 1);
  }
  return TRUE;
}

static gboolean build_any(PlanBuilder *builder, const ParseNode *node, gboolean negated, PlanCondition *into,
                          GError **error)
{
  PlanCondition *any = plan_condition_add(into, PLAN_ANY_OF);
  for (guint i = 0; i < node->children->len; i++) {
    const ParseNode *child = g_ptr_array_index(node->children, i);
    PlanCondition *branch = plan_condition_add(any, PLAN_ALL_OF);
    gboolean fine = child->kind == PARSE_WORDS ? build_words(builder, child, TRUE, negated, branch, error)
                    : child->kind == PARSE_ALL ? build_all(builder, child, TRUE, negated, branch, error)
                                               : build_node(builder, child, negated, branch, error);
    if (!fine)
      return FALSE;
  }
  return TRUE;
}

static gboolean build_node(PlanBuilder *builder, const ParseNode *node, gboolean negated, PlanCondition *into,
                           GError **error)
{
  switch (node->kind) {
  case PARSE_WORDS:
    return build_words(builder, node, TRUE, negated, into, error);
  case PARSE_PHRASE:
    return build_phrase(builder, node, negated, into, error);
  case PARSE_FIELD:
    return plan_builder_add_field(builder, node, negated, into, error);
  case PARSE_ALL:
    return build_all(builder, node, node->occur == PARSE_MUST || negated, negated, into, error);
  case PARSE_ANY:
    return build_any(builder, node, negated, into, error);
  case PARSE_NEAR:
    return build_near(builder, node, negated, into, error);
  }
  return TRUE;
}

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

static gboolean is_so(const PlanAtom *atom)
{
  return strcmp(atom->typed, "số") == 0 || strcmp(atom->typed, "so") == 0;
}

/* How a number may stand in words: its type, "số" or not, its digits, and the year, "năm" before it or not. */
static void add_spellings(Plan *plan, const PlanAbsent *absent, guint digits, PlanCondition *any)
{
  g_autofree char *written = g_strdup_printf("%u", absent->number.year);
  PlanAtom *year = absent->number.year != 0 ? add_literal(plan, written) : NULL;
  PlanAtom *words[] = {add_literal(plan, "số"), g_ptr_array_index(plan->atoms, digits), add_literal(plan, "năm"), year};
  guint end = digits - (digits > absent->first_atom + 1 && is_so(g_ptr_array_index(plan->atoms, digits - 1)));
  for (guint without = 0; without < (year != NULL ? 4u : 2u); without++) {
    PlanCondition *phrase = plan_condition_add(any, PLAN_PHRASE);
    for (guint i = absent->first_atom; i < end; i++)
      g_ptr_array_add(phrase->atoms, g_ptr_array_index(plan->atoms, i));
    for (guint i = 0; i < (year != NULL ? 4u : 2u); i++)
      if (i % 2 == 1 || !(without >> i / 2 & 1))
        g_ptr_array_add(phrase->atoms, words[i]);
  }
}

/* Of a number that is nowhere, where nothing else is asked for, documents may still have the words, or all of it as it
 * is printed. Any others with its digits would only mislead. */
static void demand_words_of_absent(Plan *plan)
{
  for (guint i = 0; i < plan->absent_numbers->len; i++) {
    const PlanAbsent *absent = &g_array_index(plan->absent_numbers, PlanAbsent, i);
    guint first = absent->first_atom, end = MIN(first + absent->n_atoms, plan->atoms->len), digits = first;
    while (digits < end && !g_ascii_isdigit(((const PlanAtom *)g_ptr_array_index(plan->atoms, digits))->typed[0]))
      digits++;
    PlanCondition *any = plan_condition_add(plan->condition, PLAN_ANY_OF);
    if (digits > first && digits < end) {
      add_spellings(plan, absent, digits, any);
      continue;
    }
    PlanCondition *phrase = plan_condition_add(any, PLAN_PHRASE);
    for (guint k = first; k < end; k++)
      g_ptr_array_add(phrase->atoms, g_ptr_array_index(plan->atoms, k));
  }
}

Plan *plan_build(const ParseNode *root, const Request *options, PlanMarks marks, Store *store, Tokenizer *tokenizer,
                 GPtrArray *notices, GError **error)
{
  g_autoptr(Plan) plan = plan_new();
  plan->title_only = options->title_only;
  PlanBuilder builder = {
      .plan = plan, .options = options, .marks = marks, .store = store, .tokenizer = tokenizer, .notices = notices};
  if (!build_all(&builder, root, options->all, FALSE, plan->condition, error) ||
      !plan_builder_add_options(&builder, plan->condition, error))
    return NULL;
  plan_marks_settle(plan);
  plan->only_numbers = plan->named_numbers->len + plan->absent_numbers->len > 0 && !builder.has_words;
  if (plan_is_nowhere(plan))
    demand_words_of_absent(plan);
  return g_steal_pointer(&plan);
}
