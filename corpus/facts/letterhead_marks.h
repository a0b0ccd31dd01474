/* letterhead_marks: what is set above or stamped on a letterhead: the state's or the Party's heading, "DỰ THẢO", "MẬT",
 * "SAO Y", the stamp of arrival.
 *
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_LETTERHEAD_MARKS_H
#define TRACUU_CORPUS_FACTS_LETTERHEAD_MARKS_H

#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* Sets family, draft, copy and secrecy that segment i says. TRUE when it is the heading. */
gboolean letterhead_marks_read(const Sheet *sheet, guint i, Facts *facts);

/* Sets copy where an office certified one below the signature: "SAO Y", its own number and day. */
void letterhead_marks_read_end(const char *text, gsize len, Facts *facts);

/* Whether a stamp, not the office, printed segment i: "ĐẾN Giờ: 8 Ngày: 25/12/2025", "SAO Y; CÔNG AN TỈNH; 25/12/2025".
 * after: a stamp of arrival stands in the line above, whose number and date go on. */
gboolean letterhead_marks_is_stamp(const Sheet *sheet, guint i, gboolean after);

G_END_DECLS

#endif
