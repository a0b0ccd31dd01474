/* plain: a stretch of text as people read it on one line: white space squeezed, the marks of emphasis left out.
 *
 * For display only: what is indexed, and every span, is of the text as it stands.
 *
 * Called by the query. Includes nothing of ours. */
#ifndef TRACUU_CORPUS_TEXT_PLAIN_H
#define TRACUU_CORPUS_TEXT_PLAIN_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends bytes from..to of the len bytes of text. Runs of white space become one blank, none at the beginning of out.
 * Two or more asterisks that touch a word are Markdown's emphasis and are left out; a single one, a rule of them, and
 * "(**)", the sign of a footnote, are text. */
void plain_append(GString *out, const char *text, gsize len, gsize from, gsize to);

G_END_DECLS

#endif
