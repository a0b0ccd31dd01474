#include "query/ask/short_number.h"

#include <string.h>

#define ORDINAL_DIGITS 5
#define YEAR_DIGITS    3 /* four are a whole year, which docnum reads */
/* Two digits up to this one are a year of this century. */
#define LAST_OF_CENTURY 44

/* Digits at *at; how many, and their value. */
static guint read_digits(const char *text, gsize len, gsize *at, guint *value)
{
  guint n = 0;
  *value = 0;
  for (; *at < len && g_ascii_isdigit(text[*at]) && n <= ORDINAL_DIGITS; ++*at, n++)
    *value = *value * 10 + (guint)(text[*at] - '0');
  return n;
}

/* A type code before the digits: "nđ", "TT "; its length with what separates it, 0 when there is none. */
static gsize read_type(const char *text, gsize len, DocNum *out)
{
  gsize n = 0;
  while (n < len && (g_ascii_isalpha(text[n]) || (guchar)text[n] >= 0x80))
    n++;
  const char *code = n > 0 ? docnum_type_code(text, n) : NULL;
  if (code == NULL)
    return 0;
  g_strlcpy(out->type, code, sizeof out->type);
  return n + (n < len && strchr(" -", text[n]) != NULL);
}

/* "2/3", "12.5", "25%", "25a" go on. */
static gboolean ends(const char *text, gsize len, gsize at)
{
  if (at >= len)
    return TRUE;
  if (strchr(".,", text[at]) != NULL)
    return at + 1 >= len || !g_ascii_isdigit(text[at + 1]);
  return !g_ascii_isalnum(text[at]) && (guchar)text[at] < 0x80 && strchr("/-%", text[at]) == NULL;
}

gsize short_number_scan(const char *text, gsize len, gboolean typed, DocNum *out, guint *year_start)
{
  DocNum found = {0};
  gsize at = 0;
  guint ordinal = 0, year = 0;
  if (len > 0 && !g_ascii_isdigit(text[0])) {
    at = read_type(text, len, &found);
    typed = at > 0;
    if (!typed)
      return 0;
  }
  guint n_ordinal = read_digits(text, len, &at, &ordinal);
  if (n_ordinal == 0 || n_ordinal > ORDINAL_DIGITS || ordinal == 0 || at >= len || text[at] != '/')
    return 0;
  at++;
  gboolean old = at < len && text[at] == '1';
  guint n_year = read_digits(text, len, &at, &year);
  if (n_year == 0 || n_year > YEAR_DIGITS || !ends(text, len, at))
    return 0;
  /* A day, a fraction, the years of a school: "30/4", "1/3", "2024/25". */
  if (!typed && ((ordinal <= 31 && year <= 12) || n_ordinal == 4))
    return 0;
  *year_start = n_year != 2 || year == 19 || year == 20 ? year : 0;
  if (n_year == 2)
    found.year = year <= LAST_OF_CENTURY ? 2000 + year : 1900 + year;
  if (n_year != 2 && !old && text[at - n_year] != '2')
    return 0;
  g_snprintf(found.ordinal, sizeof found.ordinal, "%u", ordinal);
  *out = found;
  return at;
}

gboolean short_number_begins(guint year, guint year_start)
{
  while (year > year_start)
    year /= 10;
  return year == year_start;
}
