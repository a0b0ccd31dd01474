/* authority: who issued the document, and where. The issuer's code in the number says it best; the letterhead adds the
 * locality of a people's committee and tells the Party's central bodies apart, which all sign as TW.
 *
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_AUTHORITY_H
#define TRACUU_CORPUS_FACTS_AUTHORITY_H

#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* Adds the issuers to facts, whose number and type were read. The letterhead is segments 0..end of the sheet. */
void authority_read(const Sheet *sheet, guint end, Facts *facts);

/* Adds the issuers that text from..to names ("Bộ Tài chính và Bộ Y tế"); TRUE when there was one. */
gboolean authority_read_names(const Sheet *sheet, guint from, guint to, Facts *facts);

/* Adds the issuer whose name begins at pos of the sheet, with its locality. TRUE when there is one. */
gboolean authority_read_at(const Sheet *sheet, guint pos, guint end, Facts *facts);

G_END_DECLS

#endif
