/* escape: a file name as text that is safe in a message, a list or a terminal.
 *
 * A file name is bytes: it may hold a newline, an escape sequence that rewrites the screen, or bytes that are not
 * UTF-8. What is not printable is written \n, \t or \xNN, a backslash \\, so that every name can be told from every
 * other. */
#ifndef TRACUU_CORPUS_BASE_ESCAPE_H
#define TRACUU_CORPUS_BASE_ESCAPE_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether a character could drive a terminal, break a line, or change the order in which others are read: controls (also
 * those above U+007F), line separators, the marks, embeddings and isolates of bidirectional text. */
gboolean escape_is_unsafe(gunichar c);

/* Appends the len bytes at name to out, escaped: valid UTF-8 in one line without controls. */
void escape_append(GString *out, const char *name, gsize len);
/* The same as a new string. */
char *escape_dup(const char *name);

G_END_DECLS

#endif
