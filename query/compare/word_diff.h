/* word_diff: what was taken out of a list of words and what was put in, to make another of it.
 *
 * Source: E. W. Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986). Our own, for no C library
 * of Debian compares words in memory: libgit2 and xdiff compare lines, wdiff and dwdiff are programs that want files, dtl
 * is a template of C++ that gives its caller no bound on what it takes.
 *
 * Changes between which there are fewer words that stayed than words that changed are given as one: a sentence that was
 * written anew is easier to read as a whole than as crumbs. */
#ifndef TRACUU_QUERY_COMPARE_WORD_DIFF_H
#define TRACUU_QUERY_COMPARE_WORD_DIFF_H

#include "query/compare/words.h"

G_BEGIN_DECLS

#define WORD_DIFF_MAX_CHANGES 3000   /* words taken out and put in; time and 4 bytes of memory grow with their square */
#define WORD_DIFF_MAX_WORDS   200000 /* of either list */

typedef enum { WORD_RUN_SAME, WORD_RUN_REMOVED, WORD_RUN_ADDED } WordRunKind;

/* n words from the from-th: of a when they were removed, else of b. */
typedef struct {
  WordRunKind kind;
  guint from, n;
} WordRun;

/* The array of WordRun that makes b of a, in order, what was removed before what was added in its place. Free with
 * g_array_unref. NULL when the two are too different, or too long, to be compared by words. */
GArray *word_diff(const ComparedWord *a, guint n_a, const ComparedWord *b, guint n_b);

G_END_DECLS

#endif
