/* reading: what a query is read as: parsed and planned, its joined words taken apart; and what is said of the names
 * in it.
 *
 * Of an index on other machines, all of this is gone through in vain first, and again whenever more is known, so that
 * what is looked up at all comes in few round trips, together with what the search and these notices look up.
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
  guint wanted; /* so many documents must be in their right order */
} ReadingQuery;

/* The plan of a query; what it was read as is said in notices. NULL on error. */
Plan *reading_plan(const ReadingQuery *reading, Notices *notices, GError **error);

/* What is to be said of documents and laws that the query names. FALSE on error. */
gboolean reading_note_names(const ReadingQuery *reading, const Plan *plan, Notices *notices, GError **error);

/* Says early what those notices will read next; to be called again whenever more is known. */
void reading_expect_names(const ReadingQuery *reading, const Plan *plan);

/* Says early what the search for the plan will read, and those notices, once what they look for is known. *n: in about how
 * many documents all words are; G_MAXUINT as long as nobody knows. FALSE on error. */
gboolean reading_expect(const ReadingQuery *reading, Plan *plan, guint *n, GError **error);

G_END_DECLS

#endif
