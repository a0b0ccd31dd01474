/* The plan of a query for a small index. */
#ifndef TRACUU_TESTS_UNIT_SMALL_PLAN_H
#define TRACUU_TESTS_UNIT_SMALL_PLAN_H

#include "query/plan/plan_build.h"
#include "tests/unit/small_index.h"

static inline Plan *small_plan(const SmallIndex *index, const char *query, const Request *options, PlanMarks marks)
{
  GError *error = NULL;
  g_auto(Notices) notices;
  notices_init(&notices);
  g_autoptr(ParseNode) root = parse_query(query, strlen(query), &error);
  g_assert_no_error(error);
  Plan *plan = plan_build(root, options, marks, index->store, index->tokenizer, &notices, &error);
  g_assert_no_error(error);
  return plan;
}

#endif
