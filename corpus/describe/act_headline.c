#include "corpus/describe/act_headline.h"

#include <string.h>

#include "corpus/facts/loose_number.h"
#include "corpus/facts/title.h"
#include "corpus/names/act_name.h"
#include "corpus/names/types.h"

#define HEAD_SEGMENTS 24 /* where the line and the body begin */
#define TITLE_WORDS   30 /* a longer line is a sentence */

/* A line in parts: positions in the folded text. */
typedef struct {
  const DocType *type;
  DocNum own;
  guint type_end, number, number_end, name, end;
} ActLine;

/* Where in the folded text the byte of the text is that stands so far behind that of from. */
static guint move(const Sheet *sheet, guint from, gsize bytes, guint end)
{
  gsize to = fold_source(&sheet->fold, from) + bytes;
  while (from < end && fold_source(&sheet->fold, from) < to)
    from++;
  return from;
}

static gboolean read_line(const Sheet *sheet, guint i, ActLine *line)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  Span span = sheet_span(sheet, segment->start, segment->end);
  const char *s = sheet->fold.text->str;
  gsize n = 0;
  *line =
      (ActLine){.type = types_scan(sheet->text + span.start, span.end - span.start, FALSE, &n), .end = segment->end};
  if (line->type == NULL || !act_name_is_act(line->type->code))
    return FALSE;
  line->type_end = move(sheet, segment->start, n, segment->end);
  guint at = line->type_end;
  at += (guint)strspn(s + at, " ");
  at += (guint)fold_match(s + at, "so");
  at += (guint)strspn(s + at, " :.");
  line->number = at;
  gsize offset = fold_source(&sheet->fold, at);
  n = docnum_scan(sheet->text + offset, span.end > offset ? span.end - offset : 0, DOCNUM_IN_TEXT, &line->own);
  line->number_end = move(sheet, at, n, segment->end);
  line->name = line->number_end + (guint)strspn(s + line->number_end, " :,-");
  guint words = 1;
  for (guint k = line->name; k < segment->end; k++)
    words += s[k] == ' ';
  return line->number_end > line->number && line->name < segment->end && words <= TITLE_WORDS &&
         g_ascii_isalpha(s[line->name]) && sheet->fold.capital->str[line->name] == '1' && s[segment->end - 1] != '.' &&
         fold_match(s + line->name, "ngay ") == 0;
}

/* Whether the number is a whole one, and the document's own where that is known. */
static gboolean is_own(const ActLine *line, const Facts *facts)
{
  return line->own.year != 0 && line->own.issuer[0] != '\0' &&
         (!facts_has(facts, FACT_NUMBER) || docnum_matches(facts_number(facts), &line->own));
}

static gboolean has_body(const Sheet *sheet, guint from)
{
  for (guint i = from; i < sheet->segments->len && i < from + HEAD_SEGMENTS; i++)
    if (title_starts_body(sheet, i))
      return TRUE;
  return FALSE;
}

gboolean act_headline_read(const Sheet *sheet, Facts *facts)
{
  ActLine line = {0};
  guint i = 0, n = MIN(sheet->segments->len, HEAD_SEGMENTS);
  while (i < n && !title_starts_body(sheet, i) && !read_line(sheet, i, &line))
    i++;
  if (i == n || title_starts_body(sheet, i) || !is_own(&line, facts) || !has_body(sheet, i + 1))
    return FALSE;
  Span title = sheet_span(sheet, line.name, line.end);
  if (!facts_has(facts, FACT_TYPE))
    facts_set_type(facts, line.type, sheet_span(sheet, sheet_segment(sheet, i)->start, line.type_end), FACTS_FROM_TEXT);
  if (!facts_has(facts, FACT_NUMBER))
    loose_number_set(sheet, line.number, line.number_end, facts);
  facts_take_text(facts, FACT_TITLE, sheet_dup_line(sheet->text, title), title, FACTS_FROM_TEXT);
  return TRUE;
}
