#include "indexer/service.h"

#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpus/base/language.h"
#include "corpus/base/options.h"
#include "indexer/store/store.h"

#define SYSTEMD_RUNS "/run/systemd/system" /* sd_booted(3) */

/* format: of what, and why. */
static gboolean fail(GError **error, const char *format, const char *what) G_GNUC_PRINTF(2, 0);
static gboolean fail(GError **error, const char *format, const char *what)
{
  g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, format, what, language_error(errno));
  return FALSE;
}

static gboolean take_rights(const struct passwd *user)
{
  return initgroups(user->pw_name, user->pw_gid) == 0 && setgid(user->pw_gid) == 0 && setuid(user->pw_uid) == 0;
}

gboolean service_may_read(const char *path)
{
  const struct passwd *user = getpwnam(SERVICE_USER);
  pid_t child = user != NULL ? fork() : -1;
  if (child == 0)
    _exit(take_rights(user) && access(path, R_OK | X_OK) == 0 ? 0 : 1);
  int status = 1;
  return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

gboolean service_check_user(GError **error)
{
  return getpwnam(SERVICE_USER) != NULL ||
         options_fail(error,
                      _("There is no user %s, who is to keep the index: make it with systemd-sysusers, or as "
                        "tracuu-operations(7) says."),
                      SERVICE_USER);
}

gboolean service_enable_timer(GError **error)
{
  const char *const command[] = {"systemctl", "--quiet", "enable", "--now", SERVICE_TIMER, NULL};
  g_autoptr(GError) failed = NULL;
  g_autofree char *said = NULL;
  int status = 0;
  if (!g_file_test(SYSTEMD_RUNS, G_FILE_TEST_IS_DIR))
    return FALSE;
  if (g_spawn_sync(NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &said, &status, &failed) &&
      g_spawn_check_wait_status(status, &failed))
    return TRUE;
  g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, _("%s could not be enabled: %s"), SERVICE_TIMER,
              said != NULL && *said ? g_strchomp(said) : failed->message);
  return FALSE;
}

/* As sh and cron read it: cron ends a command at '%'. */
static void append_word(GString *line, const char *word)
{
  g_autofree char *quoted = strpbrk(word, " \t\"'\\$`&|;<>()*?[]#~!{}") != NULL ? g_shell_quote(word) : g_strdup(word);
  for (const char *p = quoted; *p; p++)
    g_string_append_printf(line, "%s%c", *p == '%' ? "\\" : "", *p);
}

char *service_cron_line(const char *config, const char *user)
{
  GString *line = g_string_new("30 2 * * *  ");
  g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
  g_autofree char *option = g_strconcat("--config=", config, NULL);
  if (user != NULL)
    g_string_append_printf(line, "%s  ", user);
  append_word(line, program != NULL ? program : "tracuu-index");
  g_string_append_c(line, ' ');
  append_word(line, option);
  g_string_append(line, " --background --wait=600");
  return g_string_free(line, FALSE);
}

gboolean service_become(GError **error)
{
  const struct passwd *user = getpwnam(SERVICE_USER);
  if (user == NULL)
    return service_check_user(error);
  if (mkdir(SERVICE_FOLDER, 0755) == 0) {
    if (chown(SERVICE_FOLDER, user->pw_uid, user->pw_gid) != 0)
      return fail(error, _("%s cannot be given to its user: %s."), SERVICE_FOLDER);
  } else if (errno != EEXIST)
    return fail(error, _("%s cannot be made: %s."), SERVICE_FOLDER);
  if (!take_rights(user))
    return fail(error, _("The rights of %s cannot be taken: %s."), SERVICE_USER);
  g_setenv("HOME", user->pw_dir, TRUE);
  return TRUE;
}
