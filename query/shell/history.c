#include "query/shell/history.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_SIZE_MAX (8 << 20) /* bytes of a file that are believed to be ours */

static char *file_path(void)
{
  return g_build_filename(g_get_user_state_dir(), "tracuu", "history", NULL);
}

GPtrArray *history_read(void)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func(g_free);
  g_autofree char *path = file_path(), *text = NULL;
  struct stat info;
  if (stat(path, &info) != 0 || !S_ISREG(info.st_mode) || info.st_size > FILE_SIZE_MAX ||
      !g_file_get_contents(path, &text, NULL, NULL))
    return kept;
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] && g_utf8_validate(lines[i], -1, NULL))
      g_ptr_array_add(kept, g_strdup(lines[i]));
  if (kept->len > HISTORY_LINES) {
    g_ptr_array_remove_range(kept, 0, kept->len - HISTORY_LINES);
    g_autoptr(GString) left = g_string_new(NULL);
    for (guint i = 0; i < kept->len; i++)
      g_string_append_printf(left, "%s\n", (const char *)g_ptr_array_index(kept, i));
    g_file_set_contents_full(path, left->str, (gssize)left->len, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
  }
  return kept;
}

void history_add(const char *line)
{
  g_autofree char *path = file_path(), *folder = g_path_get_dirname(path), *whole = g_strconcat(line, "\n", NULL);
  if (g_mkdir_with_parents(folder, 0700) != 0)
    return;
  int fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
  if (fd < 0)
    return;
  /* One write: sessions on other terminals add theirs. What does not fit a full disk is forgotten. */
  if (write(fd, whole, strlen(whole)) < 0)
    g_debug("%s: %s", path, g_strerror(errno));
  close(fd);
}
