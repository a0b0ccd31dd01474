/* plan_days: days in the words of a query, which say when the documents that are meant were issued: "nghị quyết năm
 * ngoái", "nghị định về đất đai từ 2020 đến 2022".
 *
 * They narrow the query as --from and --to do. So they are read only where little else can be meant: what counts from
 * today ("tuần trước") in a query of few words, at its beginning or its end, or where a type of document is said and
 * nothing else goes on with them; years, quarters and months beside a type. "Giai đoạn từ 2021 đến 2025" is what a
 * document is about, and so is the year of a report.
 *
 * "Có hiệu lực từ 1/7/2024" says when documents take effect, and narrows by that day; what ended, was replaced or applies
 * since a day is words. */
#ifndef TRACUU_QUERY_PLAN_PLAN_DAYS_H
#define TRACUU_QUERY_PLAN_PLAN_DAYS_H

#include <glib.h>

#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Reads the tokens (NumbersToken) of text into plan->days, whose intent and names were read before; numbers are its
 * document numbers (NumbersFound), NULL = none. Today is what days count from. */
void plan_days_read(Plan *plan, const char *text, const GArray *tokens, const GArray *numbers, Date today);

/* What was understood, with the options that do the same. Newly allocated. */
char *plan_days_describe(const PlanDays *days);

G_END_DECLS

#endif
