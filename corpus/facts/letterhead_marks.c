#include "corpus/facts/letterhead_marks.h"

#include <string.h>

#define END_BYTES ((gsize)1500) /* of a text, where a copy is certified */

/* Whether the motto begins in from..to; narrow columns break it: "ĐẢNG CỘNG / SẢN VIỆT NAM". */
static gboolean has_motto(const char *from, const char *to, const char *lead, const char *motto)
{
  for (const char *at = from; (at = fold_find(at, to, lead)) != NULL; at++)
    if (fold_match(at, motto) > 0)
      return TRUE;
  return FALSE;
}

gboolean letterhead_marks_read(const Sheet *sheet, guint i, Facts *facts)
{
  gboolean motto = FALSE;
  static const char *const secrecy[] = {"tuyet mat", "toi mat", "mat"};
  const SheetSegment *segment = sheet_segment(sheet, i);
  const char *from = sheet_at(sheet, segment->start), *to = sheet_at(sheet, segment->end);
  gboolean party = has_motto(from, to, "dang", "dang cong san viet nam") && segment->end - segment->start < 40;

  if (party || has_motto(from, to, "cong hoa", "cong hoa xa hoi chu nghia") ||
      fold_find(from, to, "doc lap - tu do") != NULL) {
    motto = TRUE;
    facts_set_choice(facts, FACT_FAMILY, party ? FACTS_FAMILY_PARTY : FACTS_FAMILY_STATE);
  }
  if (sheet_begins(sheet, i, "du thao") > 0 || sheet_begins(sheet, i, "(du thao") > 0)
    facts_set_choice(facts, FACT_DRAFT, TRUE);
  if (sheet_begins(sheet, i, "sao y") > 0 || sheet_begins(sheet, i, "sao luc") > 0 ||
      sheet_begins(sheet, i, "trich sao") > 0 || sheet_is(sheet, i, "ban sao"))
    facts_set_choice(facts, FACT_COPY, TRUE);
  for (gsize k = 0; k < G_N_ELEMENTS(secrecy) && !facts_has(facts, FACT_SECRECY); k++)
    if (sheet_is(sheet, i, secrecy[k]) && segment->capitals)
      facts_take_text(facts, FACT_SECRECY, sheet_dup_line(sheet->text, sheet_span(sheet, segment->start, segment->end)),
                      (Span){0, 0}, FACTS_FROM_TEXT);
  return motto;
}

void letterhead_marks_read_end(const char *text, gsize len, Facts *facts)
{
  static const char *const marks[] = {"SAO Y", "SAO LỤC", "TRÍCH SAO"};
  const char *from = text + len - MIN(len, END_BYTES), *end = text + len;

  for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
    const char *found = memmem(from, (gsize)(end - from), marks[i], strlen(marks[i]));
    const char *before = found;
    while (before != NULL && before > from && (before[-1] == ' ' || before[-1] == '\t'))
      before--;
    if (found != NULL && before > from && before[-1] == '\n')
      facts_set_choice(facts, FACT_COPY, TRUE);
  }
}

gboolean letterhead_marks_is_stamp(const Sheet *sheet, guint i, gboolean after)
{
  static const char *const rests[] = {"so", "ngay", "luc", "chuyen", "luu ho so"};
  static const char *const words[] = {"cong van den", "den gio",     "den so",  "den ngay", "gio",     "so den",
                                      "ngay den",     "kinh chuyen", "chuyen:", "sao y",    "sao luc", "trich sao"};
  const SheetSegment *segment = sheet_segment(sheet, i);
  const char *from = sheet_at(sheet, segment->start), *to = sheet_at(sheet, segment->end);

  for (gsize k = 0; k < G_N_ELEMENTS(words); k++)
    if (sheet_begins(sheet, i, words[k]) > 0)
      return TRUE;
  for (gsize k = 0; after && k < G_N_ELEMENTS(rests); k++)
    if (sheet_begins(sheet, i, rests[k]) > 0)
      return TRUE;
  if (sheet_is(sheet, i, "den"))
    return TRUE;
  const char *arrival = fold_find(from, to, "den");
  return arrival != NULL && (fold_match(arrival, "den gio") > 0 || fold_match(arrival, "den so") > 0 ||
                             (fold_match(arrival, "den ngay:") > 0));
}
