#include "query/plan/plan_build.h"

#include "query/plan/plan_absent.h"
#include "query/plan/plan_builder.h"
#include "query/plan/plan_marks.h"
#include "query/plan/plan_paths.h"
#include "query/plan/plan_repeated.h"

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
  const guint first = builder->plan->atoms->len;
  for (guint i = 0; i < node->children->len; i++) {
    const ParseNode *child = g_ptr_array_index(node->children, i);
    PlanCondition *branch = plan_condition_add(any, PLAN_ALL_OF);
    gboolean fine = child->kind == PARSE_WORDS ? build_words(builder, child, TRUE, negated, branch, error)
                    : child->kind == PARSE_ALL ? build_all(builder, child, TRUE, negated, branch, error)
                                               : build_node(builder, child, negated, branch, error);
    if (!fine)
      return FALSE;
  }
  for (guint a = first; a < builder->plan->atoms->len; a++)
    ((PlanAtom *)g_ptr_array_index(builder->plan->atoms, a))->branch = TRUE;
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
    if (plan_builder_add_field(builder, node, negated, into, error))
      return TRUE;
    request_error_point(error, node->offset, node->len);
    return FALSE;
  case PARSE_ALL:
    return build_all(builder, node, node->occur == PARSE_MUST || negated, negated, into, error);
  case PARSE_ANY:
    return build_any(builder, node, negated, into, error);
  case PARSE_NEAR:
    return build_near(builder, node, negated, into, error);
  }
  return TRUE;
}

Plan *plan_build(const ParseNode *root, const Request *options, PlanMarks marks, Store *store, Tokenizer *tokenizer,
                 Notices *notices, GError **error)
{
  g_autoptr(Plan) plan = plan_new();
  plan->title_only = options->title_only;
  PlanBuilder builder = {
      .plan = plan, .options = options, .marks = marks, .store = store, .tokenizer = tokenizer, .notices = notices};
  if (!build_all(&builder, root, options->all, FALSE, plan->condition, error) ||
      !plan_builder_add_options(&builder, plan->condition, error) ||
      !plan_builder_settle(&builder, plan->condition, error))
    return NULL;
  plan_marks_settle(plan);
  if (plan->guided) { /* a type, an office and a state are then of what is guided */
    plan->intent = (PlanIntent){0};
    g_clear_pointer(&plan->wished, plan_condition_free);
  }
  plan->only_numbers = plan->named_numbers->len + plan->absent_numbers->len > 0 && !builder.has_words;
  if (!plan_paths_find_numbers(&builder, error) ||
      (plan_is_nowhere(plan) && !plan_absent_demand_words(&builder, error)))
    return NULL;
  plan_repeated_number(plan->atoms);
  plan_repeated_drop(plan->condition);
  if (!plan_paths_find(&builder, error))
    return NULL;
  return g_steal_pointer(&plan);
}
