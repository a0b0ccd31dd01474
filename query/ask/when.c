#include "query/ask/when.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/text/normal.h"
#include "query/ask/request.h"

#define MAX_WORDS 8
#define MAX_COUNT 9999

typedef enum { DAY, WEEK, MONTH, QUARTER, YEAR, N_UNITS } Unit;

/* What is typed, folded and cut into words: "3tháng" is two. */
typedef struct {
  char *words[MAX_WORDS];
  guint n, at;
  Date today;
} DayReader;

/* ---- days ---- */

static Date date_of(GDateTime *moment)
{
  return (Date){(guint16)g_date_time_get_year(moment), (guint8)g_date_time_get_month(moment),
                (guint8)g_date_time_get_day_of_month(moment)};
}

/* The day so many units later; year 0 where the calendar ends. */
static Date shift(Date day, Unit unit, int n)
{
  g_autoptr(GDateTime) from = g_date_time_new_utc(day.year, day.month, day.day, 0, 0, 0);
  g_autoptr(GDateTime) moved = from == NULL      ? NULL
                               : unit == DAY     ? g_date_time_add_days(from, n)
                               : unit == WEEK    ? g_date_time_add_weeks(from, n)
                               : unit == MONTH   ? g_date_time_add_months(from, n)
                               : unit == QUARTER ? g_date_time_add_months(from, 3 * n)
                                                 : g_date_time_add_years(from, n);
  return moved != NULL ? date_of(moved) : (Date){0};
}

/* 1 = Monday. */
static int weekday_of(Date day)
{
  g_autoptr(GDateTime) moment = g_date_time_new_utc(day.year, day.month, day.day, 0, 0, 0);
  return moment != NULL ? g_date_time_get_day_of_week(moment) : 1;
}

/* The first day of the unit that day is in. */
static Date begin_of(Date day, Unit unit)
{
  switch (unit) {
  case WEEK:
    return shift(day, DAY, 1 - weekday_of(day));
  case MONTH:
    return (Date){day.year, day.month, 1};
  case QUARTER:
    return (Date){day.year, (guint8)(day.month - (day.month - 1) % 3), 1};
  case YEAR:
    return (Date){day.year, 1, 1};
  default:
    return day;
  }
}

/* A whole unit: the one that day is in. */
static gboolean set_whole(Date day, Unit unit, WhenSpan *out)
{
  Date begin = day.year != 0 ? begin_of(day, unit) : day, next = shift(begin, unit, 1);
  if (next.year == 0)
    return FALSE;
  *out = (WhenSpan){.from = begin, .to = shift(next, DAY, -1)};
  return TRUE;
}

/* ---- words ---- */

static void reader_init(DayReader *reader, const char *text, gsize len, Date today)
{
  g_autoptr(GString) folded = g_string_new(NULL);
  *reader = (DayReader){.today = today};
  normal_fold_append(folded, text, len);
  for (const char *p = folded->str; *p && reader->n < MAX_WORDS;) {
    const char *start = p;
    if (g_ascii_isdigit(*p))
      while (g_ascii_isdigit(*p))
        p++;
    else
      while (*p && !strchr(" \t\n-_./", *p) && !g_ascii_isdigit(*p))
        p++;
    if (p > start)
      reader->words[reader->n++] = g_strndup(start, (gsize)(p - start));
    else
      p++;
  }
}

static void reader_clear(DayReader *reader)
{
  for (guint i = 0; i < reader->n; i++)
    g_free(reader->words[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DayReader, reader_clear)

static gboolean is_one_of(const char *word, const char *const *list)
{
  for (; word != NULL && *list != NULL; list++)
    if (strcmp(word, *list) == 0)
      return TRUE;
  return FALSE;
}

static const char *peek(const DayReader *reader, guint ahead)
{
  return reader->at + ahead < reader->n ? reader->words[reader->at + ahead] : NULL;
}

/* Takes the next word when it is one of these. */
static gboolean take(DayReader *reader, const char *const *list)
{
  gboolean there = is_one_of(peek(reader, 0), list);
  reader->at += there;
  return there;
}

#define TAKE(reader, ...) take(reader, (const char *const[]){__VA_ARGS__, NULL})

static gboolean is_at_end(const DayReader *reader)
{
  return reader->at == reader->n;
}

static gboolean take_unit(DayReader *reader, Unit *unit)
{
  static const char *const names[N_UNITS][6] = {[DAY] = {"ngay", "d", "day", "days", "hom"},
                                                [WEEK] = {"tuan", "w", "week", "weeks"},
                                                [MONTH] = {"thang", "m", "month", "months"},
                                                [QUARTER] = {"quy", "q", "quarter", "quarters"},
                                                [YEAR] = {"nam", "y", "year", "years"}};
  for (*unit = DAY; *unit < N_UNITS; ++*unit)
    if (take(reader, names[*unit]))
      return TRUE;
  return FALSE;
}

static gboolean take_digits(DayReader *reader, guint *number)
{
  const char *word = peek(reader, 0);
  guint64 value;
  if (word == NULL || !g_ascii_string_to_unsigned(word, 10, 0, MAX_COUNT, &value, NULL))
    return FALSE;
  *number = (guint)value;
  reader->at++;
  return TRUE;
}

/* "3", "ba", "three", "a". */
static gboolean take_number(DayReader *reader, guint *number)
{
  static const char *const names[][4] = {{"mot", "one", "a"}, {"hai", "two"}, {"ba", "three"},  {"bon", "four"},
                                         {"nam", "five"},     {"sau", "six"}, {"bay", "seven"}, {"tam", "eight"},
                                         {"chin", "nine"},    {"muoi", "ten"}};
  for (*number = 1; *number <= G_N_ELEMENTS(names); ++*number)
    if (take(reader, names[*number - 1]))
      return TRUE;
  return take_digits(reader, number);
}

/* ---- what people say ---- */

/* "hôm qua", "yesterday". */
static gboolean read_day(DayReader *reader, WhenSpan *out)
{
  int days;
  gboolean led = TAKE(reader, "ngay");
  led = TAKE(reader, "hom") || led;
  if (TAKE(reader, "nay", "today"))
    days = 0;
  else if (TAKE(reader, "qua", "yesterday"))
    days = -1;
  else if (led && TAKE(reader, "kia"))
    days = -2;
  else if (TAKE(reader, "mai", "tomorrow"))
    days = 1;
  else
    return FALSE;
  *out = (WhenSpan){.from = shift(reader->today, DAY, days)};
  out->to = out->from;
  return is_at_end(reader);
}

/* "3 tháng", "7d", "nửa năm", "last 7 days", "2 tuần trước", "trong 3 tháng gần đây". */
static gboolean read_count(DayReader *reader, WhenSpan *out)
{
  guint number = 0;
  Unit unit;
  TAKE(reader, "trong", "cach", "in", "the");
  TAKE(reader, "day", "the");
  TAKE(reader, "last", "past", "previous");
  gboolean half = TAKE(reader, "nua", "half");
  if (half)
    TAKE(reader, "a");
  if ((!half && !take_number(reader, &number)) || !take_unit(reader, &unit))
    return FALSE;
  while (TAKE(reader, "truoc", "qua", "nay", "gan", "day", "vua", "roi", "lai", "ago"))
    ;
  if (!is_at_end(reader) || (half && unit != MONTH && unit != YEAR))
    return FALSE;
  Date from = !half           ? shift(reader->today, unit, -(int)number)
              : unit == MONTH ? shift(reader->today, DAY, -15)
                              : shift(reader->today, MONTH, -6);
  *out = (WhenSpan){.from = from, .to = reader->today, .counted = TRUE};
  return from.year != 0;
}

/* "tuần này", "năm ngoái", "last month": which one, counted from the one that is now. */
static gboolean take_which(DayReader *reader, int *which)
{
  if (TAKE(reader, "nay", "this"))
    *which = 0;
  else if (TAKE(reader, "truoc", "qua", "roi", "ngoai", "vua", "last", "previous"))
    *which = -1;
  else if (TAKE(reader, "sau", "toi", "next"))
    *which = 1;
  else
    return FALSE;
  TAKE(reader, "qua", "roi"); /* vừa qua */
  return TRUE;
}

static gboolean read_whole(DayReader *reader, WhenSpan *out)
{
  int which;
  Unit unit;
  gboolean led = take_which(reader, &which);
  if (!take_unit(reader, &unit) || unit == DAY || (!led && !take_which(reader, &which)) || !is_at_end(reader))
    return FALSE;
  return set_whole(shift(begin_of(reader->today, unit), unit, which), unit, out);
}

/* "đầu năm": from there until today. */
static gboolean read_begin(DayReader *reader, WhenSpan *out)
{
  Unit unit;
  if (!TAKE(reader, "dau") || !take_unit(reader, &unit) || unit == DAY)
    return FALSE;
  TAKE(reader, "nay");
  *out = (WhenSpan){.from = begin_of(reader->today, unit), .to = reader->today};
  return is_at_end(reader);
}

/* "quý 2", "quý II/2024", "Q1 2024", "tháng 6": of this year, or of the last one when it is still to come. */
static gboolean read_part(DayReader *reader, WhenSpan *out)
{
  static const char *const roman[] = {"i", "ii", "iii", "iv"};
  guint part = 0, year = 0;
  Unit unit;
  if (!take_unit(reader, &unit) || (unit != QUARTER && unit != MONTH))
    return FALSE;
  if (!take_digits(reader, &part))
    for (guint i = 0; unit == QUARTER && i < G_N_ELEMENTS(roman) && part == 0; i++)
      part = TAKE(reader, roman[i]) ? i + 1 : 0;
  TAKE(reader, "nam");
  gboolean dated = take_digits(reader, &year);
  if (part < 1 || part > (unit == MONTH ? 12U : 4U) || !is_at_end(reader) || (dated && (year < 1900 || year > 2100)))
    return FALSE;
  guint month = unit == MONTH ? part : 3 * part - 2;
  if (!dated)
    year = reader->today.year - (month > reader->today.month ? 1U : 0U);
  return set_whole((Date){(guint16)year, (guint8)month, 1}, unit, out);
}

/* "thứ hai", "thứ 6 tuần trước", "chủ nhật", "friday": the last one there was, unless the week is said. */
static gboolean read_weekday(DayReader *reader, WhenSpan *out)
{
  static const char *const names[7][5] = {{"hai", "2", "monday"},   {"ba", "3", "tuesday"}, {"tu", "4", "wednesday"},
                                          {"nam", "5", "thursday"}, {"sau", "6", "friday"}, {"bay", "7", "saturday"},
                                          {"nhat", "cn", "sunday"}};
  int weekday = 1, which;
  Unit unit;
  gboolean led = TAKE(reader, "thu", "chu");
  while (weekday <= 7 && !take(reader, names[weekday - 1]))
    weekday++;
  const char *word = reader->at > 0 ? reader->words[reader->at - 1] : "";
  if (weekday > 7 || (!led && !g_str_has_suffix(word, "day") && strcmp(word, "cn") != 0))
    return FALSE;
  int back = (weekday_of(reader->today) - weekday + 7) % 7;
  Date day = shift(reader->today, DAY, -back);
  if (!is_at_end(reader)) {
    if (!take_unit(reader, &unit) || unit != WEEK || !take_which(reader, &which) || !is_at_end(reader))
      return FALSE;
    day = shift(begin_of(reader->today, WEEK), DAY, 7 * which + weekday - 1);
  }
  *out = (WhenSpan){.from = day, .to = day};
  return day.year != 0;
}

/* ---- the whole ---- */

static gboolean read_said(const char *text, gsize len, Date today, WhenSpan *out)
{
  static gboolean (*const ways[])(DayReader *, WhenSpan *) = {read_day,   read_count, read_whole,
                                                              read_begin, read_part,  read_weekday};
  g_auto(DayReader) reader;
  reader_init(&reader, text, len, today);
  for (guint i = 0; i < G_N_ELEMENTS(ways); i++) {
    reader.at = 0;
    WhenSpan found;
    if (reader.n > 0 && reader.n < MAX_WORDS && ways[i](&reader, &found)) {
      *out = found;
      return TRUE;
    }
  }
  return FALSE;
}

/* Whether what is no date has two numbers: a month and a year. */
static gboolean is_month(const char *text, gsize len)
{
  guint n = 0;
  for (gsize i = 0; i < len; i++)
    n += g_ascii_isdigit(text[i]) && (i == 0 || !g_ascii_isdigit(text[i - 1]));
  return n == 2;
}

gboolean when_parse(const char *text, gsize len, Date today, WhenSpan *out, GError **error)
{
  g_autoptr(GError) failed = NULL;
  Date date;
  if (date_parse(text, len, &date, &failed)) {
    *out = (WhenSpan){.from = date_first(date), .to = date_last(date)};
    return TRUE;
  }
  if (read_said(text, len, today, out))
    return TRUE;
  g_autofree char *shown = g_utf8_make_valid(text, (gssize)MIN(len, 40));
  if (g_error_matches(failed, DATE_ERROR, DATE_ERROR_NO_SUCH_DAY))
    g_set_error(error, REQUEST_ERROR, REQUEST_ERROR_QUERY,
                is_month(text, len) ? _("There is no such month as \"%s\".") : _("There is no such day as \"%s\"."),
                shown);
  else
    g_set_error(
        error, REQUEST_ERROR, REQUEST_ERROR_QUERY,
        _("\"%s\" is no date. Write a year (2012), a month (6/2012), a day (29/6/2012 or 2012-06-29), or words such "
          "as yesterday, \"last week\", \"3 months\", 7d."),
        shown);
  return FALSE;
}
