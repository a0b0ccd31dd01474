/* options: the command line of tracuu-index.
 *
 * Called by the indexer only. */
#ifndef TRACUU_INDEXER_OPTIONS_H
#define TRACUU_INDEXER_OPTIONS_H

#include <glib.h>

G_BEGIN_DECLS

#define OPTIONS_MAX_SIZE   ((gsize)256 << 20) /* bytes of a file, unless --max-size says otherwise */
#define OPTIONS_MAX_DELETE 20                 /* percent of a folder's documents */

typedef enum { OPTIONS_INDEX, OPTIONS_CHECK, OPTIONS_LIST, OPTIONS_LIST_FAILED, OPTIONS_VERSION } OptionsMode;

typedef struct {
  OptionsMode mode;
  char *index;    /* the index folder; never NULL */
  char **folders; /* as given; NULL = those remembered */
  char **include, **exclude;
  char *status; /* file, NULL = none */
  gboolean rebuild, dry_run, allow_shrink, follow;
  gboolean quiet, verbose, json;
  guint jobs, max_delete, wait_s;
  gsize max_size;
} Options;

/* Reads the command line. FALSE with G_OPTION_ERROR and a sentence. --help prints and exits. */
gboolean options_parse(Options *options, int *argc, char ***argv, GError **error);
void options_clear(Options *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

/* "200M", "1.5G", "64k", "1000000": bytes (powers of 1024). FALSE when it is no size. */
gboolean options_parse_size(const char *text, gsize *out);

G_END_DECLS

#endif
