#include "query/plan/plan_days.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/names/types.h"
#include "query/ask/day_words.h"
#include "query/ask/numbers.h"
#include "query/ask/when.h"

/* Words of a query of which "tuần trước" may be the day that is meant, not part of a story. */
#define FEW_WORDS       8
#define FEW_BESIDE_TYPE 12
/* Words that name a day at most: "ba tháng gần đây". */
#define DAY_WORDS 4
/* Years of documents: other numbers are none. */
#define FIRST_YEAR 1945
#define LAST_YEAR  2100

/* ---- what counts from today ---- */

/* "năm ngoái", "3 tháng qua" of so many words from i on. */
static gboolean read_counted(const DayWords *words, guint i, guint n, Date today, PlanDays *days)
{
  static const char *const counting[] = {"nay", "này", "qua", "kia", "trước", "ngoái", "đây", NULL};
  const Token *first = day_words_at(words, i), *last = day_words_at(words, i + n - 1);
  WhenSpan span;
  if (!day_words_is_one_of(words, i + n - 1, counting) ||
      !when_parse(words->text + first->start, last->end - first->start, today, &span, NULL))
    return FALSE;
  *days = (PlanDays){.from = span.from, .to = span.to, .first = i, .n = n};
  return TRUE;
}

/* Whether the words of a type and an office end before the word i, and what begins there is said of the document: "thông
 * tư tháng trước về thuế". But "thông tư nghỉ một tháng trước khi sinh" goes on. */
static gboolean stands_alone(const DayWords *words, const PlanIntent *intent, guint i, guint n)
{
  static const char *const joining[] = {"của", "về", "do", "quy", "hướng", NULL};
  static const char *const going_on[] = {"khi", "lúc", "đó", "ngày", "hạn", "thời", "năm", "đời", NULL};
  if (intent->type == NULL || i == 0)
    return FALSE;
  return day_words_is_one_of(words, i + n, joining) || day_words_is(words, i + n - 1, "ngoái") ||
         (i <= intent->n_atoms && !day_words_is_one_of(words, i + n, going_on));
}

static gboolean find_counted(const DayWords *words, const PlanIntent *intent, Date today, PlanDays *days)
{
  guint n_words = words->atoms->len;
  if (n_words > (intent->type != NULL ? FEW_BESIDE_TYPE : FEW_WORDS))
    return FALSE;
  for (guint n = MIN(DAY_WORDS, n_words - 1); n > 1; n--) {
    if (read_counted(words, n_words - n, n, today, days) || read_counted(words, 0, n, today, days))
      return TRUE;
    for (guint i = 1; i + n < n_words; i++)
      if (stands_alone(words, intent, i, n) && read_counted(words, i, n, today, days))
        return TRUE;
  }
  return FALSE;
}

/* ---- years ---- */

/* "2020", "năm 2020", "tháng 3/2024", "1/3/2024" at *i, which moves behind it. */
static gboolean take_date(const DayWords *words, guint *i, Date *date)
{
  static const char *const units[] = {"năm", "tháng", "ngày", "hết", NULL};
  guint at = *i, n = 0;
  while (at < words->atoms->len && (n = day_words_date(words, at, date)) == 0 && day_words_is_one_of(words, at, units))
    at++;
  *i = at + n;
  return n > 0 && date->year >= FIRST_YEAR && date->year <= LAST_YEAR;
}

static Date shift(Date day, int n)
{
  g_autoptr(GDateTime) from = g_date_time_new_utc(day.year, day.month, day.day, 0, 0, 0);
  g_autoptr(GDateTime) moved = from != NULL ? g_date_time_add_days(from, n) : NULL;
  if (moved == NULL)
    return day;
  return (Date){.year = (guint16)g_date_time_get_year(moved),
                .month = (guint8)g_date_time_get_month(moved),
                .day = (guint8)g_date_time_get_day_of_month(moved)};
}

/* "từ 2020 đến nay", "từ 2020 đến 2022", "trước năm 2020", "sau 3/2024" at the word i. */
static gboolean read_years(const DayWords *words, guint i, Date today, PlanDays *days)
{
  static const char *const times[] = {"đoạn", "kỳ", "khóa", "học", "hạn", NULL};
  static const char *const until[] = {"đến", "tới", NULL};
  const gboolean since = day_words_is(words, i, "từ"), after = day_words_is(words, i, "sau"),
                 before = day_words_is(words, i, "trước");
  guint at = i + 1;
  Date date, last;
  if ((!since && !after && !before) || (i > 0 && day_words_is_one_of(words, i - 1, times)) ||
      !take_date(words, &at, &date))
    return FALSE;
  *days = (PlanDays){.first = i};
  if (since)
    days->from = date_first(date);
  else if (after)
    days->from = shift(date_last(date), 1);
  else
    days->to = shift(date_first(date), -1);
  guint behind = at + 1;
  if (since && day_words_is_one_of(words, at, until) && take_date(words, &behind, &last)) {
    days->to = date_last(last);
    at = behind;
  } else if (since && day_words_is_one_of(words, at, until) && day_words_is(words, at + 1, "nay")) {
    days->to = today;
    at += 2;
  } else if (since && day_words_is(words, at, "trở") &&
             (day_words_is(words, at + 1, "đi") || day_words_is(words, at + 1, "lại"))) {
    at += 2;
  }
  days->n = at - i;
  return days->to.year == 0 || days->from.year == 0 || date_to_number(days->from) <= date_to_number(days->to);
}

static gboolean find_years(const DayWords *words, Date today, PlanDays *days)
{
  for (guint i = 1; i < words->atoms->len; i++)
    if (read_years(words, i, today, days))
      return TRUE;
  return FALSE;
}

/* "quý 4 năm 2023", "quý IV/2023" at *i, which moves behind it. */
static gboolean take_quarter(const DayWords *words, guint *i, Date today, WhenSpan *span)
{
  guint last = *i + (day_words_is(words, *i + 2, "năm") ? 3 : 2);
  if (!day_words_is(words, *i, "quý") || last >= words->atoms->len || day_words_at(words, last)->term_len != 4)
    return FALSE;
  gsize start = day_words_at(words, *i)->start;
  if (!when_parse(words->text + start, day_words_at(words, last)->end - start, today, span, NULL))
    return FALSE;
  *i = last + 1;
  return TRUE;
}

/* A year, a month or a quarter at *i, which moves behind it. */
static gboolean take_span(const DayWords *words, guint *i, Date today, WhenSpan *span)
{
  Date date;
  if (take_quarter(words, i, today, span))
    return TRUE;
  if (!take_date(words, i, &date) || date.day != 0)
    return FALSE;
  *span = (WhenSpan){.from = date_first(date), .to = date_last(date)};
  return TRUE;
}

/* What is written about a year or for one, and seldom in it. */
static gboolean is_about_years(const char *type)
{
  static const char *const types[] = {"BC", "KH", "CTr", "PA", "DA", "ĐA", "TTr"};
  for (guint i = 0; i < G_N_ELEMENTS(types); i++)
    if (strcmp(type, types[i]) == 0)
      return TRUE;
  return FALSE;
}

/* "nghị định năm 2019", "thông tư của Bộ Tài chính tháng 3/2013", "nghị định năm 2019 về đất đai": a year, a quarter or a
 * month behind nothing but a type and an office, and at the end or before what it is about. */
static gboolean find_bare(const DayWords *words, const PlanIntent *intent, Date today, PlanDays *days)
{
  static const char *const units[] = {"năm", "tháng", "quý", NULL};
  static const char *const joining[] = {"của", "do", "về", NULL};
  guint n_joining = 0, i = 0;
  for (; i < words->atoms->len && !day_words_is_one_of(words, i, units); i++)
    n_joining += day_words_is(words, i, "của") || day_words_is(words, i, "do");
  guint at = i;
  WhenSpan span;
  if (i == 0 || i > intent->n_atoms + n_joining || is_about_years(intent->type) ||
      !take_span(words, &at, today, &span) || (at < words->atoms->len && !day_words_is_one_of(words, at, joining)))
    return FALSE;
  *days = (PlanDays){.from = span.from, .to = span.to, .first = i, .n = at - i};
  return TRUE;
}

/* ---- days of something else than the issue ---- */

/* Where the one of the phrases begins that ends right before the word at; G_MAXUINT = none of them does. */
static guint phrase_before(const DayWords *words, guint at, const char *const *phrases)
{
  for (; *phrases != NULL; phrases++) {
    guint n = 1;
    for (const char *c = strchr(*phrases, ' '); c != NULL; c = strchr(c + 1, ' '))
      n++;
    if (n <= at && day_words_match(words, at - n, *phrases) == n)
      return at - n;
  }
  return G_MAXUINT;
}

/* Whether days at the word at are those of what is said before them: "bị thay thế từ 2020", "hết hiệu lực từ 1/7/2024". */
static gboolean is_of_event(const DayWords *words, guint at)
{
  static const char *const events[] = {"hiệu lực", "thi hành", "áp dụng",   "thực hiện", "thay thế", "bãi bỏ",
                                       "huỷ bỏ",   "đình chỉ", "sửa đổi",   "bổ sung",   "hết hạn",  "thời hạn",
                                       "tính",     "xảy ra",   "phát sinh", NULL};
  at -= at > 0 && day_words_is(words, at - 1, "kể");
  return phrase_before(words, at, events) != G_MAXUINT;
}

/* The days at the word at, behind "có hiệu lực": "từ 1/7/2024" is that day, on which documents take effect; "từ năm 2024"
 * is open, and "năm 2024" the year. */
static gboolean read_effect(const DayWords *words, guint at, Date today, PlanDays *days)
{
  Date date;
  WhenSpan span;
  guint behind = at + 1;
  if (read_years(words, at, today, days)) {
    if (day_words_is(words, at, "từ") && take_date(words, &behind, &date) && date.day != 0 && at + days->n == behind)
      days->to = date;
    return TRUE;
  }
  for (guint n = MIN(DAY_WORDS, words->atoms->len - at); n > 1; n--)
    if (read_counted(words, at, n, today, days))
      return TRUE;
  behind = at;
  if (take_quarter(words, &behind, today, &span))
    *days = (PlanDays){.from = span.from, .to = span.to};
  else if (behind = at, take_date(words, &behind, &date))
    *days = (PlanDays){.from = date_first(date), .to = date_last(date)};
  else
    return FALSE;
  days->first = at;
  days->n = behind - at;
  return TRUE;
}

/* "thông tư có hiệu lực thi hành kể từ ngày 1/7/2024": the documents of a type that take effect in these days. What ends
 * then is not known so. */
static gboolean find_effect(const DayWords *words, const PlanIntent *intent, Date today, PlanDays *days)
{
  static const char *const ends[] = {"hết", "còn", "ngưng", "ngừng", "mất", "hồi tố", NULL};
  static const char *const before[] = {"có", "bắt đầu", "sẽ", "mới", NULL};
  static const char *const behind[] = {"thi hành", "áp dụng", "pháp lý", "kể", "vào", "trong", NULL};
  if (types_force(intent->type) <= 0)
    return FALSE;
  for (guint i = 1; i + 2 < words->atoms->len; i++) {
    if (day_words_match(words, i, "hiệu lực") == 0 || phrase_before(words, i, ends) != G_MAXUINT)
      continue;
    guint at = i + 2, first = i, n;
    for (const char *const *word = behind; *word != NULL; word++)
      at += (n = day_words_match(words, at, *word));
    if (at >= words->atoms->len || !read_effect(words, at, today, days))
      continue;
    while ((n = phrase_before(words, first, before)) != G_MAXUINT && n > 0)
      first = n;
    days->n += days->first - first;
    days->first = first;
    days->of_effect = TRUE;
    return TRUE;
  }
  return FALSE;
}

/* ---- all ---- */

/* Whether the document itself is named: which one is meant then needs no days. */
static gboolean is_named(const Plan *plan, const GArray *numbers)
{
  return (plan->names->len > 0 && g_array_index(plan->names, PlanName, 0).first_atom == 0) ||
         (numbers != NULL && numbers->len > 0 && g_array_index(numbers, NumbersFound, 0).first_atom == 0);
}

void plan_days_read(Plan *plan, const char *text, const GArray *tokens, const GArray *numbers, Date today)
{
  g_auto(DayWords) words = {0};
  PlanDays found = {0};
  day_words_init(&words, text, tokens);
  if (words.atoms->len < 2)
    return;
  gboolean typed = plan->intent.type != NULL;
  gboolean read =
      (typed && !is_named(plan, numbers) && find_effect(&words, &plan->intent, today, &found)) ||
      ((find_counted(&words, &plan->intent, today, &found) ||
        (typed && (find_years(&words, today, &found) || find_bare(&words, &plan->intent, today, &found)))) &&
       !is_of_event(&words, found.first));
  if (!read)
    return;
  gsize start = day_words_at(&words, found.first)->start;
  found.typed = g_strndup(text + start, day_words_at(&words, found.first + found.n - 1)->end - start);
  g_free(plan->days.typed);
  plan->days = found;
}

static void append_option(GString *out, const char *name, Date day)
{
  char shown[DATE_TEXT_MAX];
  if (day.year == 0)
    return;
  date_print(day, shown);
  g_string_append_printf(out, "%s--%s=%s", out->len > 0 ? " " : "", name, shown);
}

char *plan_days_describe(const PlanDays *days)
{
  g_autoptr(GString) options = g_string_new(days->of_effect ? "--date-field=effective" : NULL);
  append_option(options, "from", days->from);
  append_option(options, "to", days->to);
  const char *form = days->of_effect
                         ? _("“%s” was read as when documents take effect (%s); --strict looks for the words.")
                         : _("“%s” was read as when documents were issued (%s); --strict looks for the words.");
  return g_strdup_printf(form, days->typed, options->str);
}
