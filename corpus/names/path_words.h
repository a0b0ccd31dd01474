/* path_words: the words in the name of a file: joined, dashed, in CamelCase, with digits glued to them, without marks.
 *
 * Called by path_terms, path_share and path_number. */
#ifndef TRACUU_CORPUS_NAMES_PATH_WORDS_H
#define TRACUU_CORPUS_NAMES_PATH_WORDS_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends the words of the len bytes at name, each behind a blank: "BienBanHop_GiaoBan-T8.docx" gives " Bien Ban Hop Giao
 * Ban T8 docx BienBanHop GiaoBan", "congvan2025" " cong van 2025 congvan2025". What was parted comes whole, too, at the
 * end. Parted are capitals behind small letters, syllables without a mark that make up a whole word, and digits behind a
 * syllable, but not behind the letters of a code (PC06, QH14, T8). */
void path_words_append(GString *out, const char *name, gsize len);

/* How many bytes of the name of a file come before its extension, which says nothing and is no longer than five letters. */
gsize path_words_stem_len(const char *name, gsize len);

G_END_DECLS

#endif
