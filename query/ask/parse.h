/* parse: the query language into a tree. Knows syntax only: what a word or a number means is plan.h.
 *
 *   words            should occur, the more the better       "a phrase"       must occur, in this order
 *   +unit -unit      must, must not occur                    field:value      must hold
 *   ( ... )          grouping                                a b OR c d       all of the left or all of the right
 *   a b NEAR/5 c     the left phrase within 5 syllables of the right one (NEAR alone: 10)
 *
 * A unit is a word, a phrase, a field or a group. OR and NEAR are written in capitals and join the runs of words on
 * both sides. */
#ifndef TRACUU_QUERY_ASK_PARSE_H
#define TRACUU_QUERY_ASK_PARSE_H

#include <glib.h>

#include "corpus/names/fields.h"

G_BEGIN_DECLS

#define PARSE_MAX_QUERY    ((gsize)64 << 10) /* bytes */
#define PARSE_MAX_DEPTH    32                /* nested groups */
#define PARSE_NEAR_DEFAULT 10
#define PARSE_NEAR_MOST    999 /* a larger distance means as much */

typedef enum {
  PARSE_WORDS,  /* text: a run of plain words */
  PARSE_PHRASE, /* text: what stood between quotes */
  PARSE_FIELD,  /* field, text: the value without its quotes */
  PARSE_ALL,    /* children: all of them, each by its occur */
  PARSE_ANY,    /* children: one of them is enough */
  PARSE_NEAR    /* two children, WORDS or PHRASE; distance */
} ParseKind;

typedef enum { PARSE_SHOULD, PARSE_MUST, PARSE_MUST_NOT } ParseOccur;

typedef struct ParseNode ParseNode;
struct ParseNode {
  ParseKind kind;
  ParseOccur occur;
  FieldId field;
  guint distance;      /* of NEAR */
  char *text;          /* NULL for ALL, ANY and NEAR */
  gsize offset, len;   /* where the unit stands in the query, bytes; len 0 = not known */
  GPtrArray *children; /* ParseNode; NULL for leaves */
};

/* Parses len bytes of canonical text; the tree's root is an ALL, perhaps empty. NULL with REQUEST_ERROR_QUERY and a
 * sentence that names the place, counted in characters from 1; request_error_place knows it, too. What looks like a field and is none is such an
 * error, too; other text with a colon ("10:30", "http://...") is words. */
ParseNode *parse_query(const char *query, gsize len, GError **error);
void parse_node_free(ParseNode *node);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ParseNode, parse_node_free)

G_END_DECLS

#endif
