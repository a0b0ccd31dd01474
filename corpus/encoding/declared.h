/* declared: bytes that come with the name of their charset, as in e-mails.
 *
 * What a letter declares is what a program was set to, not what was typed: offices sent TCVN3 as ISO-8859-1 and UTF-8
 * as US-ASCII. So the text itself decides, as in encoding.h, and the name is believed where that finds nothing.
 *
 * Called by mime and member_name. */
#ifndef TRACUU_CORPUS_ENCODING_DECLARED_H
#define TRACUU_CORPUS_ENCODING_DECLARED_H

#include <glib.h>

G_BEGIN_DECLS

/* The len bytes at bytes as UTF-8 from charset, any name or alias that ICU knows ("koi8-r", "gb2312"); to be freed. NULL
 * when they are to be judged by themselves: Unicode or Vietnamese in some encoding is seen in them, or charset is NULL,
 * unknown or a form of Unicode, which needs no name, or does not define one of the bytes. */
GString *declared_dup_utf8(const guint8 *bytes, gsize len, const char *charset);

G_END_DECLS

#endif
