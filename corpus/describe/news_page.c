#include "corpus/describe/news_page.h"

#include <string.h>

#define SEGMENTS_MAX   24 /* the date of publication is near the top */
#define HEADLINE_WORDS 4

/* "Chủ Nhật, ", "Thứ hai, ". */
static gsize news_page_weekday(const char *s)
{
  static const char *const days[] = {"chu nhat", "thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay"};

  for (gsize i = 0; i < G_N_ELEMENTS(days); i++) {
    gsize n = fold_match(s, days[i]);
    if (n > 0) {
      while (s[n] == ',' || s[n] == ' ' || s[n] == '-')
        n++;
      return n;
    }
  }
  return 0;
}

/* A time of day close behind s: "21:13'", "| 21:13", "10h30", "(GMT+7)". */
static gboolean news_page_time(const char *s)
{
  const char *end = s + strnlen(s, 16);
  for (; s < end && *s != '\n'; s++)
    if (g_ascii_isdigit(s[0]) &&
        ((s[1] == ':' || s[1] == 'h') || (g_ascii_isdigit(s[1]) && (s[2] == ':' || s[2] == 'h'))))
      return strpbrk(s, ":h") != NULL && g_ascii_isdigit(strpbrk(s, ":h")[1]);
  return FALSE;
}

/* The date of publication in segment i. Sets *visit for a date that only says when the sheet was seen. */
static gsize news_page_date(const Sheet *sheet, guint i, Date *date, guint *start, gboolean *visit)
{
  static const char *const leads[] = {"cap nhat luc", "cap nhat", "dang ngay",
                                      "ngay dang",    "dang luc", "ngay cap nhat"};
  const SheetSegment *segment = sheet_segment(sheet, i);
  const char *from = sheet_at(sheet, segment->start), *at = from;
  gboolean led = FALSE;

  for (gsize k = 0; k < G_N_ELEMENTS(leads); k++) {
    gsize n = fold_match(at, leads[k]);
    if (n > 0) {
      led = TRUE;
      at += n;
      break;
    }
  }
  while (*at == ':' || *at == ' ')
    at++;
  if (news_page_time(at) && strchr(at, ' ') != NULL && strcspn(at, ":h") <= 2) /* "21:13 29/6/2012" */
    for (led = TRUE; g_ascii_isdigit(*at) || strchr(":h', -|", *at) != NULL;) {
      gsize n = sheet_date(at, date);
      if (n > 0 || *at == '\0')
        break;
      at++;
    }
  gsize weekday = news_page_weekday(at);
  at += weekday;
  gsize n = sheet_date(at, date);
  if (n == 0 || date->day == 0)
    return 0;
  gboolean timed = led || news_page_time(at + n);
  *visit = weekday > 0 && !timed;
  if (!timed && weekday == 0)
    return 0;
  *start = segment->start + (guint)(at - from);
  return n;
}

static guint news_page_words(const Sheet *sheet, guint i)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  guint words = 1;
  for (guint at = segment->start; at < segment->end; at++)
    words += *sheet_at(sheet, at) == ' ';
  return words;
}

static void set_headline(const Sheet *sheet, guint i, Facts *facts)
{
  const SheetSegment *segment = sheet_segment(sheet, i);
  Span span = sheet_span(sheet, segment->start, segment->end);

  facts_take_text(facts, FACT_TITLE, sheet_dup_line(sheet->text, span), span, FACTS_FROM_TEXT);
}

gboolean news_page_read(const Sheet *sheet, Facts *facts)
{
  guint n = MIN(sheet->segments->len, SEGMENTS_MAX), start = 0;
  gint headline = -1;
  gboolean visited = FALSE;
  for (guint i = 0; i < n; i++) {
    Date date = {0};
    gboolean visit = FALSE;
    gsize len = news_page_date(sheet, i, &date, &start, &visit);
    if (len == 0) {
      if (headline < 0 && news_page_words(sheet, i) >= HEADLINE_WORDS)
        headline = (gint)i;
      continue;
    }
    if (visit) {
      visited = TRUE;
      continue;
    }
    facts_set_date(facts, FACT_ISSUED, date, sheet_span(sheet, start, start + (guint)len), FACTS_FROM_TEXT);
    for (guint k = i + 1; headline < 0 && k < n; k++)
      if (news_page_words(sheet, k) >= HEADLINE_WORDS)
        headline = (gint)k;
    if (headline >= 0)
      set_headline(sheet, (guint)headline, facts);
    return TRUE;
  }
  if (visited && headline >= 0)
    set_headline(sheet, (guint)headline, facts);
  return visited;
}
