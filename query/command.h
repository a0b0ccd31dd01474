/* command: the command line of tracuu, read and checked.
 *
 * Called by query only. Prints nothing; touches no file. */
#ifndef TRACUU_QUERY_COMMAND_H
#define TRACUU_QUERY_COMMAND_H

#include <glib.h>

#include "corpus/base/options.h"
#include "query/output/output.h"
#include "query/search.h"

G_BEGIN_DECLS

#define COMMAND_LIMIT_DEFAULT 10
#define COMMAND_LIMIT_MAX     100000
/* Seconds. */
#define COMMAND_TIMEOUT_MAX     86400u
#define COMMAND_TIMEOUT_DEFAULT -1 /* as long as who asks is likely to wait: find.c */

typedef enum {
  COMMAND_FIND,
  COMMAND_BATCH,
  COMMAND_INTERACTIVE,
  COMMAND_SAVED,
  COMMAND_SHOW,
  COMMAND_RELATED,
  COMMAND_OPEN,
  COMMAND_CITE,
  COMMAND_DIFF,
  COMMAND_COMPLETE,
  COMMAND_HELP, /* from here on options_append_own does it */
  COMMAND_HELP_ALL,
  COMMAND_VERSION,
  COMMAND_COMPLETION /* and the place of the shell in options_shells; the last */
} CommandAction;
typedef enum { COMMAND_COLOR_AUTO, COMMAND_COLOR_ALWAYS, COMMAND_COLOR_NEVER } CommandColor;
typedef struct {
  guint action;   /* CommandAction */
  char **indexes; /* at least one */
  Request search; /* its strings are owned by this structure */
  char *query;    /* of COMMAND_FIND: canonical text in the query language; "" when only filters were given; of
                     COMMAND_INTERACTIVE the first one, or "" */
  char *target;   /* of COMMAND_SHOW to COMMAND_DIFF: a path (any bytes), a number or a rank, as typed; of
                     COMMAND_COMPLETE what was typed of a value, perhaps "" */
  char *complete; /* of COMMAND_COMPLETE: the name of a field */
  char *other;    /* of COMMAND_DIFF: the second document, in the same way */
  char *batch;    /* of COMMAND_BATCH: a file, "-" = standard input */
  char *saved;    /* of COMMAND_SAVED: a file */
  gboolean piped; /* query or target is what standard input says: command_take_line */
  OutputFormat format;
  CommandColor color;
  guint facets;            /* OutputFacets */
  gint64 timeout;          /* microseconds for a query; 0 = no limit */
  guint max_age;           /* days after which an index is said to be old; 0 = never */
  gboolean nul;            /* a NUL after each path */
  gboolean header, bom;    /* of Output */
  gboolean count;          /* print how many match, and nothing else */
  gboolean paths, compact; /* of Output */
  gboolean copy;           /* of COMMAND_CITE: into the clipboard, too */
  gboolean since_last;     /* of COMMAND_SAVED: only what arrived since it was last printed */
  gboolean no_pager;
  gboolean at_terminal; /* set by the caller: where nothing was asked, somebody can be talked with */
  gboolean facts;       /* of COMMAND_SHOW: what the document says about itself */
  gboolean outline;     /* of COMMAND_SHOW: its passages */
  const char *passage; /* of COMMAND_SHOW: the Điều to show ("5", "12a"), or "#3" for the third passage; NULL = all */
  GPtrArray *values;   /* strings that the other fields borrow */
} Command;

void command_init(Command *command);
void command_clear(Command *command);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Command, command_clear)

/* Reads the arguments into *command, which was initialised. FALSE with OPTIONS_ERROR and one sentence for the person
 * who typed them. Options may stand before, between and after the words of the query. Before the first word an
 * argument that begins with '-' must be an option; after it, "-word" that is no option leaves a word out, and so it
 * does everywhere after "--". */
gboolean command_parse(Command *command, int argc, char *const *argv, GError **error);

/* Of a command that is piped: takes the line that standard input had, UTF-8, for its query or target. FALSE as above. */
gboolean command_take_line(Command *command, const char *line, GError **error);

/* The options, in the order of --help. */
extern const OptionsTable command_table;

G_END_DECLS

#endif
