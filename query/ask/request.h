/* request: what may be asked for beside the words of a query, and the error of one that cannot be understood.
 *
 * Filled by the options of the command line, read by plan and search. */
#ifndef TRACUU_QUERY_ASK_REQUEST_H
#define TRACUU_QUERY_ASK_REQUEST_H

#include <glib.h>

#include "corpus/names/name_table.h"
#include "corpus/text/date.h"
#include "indexer/store/schema.h"

G_BEGIN_DECLS

#define REQUEST_ERROR (request_error_quark())
typedef enum {
  REQUEST_ERROR_QUERY /* the query cannot be understood: message with the position */
} RequestError;
GQuark request_error_quark(void);

/* Says where in the query a mistake is, in bytes, unless that is known or *error is no REQUEST_ERROR. */
void request_error_point(GError **error, gsize offset, gsize len);

/* Where in the query the mistake is. FALSE when it is not known, or error is no REQUEST_ERROR. */
gboolean request_error_place(const GError *error, gsize *offset, gsize *len);

typedef enum { REQUEST_BY_RELEVANCE, REQUEST_BY_NEWEST, REQUEST_BY_OLDEST, REQUEST_BY_ADDED } RequestSort;
typedef enum {
  REQUEST_DATE_ISSUED,
  REQUEST_DATE_EFFECTIVE,
  REQUEST_DATE_MODIFIED,
  REQUEST_DATE_ADDED
} RequestDateField;

/* A preference for new documents that nobody asked for: only between documents that answer alike. */
#define REQUEST_RECENCY_DEFAULT G_MAXUINT

/* What the command line narrows. Zero = not given. Strings are borrowed. */
typedef struct {
  guint offset, limit;
  gint64 timeout;             /* microseconds that the query may take; 0 = no limit */
  const NameTable *own_words; /* EverydayWording of the reader's own; NULL = none */
  const char *type;           /* codes or names, with commas between: any of them */
  const char *agency;         /* any words of an issuer's name, or its code */
  char **folders;             /* paths, as typed: below any of them; NULL = anywhere */
  const char *added;          /* days on which it came into the index, as a query has them */
  const char *after, *until;  /* it came later than this value of SCHEMA_SLOT_ADDED, and not later than that */
  Date from, to;
  RequestDateField date_field;
  Date at; /* the day of which the status is asked */
  RequestSort sort;
  guint recency_days; /* half-life; 0 = off, REQUEST_RECENCY_DEFAULT = slight */
  gboolean all, strict, title_only, explain;
  gboolean literal_days; /* "năm nay" are words, as with strict */
  gboolean all_copies;   /* every file of a document is a result */
  gboolean facets;       /* count types, issuers and years over all matches */
  gboolean facet_status; /* and the status, which costs more */
  gboolean places;       /* tell where in a file of plain text passages stand */
  guint n_passages;      /* shown for each result; 0 = 1 */
  guint n_snippets;      /* of these, how many get a snippet; 0 = all */
  guint snippet_len;     /* syllables; 0 = 40 */
} Request;

/* The day of which the status is asked: today unless another one is given. */
Date request_at(const Request *request);

/* Where the index keeps the date that is meant. */
SchemaSlot request_date_slot(const Request *request);

G_END_DECLS

#endif
