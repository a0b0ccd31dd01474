/* normal: the canonical text that every offset in Tracuu points into.
 *
 * Canonical text is UTF-8 in NFC, without byte order mark, with '\n' as its only line end and without C0 and C1
 * controls other than '\n' and '\t'. A NUL byte becomes a space, a bare '\r' a '\n', form feed and vertical tab a
 * '\n', any other control a space, U+2028 and U+2029 a '\n'. Soft hyphens and zero-width characters stay: they are the
 * author's; the tokenizer reads across them.
 *
 * Knows nothing about syllables. */
#ifndef TRACUU_CORPUS_TEXT_NORMAL_H
#define TRACUU_CORPUS_TEXT_NORMAL_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends the canonical form of the len bytes at text to out (pieces of one text are normalised each for itself: split
 * only at line ends). Of more than 30 combining marks in a row the rest is left out. Bytes that are not UTF-8 become
 * U+FFFD, one for each maximal invalid run as Unicode recommends. Returns how many such replacements were made. */
gsize normal_append(GString *out, const char *text, gsize len);

/* TRUE if the len bytes at text are canonical already (then normal_append would copy them unchanged). */
gboolean normal_is_canonical(const char *text, gsize len);

/* Appends text lower-cased and stripped of Vietnamese marks (đ, Đ and U+00D0 become d) to out: the comparison form
 * for types, issuers and field values. Not a search key: terms are syllables. */
void normal_fold_append(GString *out, const char *text, gsize len);

G_END_DECLS

#endif
