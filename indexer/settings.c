#include "indexer/settings.h"

#include <string.h>

#include "corpus/base/language.h"
#include "corpus/base/location.h"
#include "indexer/config_file.h"
#include "indexer/writing/parallel.h"

#define INDEX  "index"
#define FOLDER "folder "

static const char *const upgrades[] = {"auto", "ask", NULL};
static const char *const lists[] = {"all", "failed", NULL};

#define AT(field) G_STRUCT_OFFSET(Settings, field)

static const OptionsEntry entries[] = {
    {.help = N_("Where to work")},
    {"index", 'd', OPTIONS_BYTES, AT(index), N_("DIR"),
     .help = N_("the index (default: $TRACUU_INDEX, $XDG_DATA_HOME/tracuu, ~/.local/share/tracuu)"), .key = "path",
     .paths = OPTIONS_FOLDERS, .flags = OPTIONS_COMMON},
    {"config", 0, OPTIONS_BYTES, AT(config), N_("FILE"), .help = N_("take folders and settings from this file"),
     .paths = OPTIONS_FILES, .flags = OPTIONS_COMMON},
    {.help = N_("Which documents")},
    {"include", 0, OPTIONS_BYTES, AT(rules.include), N_("PATTERN"), .help = N_("only files that fit; may be repeated"),
     .flags = OPTIONS_REPEAT | OPTIONS_COMMON, .key = "include"},
    {"exclude", 0, OPTIONS_BYTES, AT(rules.exclude), N_("PATTERN"),
     .help = N_("no files and folders that fit; may be repeated"), .flags = OPTIONS_REPEAT | OPTIONS_COMMON,
     .key = "exclude"},
    {"follow", 0, OPTIONS_FLAG, AT(rules.follow), .help = N_("follow symbolic links"), .key = "follow"},
    {.help = N_("How they are read")},
    {"jobs", 'j', OPTIONS_NUMBER, AT(jobs), N_("N"), .help = N_("documents read at a time (default: one a processor)"),
     .min = 1, .max = PARALLEL_MAX_JOBS, .key = "jobs", .flags = OPTIONS_COMMON},
    {"max-size", 0, OPTIONS_SIZE, AT(limits.max_size), N_("SIZE"),
     .help = N_("do not read larger files (default: 256M)"), .key = "max-size"},
    {"max-seconds", 0, OPTIONS_NUMBER, AT(limits.max_seconds), N_("N"),
     .help = N_("give up a document after so long (default: 120)"), .min = 1, .key = "max-seconds"},
    {"max-memory", 0, OPTIONS_SIZE, AT(limits.max_memory), N_("SIZE"),
     .help = N_("give up a document that needs more (default: 1G)"), .min = SETTINGS_MIN_MEMORY, .key = "max-memory"},
    {"ocr", 0, OPTIONS_FLAG, AT(ocr), .help = N_("recognise text in scans and pictures"), .key = "ocr",
     .flags = OPTIONS_COMMON},
    {"ocr-pages", 0, OPTIONS_NUMBER, AT(limits.ocr_pages), N_("N"),
     .help = N_("pages of a document at most (default: 50)"), .key = "ocr-pages"},
    {"ocr-seconds", 0, OPTIONS_NUMBER, AT(limits.ocr_seconds), N_("N"),
     .help = N_("seconds for a document at most (default: 300)"), .key = "ocr-seconds"},
    {"require-sandbox", 0, OPTIONS_FLAG, AT(require_sandbox),
     .help = N_("read nothing unless the whole sandbox stands"), .key = "require-sandbox"},
    {.help = N_("When documents are gone")},
    {"max-delete", 0, OPTIONS_NUMBER, AT(max_delete), N_("PERCENT"),
     .help = N_("stop deletions when more of a folder is gone (default: 20)"), .max = 100, .key = "max-delete",
     .flags = OPTIONS_COMMON},
    {"brake-from", 0, OPTIONS_NUMBER, AT(brake_from), N_("N"),
     .help = N_("never stop fewer deletions than this, unless all of a folder is gone (default: 5)"),
     .key = "brake-from"},
    {"allow-shrink", 0, OPTIONS_FLAG, AT(allow_shrink), .help = N_("delete what is gone, even all of a missing folder"),
     .flags = OPTIONS_COMMON},
    {"forget", 0, OPTIONS_BYTES, AT(forget), N_("DIR"),
     .help = N_("take this folder out of the index, and the others not; may be repeated"),
     .flags = OPTIONS_REPEAT | OPTIONS_COMMON, .paths = OPTIONS_FOLDERS},
    {.help = N_("How a run goes")},
    {"rebuild", 0, OPTIONS_FLAG, AT(rebuild), .help = N_("build the index anew beside the old one"),
     .flags = OPTIONS_COMMON},
    {"purge", 0, OPTIONS_FLAG, AT(purge), .help = N_("leave nothing of documents that are gone in the files")},
    {"format-upgrade", 0, OPTIONS_CHOICE, AT(format_upgrade), N_("WHEN"),
     .help = N_("build an index of an older format anew: auto (default) or ask"), .choices = upgrades,
     .key = "format-upgrade"},
    {"dry-run", 0, OPTIONS_FLAG, AT(dry_run), .help = N_("say what would be done, and do nothing"),
     .flags = OPTIONS_COMMON},
    {"wait", 0, OPTIONS_NUMBER, AT(wait_s), N_("SECONDS"), .help = N_("wait for another run to end"), .key = "wait",
     .flags = OPTIONS_COMMON},
    {"commit-every", 0, OPTIONS_NUMBER, AT(commit_s), N_("SECONDS"),
     .help = N_("let readers see what is done, and keep it, this often (default: 60)"), .key = "commit-every"},
    {"background", 0, OPTIONS_FLAG, AT(background), .help = N_("give way to every other program"), .key = "background"},
    {"shared", 0, OPTIONS_FLAG, AT(shared), .help = N_("make a new index readable by others, as the umask says"),
     .key = "shared"},
    {.help = N_("What it tells")},
    {"status", 0, OPTIONS_BYTES, AT(status), N_("FILE"), .help = N_("keep the state of the run here, as JSON"),
     .key = "status", .paths = OPTIONS_FILES, .flags = OPTIONS_COMMON},
    {"metrics", 0, OPTIONS_BYTES, AT(metrics), N_("FILE"),
     .help = N_("write metrics for Prometheus's node_exporter here"), .key = "metrics", .paths = OPTIONS_FILES},
    {"log", 0, OPTIONS_BYTES, AT(log), N_("FILE"), .help = N_("add the messages to this file, too"), .key = "log",
     .paths = OPTIONS_FILES},
    {"lang", 0, OPTIONS_OWN, 0, N_("LANG"),
     .help = N_("speak Vietnamese (vi) or English (en) (default: as the locale says)"), .key = "lang",
     .set = options_set_language, .choices = language_names, .flags = OPTIONS_COMMON},
    {"json", 0, OPTIONS_FLAG, AT(json), .help = N_("print the outcome as one JSON object")},
    {"quiet", 'q', OPTIONS_FLAG, AT(quiet), .help = N_("say nothing but what stopped the run"), .key = "quiet",
     .flags = OPTIONS_COMMON},
    {"verbose", 'v', OPTIONS_FLAG, AT(verbose), .help = N_("say what was done"), .key = "verbose",
     .flags = OPTIONS_COMMON},
    {.help = N_("What to do instead of a run")},
    {"setup", 0, OPTIONS_SET, AT(mode),
     .help = N_("ask for folders, write the configuration, arrange nightly runs, begin"), .min = SETTINGS_SETUP,
     .flags = OPTIONS_COMMON},
    {"yes", 'y', OPTIONS_FLAG, AT(yes), .help = N_("set up without questions, with the folders given")},
    {"info", 0, OPTIONS_SET, AT(mode), .help = N_("say how the index stands: documents, size, age, folders"),
     .min = SETTINGS_INFO, .flags = OPTIONS_COMMON},
    {"list", 0, OPTIONS_CHOICE, AT(mode), "failed",
     .help = N_("list the documents, or only those that could not be read"), .choices = lists, .min = SETTINGS_LIST,
     .flags = OPTIONS_OPTIONAL | OPTIONS_NEXT | OPTIONS_COMMON},
    {"check", 0, OPTIONS_SET, AT(mode), .help = N_("see whether the index is whole"), .min = SETTINGS_CHECK,
     .flags = OPTIONS_COMMON},
    {"check-config", 0, OPTIONS_SET, AT(mode), .help = N_("see whether the configuration file is right"),
     .min = SETTINGS_CHECK_CONFIG},
    {"completion", 0, OPTIONS_CHOICE, AT(mode), N_("SHELL"), .help = N_("print the completion for bash, zsh or fish"),
     .choices = options_shells, .min = SETTINGS_COMPLETION, .flags = OPTIONS_LAST},
    {"help", 'h', OPTIONS_CHOICE, AT(mode), N_("WHAT"), .help = N_("print what is used most; --help=all: all of it"),
     .choices = options_helps, .min = SETTINGS_HELP, .flags = OPTIONS_LAST | OPTIONS_OPTIONAL | OPTIONS_COMMON},
    {"version", 0, OPTIONS_SET, AT(mode), .help = N_("print the version"), .min = SETTINGS_VERSION,
     .flags = OPTIONS_LAST},
};

#undef AT
#define AT(field) G_STRUCT_OFFSET(SettingsFolder, field)

static const OptionsEntry folder_entries[] = {
    {.kind = OPTIONS_BYTES, .offset = AT(path), .key = "path"},
    {.kind = OPTIONS_FLAG, .offset = AT(rules.follow), .key = "follow"},
    {.kind = OPTIONS_BYTES, .offset = AT(rules.include), .flags = OPTIONS_REPEAT, .key = "include"},
    {.kind = OPTIONS_BYTES, .offset = AT(rules.exclude), .flags = OPTIONS_REPEAT, .key = "exclude"},
};

static const OptionsTable folder_table = {
    .entries = folder_entries, .n_entries = G_N_ELEMENTS(folder_entries), .group = "folder NAME"};

const OptionsTable settings_table = {
    .program = "tracuu-index",
    .head = N_("Usage: tracuu-index [OPTION...] [DIR...]\n"
               "\n"
               "Brings an index up to date with folders of documents: those given, else those of\n"
               "the configuration file, else those of the last time.\n"),
    .tail = N_("\n"
               "Examples\n"
               "  tracuu-index ~/Documents\n"
               "  tracuu-index --config=/etc/tracuu/tracuu.conf\n"
               "  tracuu-index --list=failed\n"
               "\n"
               "Exit status: 0 up to date, 1 some documents failed, 2 usage or configuration,\n"
               "3 another run is at work, 4 a folder is missing or the brake held, 5 the index\n"
               "or the system failed.\n"),
    .more = N_("Every option and the keys of the configuration file: tracuu-index --help=all.\n"),
    .own = SETTINGS_HELP,
    .entries = entries,
    .n_entries = G_N_ELEMENTS(entries),
    .paths = OPTIONS_FOLDERS,
    .group = INDEX,
    .next = &folder_table};

static gboolean read_line(Settings *settings, int argc, char **argv, GError **error)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new();
  if (!options_read_arguments(&settings_table, settings, argc, argv, words, error))
    return FALSE;
  g_clear_pointer(&settings->folders, g_strfreev);
  if (words->len > 0) {
    g_ptr_array_add(words, NULL);
    settings->folders = g_strdupv((char **)words->pdata);
  }
  return TRUE;
}

/* ---- the configuration file ---- */

static void folder_free(gpointer data)
{
  SettingsFolder *folder = data;
  g_free(folder->name);
  g_free(folder->path);
  g_strfreev(folder->rules.include);
  g_strfreev(folder->rules.exclude);
  g_free(folder);
}

static gboolean read_folder(Settings *settings, GKeyFile *file, const char *group, GError **error)
{
  const WalkRules *usual = &settings->rules;
  SettingsFolder *folder = g_new0(SettingsFolder, 1);
  g_ptr_array_add(settings->configured, folder);
  folder->name = g_strstrip(g_strdup(group + strlen(FOLDER)));
  folder->rules = (WalkRules){usual->follow, g_strdupv(usual->include), g_strdupv(usual->exclude)};
  if (!options_read_group(&folder_table, folder, file, group, error))
    return FALSE;
  if (folder->path != NULL && g_path_is_absolute(folder->path))
    return TRUE;
  return options_fail(error, _("[%s] needs a path that begins with \"/\"."), group);
}

/* The command line is read once more over what [index] says, and so it wins. */
static gboolean read_groups(Settings *settings, GKeyFile *file, int argc, char **argv, GError **error)
{
  g_auto(GStrv) groups = g_key_file_get_groups(file, NULL);
  for (char **group = groups; *group != NULL; group++)
    if (strcmp(*group, INDEX) != 0 && !g_str_has_prefix(*group, FOLDER))
      return options_fail(error, _("There is no group [%s]; there are [index] and [folder NAME]."), *group);
  if (g_key_file_has_group(file, INDEX) && !options_read_group(&settings_table, settings, file, INDEX, error))
    return FALSE;
  if (!read_line(settings, argc, argv, error))
    return FALSE;
  for (char **group = groups; *group != NULL; group++)
    if (g_str_has_prefix(*group, FOLDER) && !read_folder(settings, file, *group, error))
      return FALSE;
  return TRUE;
}

static gboolean read_file(Settings *settings, int argc, char **argv, GError **error)
{
  g_autoptr(GKeyFile) file = config_file_load(settings->config, error);
  g_autoptr(GError) failed = NULL;
  if (file == NULL)
    return FALSE;
  if (read_groups(settings, file, argc, argv, &failed))
    return TRUE;
  g_set_error(error, OPTIONS_ERROR, OPTIONS_ERROR_FILE, "%s: %s", settings->config, failed->message);
  return FALSE;
}

/* ---- the whole ---- */

void settings_init(Settings *settings)
{
  *settings = (Settings){.configured = g_ptr_array_new_with_free_func(folder_free),
                         .jobs = MIN(g_get_num_processors(), PARALLEL_MAX_JOBS),
                         .max_delete = SETTINGS_MAX_DELETE,
                         .brake_from = SETTINGS_BRAKE_FROM,
                         .commit_s = SETTINGS_COMMIT_S,
                         .limits = READ_LIMITS_DEFAULT};
}

static gboolean check(Settings *settings, GError **error)
{
  if (settings->index != NULL || settings->mode != SETTINGS_SETUP) {
    g_autofree char *given = settings->index;
    settings->index = location_find(given);
  }
  if (settings->index != NULL && location_is_remote(settings->index))
    return options_fail(error, _("%s is on another machine: run tracuu-index there, and give a folder with --index."),
                        settings->index);
  if (settings->yes && settings->mode != SETTINGS_SETUP)
    return options_fail(error, _("--yes is for --setup."));
  if (settings->mode == SETTINGS_CHECK_CONFIG && settings->config == NULL)
    return options_fail(error, _("--check-config needs a file: --config=FILE."));
  return TRUE;
}

gboolean settings_parse(Settings *settings, int argc, char **argv, GError **error)
{
  settings_init(settings);
  if (!read_line(settings, argc, argv, error))
    return FALSE;
  if (settings->mode >= SETTINGS_HELP)
    return TRUE;
  gboolean read = settings->config != NULL && settings->mode != SETTINGS_SETUP;
  return (!read || read_file(settings, argc, argv, error)) && check(settings, error);
}

const WalkRules *settings_rules(const Settings *settings, const char *path)
{
  for (guint i = 0; i < settings->configured->len; i++) {
    const SettingsFolder *folder = settings->configured->pdata[i];
    g_autofree char *canonical = g_canonicalize_filename(folder->path, NULL);
    if (!strcmp(canonical, path))
      return &folder->rules;
  }
  return &settings->rules;
}

void settings_clear(Settings *settings)
{
  char *texts[] = {settings->index, settings->config, settings->status, settings->metrics, settings->log};
  for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
    g_free(texts[i]);
  g_strfreev(settings->folders);
  g_strfreev(settings->forget);
  g_strfreev(settings->rules.include);
  g_strfreev(settings->rules.exclude);
  g_clear_pointer(&settings->configured, g_ptr_array_unref);
  memset(settings, 0, sizeof *settings);
}
