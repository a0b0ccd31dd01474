/* output_result: one document of a list on a screen, three to five lines:
 *
 *    1. Luật An ninh mạng                                           in force
 *       24/2018/QH14 · Quốc hội · 12/6/2018 · Nguyễn Thị Kim Ngân
 *       Chương II > Điều 10. Hệ thống thông tin quan trọng về an ninh quốc gia
 *       …bảo vệ an ninh mạng đối với hệ thống thông tin quan trọng về an ninh…
 *       see also: Điều 12, Điều 13
 *
 * A list for a file or a program has the path below each, and so has one that is asked for it; on a screen the title is
 * a link to it. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_RESULT_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_RESULT_H

#include "query/output/output.h"

G_BEGIN_DECLS

/* Between the parts of a heading: "Chương II > Điều 10". */
#define OUTPUT_RESULT_SEPARATOR " > "
/* Behind what is not certain: "15/2011/QĐ-UBND ?". */
#define OUTPUT_RESULT_UNCERTAIN " ?"

void output_result_append(const Output *output, const Result *result, GString *out);

/* In one line: rank, number, date, title, status. */
void output_result_append_compact(const Output *output, const Result *result, GString *out);

/* Number, issuer and date of a document, what it is and what became of it, as one text. To be freed. */
char *output_result_identity(const Result *result);

/* What a document is called, safe for a screen: its title, else the name of its file. To be freed. */
char *output_result_name(const Result *result);

/* Appends a path on a line of its own, behind blanks and a lead. */
void output_result_append_path(const Output *output, guint indent, const char *lead, const char *path, GString *out);

/* Appends the other files of a document, each on a line of its own. */
void output_result_append_copies(const Output *output, guint indent, const Result *result, GString *out);

/* "p. 12", a page of the file. To be freed. */
char *output_result_page(guint page);

/* The URI of the file that holds a document (of a member, of its archive); NULL when it has none. */
char *output_result_uri(const char *path);

G_END_DECLS

#endif
