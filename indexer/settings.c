#include "indexer/settings.h"

#include <string.h>

#include "indexer/crew.h"
#include "indexer/escape.h"
#include "indexer/store/location.h"

/* What GOption fills in before it is checked. */
typedef struct {
  Settings *settings;
  char *index, *max_size;
  int jobs, max_delete, wait_s;
  gboolean check, version;
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

static gboolean check(Raw *raw, GError **error)
{
  Settings *settings = raw->settings;
  settings->index = location_find(raw->index);
  settings->max_size = SETTINGS_MAX_SIZE;
  if (raw->version)
    settings->mode = SETTINGS_VERSION;
  else if (raw->check)
    settings->mode = SETTINGS_CHECK;
  if (location_is_remote(settings->index))
    return fail(error, "%s is on another machine: run tracuu-index there, and give a folder with --index.",
                settings->index);
  if (raw->max_size && !settings_parse_size(raw->max_size, &settings->max_size))
    return fail(error, "--max-size takes a size such as 200M or 1G.");
  if (raw->max_delete < 0 || raw->max_delete > 100)
    return fail(error, "--max-delete takes a percentage, 0 to 100.");
  if (raw->jobs < 0 || raw->jobs > CREW_MAX_JOBS)
    return fail(error, "--jobs takes a number from 1 to %u.", CREW_MAX_JOBS);
  if (raw->wait_s < 0)
    return fail(error, "--wait takes a number of seconds.");
  settings->jobs = raw->jobs ? (guint)raw->jobs : MIN(g_get_num_processors(), CREW_MAX_JOBS);
  settings->max_delete = (guint)raw->max_delete;
  settings->wait_s = (guint)raw->wait_s;
  return TRUE;
}

gboolean settings_parse(Settings *settings, int *argc, char ***argv, GError **error)
{
  memset(settings, 0, sizeof *settings);
  Raw raw = {.settings = settings, .max_delete = SETTINGS_MAX_DELETE};
  const GOptionEntry entries[] = {
      {"index", 'd', 0, G_OPTION_ARG_FILENAME, &raw.index,
       "The index (default: $TRACUU_INDEX, else ~/.local/share/tracuu)", "DIR"},
      {"rebuild", 0, 0, G_OPTION_ARG_NONE, &settings->rebuild, "Build the index anew beside the old one", NULL},
      {"dry-run", 0, 0, G_OPTION_ARG_NONE, &settings->dry_run, "Say what would be done, and do nothing", NULL},
      {"jobs", 'j', 0, G_OPTION_ARG_INT, &raw.jobs, "Documents read at a time (default: one a processor)", "N"},
      {"include", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &settings->include, "Only files that fit; may be repeated",
       "PATTERN"},
      {"exclude", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &settings->exclude,
       "No files and folders that fit; may be repeated", "PATTERN"},
      {"follow", 0, 0, G_OPTION_ARG_NONE, &settings->follow, "Follow symbolic links", NULL},
      {"max-size", 0, 0, G_OPTION_ARG_STRING, &raw.max_size, "Do not read larger files (default: 256M)", "SIZE"},
      {"max-delete", 0, 0, G_OPTION_ARG_INT, &raw.max_delete,
       "Stop deletions when more of a folder is gone (default: 20)", "PERCENT"},
      {"allow-shrink", 0, 0, G_OPTION_ARG_NONE, &settings->allow_shrink,
       "Delete what is gone, even all of a missing folder", NULL},
      {"wait", 0, 0, G_OPTION_ARG_INT, &raw.wait_s, "Wait for another run to end", "SECONDS"},
      {"status", 0, 0, G_OPTION_ARG_FILENAME, &settings->status, "Keep the state of the run here, as JSON", "FILE"},
      {"json", 0, 0, G_OPTION_ARG_NONE, &settings->json, "Print the outcome as one JSON object", NULL},
      {"list", 0, G_OPTION_FLAG_OPTIONAL_ARG | G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK,
       (gpointer)(gsize)parse_list, "List the documents, or only those that could not be read", "failed"},
      {"check", 0, 0, G_OPTION_ARG_NONE, &raw.check, "See whether the index is whole", NULL},
      {"quiet", 'q', 0, G_OPTION_ARG_NONE, &settings->quiet, "Say nothing but what stopped the run", NULL},
      {"verbose", 'v', 0, G_OPTION_ARG_NONE, &settings->verbose, "Say what was done", NULL},
      {"version", 0, 0, G_OPTION_ARG_NONE, &raw.version, "Print the version", NULL},
      {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &settings->folders, NULL, "[DIR...]"},
      {NULL, 0, 0, 0, NULL, NULL, NULL}};
  g_autoptr(GOptionContext) context = g_option_context_new(NULL);
  g_option_context_set_summary(context, "Brings an index up to date with folders of documents: those given, else those "
                                        "of the last time.");
  GOptionGroup *group = g_option_group_new("tracuu-index", "", "", &raw, NULL);
  g_option_group_add_entries(group, entries);
  g_option_context_set_main_group(context, group);
  gboolean ok = g_option_context_parse(context, argc, argv, error) && check(&raw, error);
  g_free(raw.index);
  g_free(raw.max_size);
  return ok;
}

void settings_clear(Settings *settings)
{
  g_free(settings->index);
  g_strfreev(settings->folders);
  g_strfreev(settings->include);
  g_strfreev(settings->exclude);
  g_free(settings->status);
  memset(settings, 0, sizeof *settings);
}
