#include "indexer/setup.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "corpus/base/location.h"
#include "corpus/text/normal.h"
#include "indexer/run.h"
#include "indexer/service.h"
#include "indexer/sources/folders.h"
#include "indexer/store/store.h"

#define MAX_QUESTIONS 5 /* to somebody who answers something else */

#define GROUP         "index"
#define HEADING       _("# Written by tracuu-index --setup; tracuu-index(1) explains the keys.\n\n")

typedef struct {
  const Settings *asked;
  char *config;
  gboolean machine; /* the index is the machine's own */
  gboolean exists;  /* the file is there */
  Settings known;   /* what it says now */
  GArray *all;      /* Folder: those of the file, and the new ones */
  GPtrArray *added; /* char *: the new ones, in their order */
} Setup;

static void setup_clear(Setup *setup)
{
  g_free(setup->config);
  settings_clear(&setup->known);
  g_clear_pointer(&setup->all, g_array_unref);
  g_clear_pointer(&setup->added, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Setup, setup_clear)

/* To the person who set it up: one line. */
static void say(const Setup *setup, const char *format, ...) G_GNUC_PRINTF(2, 3);
static void say(const Setup *setup, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  g_autofree char *text = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  g_autofree char *shown = escape_dup(text);
  if (!setup->asked->quiet)
    printf("%s\n", shown);
  fflush(stdout);
}

/* What a person answers, without blanks around it; NULL at the end of the input. */
static char *ask(const char *question)
{
  g_autofree char *line = NULL;
  size_t size = 0;
  printf("%s ", question);
  fflush(stdout);
  ssize_t len = getline(&line, &size, stdin);
  if (len < 0) {
    putchar('\n');
    fflush(stdout);
  }
  return len >= 0 ? g_strstrip(g_strndup(line, (gsize)len)) : NULL;
}

/* ---- what is there ---- */

static gboolean read_settings(Settings *settings, const char *config, GError **error)
{
  g_autofree char *option = g_strconcat("--config=", config, NULL);
  char *const line[] = {"tracuu-index", option, NULL};
  return settings_parse(settings, 2, (char **)line, error);
}

/* How the options of the command line are written in the file. */
static GKeyFile *new_file(const Settings *asked)
{
  g_auto(Settings) usual = {0};
  GKeyFile *file = g_key_file_new();
  Settings kept = *asked;
  settings_init(&usual);
  kept.quiet = kept.verbose = FALSE; /* meant for this run */
  options_write_group(&settings_table, &kept, &usual, file, GROUP);
  return file;
}

static gboolean look(Setup *setup, GError **error)
{
  const Settings *asked = setup->asked;
  setup->config = asked->config != NULL ? folders_canonical(asked->config)
                  : geteuid() == 0      ? g_strdup(SERVICE_CONFIG)
                                        : g_build_filename(g_get_user_config_dir(), "tracuu", "tracuu.conf", NULL);
  setup->machine = geteuid() == 0 && strcmp(setup->config, SERVICE_CONFIG) == 0;
  setup->exists = g_file_test(setup->config, G_FILE_TEST_EXISTS);
  if (setup->machine && !service_check_user(error))
    return FALSE;
  if (setup->machine)
    umask(022); /* as the unit has it: root's may hide from the service what it is to read */
  if (!setup->exists)
    return TRUE;
  g_autoptr(GKeyFile) options = new_file(asked);
  if (g_key_file_has_group(options, GROUP))
    return options_fail(error,
                        _("%s is there already and says how to index: change it there; --setup adds folders to it."),
                        setup->config);
  if (!read_settings(&setup->known, setup->config, error))
    return FALSE;
  for (guint i = 0; i < setup->known.configured->len; i++)
    folders_add(setup->all, ((const SettingsFolder *)setup->known.configured->pdata[i])->path);
  return TRUE;
}

/* ---- which folders ---- */

/* FALSE with a sentence when it cannot be one. */
static gboolean add_folder(Setup *setup, const char *given, GError **error)
{
  g_autofree char *path = folders_canonical(given);
  if (!g_file_test(path, G_FILE_TEST_IS_DIR))
    return options_fail(error, _("There is no folder %s."), path);
  if (!g_utf8_validate(path, -1, NULL) || strpbrk(path, "\n\r") != NULL)
    return options_fail(error, _("The name of the folder %s cannot be written in a configuration file."), path);
  const Folder *holds = folders_find(setup->all, path, strlen(path));
  if (holds != NULL) {
    if (strcmp(holds->path, path) != 0)
      say(setup, _("%s is indexed with %s already."), path, holds->path);
    else
      say(setup, _("%s is named already."), path);
    return TRUE;
  }
  folders_add(setup->all, path);
  if (setup->machine && !service_may_read(path))
    say(setup, _("%s may not be read by the user %s: put him into the group that may."), path, SERVICE_USER);
  g_ptr_array_add(setup->added, g_steal_pointer(&path));
  return TRUE;
}

/* Until an empty line. */
static void ask_for_folders(Setup *setup)
{
  for (;;) {
    g_autofree char *answer = ask(setup->all->len ? _("Another folder (empty: no more):") : _("Folder of documents:"));
    if (answer == NULL || !*answer)
      return;
    g_autoptr(GError) failed = NULL;
    g_autofree char *path =
        g_str_has_prefix(answer, "~/") ? g_build_filename(g_get_home_dir(), answer + 2, NULL) : NULL;
    if (!add_folder(setup, path != NULL ? path : answer, &failed))
      say(setup, "%s", failed->message);
  }
}

static gboolean choose_folders(Setup *setup, GError **error)
{
  for (char **given = setup->asked->folders; given != NULL && *given != NULL; given++)
    if (!add_folder(setup, *given, error))
      return FALSE;
  if (setup->asked->folders == NULL && !setup->asked->yes)
    ask_for_folders(setup);
  return setup->all->len || options_fail(error, _("Name the folders to index: tracuu-index --setup DIR."));
}

/* ---- the file ---- */

/* A group for a folder, "folder laws", that no other has. */
static char *dup_group(const Setup *setup, GKeyFile *file, const char *path)
{
  g_autofree char *name = g_path_get_basename(path);
  for (char *p = name; *p; p++)
    if (g_ascii_iscntrl(*p) || strchr("[]/", *p) != NULL)
      *p = '-';
  for (guint n = 1;; n++) {
    g_autofree char *number = n > 1 ? g_strdup_printf("-%u", n) : g_strdup("");
    g_autofree char *group = g_strconcat("folder ", name, number, NULL);
    gboolean taken = g_key_file_has_group(file, group);
    for (guint i = 0; setup->exists && i < setup->known.configured->len; i++)
      taken = taken || strcmp(((const SettingsFolder *)setup->known.configured->pdata[i])->name, group + 7) == 0;
    if (!taken)
      return g_steal_pointer(&group);
  }
}

/* A nightly run starts elsewhere. */
static void make_absolute(GKeyFile *file, const char *key)
{
  g_autofree char *given = g_key_file_get_string(file, GROUP, key, NULL);
  g_autofree char *path = given != NULL ? folders_canonical(given) : NULL;
  if (path != NULL)
    g_key_file_set_string(file, GROUP, key, path);
}

/* What a new file says besides its folders. */
static void write_options(const Setup *setup, GKeyFile *file)
{
  static const char *const paths[] = {"path", "status", "metrics", "log"};
  if (setup->machine) {
    if (setup->asked->index == NULL)
      g_key_file_set_string(file, GROUP, "path", SERVICE_FOLDER "/index");
    if (setup->asked->status == NULL)
      g_key_file_set_string(file, GROUP, "status", SERVICE_FOLDER "/status.json");
    g_key_file_set_boolean(file, GROUP, "shared", TRUE);
  } else if (setup->asked->index == NULL) {
    g_autofree char *usual = location_find(NULL);
    g_key_file_set_string(file, GROUP, "path", usual);
  }
  for (guint i = 0; i < G_N_ELEMENTS(paths); i++)
    make_absolute(file, paths[i]);
}

/* The whole new text of the file. */
static char *dup_text(const Setup *setup, GError **error)
{
  g_autofree char *before = NULL;
  g_autoptr(GKeyFile) file = setup->exists ? g_key_file_new() : new_file(setup->asked);
  if (setup->exists && !g_file_get_contents(setup->config, &before, NULL, error))
    return NULL;
  if (!setup->exists)
    write_options(setup, file);
  for (guint i = 0; i < setup->added->len; i++) {
    g_autofree char *group = dup_group(setup, file, setup->added->pdata[i]);
    g_key_file_set_string(file, group, "path", setup->added->pdata[i]);
  }
  g_autofree char *text = g_key_file_to_data(file, NULL, NULL);
  const char *between = !setup->exists ? HEADING : g_str_has_suffix(before, "\n") ? "\n" : "\n\n";
  return g_strconcat(before != NULL ? before : "", between, text, NULL);
}

static gboolean write_file(const Setup *setup, GError **error)
{
  struct stat info;
  g_autoptr(GError) failed = NULL;
  g_autofree char *folder = g_path_get_dirname(setup->config);
  g_autofree char *text = dup_text(setup, &failed);
  int mode = stat(setup->config, &info) == 0 ? (int)(info.st_mode & 0777) : setup->machine ? 0644 : 0600;
  if (text != NULL && g_mkdir_with_parents(folder, setup->machine ? 0755 : 0700) != 0)
    g_set_error_literal(&failed, STORE_ERROR, STORE_ERROR_SYSTEM, language_error(errno));
  else if (text != NULL)
    g_file_set_contents_full(setup->config, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                             mode, &failed);
  if (failed == NULL)
    return TRUE;
  g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, _("%s cannot be written: %s."), setup->config,
              language_error_of(failed));
  return FALSE;
}

/* ---- every night, and now ---- */

static void arrange_nights(const Setup *setup, Message *message)
{
  g_autoptr(GError) failed = NULL;
  if (setup->machine && service_enable_timer(&failed)) {
    say(setup, _("%s is enabled: it brings the index up to date every night."), SERVICE_TIMER);
    return;
  }
  if (failed != NULL)
    message_say(message, MESSAGE_WARNING, "%s", failed->message);
  g_autofree char *line = service_cron_line(setup->config, setup->machine ? SERVICE_USER : NULL);
  say(setup, _("For a run every night give cron this line (%s):"),
      setup->machine ? "/etc/cron.d/tracuu-index" : "crontab -e");
  if (!setup->asked->quiet)
    printf("%s\n", line);
}

/* Whether a person said one of the words, marks and case optional. */
static gboolean is_one_of(const char *answer, const char *const *words)
{
  g_autoptr(GString) folded = g_string_new(NULL);
  if (g_utf8_validate(answer, -1, NULL))
    normal_fold_append(folded, answer, strlen(answer));
  return g_strv_contains(words, folded->str);
}

/* Says what will be done. FALSE when the person does not want it. */
static gboolean agree(const Setup *setup)
{
  static const char *const yes[] = {"y", "yes", "c", "co", "ok", NULL}, *const no[] = {"n", "no", "k", "khong", NULL};
  if (!setup->exists)
    say(setup, _("%s will be written."), setup->config);
  else if (setup->added->len)
    say(setup, _("%s is there already: it stays as it is, and gets more folders at its end."), setup->config);
  else
    say(setup, _("%s is there already and stays as it is."), setup->config);
  for (guint i = 0; i < setup->added->len; i++)
    say(setup, _("Folder: %s"), (const char *)setup->added->pdata[i]);
  if (setup->asked->yes)
    return TRUE;
  for (guint i = 0; i < MAX_QUESTIONS; i++) {
    g_autofree char *answer = ask(_("Go on? [Y/n]"));
    if (answer == NULL || is_one_of(answer, no))
      return FALSE;
    if (*answer == '\0' || is_one_of(answer, yes))
      return TRUE;
    printf("%s\n", _("Answer y (yes) or n (no)."));
  }
  return FALSE;
}

static int run_first(const Setup *setup, Message *message, Stop *stop, GError **error)
{
  g_auto(Settings) settings = {0};
  if (!read_settings(&settings, setup->config, error) || (setup->machine && !service_become(error)))
    return run_status_of(*error);
  say(setup, _("The first run begins. It may be stopped; the next one goes on."));
  stop_listen(stop);
  int status = run_index(&settings, message, stop);
  if (status == RUN_UP_TO_DATE || status == RUN_SOME_FAILED)
    say(setup, _("Search with: tracuu -d %s WORDS"), settings.index);
  return status;
}

int setup_run(const Settings *asked, Message *message, Stop *stop, GError **error)
{
  g_auto(Setup) setup = {.asked = asked, .all = folders_new(), .added = g_ptr_array_new_with_free_func(g_free)};
  if (!look(&setup, error) || !choose_folders(&setup, error))
    return run_status_of(*error);
  if (!agree(&setup)) {
    say(&setup, _("Nothing was written."));
    return RUN_USAGE;
  }
  if ((setup.added->len || !setup.exists) && !write_file(&setup, error))
    return run_status_of(*error);
  arrange_nights(&setup, message);
  return run_first(&setup, message, stop, error);
}
