/* output_json: results as JSON, one object a line, and a last object with "summary". The keys are documented in
 * tracuu(1); a key is absent when its value is not known. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_JSON_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_JSON_H

#include <glib.h>

#include "corpus/base/json.h"
#include "query/output/output.h"

G_BEGIN_DECLS

/* Version of the keys: raised when one changes its meaning or goes away. */
#define OUTPUT_JSON_VERSION 1

void output_json_append(const Output *output, const Results *results, GString *out);

/* Appends one document as a line; with its text unless NULL. */
void output_json_append_document(const Output *output, const Result *result, const GString *text, GString *out);

/* Writes the beginning of such a line, up to the document's facts, and its end: for forms that add to it. */
void output_json_begin_document(Json *json, const Output *output, const Result *result);
void output_json_end_document(Json *json);

/* Appends the last object of a query that could not be run: its summary has "error" and codes. */
void output_json_append_error(const Output *output, const OutputError *error, GString *out);

G_END_DECLS

#endif
