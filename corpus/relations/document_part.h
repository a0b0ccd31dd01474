/* document_part: words that name a part of a document: its articles, annexes, single words.
 *
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_RELATIONS_DOCUMENT_PART_H
#define TRACUU_CORPUS_RELATIONS_DOCUMENT_PART_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether the folded text from..to names a part of what follows it: "khoản 2 Điều 5", "một số điều của", "cụm từ". */
gboolean document_part_is_named(const char *from, const char *to);

/* Whether the folded words at s begin to name one: "khoản 2 ...", "các điều ...", "9 Điều 38". */
gboolean document_part_begins(const char *s);

G_END_DECLS

#endif
