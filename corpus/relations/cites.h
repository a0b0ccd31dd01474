/* cites: every other document that the text mentions, wherever it stands: by number, and the resolutions of the Central
 * Committee by plenum and term ("Nghị quyết Trung ương 4 khóa XI"), which are cited without a number.
 *
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_RELATIONS_CITES_H
#define TRACUU_CORPUS_RELATIONS_CITES_H

#include "corpus/facts/facts.h"

G_BEGIN_DECLS

#define CITES_MAX 256 /* different documents */

/* Adds what is mentioned in the text and is not among the relations yet, once each, in text order. */
void cites_read(const char *text, gsize len, Facts *facts);

G_END_DECLS

#endif
