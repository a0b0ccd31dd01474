/* clause_place: where a sentence about other documents stands: it decides which verbs count.
 *
 * Used inside corpus/relations. Includes nothing. */
#ifndef TRACUU_CORPUS_RELATIONS_CLAUSE_PLACE_H
#define TRACUU_CORPUS_RELATIONS_CLAUSE_PLACE_H

typedef enum {
  CLAUSE_TITLE,  /* verbs of every kind */
  CLAUSE_SCOPE,  /* only "quy định chi tiết", "hướng dẫn" */
  CLAUSE_EFFECT, /* amends, replaces, repeals; other documents are cited */
  CLAUSE_ONE     /* the first clause with its items; the rest is left alone */
} ClausePlace;

#endif
