/* relation: how one document stands to another, one row a kind; the names of the kinds are rows of fact.h.
 * corpus/relations finds them, indexer/writing makes terms of them, the query looks for these. */
#ifndef TRACUU_CORPUS_NAMES_RELATION_H
#define TRACUU_CORPUS_NAMES_RELATION_H

#include "corpus/names/fact.h"

G_BEGIN_DECLS

/* Letters before the docnum key of the other document; the other letters of terms: indexer/store/schema.h. */
#define RELATION_TERM_IMPLEMENTS "I"
#define RELATION_TERM_IMPLEMENTS_NAME                                                                                  \
  "I=" /* key of its name where no number is said; with the year where that is said */
#define RELATION_TERM_REPLACES     "R"
#define RELATION_TERM_AMENDS       "M" /* or corrects, or suspends */
#define RELATION_TERM_BASED_ON     "B"
#define RELATION_TERM_CONSOLIDATES "K"
#define RELATION_TERM_AMENDED_BY   "U" /* undergoes: of those that amend or suspend it */

typedef struct {
  FactField kind;
  const char *term;      /* NULL = the number is in the text, and found there */
  const char *name_term; /* NULL = the name alone is no term */
  gboolean passive;      /* the other document does it to this one */
  guint8 rank;           /* how much it says: of two that name one document the lower number counts */
} RelationRow;

/* The row of a kind; NULL when the field names no document. */
const RelationRow *relation_row(FactField kind);

G_END_DECLS

#endif
