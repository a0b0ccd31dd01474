/* plain: a stretch of text as people read it on one line: white space squeezed, Markdown's marks left out.
 *
 * Texts that were converted from web pages keep such marks. For display only: what is indexed, and every span, is of
 * the text as it stands.
 *
 * Includes nothing of ours. */
#ifndef TRACUU_CORPUS_TEXT_PLAIN_H
#define TRACUU_CORPUS_TEXT_PLAIN_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends bytes from..to of the len bytes of text. Runs of white space become one blank, none at the beginning of out.
 * Left out are:
 * - asterisks of emphasis: two or more that touch a word, and single ones that open and close words of one line; the
 *   signs of a footnote "(*)", of a product and of a list are text;
 * - of a link "[text](https://...)" all but its text;
 * - the number signs before a heading;
 * - of a table the frame, so that one '|' stands between cells.
 * Pieces of a text give what the whole would, but for pieces that begin inside a link's target or a table's frame. */
void plain_append(GString *out, const char *text, gsize len, gsize from, gsize to);

/* The end of the target of a link whose text ends with the ']' at byte at: behind "](https://...)", or where the text
 * breaks off before its ')'. Gives at when no link ends there. */
gsize plain_link_end(const char *text, gsize len, gsize at);

G_END_DECLS

#endif
