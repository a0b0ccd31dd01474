/* newspage: an article of a news site saved as text: headline, date and time of publication, buttons.
 *
 * Used inside corpus/facts. */
#ifndef TRACUU_CORPUS_FACTS_NEWSPAGE_H
#define TRACUU_CORPUS_FACTS_NEWSPAGE_H

#include "corpus/facts/sheet.h"

G_BEGIN_DECLS

/* Reads headline and date of publication (the date with a time of day, not the date of the visit in the page's head)
 * into facts. FALSE when this is no news page. */
gboolean newspage_read(const Sheet *sheet, Facts *facts);

G_END_DECLS

#endif
