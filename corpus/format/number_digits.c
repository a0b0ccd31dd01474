#include "corpus/format/number_digits.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Numbers beyond these powers of ten are shown with an exponent. */
#define SMALLEST (-9)
#define LARGEST  21

static void trim(NumberDigits *digits)
{
  while (digits->n > 0 && digits->digits[digits->n - 1] == '0')
    digits->n--;
  if (digits->n == 0)
    digits->point = 0;
}

/* Keeps the first n digits. */
static void keep(NumberDigits *digits, int n)
{
  if (n >= digits->n)
    return;
  gboolean up = digits->digits[n] >= '5';
  digits->n = n;
  while (up && digits->n > 0 && digits->digits[digits->n - 1] == '9')
    digits->n--;
  if (up && digits->n > 0) {
    digits->digits[digits->n - 1]++;
  } else if (up) {
    digits->digits[digits->n++] = '1';
    digits->point++;
  }
}

void number_digits_init(NumberDigits *digits, double value, int shift)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd(text, sizeof text, "%.14e", fabs(value)); /* "d.dddddddddddddde+XX" */
  digits->digits[0] = text[0];
  memcpy(digits->digits + 1, text + 2, NUMBER_DIGITS_MAX - 1);
  digits->n = NUMBER_DIGITS_MAX;
  digits->point = atoi(strchr(text, 'e') + 1) + 1 + shift;
  keep(digits, MAX(NUMBER_DIGITS_SHORT, digits->point));
  trim(digits);
}

char number_digits_at(const NumberDigits *digits, int i)
{
  return i >= 0 && i < digits->n ? digits->digits[i] : '0';
}

gboolean number_digits_are_plain(const NumberDigits *digits)
{
  return digits->point >= SMALLEST && digits->point <= LARGEST;
}

void number_digits_append(const NumberDigits *digits, GString *out)
{
  gboolean power = !number_digits_are_plain(digits);
  int point = power ? 1 : digits->point;
  for (int i = MIN(point - 1, 0); i < MAX(point, digits->n); i++) {
    if (i == point)
      g_string_append_c(out, '.');
    g_string_append_c(out, number_digits_at(digits, i));
  }
  if (power)
    g_string_append_printf(out, "e%+03d", digits->point - 1);
}
