/* title: the trích yếu, from the type's line to the line where the document begins to speak.
 *
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_TITLE_H
#define TRACUU_CORPUS_FACTS_TITLE_H

#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* TRUE when segment i is the first of the body: "Căn cứ", "Kính gửi", "Điều 1", "Chương I". */
gboolean title_starts_body(const Sheet *sheet, guint i);

/* TRUE when segment i is who enacts, alone on a line: "CHÍNH PHỦ", "BỘ TRƯỞNG BỘ TÀI CHÍNH". */
gboolean title_is_authority(const Sheet *sheet, guint i);

/* Reads the title whose type's line is segment i and whose type's name ends at type_end, from the first n segments,
 * into facts, with number and date where they stand before it ("QUYẾT ĐỊNH của ... số ... ngày ... về ..."). Returns
 * the last segment of the title. consolidated: a paragraph that names the consolidated texts follows. */
guint title_read(const Sheet *sheet, guint i, guint type_end, guint n, gboolean consolidated, Facts *facts);

G_END_DECLS

#endif
