/* fault: a library to preload that ends a program, or lets a call fail, at a chosen system call.
 *
 *   FAULT_UNDER=DIR   only calls on files below DIR count
 *   FAULT_LOG=FILE    write a line for each call that counts: its number, its name, the file below DIR
 *   FAULT_KILL=N      SIGKILL itself at the N-th moment; each call has two, before (2n) and after (2n + 1)
 *   FAULT_SIGNAL=S    with this signal instead
 *   FAULT_FAIL=N      the N-th call fails ...
 *   FAULT_ERRNO=E     ... with this error (28 = ENOSPC); FAULT_STICKY=1: so do all calls after it that write
 *   FAULT_STALL=N     the N-th call never comes back; the file FAULT_STALLED is made
 *   FAULT_SLOW=DIR    reading a folder below DIR never comes back, either
 *   FAULT_SPAWN=N     the N-th process that is started, and as many from there on as FAULT_SPAWNS says, ends at once
 *   FAULT_READER=N    before the N-th message to a process, and as many from there on as FAULT_READERS says, the one
 *                     that was started last is killed */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>

#include "preload.h"

static atomic_int fault_calls;

static long setting(const char *name)
{
  const char *value = getenv(name);
  return value ? atol(value) : -1;
}

/* What happens to the folder itself does not count. */
static const char *below(const char *where)
{
  return where && *where ? where : NULL;
}

static const char *place(const char *path)
{
  return below(place_below("FAULT_UNDER", path));
}

static const char *fd_place(int fd)
{
  return below(fd_place_below("FAULT_UNDER", fd));
}

static void end_at(long moment)
{
  long number = setting("FAULT_SIGNAL");
  if (setting("FAULT_KILL") == moment)
    kill(getpid(), number > 0 ? (int)number : SIGKILL);
}

static void note(int number, const char *name, const char *where)
{
  const char *log = getenv("FAULT_LOG");
  if (!log)
    return;
  char line[PATH_MAX + 64];
  int len = snprintf(line, sizeof line, "%d %s %s\n", number, name, where);
  int fd = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (fd < 0)
    return;
  ssize_t (*real)(int, const void *, size_t) = (ssize_t(*)(int, const void *, size_t))REAL(write);
  if (real(fd, line, (size_t)len) < 0)
    errno = 0;
  close(fd);
}

/* Does not come back, as a share that does not answer. */
static void stall(void)
{
  const char *sign = getenv("FAULT_STALLED");
  if (sign)
    close(creat(sign, 0644));
  for (;;)
    pause();
}

/* Counts a call. Returns its number, -1 when it shall fail. */
static int enter(const char *name, const char *where, int may_stick)
{
  int number = atomic_fetch_add(&fault_calls, 1);
  long fail = setting("FAULT_FAIL");
  note(number, name, where);
  if (setting("FAULT_STALL") == number)
    stall();
  end_at(2L * number);
  if (fail >= 0 && (number == fail || (number > fail && may_stick && setting("FAULT_STICKY") > 0))) {
    errno = (int)setting("FAULT_ERRNO");
    return -1;
  }
  return number;
}

static void leave(int number)
{
  int kept = errno;
  end_at(2L * number + 1);
  errno = kept;
}

/* A function of the C library that is counted when where_it_is says where in the folder. */
#define FAULT(type, name, params, args, where_it_is, sticks)                                                           \
  type name params;                                                                                                    \
  type name params                                                                                                     \
  {                                                                                                                    \
    type(*real) params = (type(*) params)REAL(name);                                                                   \
    const char *where = where_it_is;                                                                                   \
    if (!where)                                                                                                        \
      return real args;                                                                                                \
    int number = enter(#name, where, sticks);                                                                          \
    if (number < 0)                                                                                                    \
      return -1;                                                                                                       \
    type result = real args;                                                                                           \
    leave(number);                                                                                                     \
    return result;                                                                                                     \
  }

/* Opening counts when it makes a file. */
#define FAULT_OPEN(name)                                                                                               \
  static int fault_##name(const char *path, int flags, mode_t mode)                                                    \
  {                                                                                                                    \
    int (*real)(const char *, int, ...) = (int (*)(const char *, int, ...))REAL(name);                                 \
    const char *where = flags & O_CREAT ? place(path) : NULL;                                                          \
    if (!where)                                                                                                        \
      return real(path, flags, mode);                                                                                  \
    int number = enter("open", where, 1);                                                                              \
    if (number < 0)                                                                                                    \
      return -1;                                                                                                       \
    int result = real(path, flags, mode);                                                                              \
    leave(number);                                                                                                     \
    return result;                                                                                                     \
  }                                                                                                                    \
  int name(const char *path, int flags, ...);                                                                          \
  int name(const char *path, int flags, ...)                                                                           \
  {                                                                                                                    \
    va_list args;                                                                                                      \
    va_start(args, flags);                                                                                             \
    mode_t mode = flags & O_CREAT ? va_arg(args, mode_t) : 0;                                                          \
    va_end(args);                                                                                                      \
    return fault_##name(path, flags, mode);                                                                            \
  }

FAULT_OPEN(open)
FAULT_OPEN(open64)
FAULT(ssize_t, write, (int fd, const void *bytes, size_t len), (fd, bytes, len), fd_place(fd), 1)
FAULT(ssize_t, pwrite, (int fd, const void *bytes, size_t len, off_t at), (fd, bytes, len, at), fd_place(fd), 1)
FAULT(ssize_t, pwrite64, (int fd, const void *bytes, size_t len, off64_t at), (fd, bytes, len, at), fd_place(fd), 1)
FAULT(int, fsync, (int fd), (fd), fd_place(fd), 0)
FAULT(int, fdatasync, (int fd), (fd), fd_place(fd), 0)
FAULT(int, ftruncate, (int fd, off_t len), (fd, len), fd_place(fd), 0)
FAULT(int, rename, (const char *from, const char *to), (from, to), place(to), 0)
FAULT(int, unlink, (const char *path), (path), place(path), 0)
FAULT(int, rmdir, (const char *path), (path), place(path), 0)
FAULT(int, mkdir, (const char *path, mode_t mode), (path, mode), place(path), 0)

struct dirent *readdir(DIR *dir)
{
  struct dirent *(*real)(DIR *) = (struct dirent * (*)(DIR *)) REAL(readdir);
  const char *slow = getenv("FAULT_SLOW");
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", dirfd(dir));
  ssize_t len = slow ? readlink(link, path, sizeof path) : -1;
  if (len >= (ssize_t)(slow ? strlen(slow) : 0) && len > 0 && memcmp(path, slow, strlen(slow)) == 0)
    stall();
  return real(dir);
}

/* ---- processes ---- */

static atomic_int fault_spawns, fault_sends, fault_newest;

/* Whether the number is one of the many that the settings name. */
static int is_chosen(int number, const char *first, const char *many)
{
  long from = setting(first), n = setting(many);
  return from >= 0 && number >= from && number < from + (n > 0 ? n : 1);
}

int posix_spawn(pid_t *pid, const char *path, const posix_spawn_file_actions_t *actions,
                const posix_spawnattr_t *attributes, char *const argv[], char *const envp[])
{
  int (*real)(pid_t *, const char *, const posix_spawn_file_actions_t *, const posix_spawnattr_t *, char *const[],
              char *const[]) = (int (*)(pid_t *, const char *, const posix_spawn_file_actions_t *,
                                        const posix_spawnattr_t *, char *const[], char *const[]))REAL(posix_spawn);
  int ends = is_chosen(atomic_fetch_add(&fault_spawns, 1), "FAULT_SPAWN", "FAULT_SPAWNS");
  int result = real(pid, ends ? "/bin/false" : path, actions, attributes, argv, envp);
  if (!result)
    atomic_store(&fault_newest, *pid);
  return result;
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags)
{
  ssize_t (*real)(int, const struct msghdr *, int) = (ssize_t(*)(int, const struct msghdr *, int))REAL(sendmsg);
  pid_t newest = atomic_load(&fault_newest);
  if (newest > 0 && is_chosen(atomic_fetch_add(&fault_sends, 1), "FAULT_READER", "FAULT_READERS"))
    kill(newest, SIGKILL);
  return real(fd, message, flags);
}
