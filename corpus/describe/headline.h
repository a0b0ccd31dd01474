/* headline: what a text is called that has no title of a document: the heading above a list, the first line of a note.
 *
 * Used inside corpus/describe. */
#ifndef TRACUU_CORPUS_DESCRIBE_HEADLINE_H
#define TRACUU_CORPUS_DESCRIBE_HEADLINE_H

#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* Sets the title to the heading in capitals at the top, below the names of sheets and of offices, or to the first line
 * when it can be one: short, no sentence, no row of a table. only_heading: not to the first line. */
void headline_read(const Sheet *sheet, gboolean only_heading, Facts *facts);

/* FALSE for a title among the properties of a file that is none: a motto, an office, a type or "Phụ lục 2" alone. */
gboolean headline_tells(const char *title);

/* Whether the words of such a title do not occur at the top of the text: the file was once a copy of another. */
gboolean headline_is_stale(const Sheet *sheet, const char *title);

G_END_DECLS

#endif
