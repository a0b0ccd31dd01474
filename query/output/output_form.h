/* output_form: results in the form that was asked for: text for people, JSON, tab-separated values or paths. Each form is
 * a module of its own that appends to a string; they know the results and nothing of how these were found. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_FORM_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_FORM_H

#include "query/output/output.h"

G_BEGIN_DECLS

/* Appends what comes once, before the results of the first query. */
void output_form_append_head(const Output *output, GString *out);

/* Appends the results of one query. */
void output_form_append(const Output *output, const Results *results, GString *out);

/* Appends what is known of one document, without passages: --show --facts. */
void output_form_append_facts(const Output *output, const Result *result, GString *out);

/* Notices and suggestions as sentences, for standard error: TSV and paths have no place for them. */
void output_form_append_asides(const Output *output, const Results *results, GString *out);

G_END_DECLS

#endif
