/* fault: a library to preload that ends a program, or lets a call fail, at a chosen system call.
 *
 *   FAULT_UNDER=DIR   only calls on files below DIR count
 *   FAULT_LOG=FILE    write a line for each call that counts: its number and name
 *   FAULT_KILL=N      SIGKILL itself at the N-th moment; each call has two, before (2n) and after (2n + 1)
 *   FAULT_SIGNAL=S    with this signal instead
 *   FAULT_FAIL=N      the N-th call fails ...
 *   FAULT_ERRNO=E     ... with this error (28 = ENOSPC); FAULT_STICKY=1: so do all calls after it that write */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int fault_calls;

static long setting(const char *name)
{
  const char *value = getenv(name);
  return value ? atol(value) : -1;
}

static int counts(const char *path)
{
  const char *under = getenv("FAULT_UNDER");
  return under && path && strncmp(path, under, strlen(under)) == 0;
}

static int fd_counts(int fd)
{
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t len = readlink(link, path, sizeof path - 1);
  if (len <= 0)
    return 0;
  path[len] = '\0';
  return counts(path);
}

static void end_at(long moment)
{
  long number = setting("FAULT_SIGNAL");
  if (setting("FAULT_KILL") == moment)
    kill(getpid(), number > 0 ? (int)number : SIGKILL);
}

static void note(int number, const char *name)
{
  const char *log = getenv("FAULT_LOG");
  if (!log)
    return;
  char line[64];
  int len = snprintf(line, sizeof line, "%d %s\n", number, name);
  int fd = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (fd < 0)
    return;
  ssize_t (*real)(int, const void *, size_t) = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  if (real(fd, line, (size_t)len) < 0)
    errno = 0;
  close(fd);
}

/* Counts a call. Returns its number, -1 when it shall fail. */
static int enter(const char *name, int may_stick)
{
  int number = atomic_fetch_add(&fault_calls, 1);
  long fail = setting("FAULT_FAIL");
  note(number, name);
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

/* A function of the C library that is counted when `counted` holds. */
#define FAULT(type, name, params, args, counted, sticks)                                                               \
  type name params;                                                                                                    \
  type name params                                                                                                     \
  {                                                                                                                    \
    type(*real) params = (type(*) params)dlsym(RTLD_NEXT, #name);                                                      \
    if (!(counted))                                                                                                    \
      return real args;                                                                                                \
    int number = enter(#name, sticks);                                                                                 \
    if (number < 0)                                                                                                    \
      return -1;                                                                                                       \
    type result = real args;                                                                                           \
    leave(number);                                                                                                     \
    return result;                                                                                                     \
  }

FAULT(ssize_t, write, (int fd, const void *bytes, size_t len), (fd, bytes, len), fd_counts(fd), 1)
FAULT(ssize_t, pwrite, (int fd, const void *bytes, size_t len, off_t at), (fd, bytes, len, at), fd_counts(fd), 1)
FAULT(ssize_t, pwrite64, (int fd, const void *bytes, size_t len, off64_t at), (fd, bytes, len, at), fd_counts(fd), 1)
FAULT(int, fsync, (int fd), (fd), fd_counts(fd), 0)
FAULT(int, fdatasync, (int fd), (fd), fd_counts(fd), 0)
FAULT(int, ftruncate, (int fd, off_t len), (fd, len), fd_counts(fd), 0)
FAULT(int, rename, (const char *from, const char *to), (from, to), counts(to), 0)
FAULT(int, unlink, (const char *path), (path), counts(path), 0)
FAULT(int, rmdir, (const char *path), (path), counts(path), 0)
FAULT(int, mkdir, (const char *path, mode_t mode), (path, mode), counts(path), 0)
