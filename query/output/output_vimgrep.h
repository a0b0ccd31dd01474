/* output_vimgrep: passages as editors read places: "path:line:column:text", a line for each.
 *
 * A file of plain text has lines that an editor finds; of any other the place is its beginning. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_VIMGREP_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_VIMGREP_H

#include "query/output/output.h"

G_BEGIN_DECLS

void output_vimgrep_append(const Results *results, GString *out);

G_END_DECLS

#endif
