/* options: the command line of tracuu, read and checked.
 *
 * Called by main. Prints nothing; touches no file. */
#ifndef TRACUU_QUERY_OPTIONS_H
#define TRACUU_QUERY_OPTIONS_H

#include <glib.h>

#include "query/output/output.h"
#include "query/search.h"

G_BEGIN_DECLS

#define OPTIONS_LIMIT_DEFAULT 10
#define OPTIONS_LIMIT_MAX     100000

typedef enum {
  OPTIONS_FIND,
  OPTIONS_BATCH,
  OPTIONS_SHOW,
  OPTIONS_RELATED,
  OPTIONS_HELP,
  OPTIONS_VERSION
} OptionsAction;
typedef enum { OPTIONS_COLOR_AUTO, OPTIONS_COLOR_ALWAYS, OPTIONS_COLOR_NEVER } OptionsColor;
typedef struct {
  OptionsAction action;
  GPtrArray *indexes; /* char *, followed by NULL; at least one */
  Request search;     /* its strings are owned by this structure */
  char *query;        /* of OPTIONS_FIND: canonical text in the query language; "" when only filters were given */
  char *target;       /* of OPTIONS_SHOW and OPTIONS_RELATED: a path (any bytes) or a number, as typed */
  char *batch;        /* of OPTIONS_BATCH: a file, "-" = standard input */
  OutputFormat format;
  OptionsColor color;
  guint facets; /* OutputFacets */
  gboolean nul; /* a NUL after each path */
  gboolean no_pager;
  gboolean facts;    /* of OPTIONS_SHOW: what the document says about itself */
  gboolean outline;  /* of OPTIONS_SHOW: its passages */
  char *passage;     /* of OPTIONS_SHOW: the Điều to show ("5", "12a"), or "#3" for the third passage; NULL = all */
  GPtrArray *values; /* strings that the other fields borrow */
} Options;

void options_init(Options *options);
void options_clear(Options *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

/* Reads the arguments into *options, which was initialised. FALSE with OPTIONS_ERROR and one sentence for the person
 * who typed them. Options may stand before, between and after the words of the query. Before the first word an
 * argument that begins with '-' must be an option; after it, "-word" that is no option leaves a word out, and so it
 * does everywhere after "--". */
gboolean options_parse(Options *options, int argc, char *const *argv, GError **error);

#define OPTIONS_ERROR (options_error_quark())
typedef enum { OPTIONS_ERROR_USAGE } OptionsError;
GQuark options_error_quark(void);

G_END_DECLS

#endif
