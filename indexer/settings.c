#include "indexer/settings.h"

#include <string.h>

#include "corpus/base/escape.h"
#include "indexer/reading/worker.h"
#include "indexer/store/location.h"
#include "indexer/writing/parallel.h"

/* What GOption fills in besides. */
typedef struct {
  Settings *settings;
  char *config_path;
  gboolean check, check_config, version;
} Raw;

gboolean settings_parse_size(const char *text, gsize *out)
{
  static const char suffixes[] = "kmgt";
  char *end;
  double value = g_ascii_strtod(text, &end);
  const char *suffix = *end ? strchr(suffixes, g_ascii_tolower(*end)) : NULL;
  if (end == text || !(value >= 0) || (*end && !suffix))
    return FALSE;
  if (suffix) {
    for (const char *s = suffixes; s <= suffix; s++)
      value *= 1024;
    end++;
    if (g_ascii_tolower(*end) == 'b')
      end++;
  }
  if (*end || value >= (double)G_MAXINT64)
    return FALSE;
  *out = (gsize)value;
  return TRUE;
}

static gboolean parse_list(const char *name G_GNUC_UNUSED, const char *value, gpointer data, GError **error)
{
  Raw *raw = data;
  if (value && strcmp(value, "failed") != 0 && strcmp(value, "all") != 0) {
    g_autofree char *shown = escape_dup(value);
    g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--list takes \"failed\" or nothing, not \"%s\".",
                shown);
    return FALSE;
  }
  raw->settings->mode = value && !strcmp(value, "failed") ? SETTINGS_LIST_FAILED : SETTINGS_LIST;
  return TRUE;
}

static gboolean fail(GError **error, const char *format, ...) G_GNUC_PRINTF(2, 3);
static gboolean fail(GError **error, const char *format, ...)
{
  va_list args;
  va_start(args, format);
  g_autofree char *text = g_strdup_vprintf(format, args);
  va_end(args);
  g_set_error_literal(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, text);
  return FALSE;
}

/* Everything that has limits of its own. */
static gboolean check(Settings *settings, GError **error)
{
  const Config *config = &settings->config;
  settings->index = location_find(config->index);
  settings->limits = READ_LIMITS_DEFAULT;
  if (location_is_remote(settings->index))
    return fail(error, "%s is on another machine: run tracuu-index there, and give a folder with --index.",
                settings->index);
  if (config->max_size && !settings_parse_size(config->max_size, &settings->limits.max_size))
    return fail(error, "--max-size takes a size such as 200M or 1G.");
  if (config->max_memory && (!settings_parse_size(config->max_memory, &settings->limits.max_memory) ||
                             settings->limits.max_memory < SETTINGS_MIN_MEMORY))
    return fail(error, "--max-memory takes a size from 128M on, such as 1G.");
  if (config->max_seconds < CONFIG_UNSET || config->max_seconds == 0)
    return fail(error, "--max-seconds takes a number of seconds.");
  if (config->max_seconds != CONFIG_UNSET)
    settings->limits.max_seconds = (guint)config->max_seconds;
  if (config->max_delete < CONFIG_UNSET || config->max_delete > 100)
    return fail(error, "--max-delete takes a percentage, 0 to 100.");
  if (config->brake_from < CONFIG_UNSET)
    return fail(error, "--brake-from takes a number of documents.");
  if (config->jobs < CONFIG_UNSET || config->jobs == 0 || config->jobs > PARALLEL_MAX_JOBS)
    return fail(error, "--jobs takes a number from 1 to %u.", PARALLEL_MAX_JOBS);
  if (config->commit_s < CONFIG_UNSET)
    return fail(error, "--commit-every takes a number of seconds.");
  if (config->wait_s < CONFIG_UNSET)
    return fail(error, "--wait takes a number of seconds.");
  settings->jobs = config->jobs != CONFIG_UNSET ? (guint)config->jobs : MIN(g_get_num_processors(), PARALLEL_MAX_JOBS);
  settings->max_delete = config->max_delete != CONFIG_UNSET ? (guint)config->max_delete : SETTINGS_MAX_DELETE;
  settings->brake_from = config->brake_from != CONFIG_UNSET ? (guint)config->brake_from : SETTINGS_BRAKE_FROM;
  settings->wait_s = config->wait_s != CONFIG_UNSET ? (guint)config->wait_s : 0;
  settings->commit_s = config->commit_s != CONFIG_UNSET ? (guint)config->commit_s : SETTINGS_COMMIT_S;
  if (config->ocr_pages < CONFIG_UNSET || config->ocr_seconds < CONFIG_UNSET)
    return fail(error, "--ocr-pages and --ocr-seconds take a number.");
  if (config->ocr_pages != CONFIG_UNSET)
    settings->limits.ocr_pages = (guint)config->ocr_pages;
  if (config->ocr_seconds != CONFIG_UNSET)
    settings->limits.ocr_seconds = (guint)config->ocr_seconds;
  settings->ocr = config->ocr == TRUE;
  settings->quiet = config->quiet == TRUE;
  settings->verbose = config->verbose == TRUE;
  settings->background = config->background == TRUE;
  settings->rules = (WalkRules){config->follow == TRUE, config->include, config->exclude};
  return TRUE;
}

/* Takes what the command line does not say from the file. */
static gboolean read_config(Raw *raw, GError **error)
{
  if (!raw->config_path && raw->check_config)
    return fail(error, "--check-config needs a file: --config=FILE.");
  if (!raw->config_path)
    return TRUE;
  g_auto(Config) file = {0};
  config_init(&file);
  if (!config_read(&file, raw->config_path, error))
    return FALSE;
  config_merge(&raw->settings->config, &file);
  GPtrArray *none = raw->settings->config.folders;
  raw->settings->config.folders = file.folders;
  file.folders = none;
  return TRUE;
}

static void choose_mode(const Raw *raw)
{
  if (raw->version)
    raw->settings->mode = SETTINGS_VERSION;
  else if (raw->check)
    raw->settings->mode = SETTINGS_CHECK;
  else if (raw->check_config)
    raw->settings->mode = SETTINGS_CHECK_CONFIG;
}

/* "-j2" as "-j", "2", which GOption does not know. */
static char **split_words(int argc, char **argv)
{
  GPtrArray *words = g_ptr_array_new();
  gboolean options = TRUE;
  for (int i = 0; i < argc; i++) {
    const char *word = argv[i];
    options = options && strcmp(word, "--") != 0;
    gboolean attached = options && word[0] == '-' && (word[1] == 'j' || word[1] == 'd') && word[2];
    if (attached)
      g_ptr_array_add(words, g_strndup(word, 2));
    g_ptr_array_add(words, g_strdup(attached ? word + 2 : word));
  }
  g_ptr_array_add(words, NULL);
  return (char **)g_ptr_array_free(words, FALSE);
}

gboolean settings_parse(Settings *settings, int argc, char **argv, GError **error)
{
  memset(settings, 0, sizeof *settings);
  Config *config = &settings->config;
  Raw raw = {.settings = settings};
  config_init(config);
  const GOptionEntry entries[] = {
      {"index", 'd', 0, G_OPTION_ARG_FILENAME, &config->index,
       "The index (default: $TRACUU_INDEX, else ~/.local/share/tracuu)", "DIR"},
      {"config", 0, 0, G_OPTION_ARG_FILENAME, &raw.config_path, "Take folders and settings from this file", "FILE"},
      {"check-config", 0, 0, G_OPTION_ARG_NONE, &raw.check_config, "See whether the file is right, and do no more",
       NULL},
      {"rebuild", 0, 0, G_OPTION_ARG_NONE, &settings->rebuild, "Build the index anew beside the old one", NULL},
      {"dry-run", 0, 0, G_OPTION_ARG_NONE, &settings->dry_run, "Say what would be done, and do nothing", NULL},
      {"jobs", 'j', 0, G_OPTION_ARG_INT, &config->jobs, "Documents read at a time (default: one a processor)", "N"},
      {"include", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &config->include, "Only files that fit; may be repeated",
       "PATTERN"},
      {"exclude", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &config->exclude, "No files and folders that fit; may be repeated",
       "PATTERN"},
      {"follow", 0, 0, G_OPTION_ARG_NONE, &config->follow, "Follow symbolic links", NULL},
      {"max-size", 0, 0, G_OPTION_ARG_STRING, &config->max_size, "Do not read larger files (default: 256M)", "SIZE"},
      {"max-seconds", 0, 0, G_OPTION_ARG_INT, &config->max_seconds, "Give up a document after so long (default: 120)",
       "N"},
      {"max-memory", 0, 0, G_OPTION_ARG_STRING, &config->max_memory, "Give up a document that needs more (default: 1G)",
       "SIZE"},
      {"ocr", 0, 0, G_OPTION_ARG_NONE, &config->ocr, "Recognise text in scans and pictures", NULL},
      {"ocr-pages", 0, 0, G_OPTION_ARG_INT, &config->ocr_pages, "Pages of a document at most (default: 50)", "N"},
      {"ocr-seconds", 0, 0, G_OPTION_ARG_INT, &config->ocr_seconds, "Seconds for a document at most (default: 300)",
       "N"},
      {"max-delete", 0, 0, G_OPTION_ARG_INT, &config->max_delete,
       "Stop deletions when more of a folder is gone (default: 20)", "PERCENT"},
      {"brake-from", 0, 0, G_OPTION_ARG_INT, &config->brake_from,
       "Never stop fewer deletions than this, unless all of a folder is gone (default: 5)", "N"},
      {"allow-shrink", 0, 0, G_OPTION_ARG_NONE, &settings->allow_shrink,
       "Delete what is gone, even all of a missing folder", NULL},
      {"wait", 0, 0, G_OPTION_ARG_INT, &config->wait_s, "Wait for another run to end", "SECONDS"},
      {"commit-every", 0, 0, G_OPTION_ARG_INT, &config->commit_s,
       "Let readers see what is done, and keep it, this often (default: 60)", "SECONDS"},
      {"background", 0, 0, G_OPTION_ARG_NONE, &config->background, "Give way to every other program", NULL},
      {"status", 0, 0, G_OPTION_ARG_FILENAME, &config->status, "Keep the state of the run here, as JSON", "FILE"},
      {"metrics", 0, 0, G_OPTION_ARG_FILENAME, &config->metrics, "Write metrics for Prometheus's node_exporter here",
       "FILE"},
      {"log", 0, 0, G_OPTION_ARG_FILENAME, &config->log, "Add the messages to this file, too", "FILE"},
      {"json", 0, 0, G_OPTION_ARG_NONE, &settings->json, "Print the outcome as one JSON object", NULL},
      {"list", 0, G_OPTION_FLAG_OPTIONAL_ARG | G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK,
       (gpointer)(gsize)parse_list, "List the documents, or only those that could not be read", "failed"},
      {"check", 0, 0, G_OPTION_ARG_NONE, &raw.check, "See whether the index is whole", NULL},
      {"quiet", 'q', 0, G_OPTION_ARG_NONE, &config->quiet, "Say nothing but what stopped the run", NULL},
      {"verbose", 'v', 0, G_OPTION_ARG_NONE, &config->verbose, "Say what was done", NULL},
      {"version", 0, 0, G_OPTION_ARG_NONE, &raw.version, "Print the version", NULL},
      {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &settings->folders, NULL, "[DIR...]"},
      {NULL, 0, 0, 0, NULL, NULL, NULL}};
  g_autoptr(GOptionContext) context = g_option_context_new(NULL);
  g_option_context_set_summary(context, "Brings an index up to date with folders of documents: those given, else those "
                                        "of the configuration file, else those of the last time.");
  GOptionGroup *group = g_option_group_new("tracuu-index", "", "", &raw, NULL);
  g_option_group_add_entries(group, entries);
  g_option_context_set_main_group(context, group);
  g_auto(GStrv) words = split_words(argc, argv);
  gboolean ok = g_option_context_parse_strv(context, &words, error);
  if (ok)
    choose_mode(&raw);
  ok = ok && read_config(&raw, error) && check(settings, error);
  g_free(raw.config_path);
  return ok;
}

const WalkRules *settings_rules(const Settings *settings, const char *path)
{
  for (guint i = 0; i < settings->config.folders->len; i++) {
    const ConfigFolder *folder = settings->config.folders->pdata[i];
    g_autofree char *canonical = g_canonicalize_filename(folder->path, NULL);
    if (!strcmp(canonical, path))
      return &folder->rules;
  }
  return &settings->rules;
}

void settings_clear(Settings *settings)
{
  config_clear(&settings->config);
  g_free(settings->index);
  g_strfreev(settings->folders);
  memset(settings, 0, sizeof *settings);
}
