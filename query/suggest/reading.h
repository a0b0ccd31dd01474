/* reading: what a query is read as: parsed and planned, its joined words taken apart; and what is said of the names
 * in it.
 *
 * Of an index on other machines, all of this is gone through in vain first, so that what it looks up comes in one
 * round trip, and what the search and these notices look up then in one more.
 *
 * Called by search. */
#ifndef TRACUU_QUERY_SUGGEST_READING_H
#define TRACUU_QUERY_SUGGEST_READING_H

#include "corpus/base/notices.h"
#include "query/plan/plan_build.h"

G_BEGIN_DECLS

/* Where and how one query is read. */
typedef struct {
  Store *store;
  Tokenizer *tokenizer;
  const char *query; /* in normal form */
  gsize len;
  const Request *options;
} ReadingQuery;

/* The plan of a query; what it was read as is said in notices. NULL on error. */
Plan *reading_plan(const ReadingQuery *reading, Notices *notices, GError **error);

/* What is to be said of documents and laws that the query names. FALSE on error. */
gboolean reading_note_names(const ReadingQuery *reading, const Plan *plan, Notices *notices, GError **error);

/* Says early what those notices will read next; to be called again whenever more is known. */
void reading_expect_names(const ReadingQuery *reading, const Plan *plan);

/* Says early what the search for the plan will read, and those notices. FALSE on error. */
gboolean reading_expect(const ReadingQuery *reading, Plan *plan, GError **error);

G_END_DECLS

#endif
