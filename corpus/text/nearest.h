/* nearest: "did you mean": which of a few known names is nearest to a misspelled one.
 *
 * For the words of a collection see query/suggest/suggest.h. */
#ifndef TRACUU_CORPUS_TEXT_NEAREST_H
#define TRACUU_CORPUS_TEXT_NEAREST_H

#include <glib.h>

G_BEGIN_DECLS

/* How many characters must be inserted, deleted, replaced or swapped with their neighbour to turn a into b, case and
 * marks ignored. Longer than NEAREST_MAX characters counts as G_MAXUINT. */
#define NEAREST_MAX 64
guint nearest_distance(const char *a, gsize a_len, const char *b, gsize b_len);

/* TRUE if a person who typed so many characters may have meant something at this distance. */
gboolean nearest_is_near(guint distance, gsize n_chars);

G_END_DECLS

#endif
