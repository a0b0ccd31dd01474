#include "corpus/facts/facts.h"

#include <string.h>

#include "corpus/facts/filename.h"
#include "corpus/facts/letterhead.h"
#include "corpus/facts/newspage.h"
#include "corpus/facts/page.h"
#include "corpus/facts/sourcenote.h"
#include "corpus/facts/types.h"

#define HEAD_BYTES  ((gsize)8 << 10) /* a letterhead is at the top or nowhere */
#define TITLE_WORDS 30               /* a longer first line is a paragraph */

/* The type that the number prints, when the text names none. */
static void facts_type_from_number(Facts *facts)
{
  if (facts->type != NULL || facts->number.type[0] == '\0')
    return;
  const DocType *type = types_find(facts->number.type, strlen(facts->number.type));
  if (type != NULL) {
    facts->type = type->name;
    facts->type_code = type->code;
    facts->type_span = facts->number_span;
  }
}

/* The first line, when it can be a title: short, no sentence, no table row. */
static void facts_title_from_first_line(const Page *page, Facts *facts)
{
  if (page->segments->len == 0)
    return;
  const PageSegment *first = page_segment(page, 0);
  guint words = 1, start = first->start;
  for (guint at = first->start; at < first->end; at++)
    words += *page_at(page, at) == ' ';
  if (words > TITLE_WORDS || *page_at(page, first->end - 1) == '.' ||
      (page->segments->len > 1 && page_segment(page, 1)->line == first->line))
    return;
  while (start < first->end && (*page_at(page, start) == '#' || *page_at(page, start) == ' '))
    start++;
  facts->title_span = page_span(page, start, first->end);
  facts->title = page_dup_line(page->text, facts->title_span);
}

static void facts_read_head(const Page *page, Facts *facts, const FactsHints *hints)
{
  Letterhead letterhead = {0};

  if (sourcenote_read(page, facts) || letterhead_read(page, facts, &letterhead)) {
    if (facts->number_text == NULL && !letterhead.number_blank && hints != NULL && hints->file_name != NULL)
      facts->number_text = filename_number(hints->file_name, &facts->number);
    facts_type_from_number(facts);
    return;
  }
  gboolean news = newspage_read(page, facts);
  if (!news && hints != NULL && hints->file_name != NULL) {
    facts->number_text = filename_number(hints->file_name, &facts->number);
    facts_type_from_number(facts);
  }
  if (facts->title == NULL && hints != NULL && hints->title_hint != NULL && hints->title_hint[0] != '\0')
    facts->title = g_strdup(hints->title_hint);
  if (facts->title == NULL)
    facts_title_from_first_line(page, facts);
}

Facts *facts_read(const char *text, gsize len, const FactsHints *hints)
{
  Facts *facts = g_new0(Facts, 1);
  g_auto(Page) page = {0};

  page_init(&page, text, len, 0, MIN(len, HEAD_BYTES));
  facts_read_head(&page, facts, hints);
  return facts;
}

void facts_free(Facts *facts)
{
  if (facts == NULL)
    return;
  g_free(facts->number_text);
  g_free(facts->title);
  g_free(facts);
}
