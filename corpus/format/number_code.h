/* number_code: a format code of a spreadsheet ('#,##0.0;[Red]-0"đ"') taken apart (ECMA-376 part 1, 18.8.31).
 *
 * For number_format.c only. */
#ifndef TRACUU_CORPUS_FORMAT_NUMBER_CODE_H
#define TRACUU_CORPUS_FORMAT_NUMBER_CODE_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  NUMBER_PART_LITERAL,  /* shown as it is; colours and languages are left out */
  NUMBER_PART_DIGIT,    /* letter: '0', '#' or '?' */
  NUMBER_PART_POINT,    /* of a fraction */
  NUMBER_PART_COMMA,    /* between thousands; behind the last digit it divides by 1000 */
  NUMBER_PART_PERCENT,  /* multiplies by 100 */
  NUMBER_PART_EXPONENT, /* "E+" */
  NUMBER_PART_SLASH,    /* of a date, or of a fraction */
  NUMBER_PART_DATE,     /* letter: 'y', 'd', 'h', 's', 'o' for a month, 'm' for minutes; len: how many of them */
  NUMBER_PART_ELAPSED,  /* letter: 'h', 'm' or 's', counted on beyond the day, the hour, the minute */
  NUMBER_PART_GENERAL,  /* the number as it is */
  NUMBER_PART_TEXT      /* the cell's text */
} NumberPartKind;

typedef struct {
  NumberPartKind kind;
  char letter;
  const char *text; /* in the code, len bytes */
  gsize len;
} NumberPart;

#define NUMBER_CODE_GENERAL  "General"
#define NUMBER_CODE_SECTIONS 4
#define NUMBER_CODE_PARTS    64 /* of a section; more are left out */

typedef struct {
  NumberPart parts[NUMBER_CODE_PARTS];
  guint n;
  gboolean digits; /* has places for digits other than those of split seconds */
  gboolean date;   /* has letters of dates and times, and no such places */
  gboolean text;   /* has the place of a text */
  char compare[3]; /* "<=": holds for numbers like this; "" when the code does not say */
  double limit;
} NumberSection;

/* Takes code apart and returns how many sections it has; more than NUMBER_CODE_SECTIONS are left out. The parts point
 * into code. */
guint number_code_parse(const char *code, NumberSection sections[NUMBER_CODE_SECTIONS]);

G_END_DECLS

#endif
