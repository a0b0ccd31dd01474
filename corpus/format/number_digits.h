/* number_digits: the decimal digits of a number, rounded as people do it: half away from zero.
 *
 * For number_format.c only. */
#ifndef TRACUU_CORPUS_FORMAT_NUMBER_DIGITS_H
#define TRACUU_CORPUS_FORMAT_NUMBER_DIGITS_H

#include <glib.h>

G_BEGIN_DECLS

#define NUMBER_DIGITS_MAX   15 /* so many does a spreadsheet keep ... */
#define NUMBER_DIGITS_SHORT 10 /* ... and so many are shown, but for those before the point */

/* 0.DIGITS times ten to the power of point, without the sign; no digits: zero. */
typedef struct {
  char digits[NUMBER_DIGITS_MAX];
  int n, point;
} NumberDigits;

/* The digits of value, which is finite, with the point moved to the right by shift places. */
void number_digits_init(NumberDigits *digits, double value, int shift);
/* Digit number i, '0' outside of what there is. */
char number_digits_at(const NumberDigits *digits, int i);
/* FALSE for very small and very large numbers: they have an exponent. */
gboolean number_digits_are_plain(const NumberDigits *digits);
/* Appends them: "1234.5", "0.05". */
void number_digits_append(const NumberDigits *digits, GString *out);

G_END_DECLS

#endif
