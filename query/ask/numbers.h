/* numbers: document numbers among the words of a query, also where words name the parts: "nghị định 30",
 * "nghi quyet so 42 cua bo chinh tri", "hướng dẫn 11 ban tổ chức trung ương", "30/2020/nd-cp". */
#ifndef TRACUU_QUERY_ASK_NUMBERS_H
#define TRACUU_QUERY_ASK_NUMBERS_H

#include <glib.h>

#include "corpus/names/docnum.h"
#include "corpus/token/token.h"

G_BEGIN_DECLS

/* A token with its term kept. */
typedef struct {
  Token token; /* token.term points to term */
  char term[DOCNUM_KEY_MAX];
} NumbersToken;

typedef struct {
  DocNum number;
  guint year_start; /* digits with which the year begins when it is not of number.year (short_number.h); or 0 */
  guint first_atom, n_atoms; /* of the text's atoms, counted from 0 */
  gboolean guided;           /* what guides it is asked for: "hướng dẫn thực hiện nghị quyết 42-NQ/TW" */
  gboolean certain;          /* printed as a number or named with year or issuer; not just "quy định 5" */
  gboolean whole;            /* nothing else is in the text */
} NumbersFound;

/* All tokens of text (NumbersToken), composites included. */
GArray *numbers_tokens(Tokenizer *tokenizer, const char *text, gsize len);

/* The numbers among the tokens of text (NumbersFound), in order, not overlapping. */
GArray *numbers_find(const GArray *tokens, const char *text, gsize len);

G_END_DECLS

#endif
