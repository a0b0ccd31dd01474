/* utf8: validity of text that may hold NUL bytes, which GLib takes for the end.
 *
 * Called by corpus/encoding only. */
#ifndef TRACUU_CORPUS_ENCODING_UTF8_H
#define TRACUU_CORPUS_ENCODING_UTF8_H

#include <glib.h>

G_BEGIN_DECLS

/* TRUE when the len bytes at text are UTF-8; NUL is a character like others. */
gboolean utf8_is_valid(const char *text, gsize len);

G_END_DECLS

#endif
