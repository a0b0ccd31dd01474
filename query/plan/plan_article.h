/* plan_article: the article that a query asks for: "điều 59", "khoản 2 điều 5", "dieu 12a". */
#ifndef TRACUU_QUERY_PLAN_PLAN_ARTICLE_H
#define TRACUU_QUERY_PLAN_PLAN_ARTICLE_H

#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Puts the first article that is named among the tokens (NumbersToken) of text, with how many words name it, its
 * clause and point included, into the plan. */
void plan_article_find(Plan *plan, const char *text, gsize len, const GArray *tokens);

G_END_DECLS

#endif
