/* act_headline: a law that has its number between its type and its name, in one line: "Luật 45/2013/QH13 Đất đai", as
 * collections of laws head their pages.
 *
 * Used inside corpus/describe. */
#ifndef TRACUU_CORPUS_DESCRIBE_ACT_HEADLINE_H
#define TRACUU_CORPUS_DESCRIBE_ACT_HEADLINE_H

#include "corpus/facts/facts.h"
#include "corpus/text/sheet.h"

G_BEGIN_DECLS

/* Reads such a line above the body of an act: its name becomes the title, and type and number the document's where it
 * has none. FALSE when there is no such line, it has another number than the document, or no article or preamble
 * follows: then it may be news about the law. */
gboolean act_headline_read(const Sheet *sheet, Facts *facts);

G_END_DECLS

#endif
