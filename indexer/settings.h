/* settings: what a run shall do, from the command line and the configuration file. The command line wins.
 *
 * The file is a key file (as systemd's units are written): a group [index], whose keys are options of the command line,
 * and one group [folder NAME] for each folder. The manual page tracuu-index(1) lists the keys.
 *
 * Called by main, run, setup and advice. */
#ifndef TRACUU_INDEXER_SETTINGS_H
#define TRACUU_INDEXER_SETTINGS_H

#include <glib.h>

#include "corpus/base/options.h"
#include "corpus/format/read_limits.h"
#include "indexer/sources/walk.h"

G_BEGIN_DECLS

#define SETTINGS_MIN_MEMORY (128U << 20) /* of a reader process: its libraries alone need half of it */
#define SETTINGS_MAX_DELETE 20           /* percent of a folder's documents */
#define SETTINGS_BRAKE_FROM 5            /* fewer deletions are never held, unless all would go */
#define SETTINGS_COMMIT_S   60           /* seconds of work that a kill may cost */

typedef enum {
  SETTINGS_INDEX,
  SETTINGS_SETUP,
  SETTINGS_INFO,
  SETTINGS_CHECK,
  SETTINGS_CHECK_CONFIG,
  SETTINGS_LIST,
  SETTINGS_LIST_FAILED, /* behind SETTINGS_LIST */
  SETTINGS_HELP,        /* from here on options_append_own does it */
  SETTINGS_HELP_ALL,
  SETTINGS_VERSION,
  SETTINGS_COMPLETION /* and the place of the shell in options_shells; the last */
} SettingsMode;

/* What a run does with an index of an older format. */
typedef enum { SETTINGS_UPGRADE_AUTO, SETTINGS_UPGRADE_ASK } SettingsUpgrade;

/* A folder of the file with its own rules. */
typedef struct {
  char *name; /* "archive", for people */
  char *path;
  WalkRules rules; /* what it does not say is as in Settings */
} SettingsFolder;

typedef struct {
  guint mode;                   /* SettingsMode */
  char *index;                  /* the index folder; NULL = none was named, and only with SETTINGS_SETUP */
  char *config;                 /* the file; NULL = none */
  char **folders;               /* given on the command line; NULL = none */
  char **forget;                /* folders to take out of the index; NULL = none */
  GPtrArray *configured;        /* SettingsFolder, in the file's order */
  char *status, *metrics, *log; /* files; NULL = none */
  guint format_upgrade;         /* SettingsUpgrade */
  gboolean rebuild, purge, dry_run, allow_shrink, json;
  gboolean quiet, verbose, yes, background, ocr, shared, require_sandbox;
  WalkRules rules; /* of folders that have none of their own; owned here */
  guint jobs, max_delete, brake_from, wait_s, commit_s;
  ReadLimits limits;
} Settings;

/* What holds when nobody says anything. */
void settings_init(Settings *settings);
/* Reads the command line and the file it names, which SETTINGS_SETUP is to write and does not read. FALSE with OPTIONS_ERROR and a sentence. */
gboolean settings_parse(Settings *settings, int argc, char **argv, GError **error);
void settings_clear(Settings *settings);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Settings, settings_clear)

/* The options, in the order of --help. */
extern const OptionsTable settings_table;

/* The rules of a folder: its own from the file, else the common ones. */
const WalkRules *settings_rules(const Settings *settings, const char *path);

G_END_DECLS

#endif
