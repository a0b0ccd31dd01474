#include "corpus/format/office/cell.h"

#include <math.h>
#include <string.h>

/* 31/12/9999 as a day number. */
#define CELL_MAX_DAY 2958465

CellFormat cell_format_of_id(int id)
{
  if (id == 9 || id == 10)
    return CELL_PERCENT;
  if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || (id >= 50 && id <= 58))
    return CELL_DATE;
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47))
    return CELL_TIME;
  return CELL_NUMBER;
}

CellFormat cell_format_of_code(const char *code)
{
  gboolean quoted = FALSE, time = FALSE;
  for (const char *c = code; *c != '\0' && *c != ';'; c++) {
    if (*c == '"') {
      quoted = !quoted;
    } else if (quoted) {
      continue;
    } else if (*c == '\\' && c[1] != '\0') {
      c++;
    } else if (*c == '[') {
      c = strchrnul(c, ']');
      if (*c == '\0')
        break;
    } else if (*c == 'y' || *c == 'd' || *c == 'Y' || *c == 'D') {
      return CELL_DATE;
    } else if (*c == 'h' || *c == 'H' || *c == 's') {
      time = TRUE;
    } else if (*c == '%') {
      return CELL_PERCENT;
    }
  }
  return time ? CELL_TIME : CELL_NUMBER;
}

static void cell_append_date(GString *out, int day, gboolean from_1904)
{
  GDate date;
  /* Day 60 of 1900 is the 29 February that there was not. */
  int since = from_1904 ? day : day < 60 ? day : day - 1;
  g_date_clear(&date, 1);
  g_date_set_dmy(&date, 1, G_DATE_JANUARY, from_1904 ? 1904 : 1900);
  if (from_1904 || since > 0)
    g_date_add_days(&date, (guint)(from_1904 ? since : since - 1));
  g_string_append_printf(out, "%u/%u/%u", g_date_get_day(&date), (guint)g_date_get_month(&date),
                         g_date_get_year(&date));
}

void cell_append_number(GString *out, double value, CellFormat format, gboolean from_1904)
{
  char buf[G_ASCII_DTOSTR_BUF_SIZE];
  if (!isfinite(value))
    return;
  if (format == CELL_DATE && value >= 1 && value <= CELL_MAX_DAY) {
    cell_append_date(out, (int)value, from_1904);
    return;
  }
  if (format == CELL_TIME && value >= 0 && value < 1) {
    int minutes = (int)lround(value * 24 * 60);
    g_string_append_printf(out, "%d:%02d", minutes / 60, minutes % 60);
    return;
  }
  if (format == CELL_PERCENT)
    value *= 100;
  gboolean whole = fabs(value) < 1e15 && value == floor(value);
  g_string_append(out, g_ascii_formatd(buf, sizeof buf, whole ? "%.0f" : "%.10g", value));
  if (format == CELL_PERCENT)
    g_string_append_c(out, '%');
}
