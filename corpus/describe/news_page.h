/* news_page: an article of a news site saved as text: headline, date and time of publication, buttons.
 *
 * Used inside corpus/describe. */
#ifndef TRACUU_CORPUS_DESCRIBE_NEWS_PAGE_H
#define TRACUU_CORPUS_DESCRIBE_NEWS_PAGE_H

#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* Reads headline and date of publication (the date with a time of day, not the date of the visit in the page's head)
 * into facts. FALSE when this is no news page. */
gboolean news_page_read(const Sheet *sheet, Facts *facts);

G_END_DECLS

#endif
