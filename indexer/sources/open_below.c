#include "indexer/sources/open_below.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int close_and(int fd, int result)
{
  int code = errno;
  close(fd);
  errno = code;
  return result;
}

/* Follows below name by name. */
static int by_name(int top, const char *below, int flags)
{
  int folder = dup(top);
  for (const char *slash; folder >= 0 && (slash = strchr(below, '/')); below = slash + 1) {
    g_autofree char *name = g_strndup(below, (gsize)(slash - below));
    folder = close_and(folder, openat(folder, name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  }
  return folder < 0 ? -1 : close_and(folder, openat(folder, below, flags | O_NOFOLLOW));
}

int open_below(const char *path, gsize top_len, int flags)
{
  if (!top_len)
    return open(path, flags);
  g_autofree char *folder = g_strndup(path, top_len);
  int top = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (top < 0)
    return -1;
  struct open_how how = {.flags = (guint64)flags, .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS};
  int fd = (int)syscall(SYS_openat2, top, path + top_len, &how, sizeof how);
  if (fd < 0 && (errno == ENOSYS || errno == EPERM)) /* filters of containers say EPERM */
    fd = by_name(top, path + top_len, flags);
  return close_and(top, fd);
}
