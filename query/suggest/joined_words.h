/* joined_words: syllables that were typed without blanks between them: "baohiemxahoi", "thaisanr" on Telex keys.
 * (A marked one, "bảohiểm", the tokenizer takes apart.)
 *
 * A word is taken apart only when the index hardly knows it and knows its syllables side by side: "internet" and
 * "Samsung" stay what they are. Called by reading. */
#ifndef TRACUU_QUERY_SUGGEST_JOINED_WORDS_H
#define TRACUU_QUERY_SUGGEST_JOINED_WORDS_H

#include "corpus/base/notices.h"
#include "indexer/store/store.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Gives in *out the query with the joined words of its plan taken apart, keys of an input method decoded; a sentence
 * for each goes to notices. NULL when there is none. FALSE on error. */
gboolean joined_words_split(const Plan *plan, const char *query, Store *store, Notices *notices, char **out,
                            GError **error);

G_END_DECLS

#endif
