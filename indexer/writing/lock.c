#include "indexer/writing/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "indexer/store/store.h"

#define LOCK_TEXT    64
#define LOCK_POLL_US (100 * G_TIME_SPAN_MILLISECOND)

struct Lock {
  int fd;
};

G_DEFINE_QUARK(tracuu_lock_error, lock_error)

/* Says who holds the lock: its process number and the time it began, as it wrote them. */
static void set_held(GError **error, int fd, const char *index)
{
  char text[LOCK_TEXT + 1] = "";
  gssize len = pread(fd, text, LOCK_TEXT, 0);
  text[MAX(len, 0)] = '\0';
  g_autofree char *shown = escape_dup(index);
  char *rest = NULL;
  guint64 pid = g_ascii_strtoull(text, &rest, 10);
  g_autoptr(GDateTime) since = g_date_time_new_from_unix_local(g_ascii_strtoll(rest, NULL, 10));
  if (!pid || since == NULL) {
    g_set_error(error, LOCK_ERROR, LOCK_ERROR_HELD, _("Another run is working on the index %s."), shown);
    return;
  }
  g_autofree char *when = g_date_time_format(since, _("%H:%M on %-d/%-m/%Y"));
  g_set_error(error, LOCK_ERROR, LOCK_ERROR_HELD,
              _("Another run (process %lu, since %s) is working on the index %s; wait for it with --wait."),
              (gulong)pid, when, shown);
}

/* Only for people: a full disk must not stop the run here. A file with other names (a copy of the index by hard links)
 * is left as it is. */
static void write_who(int fd)
{
  struct stat info;
  g_autofree char *text =
      g_strdup_printf("%ld %" G_GINT64_FORMAT "\n", (long)getpid(), g_get_real_time() / G_USEC_PER_SEC);
  if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode) || info.st_nlink > 1)
    return;
  if (ftruncate(fd, 0) != 0 || pwrite(fd, text, strlen(text), 0) < 0)
    errno = 0;
}

/* A share without locks, say. */
static void set_no_lock(GError **error, const char *path, int code)
{
  g_autofree char *shown = escape_dup(path);
  g_set_error(
      error, LOCK_ERROR, LOCK_ERROR_SYSTEM,
      _("The index cannot be locked: %s: %s. If its folder is on a share, put the index on a disk of this machine."),
      shown, language_error(code));
}

/* FALSE with errno, EWOULDBLOCK when another run has it. */
static gboolean try_lock(int fd, guint wait_s, const gint *stopped)
{
  gint64 until = g_get_monotonic_time() + wait_s * G_TIME_SPAN_SECOND;
  while (flock(fd, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR)
      return FALSE;
    if (g_get_monotonic_time() >= until || (stopped != NULL && g_atomic_int_get(stopped))) {
      errno = EWOULDBLOCK;
      return FALSE;
    }
    g_usleep(LOCK_POLL_US);
  }
  return TRUE;
}

Lock *lock_take(const char *index, guint wait_s, const gint *stopped, GError **error)
{
  g_autofree char *path = g_build_filename(index, STORE_LOCK, NULL);
  int fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0644);
  if (fd < 0) {
    int code = errno;
    g_autofree char *shown = escape_dup(path);
    const char *sentence =
        code == ELOOP ? _("The index cannot be changed: %s could not be opened: it is a link. Take it away and run "
                          "tracuu-index again.")
        : code == EACCES
            ? _("The index cannot be changed: %s could not be opened: %s. Run tracuu-index as the user who "
                "made it.")
            : _("The index cannot be changed: %s could not be opened: %s.");
    g_set_error(error, LOCK_ERROR, LOCK_ERROR_SYSTEM, sentence, shown, language_error(code));
    return NULL;
  }
  if (!try_lock(fd, wait_s, stopped)) {
    int code = errno;
    if (code == EWOULDBLOCK || code == EINTR)
      set_held(error, fd, index);
    else
      set_no_lock(error, path, code);
    close(fd);
    return NULL;
  }
  write_who(fd);
  Lock *lock = g_new0(Lock, 1);
  lock->fd = fd;
  return lock;
}

void lock_release(Lock *lock)
{
  if (lock == NULL)
    return;
  close(lock->fd);
  g_free(lock);
}
