/* guided_laws: the laws that a title says it guides, by their names: "Quy định chi tiết một số điều của Luật Việc làm
 * về bảo hiểm thất nghiệp", "... Luật Khiếu nại, Luật Tố cáo".
 *
 * What such a law is amended by ("và Luật sửa đổi, bổ sung một số điều của ..."), what a decree named there guides
 * itself and by which law ("theo Luật ...") something is done is left out.
 *
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_RELATIONS_GUIDED_LAWS_H
#define TRACUU_CORPUS_RELATIONS_GUIDED_LAWS_H

#include "corpus/names/types.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* Positions are in the sheet's folded text. */
typedef struct {
  guint start, end; /* the name, its type before it */
  const DocType *type;
  Date date; /* the year or day behind it; year 0 = not said */
} GuidedLaw;

/* Where the words for what is guided begin in from..to: behind "quy định chi tiết", "hướng dẫn thi hành"; 0 = nowhere,
 * or another document is named before ("biểu mẫu thực hiện Nghị định số 7 quy định chi tiết"), or the text amends. */
guint guided_laws_begin(const Sheet *sheet, guint from, guint to);

/* The next law named in from..to. FALSE when there is none. */
gboolean guided_laws_next(const Sheet *sheet, guint from, guint to, GuidedLaw *out);

G_END_DECLS

#endif
