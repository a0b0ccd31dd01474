/* output_facets: how many matches each type, agency and year has, as bars.
 *
 * Called by output_text. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_FACETS_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_FACETS_H

#include <glib.h>

#include "query/output/output.h"

G_BEGIN_DECLS

/* Appends the facets that output wants; facets is NULL or an array of ResultsFacet. */
void output_facets_append(const Output *output, const GPtrArray *facets, GString *out);

G_END_DECLS

#endif
