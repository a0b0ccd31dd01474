/* mojibake: UTF-8 that somebody read as Latin-1 or Windows-1252 and stored again ("Cá»™ng hÃ²a").
 *
 * Called by recode. */
#ifndef TRACUU_CORPUS_ENCODING_MOJIBAKE_H
#define TRACUU_CORPUS_ENCODING_MOJIBAKE_H

#include <glib.h>

G_BEGIN_DECLS

/* How many letters beyond ASCII the len bytes of UTF-8 at text hold as mojibake; 0 when they are none, or when too
 * much of the text could not have come about that way. */
guint mojibake_count(const char *text, gsize len);

/* Appends text to out with its mojibake undone; what is none is copied. */
void mojibake_append(GString *out, const char *text, gsize len);

G_END_DECLS

#endif
