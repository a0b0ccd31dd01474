#include "query/ask/no_day.h"

#include <string.h>

#include "corpus/base/language.h"
#include "query/ask/day_words.h"

#define MAX_PARTS  3
#define MAX_ATOMS  5 /* "31 tháng 6 năm 2019" */
#define YEAR_LEAST 1900
#define YEAR_MOST  2100
#define LEAP_YEAR  2000 /* has every day that some year has */

/* The numbers of what may be a date, in order, and how many words they are with what stands between them. */
typedef struct {
  guint value[MAX_PARTS], digits[MAX_PARTS], n, n_atoms;
} Parts;

void no_day_clear(NoDay *none)
{
  g_clear_pointer(&none->typed, g_free);
}

static gsize start_of(const DayWords *words, guint i)
{
  return day_words_at(words, i)->start;
}

static gsize end_of(const DayWords *words, guint i)
{
  return day_words_at(words, i)->end;
}

/* Whether something is joined to the words from first to last: then they are part of a number. */
static gboolean is_joined(const DayWords *words, guint first, guint last)
{
  gsize start = start_of(words, first), end = end_of(words, last);
  const char *behind = words->text + end;
  if (start > 0 && strchr("/-.", words->text[start - 1]) != NULL)
    return TRUE;
  return *behind != '\0' && strchr("/-.", *behind) != NULL && behind[1] != '\0' &&
         (g_ascii_isalnum(behind[1]) || (guchar)behind[1] >= 0x80);
}

/* The words from first to last as parts of a date. */
static gboolean read_parts(const DayWords *words, guint first, guint last, Parts *parts)
{
  static const char *const units[] = {"tháng", "năm", NULL};
  *parts = (Parts){.n_atoms = last - first + 1};
  for (guint i = first; i <= last; i++) {
    const Token *atom = day_words_at(words, i);
    if (atom->kind != TOKEN_DIGITS && !day_words_is_one_of(words, i, units))
      return FALSE;
    if (atom->kind != TOKEN_DIGITS)
      continue;
    if (parts->n == MAX_PARTS || atom->term_len > 4)
      return FALSE;
    parts->digits[parts->n] = (guint)(end_of(words, i) - start_of(words, i));
    parts->value[parts->n++] = (guint)g_ascii_strtoull(atom->term, NULL, 10);
  }
  return day_words_at(words, last)->kind == TOKEN_DIGITS && !is_joined(words, first, last);
}

static gboolean has_year(const Parts *parts)
{
  for (guint i = 0; i < parts->n; i++)
    if (parts->digits[i] == 4)
      return parts->value[i] >= YEAR_LEAST && parts->value[i] <= YEAR_MOST;
  return FALSE;
}

/* Whether the text from the word first to the word last has the form of a date that does not exist. */
static gboolean is_no_date(const DayWords *words, guint first, guint last)
{
  g_autoptr(GError) error = NULL;
  Date date;
  gsize start = start_of(words, first);
  return !date_parse(words->text + start, end_of(words, last) - start, &date, &error) &&
         g_error_matches(error, DATE_ERROR, DATE_ERROR_NO_SUCH_DAY);
}

/* "ngày 31/6", "ngày 5 tháng 13": a day that no year has. But "ngày 15/20" may be a share. */
static gboolean is_no_day_of_year(const DayWords *words, guint first, const Parts *parts)
{
  const gboolean in_words = parts->n_atoms > parts->n;
  char with_year[40];
  if (parts->digits[0] > 2 || parts->digits[1] > 2 || (in_words && !day_words_is(words, first + 1, "tháng")))
    return FALSE;
  gsize gap = start_of(words, first + 1) - end_of(words, first);
  if (!in_words && (parts->value[1] > 12 || gap != 1 || strchr("/-.", words->text[end_of(words, first)]) == NULL))
    return FALSE;
  g_autoptr(GError) error = NULL;
  Date date;
  g_snprintf(with_year, sizeof with_year, "%u/%u/%d", parts->value[0], parts->value[1], LEAP_YEAR);
  return !date_parse(with_year, strlen(with_year), &date, &error);
}

/* "quý 5 năm 2020" */
static gboolean is_no_quarter(const Parts *parts)
{
  return parts->digits[0] <= 2 && parts->digits[1] == 4 && (parts->value[0] < 1 || parts->value[0] > 4);
}

/* "quý V/2020", "quý VI năm 2020", of which "quý" is the word first; *n_atoms: behind it. */
static gboolean is_no_roman_quarter(const DayWords *words, guint first, guint *n_atoms)
{
  static const char *const none[] = {"v", "vi", "vii", "viii", "ix", "x", "xi", "xii", NULL};
  const guint year = first + (day_words_is(words, first + 2, "năm") ? 3 : 2);
  *n_atoms = year - first;
  if (!day_words_is(words, first, "quý") || !day_words_is_one_of(words, first + 1, none) || year >= words->atoms->len ||
      is_joined(words, first + 1, year))
    return FALSE;
  const guint64 value = g_ascii_strtoull(day_words_at(words, year)->term, NULL, 10);
  return day_words_at(words, year)->kind == TOKEN_DIGITS && value >= YEAR_LEAST && value <= YEAR_MOST;
}

/* What is paid at the end of a year: "lương tháng 13 năm 2023". */
static gboolean is_pay(const DayWords *words, guint month)
{
  static const char *const pays[] = {"lương", "thưởng", NULL};
  return month >= 1 && day_words_is_one_of(words, month - 1, pays);
}

/* What the word before the digits at first makes of the parts. */
static gboolean is_none(const DayWords *words, guint first, const Parts *parts, NoDayKind *kind)
{
  const guint last = first + parts->n_atoms - 1;
  *kind = NO_DAY_DAY;
  if (parts->n == MAX_PARTS)
    return has_year(parts) && is_no_date(words, first, last);
  if (parts->n != 2 || first == 0)
    return FALSE;
  if (day_words_is(words, first - 1, "ngày"))
    return is_no_day_of_year(words, first, parts);
  if (!has_year(parts))
    return FALSE;
  if (day_words_is(words, first - 1, "quý")) {
    *kind = NO_DAY_QUARTER;
    return is_no_quarter(parts);
  }
  *kind = NO_DAY_MONTH;
  return day_words_is(words, first - 1, "tháng") && !is_pay(words, first - 1) && is_no_date(words, first - 1, last);
}

static void take_none(const DayWords *words, NoDayKind kind, guint first, guint n, NoDay *out)
{
  const gsize start = start_of(words, first);
  *out = (NoDay){kind, g_strndup(words->text + start, end_of(words, first + n - 1) - start), first, n};
}

gboolean no_day_find(const char *text, const GArray *tokens, NoDay *out)
{
  g_auto(DayWords) words = {0};
  day_words_init(&words, text, tokens);
  for (guint first = 0; first < words.atoms->len; first++) {
    Date date;
    guint n_roman;
    if (is_no_roman_quarter(&words, first, &n_roman)) {
      take_none(&words, NO_DAY_QUARTER, first + 1, n_roman, out);
      return TRUE;
    }
    if (day_words_at(&words, first)->kind != TOKEN_DIGITS)
      continue;
    for (guint last = MIN(first + MAX_ATOMS, words.atoms->len) - 1; last > first; last--) {
      Parts parts;
      NoDayKind kind;
      if (!read_parts(&words, first, last, &parts) || !is_none(&words, first, &parts, &kind))
        continue;
      take_none(&words, kind, first, parts.n_atoms, out);
      return TRUE;
    }
    guint n = day_words_date(&words, first, &date);
    first += n > 1 ? n - 1 : 0; /* a day that is one holds no other */
  }
  return FALSE;
}

char *no_day_describe(const NoDay *none)
{
  static const char *const forms[] = {[NO_DAY_DAY] = N_("There is no such day as %s; it was looked for as words."),
                                      [NO_DAY_MONTH] = N_("There is no such month as %s; it was looked for as words."),
                                      [NO_DAY_QUARTER] =
                                          N_("There is no such quarter as %s; it was looked for as words.")};
  return g_strdup_printf(_(forms[none->kind]), none->typed);
}
