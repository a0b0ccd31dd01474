/* viqr: Vietnamese written in ASCII (RFC 1456): "Vie^.t", "ddu+o+`ng".
 *
 * The marks are punctuation elsewhere, so a word is read as VIQR only if a Vietnamese syllable comes of it; the rest of
 * the text stays as it is. Called by recode. */
#ifndef TRACUU_CORPUS_ENCODING_VIQR_H
#define TRACUU_CORPUS_ENCODING_VIQR_H

#include <glib.h>

G_BEGIN_DECLS

/* Weighs (in letters) the words of the len bytes at text that carry marks unlike punctuation (^ + ( ~ ` inside a word,
 * dd): *good are those that give a syllable, *bad those that do not. */
void viqr_weigh(const char *text, gsize len, guint *good, guint *bad);

/* Appends text to out, its VIQR words decoded. A full stop or question mark after a word is a tone when a small letter
 * follows and the word bears it; len bytes are decoded, but text may be looked at up to text_end. */
void viqr_append(GString *out, const char *text, gsize len, const char *text_end);

G_END_DECLS

#endif
