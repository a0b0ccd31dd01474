#include "corpus/format/number_format.h"

#include <math.h>
#include <string.h>

#include "corpus/format/number_code.h"
#include "corpus/format/number_digits.h"

/* 31/12/9999 as a day number from 1900; days from 1904 have so many less. */
#define MAX_DAY     2958465
#define DAYS_OF_4   1462
#define DAY_SECONDS 86400
/* Digits of a second that are shown. */
#define MAX_SPLIT 6

const char *number_format_of_id(guint id)
{
  /* 5 to 8 and 41 to 44 have the currency of the machine that wrote the file, which says it in a code of its own. 27 to
   * 36 and 50 to 58 are dates and times in East Asia. */
  static const struct {
    guint from, to;
    const char *code;
  } formats[] = {{1, 1, "0"},
                 {2, 2, "0.00"},
                 {3, 3, "#,##0"},
                 {4, 4, "#,##0.00"},
                 {5, 6, "#,##0;-#,##0"},
                 {7, 8, "#,##0.00;-#,##0.00"},
                 {9, 9, "0%"},
                 {10, 10, "0.00%"},
                 {11, 11, "0.00E+00"},
                 {12, 12, "# ?/?"},
                 {13, 13, "# ?\?/?\?"},
                 {14, 16, "d/m/yyyy"},
                 {17, 17, "mmm-yy"},
                 {18, 18, "h:mm AM/PM"},
                 {19, 19, "h:mm:ss AM/PM"},
                 {20, 20, "h:mm"},
                 {21, 21, "h:mm:ss"},
                 {22, 22, "d/m/yyyy h:mm"},
                 {27, 31, "d/m/yyyy"},
                 {32, 35, "h:mm:ss"},
                 {36, 36, "d/m/yyyy"},
                 {37, 38, "#,##0;(#,##0)"},
                 {39, 40, "#,##0.00;(#,##0.00)"},
                 {41, 42, "#,##0;(#,##0);\"-\""},
                 {43, 44, "#,##0.00;(#,##0.00);\"-\""},
                 {45, 45, "mm:ss"},
                 {46, 46, "[h]:mm:ss"},
                 {47, 47, "mm:ss.0"},
                 {48, 48, "##0.0E+0"},
                 {49, 49, "@"},
                 {50, 58, "d/m/yyyy"}};
  for (gsize i = 0; i < G_N_ELEMENTS(formats); i++)
    if (id >= formats[i].from && id <= formats[i].to)
      return formats[i].code;
  return NUMBER_CODE_GENERAL;
}

/* ---- dates and times ---- */

typedef struct {
  gint64 day, seconds, split; /* seconds since the beginning, not of the day; split: the digits behind them */
  int split_len;
  gboolean from_1904;
} Moment;

/* What a code shows of a moment. */
typedef struct {
  gboolean day, month, year, hour, minute, second, words;
  char elapsed;
  int split_len;
} MomentParts;

static gboolean has_letter(const NumberPart *part)
{
  const char *end = part->text + part->len;
  for (const char *c = part->text; c < end; c = g_utf8_next_char(c))
    if (g_unichar_isalpha(g_utf8_get_char(c)))
      return TRUE;
  return FALSE;
}

static MomentParts moment_parts(const NumberSection *section)
{
  MomentParts parts = {0};
  for (guint i = 0; i < section->n; i++) {
    const NumberPart *part = &section->parts[i];
    if (part->kind == NUMBER_PART_DIGIT && parts.split_len < MAX_SPLIT)
      parts.split_len++;
    else if (part->kind == NUMBER_PART_LITERAL)
      parts.words |= has_letter(part);
    if (part->kind == NUMBER_PART_ELAPSED)
      parts.elapsed = part->letter;
    if (part->kind != NUMBER_PART_DATE && part->kind != NUMBER_PART_ELAPSED)
      continue;
    parts.day |= part->letter == 'd';
    parts.month |= part->letter == 'o';
    parts.year |= part->letter == 'y';
    parts.hour |= part->letter == 'h';
    parts.minute |= part->letter == 'm';
    parts.second |= part->letter == 's';
  }
  return parts;
}

static gboolean moment_has_date(const MomentParts *parts)
{
  return parts->day || parts->month || parts->year;
}

static gboolean moment_has_time(const MomentParts *parts)
{
  return parts->hour || parts->minute || parts->second;
}

/* FALSE when value is no moment that the parts can show. */
static gboolean moment_of(double value, const MomentParts *parts, gboolean from_1904, Moment *moment)
{
  if (value < 0 || value >= (from_1904 ? MAX_DAY - DAYS_OF_4 : MAX_DAY) + 1.0)
    return FALSE;
  gint64 units = 1;
  for (int i = 0; i < parts->split_len; i++)
    units *= 10;
  gint64 total = llround(value * DAY_SECONDS * (double)units);
  *moment =
      (Moment){.seconds = total / units, .split = total % units, .split_len = parts->split_len, .from_1904 = from_1904};
  /* A moment just before midnight is the next day's when its seconds are shown rounded. */
  moment->day = moment_has_time(parts) ? moment->seconds / DAY_SECONDS : (gint64)value;
  return !moment_has_date(parts) || moment->day > 0 || from_1904 || moment_has_time(parts);
}

static void moment_date(const Moment *moment, guint *day, guint *month, guint *year)
{
  const gint64 leap = 60; /* the 29 February 1900 */
  *day = 29;
  *month = 2;
  *year = 1900;
  if (!moment->from_1904 && moment->day == leap)
    return;
  GDate date;
  g_date_clear(&date, 1);
  g_date_set_dmy(&date, moment->from_1904 ? 1 : 31, moment->from_1904 ? G_DATE_JANUARY : G_DATE_DECEMBER,
                 moment->from_1904 ? 1904 : 1899);
  g_date_add_days(&date, (guint)(moment->from_1904 || moment->day < leap ? moment->day : moment->day - 1));
  *day = g_date_get_day(&date);
  *month = g_date_get_month(&date);
  *year = g_date_get_year(&date);
}

static void append_date(GString *out, const Moment *moment, const MomentParts *parts)
{
  guint day, month, year;
  moment_date(moment, &day, &month, &year);
  if (parts->day || !parts->year)
    g_string_append_printf(out, "%u/", day);
  if (parts->day || parts->month || !parts->year)
    g_string_append_printf(out, "%u/", month);
  g_string_append_printf(out, "%u", year);
}

static void append_split(GString *out, const Moment *moment)
{
  if (moment->split_len > 0)
    g_string_append_printf(out, ".%0*" G_GINT64_FORMAT, moment->split_len, moment->split);
}

static void append_time(GString *out, const Moment *moment, const MomentParts *parts)
{
  gint64 seconds = parts->elapsed != 0 ? moment->seconds : moment->seconds % DAY_SECONDS;
  gint64 minutes = seconds / 60;
  if (parts->hour) {
    g_string_append_printf(out, "%" G_GINT64_FORMAT ":", minutes / 60);
    minutes %= 60;
  } else if (parts->elapsed == 0) {
    minutes %= 60;
  }
  if (parts->hour || parts->minute) {
    g_string_append_printf(out, parts->elapsed == 'm' ? "%" G_GINT64_FORMAT : "%02" G_GINT64_FORMAT, minutes);
    seconds %= 60;
  } else if (parts->elapsed == 0) {
    seconds %= 60;
  }
  if (!parts->second)
    return;
  if (parts->hour || parts->minute)
    g_string_append_c(out, ':');
  g_string_append_printf(out, parts->elapsed == 's' ? "%" G_GINT64_FORMAT : "%02" G_GINT64_FORMAT, seconds);
  append_split(out, moment);
}

/* One letter of a code that has words of its own. The names of days and months depend on the reader's language: a month
 * is its number, a day of the week is left out. */
static void append_letter(GString *out, const NumberPart *part, const Moment *moment, gboolean elapsed)
{
  guint day, month, year;
  gint64 value = 0, seconds = moment->seconds;
  moment_date(moment, &day, &month, &year);
  switch (part->letter) {
  case 'd':
    if (part->len > 2)
      return;
    value = day;
    break;
  case 'o':
    value = month;
    break;
  case 'y':
    value = year;
    break;
  case 'h':
    value = elapsed ? seconds / 3600 : seconds / 3600 % 24;
    break;
  case 'm':
    value = elapsed ? seconds / 60 : seconds / 60 % 60;
    break;
  default:
    value = elapsed ? seconds : seconds % 60;
    break;
  }
  g_string_append_printf(out, part->len == 2 ? "%02" G_GINT64_FORMAT : "%" G_GINT64_FORMAT, value);
}

static void append_words(GString *out, const NumberSection *section, const Moment *moment)
{
  for (guint i = 0; i < section->n; i++) {
    const NumberPart *part = &section->parts[i];
    if (part->kind == NUMBER_PART_DATE || part->kind == NUMBER_PART_ELAPSED)
      append_letter(out, part, moment, part->kind == NUMBER_PART_ELAPSED);
    else if (part->kind == NUMBER_PART_POINT && i + 1 < section->n && section->parts[i + 1].kind == NUMBER_PART_DIGIT)
      append_split(out, moment);
    else if (part->kind != NUMBER_PART_DIGIT)
      g_string_append_len(out, part->text, (gssize)part->len);
  }
}

/* FALSE, and nothing appended, when value is no date. */
static gboolean append_moment(GString *out, const NumberSection *section, double value, gboolean from_1904)
{
  MomentParts parts = moment_parts(section);
  Moment moment;
  if (!moment_of(value, &parts, from_1904, &moment))
    return FALSE;
  gboolean date = moment_has_date(&parts) && (moment.day > 0 || from_1904);
  if (parts.words) {
    append_words(out, section, &moment);
    return TRUE;
  }
  if (date)
    append_date(out, &moment, &parts);
  if (date && moment_has_time(&parts))
    g_string_append_c(out, ' ');
  if (moment_has_time(&parts))
    append_time(out, &moment, &parts);
  return TRUE;
}

/* ---- numbers ---- */

/* What a code wants of a number's digits. */
typedef struct {
  int whole;     /* places before the point */
  int shift;     /* by so many places the point moves */
  gboolean free; /* the number has no places: instead of an exponent, and of a fraction that looks like a date */
} NumberPlaces;

static NumberPlaces number_places(const NumberSection *section)
{
  NumberPlaces places = {0};
  gboolean behind = FALSE;
  for (guint i = 0; i < section->n; i++) {
    NumberPartKind kind = section->parts[i].kind;
    places.whole += kind == NUMBER_PART_DIGIT && !behind;
    places.shift += kind == NUMBER_PART_PERCENT ? 2 : 0;
    places.free |= kind == NUMBER_PART_EXPONENT || kind == NUMBER_PART_SLASH;
    behind |= kind == NUMBER_PART_POINT;
  }
  places.free |= places.whole == 0;
  return places;
}

/* Appends the digit for the place-th place before the point; the first takes all that have no place of their own. */
static void append_place(GString *out, const NumberDigits *digits, int place, int places, char letter)
{
  int at = digits->point - places + place;
  for (int i = place == 0 ? 0 : at; i < at; i++)
    g_string_append_c(out, number_digits_at(digits, i));
  if (at >= 0)
    g_string_append_c(out, number_digits_at(digits, at));
  else if (letter == '0')
    g_string_append_c(out, '0');
}

/* Appends all digits behind the point. */
static void append_behind(GString *out, const NumberDigits *digits)
{
  if (digits->n <= digits->point)
    return;
  if (out->len == 0 || !g_ascii_isdigit(out->str[out->len - 1]))
    g_string_append_c(out, '0');
  g_string_append_c(out, '.');
  for (int i = digits->point; i < digits->n; i++)
    g_string_append_c(out, number_digits_at(digits, i));
}

static void append_number(GString *out, const NumberSection *section, double value, gboolean sign)
{
  NumberPlaces places = number_places(section);
  NumberDigits digits;
  int place = 0;
  gboolean whole = FALSE;
  number_digits_init(&digits, value, places.shift);
  places.free |= !number_digits_are_plain(&digits);
  if (sign && value < 0)
    g_string_append_c(out, '-');
  for (guint i = 0; i < section->n; i++) {
    const NumberPart *part = &section->parts[i];
    if (part->kind == NUMBER_PART_LITERAL || part->kind == NUMBER_PART_PERCENT) {
      g_string_append_len(out, part->text, (gssize)part->len);
    } else if (part->kind == NUMBER_PART_GENERAL || part->kind == NUMBER_PART_TEXT ||
               (part->kind == NUMBER_PART_DIGIT && places.free)) {
      if (!whole)
        number_digits_append(&digits, out);
      whole = TRUE;
    } else if (part->kind == NUMBER_PART_DIGIT && place < places.whole) {
      append_place(out, &digits, place++, places.whole, part->letter);
      if (place == places.whole)
        append_behind(out, &digits);
    }
  }
}

/* ---- sections ---- */

static gboolean holds(const NumberSection *section, double value)
{
  const char *compare = section->compare;
  gboolean equal = strchr(compare, '=') != NULL, not = strcmp(compare, "<>") == 0;
  if (not )
    return value != section->limit;
  return (equal && value == section->limit) || (compare[0] == '<' && value < section->limit) ||
         (compare[0] == '>' && value > section->limit);
}

/* The section for value out of the n that are for numbers. *sign: it leaves the sign to us. */
static const NumberSection *choose(const NumberSection *sections, guint n, double value, gboolean *sign)
{
  for (guint i = 0; i + 1 < n; i++) {
    const NumberSection *section = &sections[i];
    gboolean compares = section->compare[0] != '\0';
    if (compares ? holds(section, value) : i == 0 ? (n > 2 ? value > 0 : value >= 0) : value < 0) {
      *sign = compares ? !(section->compare[0] == '<' && section->limit <= 0) : i == 0;
      return section;
    }
  }
  *sign = n != 2 || sections[0].compare[0] != '\0';
  return &sections[n - 1];
}

static gboolean shows_nothing(const NumberSection *sections, guint n)
{
  for (guint i = 0; i < n; i++)
    if (sections[i].n > 0)
      return FALSE;
  return TRUE;
}

/* Takes out the blanks around what was appended from start on. */
static void strip(GString *out, gsize start)
{
  gsize blanks = strspn(out->str + start, " ");
  g_string_erase(out, (gssize)start, (gssize)blanks);
  while (out->len > start && out->str[out->len - 1] == ' ')
    g_string_truncate(out, out->len - 1);
}

/* The sections for numbers come first; one for texts stands at the end and has the place of a text, or is the fourth.
 */
static guint count_numeric(const NumberSection *sections, guint n)
{
  return n > 1 && (n == NUMBER_CODE_SECTIONS || sections[n - 1].text) ? n - 1 : n;
}

void number_format_append(GString *out, const char *code, double value, gboolean from_1904)
{
  static const NumberSection general = {.parts = {{NUMBER_PART_GENERAL, 0, "", 0}}, .n = 1};
  NumberSection sections[NUMBER_CODE_SECTIONS];
  const NumberSection *section = &general;
  gboolean sign = TRUE;
  gsize start = out->len;
  if (!isfinite(value))
    return;
  if (g_ascii_strcasecmp(code, NUMBER_CODE_GENERAL) != 0) {
    guint n = number_code_parse(code, sections);
    if (!shows_nothing(sections, n))
      section = choose(sections, count_numeric(sections, n), value, &sign);
  }
  if (!section->date)
    append_number(out, section, value, sign);
  else if (!append_moment(out, section, value, from_1904))
    append_number(out, &general, value, TRUE);
  strip(out, start);
}

void number_format_around_text(const char *code, GString *before, GString *after)
{
  NumberSection sections[NUMBER_CODE_SECTIONS];
  if (strchr(code, '@') == NULL)
    return;
  guint n = number_code_parse(code, sections);
  const NumberSection *section = &sections[n - 1];
  GString *out = before;
  for (guint i = 0; section->text && i < section->n; i++) {
    const NumberPart *part = &section->parts[i];
    if (part->kind == NUMBER_PART_TEXT)
      out = after;
    else if (part->kind == NUMBER_PART_LITERAL)
      g_string_append_len(out, part->text, (gssize)part->len);
  }
}
