#include "indexer/store/files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "corpus/base/language.h"
#include "indexer/store/store.h"

gboolean files_fail(GError **error, const char *sentence, const char *path)
{
  int code = errno;
  if (code == ENOSPC || code == EDQUOT)
    g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, _("The disk is full: %s could not be written."), path);
  else
    g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, sentence, path, language_error(code));
  return FALSE;
}

gboolean files_sync(const char *path, GError **error)
{
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return files_fail(error, _("Could not open %s: %s."), path);
  gboolean ok = fsync(fd) == 0 || files_fail(error, _("Could not write %s: %s."), path);
  close(fd);
  return ok;
}

gboolean files_sync_folder(const char *path, GError **error)
{
  g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
  if (dir == NULL)
    return files_fail(error, _("Could not open %s: %s."), path);
  for (const char *name; (name = g_dir_read_name(dir));) {
    g_autofree char *file = g_build_filename(path, name, NULL);
    if (!files_sync(file, error))
      return FALSE;
  }
  g_autofree char *above = g_path_get_dirname(path);
  return files_sync(path, error) && files_sync(above, error);
}

gboolean files_write(const char *path, const char *text, GError **error)
{
  unlink(path);
  int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
  if (fd < 0)
    return files_fail(error, _("Could not create %s: %s."), path);
  gsize len = strlen(text);
  errno = ENOSPC; /* what a short write means */
  gboolean ok =
      (write(fd, text, len) == (gssize)len && fsync(fd) == 0) || files_fail(error, _("Could not write %s: %s."), path);
  close(fd);
  return ok;
}

gssize files_read(const char *path, char *bytes, gsize size)
{
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return -1;
  gsize len = 0;
  gssize n = 1;
  while (len < size && n > 0) {
    n = read(fd, bytes + len, size - len);
    if (n < 0 && errno == EINTR)
      n = 1;
    else if (n > 0)
      len += (gsize)n;
  }
  int code = errno;
  close(fd);
  errno = code;
  return n < 0 ? -1 : (gssize)len;
}

/* Names of Xapian's files. */
static gboolean is_of_database(const char *name)
{
  return g_str_has_suffix(name, ".glass") || g_str_has_suffix(name, ".tmp") || !strcmp(name, "iamglass") ||
         !strcmp(name, "flintlock");
}

static void remove_below(int above, const char *folder, guint depth)
{
  int fd = openat(above, folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;
  for (struct dirent *entry; dir != NULL && (entry = readdir(dir));) {
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, ".."))
      continue;
    if (is_of_database(entry->d_name))
      unlinkat(fd, entry->d_name, 0);
    else if (depth)
      remove_below(fd, entry->d_name, depth - 1);
  }
  if (dir != NULL)
    closedir(dir);
  else if (fd >= 0)
    close(fd);
  unlinkat(above, folder, AT_REMOVEDIR);
}

void files_remove_folder(const char *path)
{
  remove_below(AT_FDCWD, path, 1);
}
