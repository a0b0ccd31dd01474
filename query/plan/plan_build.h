/* plan_build: the tree of a query into a plan: what is ranked by, what must hold. */
#ifndef TRACUU_QUERY_PLAN_PLAN_BUILD_H
#define TRACUU_QUERY_PLAN_PLAN_BUILD_H

#include "corpus/base/notices.h"
#include "query/ask/parse.h"
#include "query/ask/request.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* NULL with REQUEST_ERROR or STORE_ERROR. The store and the tokenizer are only used during the call. Notices (char *)
 * are appended. */
Plan *plan_build(const ParseNode *root, const Request *options, PlanMarks marks, Store *store, Tokenizer *tokenizer,
                 Notices *notices, GError **error);

G_END_DECLS

#endif
