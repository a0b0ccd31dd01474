/* when: the days that a person means who types a date, in Vietnamese or English, marks and case optional.
 *
 *   2012, 6/2012, 29/6/2012      what date_parse reads
 *   hôm nay, hôm qua, yesterday  one day
 *   7d, 3 tháng, "2 weeks ago"   so long until today; số bằng chữ, too: "ba tháng", "nửa năm"
 *   tuần trước, this month       a whole week (from Monday), month, quarter, year
 *   đầu năm, tháng 6, quý 2      as people say them this year
 *   thứ hai, "chủ nhật tuần trước"
 *
 * Knows nothing of the index. */
#ifndef TRACUU_QUERY_ASK_WHEN_H
#define TRACUU_QUERY_ASK_WHEN_H

#include <glib.h>

#include "corpus/text/date.h"

G_BEGIN_DECLS

/* The first and the last day, both whole. */
typedef struct {
  Date from, to;
  gboolean counted; /* "3 tháng": it reaches until today because nothing else was said; its day is from */
} WhenSpan;

/* Reads the whole of text; today is what it is counted from. FALSE with REQUEST_ERROR_QUERY and a sentence that says
 * what may be written; error may be NULL. */
gboolean when_parse(const char *text, gsize len, Date today, WhenSpan *out, GError **error);

G_END_DECLS

#endif
