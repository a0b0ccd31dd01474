/* paragraph_flow: the lines of arranged pages put together into paragraphs, across pages too.
 *
 * A line goes on in the next one when the next one's first word would not have fitted, or when the next one begins in
 * the middle of a sentence. "TT-" and "BTC" become "TT-BTC"; a word of another language loses its hyphen.
 *
 * For the PDF reader and OCR. */
#ifndef TRACUU_CORPUS_FORMAT_PAGES_PARAGRAPH_FLOW_H
#define TRACUU_CORPUS_FORMAT_PAGES_PARAGRAPH_FLOW_H

#include "corpus/format/lines.h"
#include "corpus/format/pages/layout.h"

G_BEGIN_DECLS

typedef struct {
  Lines *lines;  /* borrowed */
  GString *held; /* the last word of the open line: it may have to lose its hyphen */
  const char *held_font;
  guint held_page;
  LayoutLine last; /* the open line */
  gboolean open;
  gboolean turned;   /* the open line is on an earlier page */
  float left, right; /* of the text on the last page that had enough of it */
} ParagraphFlow;

void paragraph_flow_init(ParagraphFlow *flow, Lines *lines);
void paragraph_flow_clear(ParagraphFlow *flow);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ParagraphFlow, paragraph_flow_clear)

/* Adds the lines of the next page. Fonts must outlive the next call. FALSE when the limit is reached. */
gboolean paragraph_flow_add(ParagraphFlow *flow, const Layout *page);
/* Ends the last paragraph. */
void paragraph_flow_finish(ParagraphFlow *flow);

G_END_DECLS

#endif
