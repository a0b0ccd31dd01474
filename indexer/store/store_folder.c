/* The index folder: which generation is current, and how a new one takes its place. */
#include "indexer/store/store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define STUB     "XAPIANDB"
#define STUB_NEW "XAPIANDB.new"
#define STUB_MAX 1024 /* bytes of a stub */

G_DEFINE_QUARK(tracuu - store - error, store_error)

/* Sets an error from errno. */
static gboolean fail_errno(GError **error, const char *what, const char *path)
{
  int code = errno;
  if (code == ENOSPC || code == EDQUOT)
    g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, "The disk is full: %s could not be written.", path);
  else
    g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, "%s %s: %s.", what, path, g_strerror(code));
  return FALSE;
}

/* A generation is a folder inside the index, so its name is one path component. */
static gboolean is_generation_name(const char *name)
{
  return *name && *name != '.' && !strpbrk(name, "/\n\r") && strlen(name) < STUB_MAX / 2;
}

/* Reads a small file whole. Returns its length, -1 with errno. */
static gssize read_small(const char *path, char *bytes, gsize size)
{
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return -1;
  gsize len = 0;
  gssize n;
  while (len < size && (n = read(fd, bytes + len, size - len)) != 0) {
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0) {
      int code = errno;
      close(fd);
      errno = code;
      return -1;
    }
    len += (gsize)n;
  }
  close(fd);
  return (gssize)len;
}

/* TRUE when the folder is absent or holds nothing that anybody would miss. */
static gboolean is_vacant(const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  return !dir ? !g_file_test(folder, G_FILE_TEST_EXISTS) : !g_dir_read_name(dir);
}

char *store_current_generation(const char *index, GError **error)
{
  g_autofree char *path = g_build_filename(index, STUB, NULL);
  char stub[STUB_MAX + 1];
  gssize len = read_small(path, stub, STUB_MAX);
  if (len < 0 && errno != ENOENT && errno != ENOTDIR) {
    fail_errno(error, "Could not read", path);
    return NULL;
  }
  if (len < 0 && is_vacant(index)) {
    g_set_error(error, STORE_ERROR, STORE_ERROR_MISSING, "There is no index at %s.", index);
    return NULL;
  }
  char *name = len > 5 && g_str_has_prefix(stub, "auto ") ? stub + 5 : NULL;
  stub[MAX(len, 0)] = '\0';
  if (name)
    g_strchomp(name);
  if (!name || !is_generation_name(name)) {
    g_set_error(error, STORE_ERROR, STORE_ERROR_NOT_INDEX, "%s is not an index of Tracuu.", index);
    return NULL;
  }
  return g_build_filename(index, name, NULL);
}

/* Makes what was written to a file or folder survive a power cut. */
static gboolean sync_path(const char *path, int flags, GError **error)
{
  int fd = open(path, flags | O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return fail_errno(error, "Could not open", path);
  gboolean ok = fsync(fd) == 0 || fail_errno(error, "Could not write", path);
  close(fd);
  return ok;
}

static gboolean write_synced(const char *path, const char *text, GError **error)
{
  int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (fd < 0)
    return fail_errno(error, "Could not create", path);
  gsize len = strlen(text);
  errno = ENOSPC; /* what a short write means */
  gboolean ok = write(fd, text, len) == (gssize)len && fsync(fd) == 0;
  if (!ok)
    fail_errno(error, "Could not write", path);
  close(fd);
  return ok;
}

gboolean store_publish(const char *index, const char *generation, GError **error)
{
  g_return_val_if_fail(is_generation_name(generation), FALSE);
  g_autofree char *folder = g_build_filename(index, generation, NULL);
  g_autofree char *fresh = g_build_filename(index, STUB_NEW, NULL);
  g_autofree char *stub = g_build_filename(index, STUB, NULL);
  g_autofree char *line = g_strdup_printf("auto %s\n", generation);
  if (!sync_path(folder, O_DIRECTORY, error) || !write_synced(fresh, line, error))
    return FALSE;
  if (rename(fresh, stub) != 0)
    return fail_errno(error, "Could not replace", stub);
  return sync_path(index, O_DIRECTORY, error);
}
