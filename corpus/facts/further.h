/* further: the documents that follow the first one in a file: the decisions of a gazette issue, what a letter forwards.
 *
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_FURTHER_H
#define TRACUU_CORPUS_FACTS_FURTHER_H

#include "corpus/facts/facts.h"

G_BEGIN_DECLS

#define FURTHER_MAX 64 /* letterheads of one file that are read */

/* Adds the numbers of the documents whose whole letterheads (number, type, day) stand behind the first one's title. */
void further_read(const char *text, gsize len, Facts *facts);

G_END_DECLS

#endif
