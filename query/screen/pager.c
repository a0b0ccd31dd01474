#include "query/screen/pager.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpus/base/language.h"

#define COLUMNS_DEFAULT 80
#define COLUMNS_MIN     30
#define COLUMNS_MAX     120                /* longer lines are hard to read */
#define HELD_MAX        ((gsize)256 << 10) /* bytes held back before a pager is started in any case */
#define DEFAULT_PAGER   "less -FRX"

struct Pager {
  GString *held; /* not yet written: on a terminal until it no longer fits the screen */
  guint rows;    /* of the screen; 0 = write at once */
  int fd;
  pid_t child; /* 0 = none */
  int saved_errno;
  gboolean left; /* the reader has gone */
};

static gboolean get_size(struct winsize *size)
{
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, size) == 0 && size->ws_col > 0 && size->ws_row > 0;
}

gboolean pager_is_terminal(void)
{
  return isatty(STDOUT_FILENO) == 1;
}

guint pager_columns(void)
{
  struct winsize size;
  guint64 columns = 0;
  const char *variable = g_getenv("COLUMNS");
  if (get_size(&size))
    columns = size.ws_col;
  else if (variable != NULL)
    g_ascii_string_to_unsigned(variable, 10, 1, 10000, &columns, NULL);
  return columns == 0 ? COLUMNS_DEFAULT : CLAMP((guint)columns, COLUMNS_MIN, COLUMNS_MAX);
}

Pager *pager_new(gboolean paging)
{
  struct winsize size;
  Pager *pager = g_new0(Pager, 1);
  pager->held = g_string_sized_new(16 << 10);
  pager->fd = STDOUT_FILENO;
  if (paging && pager_is_terminal() && get_size(&size))
    pager->rows = size.ws_row;
  return pager;
}

void pager_free(Pager *pager)
{
  if (pager == NULL)
    return;
  if (pager->child) {
    close(pager->fd);
    while (waitpid(pager->child, NULL, 0) < 0 && errno == EINTR)
      continue;
  }
  g_string_free(pager->held, TRUE);
  g_free(pager);
}

/* ---- the reader ---- */

/* The command of the pager, split into words; NULL when there is none to be had. */
static GStrv find_command(void)
{
  const char *command = g_getenv("PAGER");
  g_auto(GStrv) words = NULL;
  if (command != NULL && (!*command || strcmp(command, "cat") == 0))
    return NULL;
  if (!g_shell_parse_argv(command != NULL ? command : DEFAULT_PAGER, NULL, &words, NULL))
    return NULL;
  g_autofree char *program = g_find_program_in_path(words[0]);
  return program != NULL ? g_steal_pointer(&words) : NULL;
}

static void start(Pager *pager)
{
  int ends[2];
  g_auto(GStrv) words = find_command();
  if (words == NULL || pipe(ends) < 0)
    return;
  pid_t child = fork();
  if (child == 0) {
    signal(SIGPIPE, SIG_DFL);
    dup2(ends[0], STDIN_FILENO);
    close(ends[0]);
    close(ends[1]);
    g_setenv("LESS", "FRX", FALSE);
    g_setenv("LESSCHARSET", "utf-8", FALSE);
    execvp(words[0], words);
    _exit(127);
  }
  close(ends[0]);
  if (child < 0) {
    close(ends[1]);
    return;
  }
  pager->child = child;
  pager->fd = ends[1];
  /* Ctrl-C belongs to the pager; this program ends when the pager does. */
  signal(SIGINT, SIG_IGN);
  signal(SIGQUIT, SIG_IGN);
}

/* TRUE if text has fewer lines than the screen, the prompt's included, counting long lines once: they are wrapped. */
static gboolean fits(const GString *text, guint rows)
{
  guint lines = 1;
  for (const char *p = text->str; (p = memchr(p, '\n', (gsize)(text->str + text->len - p))); p++)
    if (++lines >= rows)
      return FALSE;
  return TRUE;
}

/* ---- writing ---- */

static gboolean write_all(Pager *pager, const char *bytes, gsize len)
{
  while (len > 0 && !pager->left && !pager->saved_errno) {
    gssize n = write(pager->fd, bytes, len);
    if (n >= 0) {
      bytes += n;
      len -= (gsize)n;
    } else if (errno == EAGAIN) {
      struct pollfd ready = {.fd = pager->fd, .events = POLLOUT};
      poll(&ready, 1, -1);
    } else if (errno == EPIPE) {
      pager->left = TRUE;
    } else if (errno != EINTR) {
      pager->saved_errno = errno;
    }
  }
  return len == 0;
}

gboolean pager_flush(Pager *pager)
{
  pager->rows = 0;
  gboolean written = write_all(pager, pager->held->str, pager->held->len);
  g_string_truncate(pager->held, 0);
  return written;
}

gboolean pager_write(Pager *pager, const char *bytes, gsize len)
{
  if (pager->left || pager->saved_errno)
    return FALSE;
  g_string_append_len(pager->held, bytes, (gssize)len);
  if (pager->rows > 0) {
    if (pager->held->len < HELD_MAX && fits(pager->held, pager->rows))
      return TRUE;
    start(pager);
  } else if (pager->held->len < HELD_MAX) {
    return TRUE;
  }
  return pager_flush(pager);
}

gboolean pager_finish(Pager *pager, GError **error)
{
  pager_flush(pager);
  if (pager->saved_errno == 0)
    return TRUE;
  g_set_error(error, G_FILE_ERROR, g_file_error_from_errno(pager->saved_errno),
              _("Standard output could not be written: %s."), language_error(pager->saved_errno));
  return FALSE;
}
