/* close_words: the words of the index that one slip of the fingers makes of another, the closest first.
 *
 * Called by suggest and company. */
#ifndef TRACUU_QUERY_SUGGEST_CLOSE_WORDS_H
#define TRACUU_QUERY_SUGGEST_CLOSE_WORDS_H

#include <glib.h>

#include "corpus/text/syllable.h"
#include "indexer/store/store.h"

G_BEGIN_DECLS

/* Longer words are foreign, and their neighbours too many. */
#define CLOSE_WORDS_LONGEST 16

typedef struct {
  char spelling[MAX(SYLLABLE_SPELLING_MAX, CLOSE_WORDS_LONGEST + 2)];
  guint frequency;       /* documents that have it, at least 1 */
  guint distance;        /* slip_distance from what was typed */
  gboolean same_letters; /* differs in marks only */
} CloseWord;

/* Appends to close (CloseWord) what the typed word may be with other marks, or with a letter left out, added, exchanged or
 * replaced; the closest first, of these the most frequent. Nothing for a word of no letter
 * or of too many. */
gboolean close_words_find(const char *typed, Store *store, GArray *close, GError **error);

G_END_DECLS

#endif
