/* clause: sentences that say what becomes of other documents: verb, object, and whether it is the whole or a part.
 *
 *   Nghị định này thay thế Nghị định số A.                         A is replaced
 *   Bãi bỏ khoản 2 Điều 5 Nghị định số A và Thông tư số B.         A is amended, B repealed
 *   Các văn bản sau đây hết hiệu lực: a) Nghị định số A; ...       A is repealed
 *   Sửa đổi, bổ sung một số điều của Luật X số A (được sửa đổi bởi Luật số B)   A is amended
 *
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_RELATIONS_CLAUSE_H
#define TRACUU_CORPUS_RELATIONS_CLAUSE_H

#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

typedef enum {
  CLAUSE_TITLE,  /* verbs of every kind */
  CLAUSE_SCOPE,  /* only "quy định chi tiết", "hướng dẫn" */
  CLAUSE_EFFECT, /* amends, replaces, repeals; other documents are cited */
  CLAUSE_ONE     /* the first clause with its items; the rest is left alone */
} ClausePlace;

/* Reads the folded text from..to and adds what it says to facts. */
void clause_read(const Sheet *sheet, guint from, guint to, ClausePlace place, Facts *facts);

G_END_DECLS

#endif
