/* align: which part (an article, a paragraph) of one text has become which of another.
 *
 * Parts whose words are the same belong together, under the same label first; then those that share most of their runs of
 * three words; of the rest those with the same
 * label, or between the same neighbours. A part belongs to one other at most. Time grows with the words. */
#ifndef TRACUU_QUERY_COMPARE_ALIGN_H
#define TRACUU_QUERY_COMPARE_ALIGN_H

#include "query/compare/words.h"

G_BEGIN_DECLS

/* Borrowed. */
typedef struct {
  const char *label; /* "5", "12a": by what it is known; "" = it has none, and only its place says which it is */
  const ComparedWord *words; /* without its label */
  guint n_words;
} AlignPart;

typedef enum {
  ALIGN_UNCHANGED,
  ALIGN_CHANGED, /* its number may have changed, too */
  ALIGN_NEW,
  ALIGN_GONE,
  ALIGN_MOVED, /* the same words under another label; without labels: at another place among the others */
  ALIGN_N_STATES
} AlignState;

#define ALIGN_NONE G_MAXUINT

typedef struct {
  AlignState state;
  guint a, b; /* the parts; ALIGN_NONE: of what is new, or gone */
} AlignPair;

/* An array of AlignPair, in the order of b; what is gone stands behind what was before it in a. Free with
 * g_array_unref. */
GArray *align(const AlignPart *a, guint n_a, const AlignPart *b, guint n_b);

G_END_DECLS

#endif
