/* citation: a document named in a sentence: "Nghị định số 59/2020/NĐ-CP ngày 27 tháng 5 năm 2020 của Chính phủ", "Luật
 * Bảo hiểm xã hội số 58/2014/QH13", "Luật Việc làm ngày 16 tháng 11 năm 2013".
 *
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_RELATIONS_CITATION_H
#define TRACUU_CORPUS_RELATIONS_CITATION_H

#include "corpus/facts/facts.h"
#include "corpus/names/types.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* Positions are in the sheet's folded text. */
typedef struct {
  guint start;         /* of the type's name, or of the number where no type stands before it */
  guint number, end;   /* the number */
  const DocType *type; /* NULL = not said */
  gboolean named;      /* words stand between type and number: start..number is the name of a law */
  guint shared; /* 0, or where the number stands whose ending this one shares: "số 01, 02 và 03/2015/TT-BNV" */
} Citation;

/* The next citation with a number in from..to. listed: an earlier one precedes, so that a bare number may follow
 * ("212-TC/ CĐKT, 224-TC/CĐKT"). FALSE when there is none. */
gboolean citation_next(const Sheet *sheet, guint from, guint to, gboolean listed, Citation *out);

/* Adds it to facts as a relation of this kind: number, type, name, date and issuer as far as the text says them. A
 * whole document's fate (replaced, repealed) outranks changes of its parts; the document's own number is no relation.
 * Returns the relation, until the next is added; NULL when it adds nothing. */
FactsRelation *citation_add(const Sheet *sheet, const Citation *citation, guint to, FactField kind, Facts *facts);

/* The relation of this kind to the document cited; NULL when there is none. */
FactsRelation *citation_find(const Sheet *sheet, const Citation *citation, FactField kind, Facts *facts);

G_END_DECLS

#endif
