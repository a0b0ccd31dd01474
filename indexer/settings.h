/* settings: the command line of tracuu-index.
 *
 * Called by the indexer only. */
#ifndef TRACUU_INDEXER_SETTINGS_H
#define TRACUU_INDEXER_SETTINGS_H

#include <glib.h>

G_BEGIN_DECLS

#define SETTINGS_MAX_SIZE   ((gsize)256 << 20) /* bytes of a file, unless --max-size says otherwise */
#define SETTINGS_MAX_DELETE 20                 /* percent of a folder's documents */

typedef enum { SETTINGS_INDEX, SETTINGS_CHECK, SETTINGS_LIST, SETTINGS_LIST_FAILED, SETTINGS_VERSION } SettingsMode;

typedef struct {
  SettingsMode mode;
  char *index;    /* the index folder; never NULL */
  char **folders; /* as given; NULL = those remembered */
  char **include, **exclude;
  char *status; /* file, NULL = none */
  gboolean rebuild, dry_run, allow_shrink, follow;
  gboolean quiet, verbose, json;
  guint jobs, max_delete, wait_s;
  gsize max_size;
} Settings;

/* Reads the command line. FALSE with G_OPTION_ERROR and a sentence. --help prints and exits. */
gboolean settings_parse(Settings *settings, int *argc, char ***argv, GError **error);
void settings_clear(Settings *settings);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Settings, settings_clear)

/* "200M", "1.5G", "64k", "1000000": bytes (powers of 1024). FALSE when it is no size. */
gboolean settings_parse_size(const char *text, gsize *out);

G_END_DECLS

#endif
