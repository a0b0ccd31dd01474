/* paragraph: foreign text wrapped at blanks, in a look, with the words that match marked.
 *
 * Looks and links are ended before each line break and begun anew behind it: a pager resets them at the end of a line. */
#ifndef TRACUU_QUERY_SCREEN_PARAGRAPH_H
#define TRACUU_QUERY_SCREEN_PARAGRAPH_H

#include "query/screen/display.h"

G_BEGIN_DECLS

/* Zero = not wanted. Texts are borrowed. */
typedef struct {
  DisplayLook look;
  const ResultMark *marks; /* in order, not overlapping */
  guint n_marks;
  const char *link;    /* URI that a click on it opens (OSC 8) */
  guint start, indent; /* column at which the first line goes on, and at which the others begin */
  const char *right;   /* the program's own words at the right end of the first line */
  DisplayLook right_look;
  guint max_lines; /* what would need more is cut, with "…" at the end */
} Paragraph;

/* Appends the len bytes of text, without a line break behind the last line. Returns the number of lines. */
guint paragraph_append(const Display *display, const Paragraph *paragraph, const char *text, gsize len, GString *out);

/* Appends text of several lines, of which those that do not fit are wrapped below their beginning; the others stay as
 * they are. */
void paragraph_append_lines(const Display *display, const char *text, gsize len, GString *out);

G_END_DECLS

#endif
