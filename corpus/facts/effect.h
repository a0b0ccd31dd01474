/* effect: from when, and until when, the document is in force.
 *
 * Source: Luật Ban hành văn bản quy phạm pháp luật (effect clauses); wording of documents 1990-2026.
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_EFFECT_H
#define TRACUU_CORPUS_FACTS_EFFECT_H

#include "corpus/facts/candidate_lines.h"
#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* Reads the effect clause between the bytes from and to into facts, whose type and issue date were read: day, rule,
 * expiry. Returns the offset of the clause, the text's length when there is none. */
gsize effect_read(const CandidateLines *candidates, gsize from, gsize to, Facts *facts);

/* Reads what stands behind "có hiệu lực" at pos of the sheet. FALSE when no day or rule follows. */
gboolean effect_read_at(const Sheet *sheet, guint pos, Facts *facts);

/* From which day until which something is so, as from..to of the sheet says: "từ ngày 01 tháng 12 năm 2022 đến hết ngày
 * 29 tháng 12 năm 2022"; sets what is said. */
void effect_read_term(const Sheet *sheet, guint from, guint to, Date *first, Date *last);

/* Sets the issue date from "thông qua ngày ..." before the byte to, where laws print no date line. */
void effect_read_adoption(const CandidateLines *candidates, gsize to, Facts *facts);

G_END_DECLS

#endif
