/* following_documents: the documents that follow the first one in a file: the decisions of a gazette issue, what a
 * letter forwards.
 *
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_DESCRIBE_FOLLOWING_DOCUMENTS_H
#define TRACUU_CORPUS_DESCRIBE_FOLLOWING_DOCUMENTS_H

#include "corpus/facts/facts.h"

G_BEGIN_DECLS

#define FOLLOWING_DOCUMENTS_MAX 64 /* letterheads of one file that are read */

/* Where the documents begin (gsize, in order) whose whole letterheads (number, type, day) stand behind the title of
 * the first one, of which facts are. Free with g_array_unref. */
GArray *following_documents_find(const char *text, gsize len, const Facts *facts);

G_END_DECLS

#endif
