/* output_explain: what made up the score of a result, one feature a line, in columns.
 *
 * Called by output_result. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_EXPLAIN_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_EXPLAIN_H

#include <glib.h>

#include "query/result/result.h"
#include "query/screen/display.h"

G_BEGIN_DECLS

/* Appends the score and value x weight = share of each feature, the largest share first. */
void output_explain_append(const Display *display, const Result *result, guint indent, GString *out);

G_END_DECLS

#endif
