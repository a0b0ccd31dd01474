/* output_paths: the paths of the results and nothing else, one a line, or each followed by a NUL. To a program the
 * bytes go as the file system has them; on a screen what could drive the terminal is escaped.
 *
 * Called by output_form and output_related. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_PATHS_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_PATHS_H

#include <glib.h>

#include "query/output/output.h"

G_BEGIN_DECLS

void output_paths_append(const Output *output, const Results *results, GString *out);
void output_paths_append_result(const Output *output, const Result *result, GString *out);

G_END_DECLS

#endif
