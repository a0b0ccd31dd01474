/* output: results as text for people, JSON, tab-separated values or paths. Each form is a module of its own that
 * appends to a string; they know the results and nothing of how these were found.
 *
 * Called by find and show. */
#ifndef TRACUU_QUERY_OUTPUT_H
#define TRACUU_QUERY_OUTPUT_H

#include <glib.h>

#include "query/display.h"
#include "query/options.h"
#include "query/search.h"

G_BEGIN_DECLS

/* What the forms need to know beside the results. */
typedef struct {
  OptionsFormat format;
  Display display;    /* of OPTIONS_TEXT */
  const char *query;  /* as it was run */
  guint query_no;     /* line of the batch; 0 = no batch */
  guint offset;       /* results skipped before the first */
  guint facets;       /* OptionsFacets: which to print */
  gboolean nul;       /* of OPTIONS_PATHS */
  gboolean is_screen; /* of OPTIONS_PATHS: a terminal reads it */
} Output;

/* Appends the results of one query. */
void output_append(const Output *output, const SearchResults *results, GString *out);

/* Appends what is known of one document, without passages: --show --facts. */
void output_append_facts(const Output *output, const Result *result, GString *out);

/* Notices and suggestions as sentences, for standard error: TSV and paths have no place for them. */
void output_append_asides(const Output *output, const SearchResults *results, GString *out);

/* TRUE if the facet is to be printed. */
gboolean output_wants_facet(const Output *output, const SearchFacet *facet);

G_END_DECLS

#endif
