/* relations: which documents this one replaces, repeals, amends, corrects, implements, is based on, consolidates,
 * cites.
 *
 * Who does what to whom stands in the title, in the preamble ("Căn cứ ..."), in the article of scope, in the article of
 * effect and in clauses that begin with the verb. A document named behind "được sửa đổi, bổ sung bởi" or in another
 * one's description ("Nghị định số A quy định chi tiết Luật số B") is no object of the verb.
 *
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_RELATIONS_RELATIONS_H
#define TRACUU_CORPUS_RELATIONS_RELATIONS_H

#include "corpus/facts/candidate_lines.h"
#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

typedef struct {
  const Sheet *head;                /* the top of the document */
  gint body;                        /* segment of the head where the body begins; -1 = not seen */
  const CandidateLines *candidates; /* the whole text */
  gsize effect;                     /* offset of the effect clause; the text's length = none */
  gsize signature;                  /* offset of the signature; the text's length = none */
  gboolean consolidated;
} RelationsPlaces;

/* Adds the relations to facts, whose title and number were read. */
void relations_read(const RelationsPlaces *places, Facts *facts);
/* The same for a text that begins with its articles. */
void relations_read_codified(const RelationsPlaces *places, Facts *facts);

G_END_DECLS

#endif
