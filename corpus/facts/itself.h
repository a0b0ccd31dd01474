/* itself: where a paper speaks of itself, "Quyết định này" in a decision, and the sentence it does so in.
 *
 * Used inside corpus/facts and corpus/relations. Positions are in the sheet's folded text. */
#ifndef TRACUU_CORPUS_FACTS_ITSELF_H
#define TRACUU_CORPUS_FACTS_ITSELF_H

#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* How long "Quyết định này", in a decision, or "Văn bản này" is at pos; 0 = neither is there. */
guint itself_len(const Sheet *sheet, guint pos, const Facts *facts);

/* The type that a sheet's first line speaks of itself by: "Điều 3. Nghị định này ..."; NULL when it does not. *end is
 * where its name ends, from the start. */
const DocType *itself_type(const Sheet *sheet, guint *end);

/* Where the last one in from..to ends; 0 = there is none. */
guint itself_last(const Sheet *sheet, guint from, guint to, const Facts *facts);

/* Where the sentence around pos begins, behind its label ("Điều 2.", "a)", "-"), and where it ends. */
guint itself_sentence_start(const Sheet *sheet, guint pos, const Facts *facts);
guint itself_sentence_end(const Sheet *sheet, guint pos);

G_END_DECLS

#endif
