#include "query/act/open.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "query/result/result_file.h"

#define WAIT_STEPS 10 /* to see whether the opener fails at once */
#define WAIT_US    50000

static gboolean fail(GError **error, const char *format, const char *what)
{
  g_autofree char *shown = escape_dup(what);
  g_autofree char *sentence = g_strdup_printf(format, shown);
  g_set_error_literal(error, G_FILE_ERROR, G_FILE_ERROR_FAILED, sentence);
  return FALSE;
}

/* A name that bsdtar does not take for a pattern. */
static char *quote_pattern(const char *name)
{
  GString *out = g_string_new(NULL);
  for (; *name; name++) {
    if (strchr("*?[]\\^", *name) != NULL)
      g_string_append_c(out, '\\');
    g_string_append_c(out, *name);
  }
  return g_string_free(out, FALSE);
}

/* Runs argv with its output in a file. FALSE unless it ends well. */
static gboolean run_into(const char *const *argv, const char *path)
{
  GPid pid = 0;
  int status = -1, fd = g_open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0400);
  if (fd < 0)
    return FALSE;
  gboolean started = g_spawn_async_with_fds(
      NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
      NULL, &pid, -1, fd, -1, NULL);
  close(fd);
  return started && waitpid(pid, &status, 0) == pid && g_spawn_check_wait_status(status, NULL);
}

/* Takes a member out of an archive; the new file's path, NULL when that cannot be done. */
static char *extract(const char *archive, const char *member)
{
  g_autofree char *folder = g_dir_make_tmp("tracuu-XXXXXX", NULL);
  g_autofree char *pattern = quote_pattern(member), *base = g_path_get_basename(member);
  char *path = folder != NULL ? g_build_filename(folder, base, NULL) : NULL;
  const char *argv[] = {"bsdtar", "-x", "-O", "-f", archive, "--", pattern, NULL};
  GStatBuf info;
  if (path == NULL)
    return NULL;
  if (strstr(member, RESULT_FILE_INSIDE) == NULL && run_into(argv, path) && g_stat(path, &info) == 0 &&
      info.st_size > 0)
    return path;
  g_unlink(path);
  g_rmdir(folder);
  g_free(path);
  return NULL;
}

/* The viewer lives on when the terminal is closed. */
static void leave_terminal(gpointer data G_GNUC_UNUSED)
{
  setsid();
}

/* Starts the opener. FALSE when there is none, or when it fails at once: one that works lives on, or says 0. */
static gboolean start(const char *const *argv)
{
  GPid pid = 0;
  int status = 0;
  if (!g_spawn_async(NULL, (char **)argv, NULL,
                     G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL |
                         G_SPAWN_STDERR_TO_DEV_NULL,
                     leave_terminal, NULL, &pid, NULL))
    return FALSE;
  for (guint i = 0; i < WAIT_STEPS; i++) {
    if (waitpid(pid, &status, WNOHANG) == pid)
      return g_spawn_check_wait_status(status, NULL);
    g_usleep(WAIT_US);
  }
  return TRUE;
}

static gboolean has_desktop(void)
{
  static const char *const variables[] = {"WAYLAND_DISPLAY", "DISPLAY"};
  gboolean any = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(variables) && !any; i++) {
    const char *value = g_getenv(variables[i]);
    any = value != NULL && *value;
  }
  return any;
}

gboolean open_path(const char *path, GError **error)
{
  g_autofree char *taken = NULL, *outer = NULL;
  const char *opener = g_getenv("TRACUU_OPENER");
  gsize len = result_file_len(path);
  if (len == 0)
    return fail(error, _("%s is not there any more, or its share is not mounted."), path);
  if (len < strlen(path)) {
    outer = g_strndup(path, len);
    taken = extract(outer, path + len + strlen(RESULT_FILE_INSIDE));
    if (taken == NULL) {
      g_autofree char *shown = escape_dup(outer);
      g_printerr(_("tracuu: The document is inside %s, which is opened instead.\n"), shown);
    }
    path = taken != NULL ? taken : outer;
  }
  const char *argv[][4] = {{opener, path, NULL}, {"xdg-open", path, NULL}, {"gio", "open", path, NULL}};
  gboolean chosen = opener != NULL && *opener;
  /* xdg-open would look for a browser that runs in the terminal. */
  if (!chosen && !has_desktop())
    return fail(error,
                _("There is no desktop here that could open %s. --show prints its text; TRACUU_OPENER may name a "
                  "program that opens it."),
                path);
  for (guint i = chosen ? 0 : 1; i < (chosen ? 1 : G_N_ELEMENTS(argv)); i++)
    if (start(argv[i]))
      return TRUE;
  return fail(error, _("No program opened %s. Install xdg-utils, or name a program that opens it in TRACUU_OPENER."),
              path);
}
