/* garbled: text layers that a foreign program guessed from a picture of Vietnamese ("Vi~t", "th6ng nh~t", "D()NG").
 *
 * For the PDF reader. */
#ifndef TRACUU_CORPUS_FORMAT_PAGES_GARBLED_H
#define TRACUU_CORPUS_FORMAT_PAGES_GARBLED_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether text, canonical UTF-8, is such a layer: few of its letters belong to Vietnamese syllables, many of its words
 * have signs, digits or capitals in their midst, and what is whole among them is Vietnamese without its marks. FALSE
 * for other languages, tables of codes, formulas, and for what is too short to be judged. Looks at the beginning. */
gboolean garbled_is_garbled(const char *text, gsize len);

G_END_DECLS

#endif
