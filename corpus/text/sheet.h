/* sheet: a stretch of a document as lines and columns, folded for matching, each with the way back to the text.
 *
 * A line of a two-column letterhead is two segments. Lines that are no text of the document are left out: the running
 * heads of the gazette, page numbers, the box of a digital signature. Rules of dashes and stars count as empty lines.
 *
 * Used inside corpus/facts. May include corpus/text only. */
#ifndef TRACUU_CORPUS_TEXT_SHEET_H
#define TRACUU_CORPUS_TEXT_SHEET_H

#include <glib.h>

#include "corpus/text/date.h"
#include "corpus/text/fold.h"
#include "corpus/text/span.h"

G_BEGIN_DECLS

typedef struct {
  guint start, end; /* in the folded text */
  guint line;       /* segments of one line have the same */
  gboolean gap;     /* an empty line or a rule before */
  gboolean capitals;
} SheetSegment;

typedef struct {
  const char *text;
  gsize len;
  Fold fold;
  GArray *segments; /* SheetSegment */
} Sheet;

/* The start of the character that the byte at (at most len) belongs to. */
gsize sheet_char_start(const char *text, gsize len, gsize at);

/* Folds bytes start..end of the text and finds its segments. text must outlive the sheet. */
void sheet_init(Sheet *sheet, const char *text, gsize len, gsize start, gsize end);
void sheet_clear(Sheet *sheet);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Sheet, sheet_clear)

const SheetSegment *sheet_segment(const Sheet *sheet, guint i);
/* The folded text from pos on. */
const char *sheet_at(const Sheet *sheet, guint pos);
/* Length of the pattern at the start of segment i; 0 when another text stands there. */
gsize sheet_begins(const Sheet *sheet, guint i, const char *pattern);
/* TRUE when the whole segment is the pattern. */
gboolean sheet_is(const Sheet *sheet, guint i, const char *pattern);

/* Length in the folded text of the Vietnamese word or words at pos, the same with their marks; a text without marks is
 * forgiven. 0 when they are not there: "số" is not at "Sơ kết". */
gsize sheet_match_marked(const Sheet *sheet, guint pos, const char *words);

/* The source of the folded stretch from..to, trimmed. */
Span sheet_span(const Sheet *sheet, guint from, guint to);
/* The text of a span as one line: runs of white space are one space. NULL when nothing is left. */
char *sheet_dup_line(const char *text, Span span);

/* Reads a date at s, folded text: "ngay 05 thang 3 nam 2020", "ngay ...25.. thang 01 nam 2006", "14-3-2012",
 * "ngay   thang 5 nam 2019" (day 0), "ngay   thang   nam 2019". Returns its length; 0 when there is none or it does not
 * exist. */
gsize sheet_date(const char *s, Date *out);

/* TRUE when segment i is a place and a date: "Hà Nội, ngày 5 tháng 3 năm 2020", "HÀ NỘI - THÁNG 12/2008" (day 0).
 * *pos is where the date begins. */
gboolean sheet_is_date_line(const Sheet *sheet, guint i, Date *out, guint *pos);

G_END_DECLS

#endif
