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
#include "corpus/relations/clause_place.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* Reads the folded text from..to and adds what it says to facts. */
void clause_read(const Sheet *sheet, guint from, guint to, ClausePlace place, Facts *facts);

G_END_DECLS

#endif
