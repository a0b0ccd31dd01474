/* output_text: results for people: a paragraph for each document, then facets, then what was found in all.
 *
 *    1. Luật An ninh mạng
 *       24/2018/QH14 · Luật · Quốc hội · 12/6/2018
 *       Chương II > Điều 10. Hệ thống thông tin quan trọng về an ninh quốc gia
 *       … bảo vệ an ninh mạng đối với hệ thống thông tin quan trọng về an ninh quốc gia …
 *       /srv/docs/24-2018-QH14.docx */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_TEXT_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_TEXT_H

#include <glib.h>

#include "query/output/output.h"

G_BEGIN_DECLS

/* Between the parts of a heading: "Chương II > Điều 10". */
#define OUTPUT_TEXT_SEPARATOR " > "

void output_text_append(const Output *output, const Results *results, GString *out);

/* Appends number, type, issuer and date of a document as one paragraph after the column start. */
void output_text_append_identity(const Output *output, const Result *result, guint start, GString *out);

/* What a document is called (borrowed): its title, else the name of its file. */
const char *output_text_name(const char *title, const char *path);

/* Appends a path on a line of its own, behind blanks and a lead. */
void output_text_append_path(const Output *output, guint indent, const char *lead, const char *path, GString *out);

G_END_DECLS

#endif
