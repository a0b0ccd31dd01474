/* html_conditions: the conditional comments that Word, Excel and Outlook write into HTML.
 *
 * For the HTML reader only. */
#ifndef TRACUU_CORPUS_FORMAT_PLAIN_HTML_CONDITIONS_H
#define TRACUU_CORPUS_FORMAT_PLAIN_HTML_CONDITIONS_H

#include <glib.h>

G_BEGIN_DECLS

/* The len bytes of HTML without the marks of conditions that every reader passes over ("<![if !vml]>" and its
 * "<![endif]>"), and without what only office programs are shown ("<!--[if mso]> ... <![endif]-->", also with others
 * inside). NULL when there is nothing to leave out; to be freed. Source: "About conditional comments", MSDN; HTML
 * standard, 13.2.5.42 (markup declaration open state: anything else is a comment up to ">"). */
GString *html_conditions_dup_without(const char *text, gsize len);

G_END_DECLS

#endif
