/* number_format: how a spreadsheet shows a number: a format is its code, 'dd/mm/yyyy' or '#,##0.0%'.
 *
 * For all readers of spreadsheets, so that the same cell gives the same text whatever file it is in.
 *
 * A number keeps its digits, up to ten: a code does not round it, fill it up behind the point or part its thousands. So
 * it is found whether it was rounded for the eye or not, and transcripts of workbooks have it so. What a code adds is
 * shown: percent, currency, units, zeros before, brackets for what is below zero.
 *
 * A date is D/M/YYYY whatever its order in the code, a time H:MM or H:MM:SS in 24 hours, unless the code has words of
 * its own ('"ngày" dd "tháng" mm "năm" yyyy'): those are written out. */
#ifndef TRACUU_CORPUS_FORMAT_NUMBER_FORMAT_H
#define TRACUU_CORPUS_FORMAT_NUMBER_FORMAT_H

#include <glib.h>

G_BEGIN_DECLS

/* The code of a built-in format (ECMA-376 part 1, 18.8.30; [MS-XLS] 2.4.126), "General" for an id that is none.
 * Static. */
const char *number_format_of_id(guint id);

/* Appends value as code shows it, without blanks around it; nothing for what is no number. Days count from 1900 (with
 * the 29 February that there was not) or from 1904. A number that cannot be shown as a date comes as it is, and so does
 * one that the code would hide: sheets that are hidden are read, too. */
void number_format_append(GString *out, const char *code, double value, gboolean from_1904);

/* Appends what code puts before and after the text of a cell: '"Số "@'. */
void number_format_around_text(const char *code, GString *before, GString *after);

G_END_DECLS

#endif
