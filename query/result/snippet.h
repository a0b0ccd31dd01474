/* snippet: the place in a passage that shows best why it was found, with the words that match marked.
 *
 * The passage is read again by the tokenizer that indexed it, so a mark is exact to the byte.
 * Called by page. */
#ifndef TRACUU_QUERY_RESULT_SNIPPET_H
#define TRACUU_QUERY_RESULT_SNIPPET_H

#include <glib.h>

#include "corpus/token/token.h"
#include "query/plan/plan.h"
#include "query/result/result.h"

G_BEGIN_DECLS

/* Bytes of a passage that are looked at. */
#define SNIPPET_MAX_TEXT ((gsize)64 << 10)

typedef struct Snippet Snippet;

/* What to look for, from a plan, which must outlive it. */
Snippet *snippet_new(const Plan *plan, guint n_documents);
void snippet_free(Snippet *snippet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Snippet, snippet_free)

/* Sets passage->snippet and its marks from text (canonical; the passage without its heading), about max_atoms words
 * long. Returns where in text the first of its words that match begins; where it begins itself when none does. */
gsize snippet_fill(const Snippet *snippet, Tokenizer *tokenizer, const char *text, gsize len, guint max_atoms,
                   ResultPassage *passage);

G_END_DECLS

#endif
