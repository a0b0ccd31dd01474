#ifndef TRACUU_TESTS_CRASH_PRELOAD_H
#define TRACUU_TESTS_CRASH_PRELOAD_H

/* What the libraries of these tests share that are preloaded into a program and look at its calls on files below a folder.
 * Included before anything else that reads <dlfcn.h>. */
#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A function of the C library itself, not the one of the preloaded library. */
#define REAL(name) dlsym(RTLD_NEXT, #name)

/* The part of path below the folder that a variable of the environment names, "" for the folder itself; NULL when it is
 * elsewhere. */
static inline const char *place_below(const char *variable, const char *path)
{
  const char *under = getenv(variable);
  size_t len = under ? strlen(under) : 0;
  if (!len || !path || strncmp(path, under, len) != 0 || (path[len] && path[len] != '/'))
    return NULL;
  return path[len] ? path + len + 1 : "";
}

/* The same for an open file. The result is good until the thread's next call. */
static inline const char *fd_place_below(const char *variable, int fd)
{
  static _Thread_local char path[PATH_MAX];
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t len = readlink(link, path, sizeof path - 1);
  if (len <= 0)
    return NULL;
  path[len] = '\0';
  return place_below(variable, path);
}

#endif
