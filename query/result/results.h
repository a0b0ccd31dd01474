/* results: everything that one query found, as the forms of output print it: the documents, how many there are, how
 * they divide, and what is to be said about the query. */
#ifndef TRACUU_QUERY_RESULT_RESULTS_H
#define TRACUU_QUERY_RESULT_RESULTS_H

#include <glib.h>

#include "corpus/base/notices.h"
#include "query/result/result.h"

G_BEGIN_DECLS

typedef struct {
  char *value;
  guint count;
} ResultsFacetValue;

typedef struct {
  const char *name;  /* static: "type", "agency", "year", "status" */
  GPtrArray *values; /* ResultsFacetValue, most frequent first (year: in order) */
  gboolean about;    /* the counts are estimated */
} ResultsFacet;

/* Why there may be more than what was found. */
typedef enum {
  RESULTS_COMPLETE,
  RESULTS_OUT_OF_TIME, /* budget.h */
  RESULTS_TOO_MANY,    /* documents that may hold what must hold were not looked at */
  RESULTS_HOSTS_LOST   /* some of the machines that have the index did not answer */
} ResultsIncomplete;

typedef struct {
  GPtrArray *results; /* Result, best first */
  guint n_every;      /* documents that contain every word, and pass every filter */
  gboolean exact;     /* n_every is exact; else "about" */
  ResultsIncomplete incomplete;
  guint n_copies;         /* of these, copies of others; 0, too, where not all of them were looked at */
  GPtrArray *missing;     /* char *: of these machines, "tcp://HOST:PORT" */
  Notices notices;        /* for the reader: marks forgiven, keystrokes decoded, ambiguous number */
  GPtrArray *suggestions; /* char *: other queries that would find something */
  GPtrArray *facets;      /* ResultsFacet; NULL unless asked for */
  char article[8];        /* of a document that was looked up by its name or number and one article of it; "" = none */
  guint page;             /* the same of one page of it, where the passage that is meant is in no article; 0 = none */
  double seconds;
} Results;

void results_init(Results *results);
void results_clear(Results *results);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Results, results_clear)

G_END_DECLS

#endif
