/* issuing_body: the body that the letterhead names as the issuer, known to a table or not: the one whose name stands
 * last above the number, in its own column, with its superior before it.
 *
 * Source: Nghị định 30/2020/NĐ-CP, annex I (the superior body first, then the issuer); Hướng dẫn 36-HD/VPTW.
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_ISSUING_BODY_H
#define TRACUU_CORPUS_FACTS_ISSUING_BODY_H

#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

typedef struct {
  char *name;       /* in proper case, completed by its superior where alone it is not unique; NULL = none found */
  char *superior;   /* the body named before it, in proper case; NULL = none */
  const char *code; /* of the table, static; NULL = not in it */
  gboolean branch;  /* a central office's name goes on with a place: "Cục Thuế tỉnh An Bình" */
  Span span;
} IssuingBody;

/* Finds the body in segments 0..end, above the number or, where none is printed, above the type's name, both as facts
 * has them. FALSE when no line there is the name of a body. */
gboolean issuing_body_find(const Sheet *sheet, guint end, const Facts *facts, IssuingBody *out);
void issuing_body_clear(IssuingBody *body);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(IssuingBody, issuing_body_clear)

G_END_DECLS

#endif
