#include "query/act/recent.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define RANK_DIGITS 6
#define KEPT_SIZE   (8 << 20) /* bytes of a file that are believed to be ours */
#define KEPT_DAYS   7         /* then the terminal has been closed */
#define PREFIX      "results-"

/* ---- which file ---- */

/* The terminal that one of the standard streams is, and the session that has it; NULL = there is none. */
static char *terminal_name(void)
{
  struct stat info;
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (isatty(fd) && fstat(fd, &info) == 0)
      return g_strdup_printf(PREFIX "%lx-%ld", (gulong)info.st_rdev, (glong)getsid(0));
  return NULL;
}

static char *file_path(void)
{
  g_autofree char *name = terminal_name();
  return name != NULL ? g_build_filename(g_get_user_state_dir(), "tracuu", name, NULL) : NULL;
}

/* Removes the files of terminals that are gone. */
static void remove_old(const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  const char *name;
  GStatBuf info;
  while (dir != NULL && (name = g_dir_read_name(dir))) {
    g_autofree char *path = g_build_filename(folder, name, NULL);
    if (g_str_has_prefix(name, PREFIX) && g_lstat(path, &info) == 0 &&
        info.st_mtime < time(NULL) - KEPT_DAYS * 24 * 60 * 60)
      g_unlink(path);
  }
}

/* NULL when it is not there or none of ours. */
static char *read_file(const char *path)
{
  char *text = NULL;
  GStatBuf info;
  if (g_stat(path, &info) != 0 || info.st_size > KEPT_SIZE || !g_file_get_contents(path, &text, NULL, NULL))
    return NULL;
  return text;
}

/* ---- writing ---- */

/* The passage that was shown first; without anything when there is none. */
static const ResultPassage *first_passage(const Result *result)
{
  static const ResultPassage none = {0};
  return result->passages != NULL && result->passages->len > 0 ? g_ptr_array_index(result->passages, 0) : &none;
}

void recent_keep(const Results *results, gboolean further)
{
  g_autofree char *path = file_path(), *folder = path != NULL ? g_path_get_dirname(path) : NULL;
  if (path == NULL || results->results->len == 0)
    return;
  g_autofree char *before = further ? read_file(path) : NULL;
  g_autoptr(GString) lines = g_string_new(before);
  for (guint i = 0; i < results->results->len; i++) {
    const Result *result = g_ptr_array_index(results->results, i);
    g_autofree char *escaped = result->path != NULL ? g_strescape(result->path, NULL) : g_strdup("");
    const ResultPassage *passage = first_passage(result);
    g_string_append_printf(lines, "%u\t%u\t%d\t%s\t%u\t%s\n", result->rank, result->part, result->whole,
                           passage->article, passage->page, escaped);
  }
  if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
    if (g_mkdir_with_parents(folder, 0700) != 0)
      return;
    remove_old(folder);
  }
  g_file_set_contents_full(path, lines->str, (gssize)lines->len, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
}

/* ---- reading ---- */

void recent_result_clear(RecentResult *result)
{
  g_clear_pointer(&result->path, g_free);
}

guint recent_rank(const char *text)
{
  gsize len = strlen(text);
  return len > 0 && len <= RANK_DIGITS && strspn(text, "0123456789") == len ? (guint)g_ascii_strtoull(text, NULL, 10)
                                                                            : 0;
}

gboolean recent_find(guint rank, RecentResult *result)
{
  g_autofree char *path = file_path(), *text = path != NULL ? read_file(path) : NULL;
  *result = (RecentResult){0};
  if (text == NULL)
    return FALSE;
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto(GStrv) cells = g_strsplit(lines[i], "\t", 6);
    if (g_strv_length(cells) != 6 || recent_rank(cells[0]) != rank)
      continue;
    result->path = g_strcompress(cells[5]);
    result->part = (guint)g_ascii_strtoull(cells[1], NULL, 10);
    result->whole = *cells[2] == '1';
    g_strlcpy(result->article, cells[3], sizeof result->article);
    result->page = (guint)g_ascii_strtoull(cells[4], NULL, 10);
    return TRUE;
  }
  return FALSE;
}
