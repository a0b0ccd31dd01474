#include "corpus/facts/facts.h"

#include <string.h>

#include "corpus/facts/consolidated.h"
#include "corpus/facts/filename.h"
#include "corpus/facts/letterhead.h"
#include "corpus/facts/newspage.h"
#include "corpus/facts/sheet.h"
#include "corpus/facts/sourcenote.h"
#include "corpus/facts/types.h"

#define HEAD_BYTES  ((gsize)8 << 10) /* a letterhead is at the top or nowhere */
#define NOTE_BYTES  ((gsize)3 << 10) /* the note under the first article */
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
static void facts_title_from_first_line(const Sheet *page, Facts *facts)
{
  if (page->segments->len == 0)
    return;
  const SheetSegment *first = sheet_segment(page, 0);
  guint words = 1, start = first->start;
  for (guint at = first->start; at < first->end; at++)
    words += *sheet_at(page, at) == ' ';
  if (words > TITLE_WORDS || *sheet_at(page, first->end - 1) == '.' ||
      (page->segments->len > 1 && sheet_segment(page, 1)->line == first->line))
    return;
  while (start < first->end && (*sheet_at(page, start) == '#' || *sheet_at(page, start) == ' '))
    start++;
  facts->title_span = sheet_span(page, start, first->end);
  facts->title = sheet_dup_line(page->text, facts->title_span);
}

static void facts_number_from_name(Facts *facts, const FactsHints *hints)
{
  if (facts->number_text == NULL && hints != NULL && hints->file_name != NULL)
    facts->number_text = filename_number(hints->file_name, &facts->number);
  facts_type_from_number(facts);
}

/* A consolidation is a document of its own type, whatever it consolidates. */
static void facts_set_consolidated(Facts *facts, const Sheet *block)
{
  const DocType *type = types_find("VBHN", 4);

  g_clear_pointer(&facts->number_text, g_free);
  facts->number = (DocNum){0};
  facts->issued = (Date){0};
  facts->number_span = facts->issued_span = (FactsSpan){0, 0};
  if (block->segments != NULL)
    consolidated_read(block, facts);
  facts->type = type->name;
  facts->type_code = type->code;
}

static gboolean facts_read_letterhead(const char *text, gsize len, Facts *facts, const FactsHints *hints,
                                      const Sheet *page)
{
  g_auto(Sheet) block = {0};
  Letterhead letterhead = {0};

  letterhead.consolidated = consolidated_find(text, len, &block) || consolidated_is_head(page);
  if (!letterhead_read(page, facts, &letterhead))
    return FALSE;
  if (letterhead.consolidated)
    facts_set_consolidated(facts, &block);
  if (letterhead.number_blank && facts->number_text == NULL)
    facts_type_from_number(facts);
  else
    facts_number_from_name(facts, hints);
  return TRUE;
}

Facts *facts_read(const char *text, gsize len, const FactsHints *hints)
{
  Facts *facts = g_new0(Facts, 1);
  g_auto(Sheet) note = {0}, page = {0};

  sheet_init(&note, text, len, 0, MIN(len, NOTE_BYTES));
  if (sourcenote_read(&note, facts)) {
    facts_number_from_name(facts, hints);
    return facts;
  }
  sheet_init(&page, text, len, 0, MIN(len, HEAD_BYTES));
  if (facts_read_letterhead(text, len, facts, hints, &page))
    return facts;
  if (!newspage_read(&page, facts))
    facts_number_from_name(facts, hints);
  if (facts->title == NULL && hints != NULL && hints->title_hint != NULL && hints->title_hint[0] != '\0')
    facts->title = g_strdup(hints->title_hint);
  if (facts->title == NULL)
    facts_title_from_first_line(&page, facts);
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
