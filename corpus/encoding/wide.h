/* wide: text in UTF-16 or UTF-32, with or without its byte order mark.
 *
 * A mark is believed when what follows may be text. Without one the text itself must say so: its bytes are none that
 * text in one byte a character has, and in one of the two orders its letters keep to their scripts. Called by decode
 * and detect. */
#ifndef TRACUU_CORPUS_ENCODING_WIDE_H
#define TRACUU_CORPUS_ENCODING_WIDE_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum { WIDE_NONE, WIDE_UTF16LE, WIDE_UTF16BE, WIDE_UTF32LE, WIDE_UTF32BE, WIDE_N } WideForm;

/* The form of the len bytes at bytes, judged by their head; WIDE_NONE when they are anything else. UTF-32 is known by
 * its mark only. *mark_len: how many bytes of byte order mark to skip, 0 when there is none. */
WideForm wide_detect(const guint8 *bytes, gsize len, gsize *mark_len);

/* Appends the len bytes at bytes, without mark, to out as UTF-8 that may hold NUL. What is no character, a lone
 * surrogate or a cut last unit, becomes U+FFFD. Of more than 1 GiB only the first is taken: ICU counts in int. */
void wide_append(WideForm form, const guint8 *bytes, gsize len, GString *out);

/* "UTF-16LE", "UTF-32BE" ...: for --list and JSON. NULL for WIDE_NONE. Static. */
const char *wide_name(WideForm form);

G_END_DECLS

#endif
