#include "corpus/text/date.h"

#include "corpus/text/letter.h"

#include <string.h>

#define YEAR_FIRST 1900
#define YEAR_LAST  2100
#define NO_PART    99
#define BLANKS_MAX 40 /* "ngày ....... tháng": drafts leave room for the day */

G_DEFINE_QUARK(tracuu_date_error, date_error)

/* ---- reading parts ---- */

typedef struct {
  const char *text;
  gsize len, at;
} Cursor;

/* Up to digits_max digits; 0 bytes read = FALSE. Longer runs of digits are no part of a date. */
static gboolean read_number(Cursor *c, guint digits_min, guint digits_max, guint *out)
{
  gsize i = c->at;
  guint value = 0;
  while (i < c->len && g_ascii_isdigit(c->text[i]) && i - c->at <= digits_max)
    value = value * 10 + (guint)(c->text[i++] - '0');
  gsize digits = i - c->at;
  if (digits < digits_min || digits > digits_max)
    return FALSE;
  c->at = i;
  *out = value;
  return TRUE;
}

/* A day or a month; 0 becomes one that no calendar has, as 0 is a part that was not given. */
static gboolean read_part(Cursor *c, guint digits_min, guint *out)
{
  if (!read_number(c, digits_min, 2, out))
    return FALSE;
  if (*out == 0)
    *out = NO_PART;
  return TRUE;
}

/* Length of the blank at text: space, tab, newline, no-break space; 0 when it is something else. */
static gsize blank_at(const Cursor *c, gsize i)
{
  if (i >= c->len)
    return 0;
  if (c->text[i] == ' ' || c->text[i] == '\t' || c->text[i] == '\n')
    return 1;
  if (c->len - i >= 2 && memcmp(c->text + i, "\xC2\xA0", 2) == 0)
    return 2;
  return 0;
}

static gsize skip_blanks(Cursor *c)
{
  gsize from = c->at, n;
  while (c->at - from < BLANKS_MAX && (n = blank_at(c, c->at)) > 0)
    c->at += n;
  return c->at - from;
}

/* Blanks, full stops, underlines and ellipses where a draft leaves the day open. */
static void skip_open_place(Cursor *c)
{
  gsize from = c->at;
  while (c->at < c->len && c->at - from < BLANKS_MAX) {
    gsize n = blank_at(c, c->at);
    if (n == 0 && strchr("._/", c->text[c->at]))
      n = 1;
    if (n == 0 && c->len - c->at >= 3 && memcmp(c->text + c->at, "\xE2\x80\xA6", 3) == 0)
      n = 3;
    if (n == 0)
      return;
    c->at += n;
  }
}

/* '/', '-' or '.', or 0; dashes of every length count as '-'. One space may stand on each side. */
static char read_separator(Cursor *c)
{
  gsize i = c->at + blank_at(c, c->at);
  char found = 0;
  gsize n = 1;
  if (i >= c->len)
    return 0;
  if (strchr("/-.", c->text[i]) && c->text[i])
    found = c->text[i];
  else if (c->len - i >= 3 && memcmp(c->text + i, "\xE2\x80", 2) == 0 && (guchar)c->text[i + 2] >= 0x90 &&
           (guchar)c->text[i + 2] <= 0x94) {
    found = '-';
    n = 3;
  }
  if (!found)
    return 0;
  i += n;
  c->at = i + blank_at(c, i);
  return found;
}

/* Whether the letters at the cursor are word, marks and case forgiven ("ngay" is ngày), and no letter follows. */
static gboolean read_word(Cursor *c, const char *word)
{
  gsize i = c->at;
  guint8 code;
  while (*word) {
    if (i >= c->len)
      return FALSE;
    gsize n = letter_read(c->text + i, c->len - i, &code);
    guint8 letter = letter_of(code);
    if (letter == LETTER_NONE || (letter < LETTER_IGNORED && letter_folded[letter] != *word))
      return FALSE;
    word += letter < LETTER_IGNORED;
    i += n;
  }
  while (i < c->len) {
    gsize n = letter_read(c->text + i, c->len - i, &code);
    if (letter_of(code) != LETTER_MARK && letter_of(code) != LETTER_IGNORED)
      break;
    i += n;
  }
  if (i < c->len && letter_of(code) != LETTER_NONE)
    return FALSE;
  c->at = i;
  return TRUE;
}

static guint days_in_month(guint year, guint month)
{
  return g_date_get_days_in_month((GDateMonth)month, (GDateYear)year);
}

static gboolean exists(guint year, guint month, guint day)
{
  if (year < 1 || year > 9999 || month > 12 || (month == 0 && day != 0))
    return FALSE;
  return day == 0 || day <= days_in_month(year, month);
}

/* A number goes on when a digit follows, or a separator with a letter or digit behind it (14/3/2012/NĐ). */
static gboolean number_ends(const Cursor *c)
{
  if (c->at >= c->len)
    return TRUE;
  char next = c->text[c->at];
  if (g_ascii_isdigit(next))
    return FALSE;
  if (next != '/' || c->at + 1 >= c->len)
    return TRUE;
  guchar after = (guchar)c->text[c->at + 1];
  return !(g_ascii_isalnum((char)after) || after >= 0x80);
}

static gboolean read_year(Cursor *c, guint *year)
{
  Cursor try = *c;
  if (!read_number(&try, 4, 4, year) || *year < YEAR_FIRST || *year > YEAR_LAST || !number_ends(&try))
    return FALSE;
  *c = try;
  return TRUE;
}

/* "[tháng] 3 năm 2020", "3/2020": what stands between month and year. */
static gboolean read_month_and_year(Cursor *c, guint *month, guint *year)
{
  if (!read_part(c, 1, month))
    return FALSE;
  Cursor try = *c;
  if (read_separator(&try) && read_year(&try, year)) {
    *c = try;
    return TRUE;
  }
  skip_blanks(c);
  if (!read_word(c, "nam"))
    return FALSE;
  skip_blanks(c);
  return read_year(c, year);
}

/* "tháng 6-2012", "tháng 5 năm 2019", the cursor before "tháng". */
static gboolean read_from_month(Cursor *c, guint *month, guint *year)
{
  if (!read_word(c, "thang"))
    return FALSE;
  skip_blanks(c);
  return read_month_and_year(c, month, year);
}

/* "14-3-2012", "05 tháng 3 năm 2020" and 2012-03-14, the cursor at a digit. */
static gboolean read_from_digit(Cursor *c, guint *day, guint *month, guint *year)
{
  Cursor try = *c;
  if (read_number(&try, 4, 4, year)) {
    if (try.at >= try.len || try.text[try.at++] != '-' || !read_part(&try, 2, month) || try.at >= try.len ||
        try.text[try.at++] != '-' || !read_part(&try, 2, day) || *year < YEAR_FIRST || *year > YEAR_LAST)
      return FALSE;
    *c = try;
    return number_ends(c);
  }
  if (!read_part(c, 1, day))
    return FALSE;
  try = *c;
  char separator = read_separator(&try);
  if (separator) {
    *c = try;
    return read_part(c, 1, month) && read_separator(c) == separator && read_year(c, year);
  }
  skip_blanks(c);
  return read_from_month(c, month, year);
}

gsize date_scan(const char *text, gsize len, Date *out)
{
  Cursor c = {text, len, 0};
  guint day = 0, month = 0, year = 0;
  gboolean found;
  if (len == 0)
    return 0;
  if (g_ascii_isdigit(text[0])) {
    found = read_from_digit(&c, &day, &month, &year);
  } else if (read_word(&c, "ngay")) {
    skip_blanks(&c);
    if (c.at < len && g_ascii_isdigit(text[c.at])) {
      found = read_from_digit(&c, &day, &month, &year);
    } else {
      skip_open_place(&c);
      found = read_from_month(&c, &month, &year);
    }
  } else {
    found = read_from_month(&c, &month, &year);
  }
  if (!found || !exists(year, month, day))
    return 0;
  *out = (Date){(guint16)year, (guint8)month, (guint8)day};
  return c.at;
}

/* ---- what a person types ---- */

static gboolean no_such_day(const char *text, gsize len, GError **error)
{
  g_autofree char *shown = g_utf8_make_valid(text, (gssize)MIN(len, 40));
  g_set_error(error, DATE_ERROR, DATE_ERROR_NO_SUCH_DAY, "There is no such day as \"%s\".", shown);
  return FALSE;
}

static gboolean no_date(const char *text, gsize len, GError **error)
{
  g_autofree char *shown = g_utf8_make_valid(text, (gssize)MIN(len, 40));
  g_set_error(error, DATE_ERROR, DATE_ERROR_FORM,
              "\"%s\" is no date. Write a year (2012), a month (6/2012 or 2012-06) or a day (29/6/2012 or 2012-06-29).",
              shown);
  return FALSE;
}

/* YYYY, YYYY-MM, YYYY-MM-DD, M/YYYY, D/M/YYYY; the parts that are not there stay 0. */
static gboolean read_typed(Cursor *c, guint *day, guint *month, guint *year)
{
  guint first;
  char separator;
  if (read_number(c, 4, 4, year)) {
    if (c->at == c->len)
      return TRUE;
    separator = read_separator(c);
    if (!separator || !read_part(c, 1, month))
      return FALSE;
    return c->at == c->len || (read_separator(c) == separator && read_part(c, 1, day) && c->at == c->len);
  }
  if (!read_part(c, 1, &first) || !(separator = read_separator(c)))
    return FALSE;
  if (read_number(c, 4, 4, year)) {
    *month = first;
    return c->at == c->len;
  }
  *day = first;
  return read_part(c, 1, month) && read_separator(c) == separator && read_number(c, 4, 4, year) && c->at == c->len;
}

/* "năm 2012", and the printed forms, whose parts need not make a day that exists. */
static gboolean read_words(Cursor *c, guint *day, guint *month, guint *year)
{
  Cursor try = *c;
  gboolean found;
  if (read_word(&try, "nam")) {
    skip_blanks(&try);
    found = read_number(&try, 4, 4, year);
    return found && try.at == try.len;
  }
  if (read_word(&try, "ngay"))
    skip_blanks(&try);
  if (try.at < try.len && g_ascii_isdigit(try.text[try.at]))
    found = read_from_digit(&try, day, month, year);
  else
    found = read_from_month(&try, month, year);
  return found && try.at == try.len;
}

gboolean date_parse(const char *text, gsize len, Date *out, GError **error)
{
  Cursor c = {text, len, 0};
  guint day = 0, month = 0, year = 0;
  skip_blanks(&c);
  while (c.len > c.at && (c.text[c.len - 1] == ' ' || c.text[c.len - 1] == '\t' || c.text[c.len - 1] == '\n'))
    c.len--;
  Cursor typed = c;
  if (!read_typed(&typed, &day, &month, &year)) {
    day = month = year = 0;
    if (!read_words(&c, &day, &month, &year))
      return no_date(text, len, error);
  }
  if (!exists(year, month, day))
    return no_such_day(text, len, error);
  *out = (Date){(guint16)year, (guint8)month, (guint8)day};
  return TRUE;
}

/* ---- arithmetic ---- */

Date date_first(Date date)
{
  if (date.year == 0)
    return date;
  return (Date){date.year, date.month ? date.month : 1, date.day ? date.day : 1};
}

Date date_last(Date date)
{
  if (date.year == 0)
    return date;
  if (date.month == 0)
    date.month = 12;
  if (date.day == 0)
    date.day = (guint8)days_in_month(date.year, date.month);
  return date;
}

guint32 date_to_number(Date date)
{
  return date.year * 10000u + date.month * 100u + date.day;
}

Date date_from_number(guint32 number)
{
  guint year = number / 10000, month = number / 100 % 100, day = number % 100;
  if (!exists(year, month, day))
    return (Date){0, 0, 0};
  return (Date){(guint16)year, (guint8)month, (guint8)day};
}

gint64 date_to_days(Date date)
{
  Date first = date_first(date);
  g_return_val_if_fail(first.year != 0 && exists(first.year, first.month, first.day), 0);
  /* days before a civil date, the year counted from March so that the leap day comes last */
  gint64 y = first.year - (first.month <= 2);
  gint64 month = (first.month + 9) % 12;
  return 365 * y + y / 4 - y / 100 + y / 400 + (153 * month + 2) / 5 + first.day - 1 - 719468;
}

void date_print(Date date, char buf[DATE_TEXT_MAX])
{
  /* the remainders only tell the compiler that the numbers fit */
  guint day = date.day % 100u, month = date.month % 100u, year = date.year % 10000u;
  if (date.day)
    g_snprintf(buf, DATE_TEXT_MAX, "%u/%u/%04u", day, month, year);
  else if (date.month)
    g_snprintf(buf, DATE_TEXT_MAX, "%u/%04u", month, year);
  else
    g_snprintf(buf, DATE_TEXT_MAX, "%04u", year);
}

void date_print_iso(Date date, char buf[DATE_TEXT_MAX])
{
  guint day = date.day % 100u, month = date.month % 100u, year = date.year % 10000u;
  if (date.day)
    g_snprintf(buf, DATE_TEXT_MAX, "%04u-%02u-%02u", year, month, day);
  else if (date.month)
    g_snprintf(buf, DATE_TEXT_MAX, "%04u-%02u", year, month);
  else
    g_snprintf(buf, DATE_TEXT_MAX, "%04u", year);
}
