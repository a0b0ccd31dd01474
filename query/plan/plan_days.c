#include "query/plan/plan_days.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/text/fold.h"
#include "corpus/text/syllable.h"
#include "query/ask/numbers.h"
#include "query/ask/when.h"

/* DayWords of a query of which "tuần trước" may be the day that is meant, not part of a story. */
#define FEW_WORDS       8
#define FEW_BESIDE_TYPE 12
/* DayWords that name a day at most: "ba tháng gần đây". */
#define DAY_WORDS 4
/* Years of documents: other numbers are none. */
#define FIRST_YEAR 1945
#define LAST_YEAR  2100

typedef struct {
  const char *text;
  GPtrArray *atoms; /* const Token */
  const GArray *tokens;
} DayWords;

static const Token *atom_at(const DayWords *words, guint i)
{
  return g_ptr_array_index(words->atoms, i);
}

/* Whether the word i is this one, with all its marks or with none. */
static gboolean is_word(const DayWords *words, guint i, const char *word)
{
  if (i >= words->atoms->len)
    return FALSE;
  const Token *atom = atom_at(words, i);
  gsize len = atom->end - atom->start;
  const char *typed = words->text + atom->start;
  return fold_match_name(typed, len, word, syllable_marking(typed, len) == SYLLABLE_UNMARKED) == len;
}

static gboolean is_one_of(const DayWords *words, guint i, const char *const *list)
{
  for (; *list != NULL; list++)
    if (is_word(words, i, *list))
      return TRUE;
  return FALSE;
}

/* ---- what counts from today ---- */

/* "năm ngoái", "3 tháng qua" of so many words from i on. */
static gboolean read_counted(const DayWords *words, guint i, guint n, Date today, PlanDays *days)
{
  static const char *const counting[] = {"nay", "này", "qua", "kia", "trước", "ngoái", "đây", NULL};
  const Token *first = atom_at(words, i), *last = atom_at(words, i + n - 1);
  WhenSpan span;
  if (!is_one_of(words, i + n - 1, counting) ||
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
  return is_one_of(words, i + n, joining) || is_word(words, i + n - 1, "ngoái") ||
         (i <= intent->n_atoms && !is_one_of(words, i + n, going_on));
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

/* The date that the tokens have at the word i; how many words it is, 0 = there is none. */
static guint date_at(const DayWords *words, guint i, Date *date)
{
  const Token *atom = atom_at(words, i);
  guint n = 0;
  for (guint t = 0; t < words->tokens->len; t++) {
    const Token *token = &g_array_index(words->tokens, NumbersToken, t).token;
    if (token->kind != TOKEN_DATE || token->start != atom->start || token->atoms <= n)
      continue;
    *date = token->date;
    n = token->atoms;
  }
  if (n > 0 || atom->kind != TOKEN_DIGITS || atom->term_len != 4)
    return n;
  *date = (Date){.year = (guint16)g_ascii_strtoull(atom->term, NULL, 10)};
  return 1;
}

/* "2020", "năm 2020", "tháng 3/2024", "1/3/2024" at *i, which moves behind it. */
static gboolean take_date(const DayWords *words, guint *i, Date *date)
{
  static const char *const units[] = {"năm", "tháng", "ngày", "hết", NULL};
  guint at = *i, n = 0;
  while (at < words->atoms->len && (n = date_at(words, at, date)) == 0 && is_one_of(words, at, units))
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
  const gboolean since = is_word(words, i, "từ"), after = is_word(words, i, "sau"), before = is_word(words, i, "trước");
  guint at = i + 1;
  Date date, last;
  if ((!since && !after && !before) || (i > 0 && is_one_of(words, i - 1, times)) || !take_date(words, &at, &date))
    return FALSE;
  *days = (PlanDays){.first = i};
  if (since)
    days->from = date_first(date);
  else if (after)
    days->from = shift(date_last(date), 1);
  else
    days->to = shift(date_first(date), -1);
  guint behind = at + 1;
  if (since && is_one_of(words, at, until) && take_date(words, &behind, &last)) {
    days->to = date_last(last);
    at = behind;
  } else if (since && is_one_of(words, at, until) && is_word(words, at + 1, "nay")) {
    days->to = today;
    at += 2;
  } else if (since && is_word(words, at, "trở") && (is_word(words, at + 1, "đi") || is_word(words, at + 1, "lại"))) {
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
  guint last = *i + (is_word(words, *i + 2, "năm") ? 3 : 2);
  if (!is_word(words, *i, "quý") || last >= words->atoms->len || atom_at(words, last)->term_len != 4)
    return FALSE;
  gsize start = atom_at(words, *i)->start;
  if (!when_parse(words->text + start, atom_at(words, last)->end - start, today, span, NULL))
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
  for (; i < words->atoms->len && !is_one_of(words, i, units); i++)
    n_joining += is_word(words, i, "của") || is_word(words, i, "do");
  guint at = i;
  WhenSpan span;
  if (i == 0 || i > intent->n_atoms + n_joining || is_about_years(intent->type) ||
      !take_span(words, &at, today, &span) || (at < words->atoms->len && !is_one_of(words, at, joining)))
    return FALSE;
  *days = (PlanDays){.from = span.from, .to = span.to, .first = i, .n = at - i};
  return TRUE;
}

/* ---- days that are none ---- */

char *plan_days_find_impossible(const char *text, const GArray *tokens)
{
  for (guint i = 0; i < tokens->len; i++) {
    const Token *day = &g_array_index(tokens, NumbersToken, i).token;
    if (day->kind != TOKEN_DIGITS || day->term_len > 2)
      continue;
    guint n_between = 0;
    for (guint k = i + 1; k < tokens->len && k <= i + 2 * DAY_WORDS; k++) {
      const Token *year = &g_array_index(tokens, NumbersToken, k).token;
      g_autoptr(GError) error = NULL;
      Date date;
      if (year->kind != TOKEN_DIGITS || year->start <= day->end)
        continue;
      if (year->term_len <= 2 && ++n_between == 1)
        continue; /* the month */
      if (year->term_len != 4 || n_between != 1)
        break;
      if (!date_parse(text + day->start, year->end - day->start, &date, &error) &&
          g_error_matches(error, DATE_ERROR, DATE_ERROR_NO_SUCH_DAY))
        return g_strndup(text + day->start, year->end - day->start);
      break;
    }
  }
  return NULL;
}

/* ---- all ---- */

void plan_days_read(Plan *plan, const char *text, const GArray *tokens, Date today)
{
  g_autoptr(GPtrArray) atoms = g_ptr_array_new();
  PlanDays found = {0};
  for (guint i = 0; i < tokens->len; i++) {
    const Token *token = &g_array_index(tokens, NumbersToken, i).token;
    if (token_is_atom(token))
      g_ptr_array_add(atoms, (gpointer)token);
  }
  const DayWords words = {text, atoms, tokens};
  if (atoms->len < 2)
    return;
  if (find_counted(&words, &plan->intent, today, &found) ||
      (plan->intent.type != NULL &&
       (find_years(&words, today, &found) || find_bare(&words, &plan->intent, today, &found)))) {
    found.typed = g_strndup(text + atom_at(&words, found.first)->start,
                            atom_at(&words, found.first + found.n - 1)->end - atom_at(&words, found.first)->start);
    g_free(plan->days.typed);
    plan->days = found;
  }
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
  g_autoptr(GString) options = g_string_new(NULL);
  append_option(options, "from", days->from);
  append_option(options, "to", days->to);
  return g_strdup_printf(_("“%s” was read as when documents were issued (%s); --strict looks for the words."),
                         days->typed, options->str);
}
