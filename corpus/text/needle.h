/* needle: where a few words stand in a long Vietnamese text, byte for byte, as memmem says.
 *
 * memmem reads every byte. Of the bytes of Vietnamese words some are rare; memchr finds the next of them thirty at once.
 *
 * Called by corpus/facts, corpus/relations and corpus/describe. Each looks for a dozen words in every text. */
#ifndef TRACUU_CORPUS_TEXT_NEEDLE_H
#define TRACUU_CORPUS_TEXT_NEEDLE_H

#include <glib.h>

G_BEGIN_DECLS

/* The first place in the len bytes at text where the n bytes at words stand; NULL when they do not. */
const char *needle_find(const char *text, gsize len, const char *words, gsize n);

G_END_DECLS

#endif
