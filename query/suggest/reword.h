/* reword: a query with other words in the places of some of its own: quotes, operators, fields and signs stay.
 *
 * Called by suggest. */
#ifndef TRACUU_QUERY_SUGGEST_REWORD_H
#define TRACUU_QUERY_SUGGEST_REWORD_H

#include <glib.h>

#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Appends the query, canonical text of len bytes, with words[i] in the place of the i-th atom of its plan; NULL = as it
 * was typed. FALSE, out unchanged, when a word does not stand in the query, or in another order. */
gboolean reword_append(GString *out, const char *query, gsize len, const Plan *plan, char *const *words);

G_END_DECLS

#endif
