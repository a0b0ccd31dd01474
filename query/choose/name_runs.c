#include "query/choose/name_runs.h"

#include "corpus/text/fold.h"
#include "corpus/text/normal.h"

#define FIRST_YEAR 1945
#define LAST_YEAR  2100

void name_runs_clear(NameRuns *name)
{
  g_string_free(name->text, TRUE);
  g_array_unref(name->runs);
}

const NameRun *name_runs_at(const NameRuns *name, guint i)
{
  return i < name->runs->len ? &g_array_index(name->runs, NameRun, i) : NULL;
}

void name_runs_append_folded(GString *out, const char *text, gsize len)
{
  g_autoptr(GString) canonical = g_string_new(NULL);
  FoldChar c;
  normal_append(canonical, text, len);
  for (gsize at = 0; at < canonical->len;) {
    at += fold_char(canonical->str + at, canonical->len - at, &c);
    if (c.base != 0)
      g_string_append_c(out, (c.base == 'd' && c.quality == 3) ? NAME_RUNS_CROSSED : c.base);
  }
}

/* "12a": the letter behind its digits belongs to a number. */
static gsize digits_len(const char *at)
{
  gsize n = 0;
  while (g_ascii_isdigit(at[n]))
    n++;
  return n + (at[n] >= 'a' && at[n] <= 'h' && !g_ascii_isalnum(at[n + 1]));
}

static void read_runs(NameRuns *name, const char *text, gsize len)
{
  *name = (NameRuns){g_string_new(NULL), g_array_new(FALSE, FALSE, sizeof(NameRun))};
  name_runs_append_folded(name->text, text, len);
  for (const char *at = name->text->str; *at != '\0';) {
    NameRun run = {0};
    const char *gap = at;
    while (*at != '\0' && !g_ascii_isalnum(*at))
      at++;
    if (at > gap)
      run.gap = *gap;
    run.wide = at > gap + 1;
    run.text = at;
    run.digits = g_ascii_isdigit(*at);
    if (run.digits)
      run.len = digits_len(at);
    while (!run.digits && g_ascii_isalpha(at[run.len]))
      run.len++;
    if (run.len > 0)
      g_array_append_val(name->runs, run);
    at += run.len;
  }
}

/* ---- digits ---- */

guint name_runs_value(const NameRun *run)
{
  return run != NULL && run->digits && run->len <= 8 ? (guint)g_ascii_strtoull(run->text, NULL, 10) : 0;
}

guint name_runs_year(const NameRun *run)
{
  guint value = run != NULL && run->len == 4 ? name_runs_value(run) : 0;
  return value >= FIRST_YEAR && value <= LAST_YEAR ? value : 0;
}

static gboolean may_be_day(guint day, guint month)
{
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

guint name_runs_day_year(const NameRun *run)
{
  guint value = run != NULL && run->len == 8 ? name_runs_value(run) : 0, first = value / 10000, last = value % 10000;
  if (first >= FIRST_YEAR && first <= LAST_YEAR && may_be_day(last % 100, last / 100))
    return first;
  return last >= FIRST_YEAR && last <= LAST_YEAR && may_be_day(first / 100, first % 100) ? last : 0;
}

/* Whether three runs are joined alike. */
static gboolean are_joined(const NameRun *first, const NameRun *second, const NameRun *third)
{
  return name_runs_value(first) > 0 && name_runs_value(second) > 0 && name_runs_value(third) > 0 && !second->wide &&
         !third->wide && second->gap == third->gap;
}

/* How many runs from i on are a day with its year in full: "15-7-2020", "15 7 2020", "2020-07-15", "20200715". */
static guint full_day_at(const NameRuns *name, guint i)
{
  const NameRun *first = name_runs_at(name, i), *month = name_runs_at(name, i + 1), *last = name_runs_at(name, i + 2);
  if (name_runs_day_year(first) > 0)
    return 1;
  if (!are_joined(first, month, last))
    return 0;
  gboolean begins =
      name_runs_year(first) > 0 && month->gap != ' ' && may_be_day(name_runs_value(last), name_runs_value(month));
  return begins || (name_runs_year(last) > 0 && may_be_day(name_runs_value(first), name_runs_value(month))) ? 3 : 0;
}

/* The same of a day without a year, or with two digits of it: "15.7", "15-7-20". */
static guint short_day_at(const NameRuns *name, guint i)
{
  const NameRun *day = name_runs_at(name, i), *month = name_runs_at(name, i + 1), *year = name_runs_at(name, i + 2);
  if (name_runs_value(day) == 0 || name_runs_value(month) == 0 || month->wide || month->of_day ||
      !may_be_day(name_runs_value(day), name_runs_value(month)))
    return 0;
  if (are_joined(day, month, year) && !year->of_day)
    return year->len == 2 ? 3 : 0;
  return month->gap == '.' ? 2 : 0;
}

/* Days with a year are sure, and come first. */
static void mark_days(NameRuns *name, guint (*day_at)(const NameRuns *, guint))
{
  for (guint i = 0; i < name->runs->len; i++)
    for (guint n = name_runs_at(name, i)->of_day ? 0 : day_at(name, i); n > 0; n--)
      g_array_index(name->runs, NameRun, i + n - 1).of_day = TRUE;
}

void name_runs_init(NameRuns *name, const char *text, gsize len)
{
  read_runs(name, text, len);
  mark_days(name, full_day_at);
  mark_days(name, short_day_at);
}
