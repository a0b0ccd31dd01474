#include "indexer/sources/folders.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/sysmacros.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"

static void folder_clear(gpointer data)
{
  Folder *folder = data;
  g_free(folder->path);
}

GArray *folders_new(void)
{
  GArray *folders = g_array_new(FALSE, TRUE, sizeof(Folder));
  g_array_set_clear_func(folders, folder_clear);
  return folders;
}

/* Whether path is folder or inside it. */
static gboolean is_inside(const char *path, gsize len, const char *folder)
{
  gsize folder_len = strlen(folder);
  if (folder_len == 1)
    return TRUE; /* the root */
  return len >= folder_len && !memcmp(path, folder, folder_len) && (len == folder_len || path[folder_len] == '/');
}

gboolean folders_is_inside(const char *path, const char *folder)
{
  return is_inside(path, strlen(path), folder);
}

static gint compare_folders(gconstpointer a, gconstpointer b)
{
  g_autofree char *left = g_strconcat(((const Folder *)a)->path, "/", NULL);
  g_autofree char *right = g_strconcat(((const Folder *)b)->path, "/", NULL);
  return strcmp(left, right);
}

Folder *folders_find(GArray *folders, const char *path, gsize len)
{
  for (guint i = 0; i < folders->len; i++) {
    Folder *folder = &g_array_index(folders, Folder, i);
    if (is_inside(path, len, folder->path))
      return folder;
  }
  return NULL;
}

void folders_add(GArray *folders, const char *path)
{
  if (folders_find(folders, path, strlen(path)) != NULL)
    return;
  for (guint i = folders->len; i-- > 0;) {
    const char *other = g_array_index(folders, Folder, i).path;
    if (is_inside(other, strlen(other), path))
      g_array_remove_index(folders, i);
  }
  Folder folder = {.path = g_strdup(path)};
  g_array_append_val(folders, folder);
  g_array_sort(folders, compare_folders);
}

void folders_remove(GArray *folders, const char *path)
{
  for (guint i = folders->len; i-- > 0;)
    if (!strcmp(g_array_index(folders, Folder, i).path, path))
      g_array_remove_index(folders, i);
}

char *folders_canonical(const char *given)
{
  /* ".." behind a link is not the folder before it: only the system knows. */
  if (strstr(given, "..") != NULL) {
    g_autofree char *real = realpath(given, NULL);
    if (real != NULL)
      return g_strdup(real);
  }
  return g_canonicalize_filename(given, NULL);
}

guint64 folders_device(const char *path)
{
  struct stat info;
  struct statfs fs;
  if (stat(path, &info) != 0 || statfs(path, &fs) != 0)
    return 0;
  guint64 kind = (guint64)fs.f_type << 32;
  return (major(info.st_dev) ? kind ^ (guint64)info.st_dev : kind) | 1;
}

void folders_pack(const GArray *folders, GString *out)
{
  for (guint i = 0; i < folders->len; i++) {
    const Folder *folder = &g_array_index(folders, Folder, i);
    g_string_append_printf(out, "%" G_GINT64_MODIFIER "x", folder->device_now ? folder->device_now : folder->device);
    g_string_append_c(out, '\0');
    g_string_append_len(out, folder->path, (gssize)strlen(folder->path) + 1);
  }
}

GArray *folders_unpack(const char *note, gsize len)
{
  GArray *folders = folders_new();
  const char *end = note + len;
  while (note < end) {
    const char *path = memchr(note, '\0', (gsize)(end - note));
    if (path == NULL || !memchr(path + 1, '\0', (gsize)(end - path - 1)) || path[1] != '/')
      break;
    path++;
    folders_add(folders, path);
    Folder *folder = folders_find(folders, path, strlen(path));
    folder->device = g_ascii_strtoull(note, NULL, 16);
    note = path + strlen(path) + 1;
  }
  return folders;
}

gboolean folders_are_many(guint64 lost, guint64 all, const FoldersLimits *limits)
{
  /* A few documents of a small folder are soon a large part of it. */
  if (limits->percent && lost < limits->from && lost < all)
    return FALSE;
  return lost * 100 > all * limits->percent;
}

char *folders_brake(Folder *folder, const FoldersLimits *limits)
{
  guint64 lost = folder->gone - MIN(folder->gone, folder->moved);
  g_autofree char *shown = escape_dup(folder->path);
  if (folder->missing || folder->dropped || !folder->indexed || !lost)
    return NULL; /* told already, meant, or nothing to lose */
  folder->held = TRUE;
  if (!folder->seen)
    return g_strdup_printf(
        _("%s is empty, but %lu of its documents are in the index: they are kept. Is the share mounted? "
          "If this is meant, run tracuu-index again with --allow-shrink %s."),
        shown, (gulong)folder->indexed, shown);
  if (folder->device && folder->device_now && folder->device != folder->device_now)
    return g_strdup_printf(
        _("%s is on another device than last time, and %lu of its documents are gone: they are kept. "
          "Is the share mounted? If this is meant, run tracuu-index again with --allow-shrink %s."),
        shown, (gulong)lost, shown);
  if (folders_are_many(lost, folder->indexed, limits))
    return g_strdup_printf(
        _("%lu of the %lu documents of %s are gone, more than %u %%: they are kept. If this is meant, "
          "run tracuu-index again with --allow-shrink %s."),
        (gulong)lost, (gulong)folder->indexed, shown, limits->percent, shown);
  folder->held = FALSE;
  return NULL;
}
