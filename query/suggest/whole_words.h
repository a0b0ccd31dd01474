/* whole_words: words of a query that were read as several syllables without a blank between ("luuật": "lu uật") and are
 * none: whole again, as the slips that they are.
 *
 * Called by suggest. */
#ifndef TRACUU_QUERY_SUGGEST_WHOLE_WORDS_H
#define TRACUU_QUERY_SUGGEST_WHOLE_WORDS_H

#include <glib.h>

#include "query/plan/plan.h"

G_BEGIN_DECLS

typedef struct {
  GPtrArray *atoms; /* PlanAtom: those of the plan, borrowed, and in the place of several the word that they are */
  GPtrArray *whole; /* PlanAtom: these words, without terms */
} WholeWords;

void whole_words_clear(WholeWords *words);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(WholeWords, whole_words_clear)

/* The atoms of the plan of query, a word whole where no document that was looked at has its parts side by side. */
gboolean whole_words_find(const char *query, const Plan *plan, Store *store, WholeWords *out, GError **error);

G_END_DECLS

#endif
