/* keystrokes: what is left in a query when the input method was off: Telex ("nghij quyeets") and VNI ("nghi5 quye61t").
 *
 * Source: the Telex and VNI key tables as every Vietnamese input method documents them. Decodes one word; whether it
 * should be decoded is the caller's judgement. */
#ifndef TRACUU_CORPUS_TEXT_KEYSTROKES_H
#define TRACUU_CORPUS_TEXT_KEYSTROKES_H

#include <glib.h>

#include "corpus/text/syllable.h"

G_BEGIN_DECLS

/* The syllable that the keys spell in Telex or in VNI. FALSE, *out untouched, when they spell none, or when the word
 * holds no key that only an input method would want (then it is just a word). */
gboolean keystrokes_decode(const char *text, gsize len, Syllable *out);

G_END_DECLS

#endif
