#include "query/relate/arrival_day.h"

#include <string.h>
#include <time.h>

#define LEN 16

Date arrival_day_read(const char *value)
{
  if (strlen(value) != LEN || strspn(value, "0123456789") != LEN)
    return (Date){0};
  time_t seconds = (time_t)(g_ascii_strtoll(value, NULL, 10) / G_USEC_PER_SEC);
  struct tm local;
  if (localtime_r(&seconds, &local) == NULL || local.tm_year > 9999 - 1900)
    return (Date){0};
  return (Date){(guint16)(local.tm_year + 1900), (guint8)(local.tm_mon + 1), (guint8)local.tm_mday};
}

/* The moment at which the day begins that is so many days later. */
static gint64 begin_of(Date day, int later)
{
  struct tm local = {.tm_year = day.year - 1900, .tm_mon = day.month - 1, .tm_mday = day.day + later, .tm_isdst = -1};
  return MAX((gint64)mktime(&local), 0) * G_USEC_PER_SEC;
}

char *arrival_day_first(Date day)
{
  return g_strdup_printf("%0*" G_GINT64_FORMAT, LEN, begin_of(day, 0));
}

char *arrival_day_last(Date day)
{
  return g_strdup_printf("%0*" G_GINT64_FORMAT, LEN, MAX(begin_of(day, 1) - 1, 0));
}
