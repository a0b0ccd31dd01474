/* slip: how a word that was typed may have come of another one by a slip of the fingers.
 *
 * Called by close_words and joined_words. */
#ifndef TRACUU_QUERY_SUGGEST_SLIP_H
#define TRACUU_QUERY_SUGGEST_SLIP_H

#include <glib.h>

#include "corpus/text/syllable.h"

G_BEGIN_DECLS

/* What it takes to come from meant to typed, canonical text both: a letter typed twice, a key of Telex left over and two
 * letters exchanged cost less than a letter left out, a strange one less when its key lies beside the right one; each
 * letter with other marks and another tone cost least. Marks cost nothing where none were typed. 0 = the same word.
 * Words of more than SLIP_LETTERS letters are SLIP_FAR. */
#define SLIP_LETTERS 32
#define SLIP_FAR     G_MAXUINT
guint slip_distance(const char *typed, const char *meant);

/* The syllable that the word is without one letter that stands there twice ("lươngg", "luuật") or without a key of a
 * tone behind its tone ("giáoj"). FALSE, *out untouched, when it is none so, or is a syllable as it stands. */
gboolean slip_undouble(const char *word, gsize len, Syllable *out);

G_END_DECLS

#endif
