/* A folder of files that a test makes and takes away again. */
#ifndef TRACUU_TESTS_UNIT_TREE_H
#define TRACUU_TESTS_UNIT_TREE_H

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A new empty folder. */
static inline char *tree_new(void)
{
  char *top = g_dir_make_tmp("tracuu-test-XXXXXX", NULL);
  g_assert_nonnull(top);
  return top;
}

/* Writes a file below top, with the folders it needs. */
static inline void tree_write(const char *top, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename(top, name, NULL);
  g_autofree char *folder = g_path_get_dirname(path);
  g_assert_cmpint(g_mkdir_with_parents(folder, 0755), ==, 0);
  g_assert_true(g_file_set_contents(path, content, -1, NULL));
}

static inline void tree_remove(const char *top)
{
  g_autoptr(GDir) dir = g_dir_open(top, 0, NULL);
  for (const char *name; dir && (name = g_dir_read_name(dir));) {
    g_autofree char *path = g_build_filename(top, name, NULL);
    struct stat info;
    if (lstat(path, &info) == 0 && S_ISDIR(info.st_mode)) {
      g_chmod(path, 0700);
      tree_remove(path);
    } else {
      unlink(path);
    }
  }
  rmdir(top);
}

#endif
