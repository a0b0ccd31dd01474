/* links: the marks of links in a text that was once a page: "Thông tư số [38/2010/TT-BGDĐT](https://...) ngày ...".
 *
 * Used inside corpus/relations. */
#ifndef TRACUU_CORPUS_RELATIONS_LINKS_H
#define TRACUU_CORPUS_RELATIONS_LINKS_H

#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* Makes blanks of the brackets and addresses in the folded text, so that sentences read on; places stay what they are. */
void links_blank(Sheet *sheet);

G_END_DECLS

#endif
