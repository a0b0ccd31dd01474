/* cell: how the number in a spreadsheet's cell is shown.
 *
 * For the readers of spreadsheets only. */
#ifndef TRACUU_CORPUS_FORMAT_OFFICE_CELL_H
#define TRACUU_CORPUS_FORMAT_OFFICE_CELL_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum { CELL_NUMBER, CELL_DATE, CELL_TIME, CELL_PERCENT } CellFormat;

/* What a number format says: one of Excel's built-in ids, or a format code ("dd/mm/yyyy", "0.0%"). */
CellFormat cell_format_of_id(int id);
CellFormat cell_format_of_code(const char *code);

/* Appends value as people read it: dates as D/M/YYYY, numbers with at most 15 digits and no exponent if it can be
 * helped. Days count from 1900 (with its false leap day) or from 1904. */
void cell_append_number(GString *out, double value, CellFormat format, gboolean from_1904);

G_END_DECLS

#endif
