/* loose_number: a document number as a folded sheet holds it, with the spaces, line ends and old styles that
 * corpus/text does not take for a number in running text: "256 /2004/QĐ-UB", "14 / CT - CT", "02 BKH/DN",
 * "1141-TC/QĐ/CĐKT".
 *
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_LOOSE_NUMBER_H
#define TRACUU_CORPUS_FACTS_LOOSE_NUMBER_H

#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* Length in the folded text of the number that begins at pos and ends before end; 0 when there is none. */
gsize loose_number_len(const Sheet *sheet, guint pos, guint end);

/* The number that the span holds, without inner spaces and with plain dashes, newly allocated. */
char *loose_number_print(const char *text, Span span);

/* The number as printed, without inner spaces and with plain dashes, newly allocated; *out its parts, as far as known.
 */
char *loose_number_read(const Sheet *sheet, guint from, guint to, DocNum *out);

/* Makes it the document's own number. */
void loose_number_set(const Sheet *sheet, guint from, guint to, Facts *facts);

/* Makes the number that recognition misread ("l5/2O11/QĐ-UBND") the document's own, repaired, when it has none yet.
 * Returns its length in the folded text, 0 when what stands there is no number even then. */
gsize loose_number_set_noisy(const Sheet *sheet, guint from, guint to, Facts *facts);

G_END_DECLS

#endif
