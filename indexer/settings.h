/* settings: what a run shall do, from the command line and the configuration file. The command line wins.
 *
 * Called by the indexer only. */
#ifndef TRACUU_INDEXER_SETTINGS_H
#define TRACUU_INDEXER_SETTINGS_H

#include <glib.h>

#include "corpus/format/read_limits.h"
#include "indexer/config.h"

G_BEGIN_DECLS

#define SETTINGS_MIN_MEMORY ((gsize)128 << 20) /* of a reader process: its libraries alone need half of it */
#define SETTINGS_MAX_DELETE 20                 /* percent of a folder's documents */
#define SETTINGS_BRAKE_FROM 5                  /* fewer deletions are never held, unless all would go */
#define SETTINGS_COMMIT_S   60                 /* seconds of work that a kill may cost */

typedef enum {
  SETTINGS_INDEX,
  SETTINGS_CHECK,
  SETTINGS_CHECK_CONFIG,
  SETTINGS_LIST,
  SETTINGS_LIST_FAILED,
  SETTINGS_VERSION
} SettingsMode;

typedef struct {
  SettingsMode mode;
  Config config;  /* the rest; folders are those of the file */
  char *index;    /* the index folder; never NULL */
  char **folders; /* given on the command line; NULL = none */
  gboolean rebuild, dry_run, allow_shrink, json;
  gboolean quiet, verbose, background, ocr;
  WalkRules rules; /* of folders that have none of their own; borrowed from config */
  guint jobs, max_delete, brake_from, wait_s, commit_s;
  ReadLimits limits;
} Settings;

/* Reads the command line and the file it names. FALSE with G_OPTION_ERROR or CONFIG_ERROR and a sentence. --help prints
 * and exits. */
gboolean settings_parse(Settings *settings, int argc, char **argv, GError **error);
void settings_clear(Settings *settings);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Settings, settings_clear)

/* "200M", "1.5G", "64k", "1000000": bytes (powers of 1024). FALSE when it is no size. */
gboolean settings_parse_size(const char *text, gsize *out);

/* The rules of a folder: its own from the file, else the common ones. */
const WalkRules *settings_rules(const Settings *settings, const char *path);

G_END_DECLS

#endif
