/* output: what the forms of output need to know beside the results: which form, how wide, which facets. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_H

#include <glib.h>

#include "query/result/results.h"
#include "query/screen/display.h"

G_BEGIN_DECLS

typedef enum {
  OUTPUT_TEXT,
  OUTPUT_JSON,
  OUTPUT_TSV,
  OUTPUT_CSV,
  OUTPUT_HTML,
  OUTPUT_VIMGREP,
  OUTPUT_PATHS
} OutputFormat;
typedef enum {
  OUTPUT_FACET_TYPE = 1,
  OUTPUT_FACET_AGENCY = 2,
  OUTPUT_FACET_YEAR = 4,
  OUTPUT_FACET_STATUS = 8,
  OUTPUT_FACET_ALL = 15
} OutputFacets;

/* What the forms need to know beside the results. */
typedef struct {
  OutputFormat format;
  Display display;   /* of OUTPUT_TEXT */
  const char *query; /* as it was run */
  guint query_no;    /* line of the batch; 0 = no batch, or its beginning */
  gboolean in_batch;
  gboolean next_page; /* of what was asked before: its results keep their ranks */
  const char *saved;  /* name of the saved search; NULL = it is none */
  guint offset;       /* results skipped before the first */
  guint facets;       /* OutputFacets: which to print */
  gboolean nul;       /* of OUTPUT_PATHS */
  gboolean header;    /* of OUTPUT_TSV: a first line with the names of the columns */
  gboolean paths;     /* of OUTPUT_TEXT: the path of each file below it */
  gboolean compact;   /* of OUTPUT_TEXT: a line for each document */
  gint index_days;    /* since the oldest of the indexes was brought up to date; -1 = not known */
  gboolean bom;       /* of OUTPUT_CSV: a byte order mark first */
  gboolean is_screen; /* of OUTPUT_PATHS: a terminal reads it */
} Output;

/* Why there is nothing to print. */
typedef struct {
  const char *sentence, *code;
  guint exit_code; /* of the program */
} OutputError;

/* TRUE if the facet is to be printed. */
gboolean output_wants_facet(const Output *output, const ResultsFacet *facet);

G_END_DECLS

#endif
