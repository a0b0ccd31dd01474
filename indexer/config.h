/* config: the configuration file of a nightly job, and what a command line shares with it.
 *
 * A key file (as systemd's units are written): a group [index], and one group [folder NAME] for each folder. The manual
 * page tracuu-index(1) lists the keys. A key that is not known is an error, with the nearest one that is.
 *
 * Called by indexer/settings. */
#ifndef TRACUU_INDEXER_CONFIG_H
#define TRACUU_INDEXER_CONFIG_H

#include <glib.h>

#include "indexer/sources/walk.h"

G_BEGIN_DECLS

#define CONFIG_ERROR (config_error_quark())
typedef enum { CONFIG_ERROR_INVALID } ConfigError;
GQuark config_error_quark(void);

/* A folder with its own rules. */
typedef struct {
  char *name; /* "archive", for people */
  char *path;
  WalkRules rules;
} ConfigFolder;

/* What may be said in the file and on the command line. Unset: NULL, CONFIG_UNSET. */
#define CONFIG_UNSET (-1)
typedef struct {
  char *index, *status, *metrics, *log, *max_size, *max_memory;
  int jobs, max_delete, brake_from, wait_s, commit_s;
  int max_seconds, ocr_pages, ocr_seconds;
  gboolean follow, background, quiet, verbose, ocr;
  char **include, **exclude;
  GPtrArray *folders; /* ConfigFolder, in the file's order */
} Config;

void config_init(Config *config);
void config_clear(Config *config);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Config, config_clear)

/* Reads the file into *config, which was initialised. */
gboolean config_read(Config *config, const char *path, GError **error);

/* Fills what is unset in *config with what *other says; takes it from there. Folders are not touched. */
void config_merge(Config *config, Config *other);

G_END_DECLS

#endif
