/* output_facts: what is known of one document, each fact with the line of the text that says so: --show --facts.
 *
 * Called by output_form and output_json. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_FACTS_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_FACTS_H

#include <glib.h>

#include "corpus/base/json.h"
#include "query/output/output.h"

G_BEGIN_DECLS

/* Appends them for people, one a line, below each what it was read from. */
void output_facts_append(const Output *output, const Result *result, GString *out);

/* "facts", a list, when they were asked for. */
void output_facts_add_json(Json *json, const Result *result);

G_END_DECLS

#endif
