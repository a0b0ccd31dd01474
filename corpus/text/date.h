/* date: calendar dates as Vietnamese documents print them and as people type them. Day first, always.
 *
 * Printed: "ngày 05 tháng 3 năm 2020", "ngày 14-3-2012", "15/6/2012", "29.6.2012", "tháng 6-2012", "tháng 5 năm 2019".
 * Typed:   YYYY, YYYY-MM, YYYY-MM-DD, M/YYYY, D/M/YYYY and the printed forms. */
#ifndef TRACUU_CORPUS_TEXT_DATE_H
#define TRACUU_CORPUS_TEXT_DATE_H

#include <glib.h>

G_BEGIN_DECLS

/* A date as far as it is known; 0 = part not given. Year 0 = no date at all. Always a date that exists. */
typedef struct {
  guint16 year; /* 1..9999 */
  guint8 month; /* 1..12 */
  guint8 day;   /* 1..31 */
} Date;

#define DATE_TEXT_MAX 12 /* "29/6/2012", "2012-06-29", with NUL */

/* Reads a date of a year 1900..2100 that starts exactly at text, as running text prints it ("ngày" and "tháng" may
 * lead; a lone year is no date here). Returns its length in bytes; 0 when there is none or it does not exist. */
gsize date_scan(const char *text, gsize len, Date *out);

/* Reads the whole of text as a date typed by a person. Errors: DATE_ERROR with a sentence that names the accepted
 * forms, or says that the day does not exist ("31/2/2012"). */
gboolean date_parse(const char *text, gsize len, Date *out, GError **error);

/* The first and the last day that a partly known date may mean: 2012-06 gives 2012-06-01 and 2012-06-30. */
Date date_first(Date date);
Date date_last(Date date);

/* YYYYMMDD as one number (unknown parts 0): sorts as dates do. And back. */
guint32 date_to_number(Date date);
Date date_from_number(guint32 number);

/* Days since 1970-01-01 of date_first(date); differences are exact. */
gint64 date_to_days(Date date);

/* "29/6/2012", "6/2012", "2012" for people; "2012-06-29", "2012-06", "2012" for machines. NUL-terminated into buf. */
void date_print(Date date, char buf[DATE_TEXT_MAX]);
void date_print_iso(Date date, char buf[DATE_TEXT_MAX]);

#define DATE_ERROR (date_error_quark())
typedef enum { DATE_ERROR_FORM, DATE_ERROR_NO_SUCH_DAY } DateError;
GQuark date_error_quark(void);

G_END_DECLS

#endif
