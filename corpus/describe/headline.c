#include "corpus/describe/headline.h"

#include <string.h>

#include "corpus/facts/body_kind.h"
#include "corpus/facts/title.h"
#include "corpus/names/offices.h"
#include "corpus/names/types.h"

#define TITLE_WORDS   30 /* a longer first line is a paragraph */
#define LABEL_WORDS   3  /* of what a sheet is called above its heading */
#define HEADING_LINES 4
#define HEAD_SEGMENTS 24 /* where a heading begins */

static guint count_words(const Sheet *sheet, guint from, guint to)
{
  guint words = 1;
  for (guint at = from; at < to; at++)
    words += *sheet_at(sheet, at) == ' ';
  return words;
}

/* Whether segment i is alone in its line. */
static gboolean is_alone(const Sheet *sheet, guint i)
{
  guint line = sheet_segment(sheet, i)->line;
  return (i == 0 || sheet_segment(sheet, i - 1)->line != line) &&
         (i + 1 >= sheet->segments->len || sheet_segment(sheet, i + 1)->line != line);
}

/* Whether s, of len bytes, is what an office program calls a new sheet, or "Phụ lục 2". */
static gboolean is_label_text(const char *s, gsize len)
{
  static const char *const labels[] = {"sheet", "worksheet", "trang tinh", "table",
                                       "book",  "phu luc",   "bieu",       "mau so"};

  for (gsize k = 0; k < G_N_ELEMENTS(labels); k++) {
    gsize n = strlen(labels[k]);
    if (strncmp(s, labels[k], n) != 0)
      continue;
    n += strspn(s + n, " :.-()0123456789ivx");
    if (n >= len)
      return TRUE;
  }
  return FALSE;
}

static gboolean is_label(const Sheet *sheet, guint i)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  return is_label_text(sheet_at(sheet, segment->start), segment->end - segment->start);
}

static gboolean is_motto(const char *s)
{
  return fold_match(s, "cong hoa xa hoi") > 0 || fold_match(s, "doc lap") > 0 || fold_match(s, "dang cong san") > 0;
}

/* The number, the date, the motto or the name of an office: what stands above a heading. */
static gboolean is_letterhead(const Sheet *sheet, guint i)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  Date ignored;
  guint pos;
  gsize n = 0;
  Span span = sheet_span(sheet, segment->start, segment->end);
  if (is_motto(sheet_at(sheet, segment->start)) || sheet_is_date_line(sheet, i, &ignored, &pos) ||
      sheet_match_marked(sheet, segment->start, "số") > 0)
    return TRUE;
  return segment->capitals && (body_kind_is(sheet, segment->start) || body_kind_is_place(sheet, segment->start) ||
                               (offices_scan(sheet->text + span.start, sheet->len - span.start, TRUE, &n) != NULL &&
                                n == span.end - span.start));
}

/* Whether segment i is the name of a type alone in its line. */
static gboolean is_type_alone(const Sheet *sheet, guint i)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  Span span = sheet_span(sheet, segment->start, segment->end);
  gsize n = 0;
  return segment->capitals && types_scan(sheet->text + span.start, sheet->len - span.start, FALSE, &n) != NULL &&
         n == span.end - span.start;
}

/* Whether segment i, a sheet's short name, stands above a heading in capitals. */
static gboolean is_above_heading(const Sheet *sheet, guint i)
{
  const SheetSegment *segment = sheet_segment(sheet, i), *next;
  if (i + 1 >= sheet->segments->len || count_words(sheet, segment->start, segment->end) > LABEL_WORDS)
    return FALSE;
  next = sheet_segment(sheet, i + 1);
  return next->capitals && is_alone(sheet, i) && is_alone(sheet, i + 1) &&
         count_words(sheet, next->start, next->end) > LABEL_WORDS;
}

static void set(const Sheet *sheet, guint from, guint to, Facts *facts)
{
  while (from < to && strchr("# ", *sheet_at(sheet, from)) != NULL)
    from++;
  Span span = sheet_span(sheet, from, to);
  facts_take_text(facts, FACT_TITLE, sheet_dup_line(sheet->text, span), span, FACTS_FROM_TEXT);
  facts_set_proof(facts, FACT_TITLE, PROOF_FIRST_LINE);
}

/* The heading that begins with segment i: lines in capitals, one below the other. */
static void set_heading(const Sheet *sheet, guint i, Facts *facts)
{
  guint last = i;
  while (last + 1 < sheet->segments->len && last + 1 < i + HEADING_LINES && sheet_segment(sheet, last + 1)->capitals &&
         !sheet_segment(sheet, last + 1)->gap && is_alone(sheet, last + 1) && !is_letterhead(sheet, last + 1) &&
         !title_starts_body(sheet, last + 1))
    last++;
  if (count_words(sheet, sheet_segment(sheet, i)->start, sheet_segment(sheet, last)->end) <= TITLE_WORDS)
    set(sheet, sheet_segment(sheet, i)->start, sheet_segment(sheet, last)->end, facts);
}

/* The first line, or the one below it when that names a type only. */
static void set_first_line(const Sheet *sheet, guint i, Facts *facts)
{
  if (is_type_alone(sheet, i) && i + 1 < sheet->segments->len && is_alone(sheet, i))
    i++;
  const SheetSegment *first = sheet_segment(sheet, i);
  if (!is_label(sheet, i) && count_words(sheet, first->start, first->end) <= TITLE_WORDS &&
      *sheet_at(sheet, first->end - 1) != '.' &&
      (i + 1 >= sheet->segments->len || sheet_segment(sheet, i + 1)->line != first->line))
    set(sheet, first->start, first->end, facts);
}

void headline_read(const Sheet *sheet, gboolean only_heading, Facts *facts)
{
  guint i = 0, n = MIN(sheet->segments->len, HEAD_SEGMENTS);
  if (n == 0)
    return;
  while (i + 1 < n && (is_label(sheet, i) || is_letterhead(sheet, i) || is_above_heading(sheet, i)))
    i++;
  const SheetSegment *first = sheet_segment(sheet, i);
  if (first->capitals && memchr(sheet_at(sheet, first->start), ' ', first->end - first->start) != NULL &&
      is_alone(sheet, i) && !is_letterhead(sheet, i) && !is_type_alone(sheet, i) && !title_starts_body(sheet, i))
    set_heading(sheet, i, facts);
  if (only_heading || facts_has(facts, FACT_TITLE))
    return;
  for (i = 0; i + 1 < n && is_label(sheet, i) && sheet_segment(sheet, i + 1)->capitals;)
    i++;
  set_first_line(sheet, i, facts);
}

gboolean headline_tells(const char *title)
{
  g_auto(Fold) fold = {0};
  gsize len = strlen(title), n = 0;
  fold_init(&fold, title, 0, len);
  return !is_motto(fold.text->str) && !is_label_text(fold.text->str, fold.text->len) &&
         offices_find(title, len) == NULL && (types_scan(title, len, FALSE, &n) == NULL || n < len);
}

gboolean headline_is_stale(const Sheet *sheet, const char *title)
{
  g_auto(Fold) fold = {0};
  const char *s = sheet->fold.text->str, *end = s + sheet->fold.text->len;
  guint words = 0, found = 0;
  fold_init(&fold, title, 0, strlen(title));
  g_auto(GStrv) parts = g_strsplit_set(fold.text->str, " \t\n.,;:-/()\"", -1);
  for (char **part = parts; *part != NULL; part++) {
    if (**part == '\0')
      continue;
    words++;
    found += fold_find(s, end, *part) != NULL;
  }
  return 2 * found < words;
}
