/* adjustment: sentences that change a document by words that are common elsewhere: "Điều chỉnh Điều 2 Quyết định số A",
 * "Điều chỉnh nhiệm vụ tại mục IV của Phụ lục kèm theo Nghị quyết số A như sau", "Kéo dài thời gian thực hiện Nghị quyết
 * số A". They count only where they begin the sentence, and say what of the document they change.
 *
 * Used inside corpus/relations. */
#ifndef TRACUU_CORPUS_RELATIONS_ADJUSTMENT_H
#define TRACUU_CORPUS_RELATIONS_ADJUSTMENT_H

#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* Reads the sentence from..to of the folded text; worded: "như sau" and a new wording follow. FALSE when it is no such
 * sentence; TRUE also when it adds nothing. */
gboolean adjustment_read(const Sheet *sheet, guint from, guint to, gboolean worded, Facts *facts);

G_END_DECLS

#endif
