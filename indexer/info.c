#include "indexer/info.h"

#include <glib/gstdio.h>
#include <stdio.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "indexer/sources/folders.h"
#include "indexer/store/store.h"

/* Bytes of all files below path. */
static guint64 size_of(const char *path)
{
  GStatBuf info;
  guint64 size = 0;
  g_autoptr(GDir) dir = g_lstat(path, &info) == 0 && S_ISDIR(info.st_mode) ? g_dir_open(path, 0, NULL) : NULL;
  if (dir == NULL)
    return g_lstat(path, &info) == 0 && S_ISREG(info.st_mode) ? (guint64)info.st_size : 0;
  for (const char *name; (name = g_dir_read_name(dir));) {
    g_autofree char *child = g_build_filename(path, name, NULL);
    size += size_of(child);
  }
  return size;
}

/* "28/11/2026 02:13, 3 days ago". */
static char *dup_moment(gint64 seconds)
{
  gint64 days = (g_get_real_time() / G_USEC_PER_SEC - seconds) / (24 * 60 * 60);
  g_autoptr(GDateTime) moment = g_date_time_new_from_unix_local(seconds);
  g_autofree char *clock = moment != NULL ? g_date_time_format(moment, "%-d/%-m/%Y %H:%M") : g_strdup("");
  if (days < 1)
    return g_strdup(clock);
  return g_strdup_printf(language_plural("%s, %d day ago", "%s, %d days ago", (gulong)days), clock, (int)days);
}

/* What a share that is away looks like: "" when the folder is there. */
static const char *state_of(const Folder *folder)
{
  g_autoptr(GDir) dir = g_dir_open(folder->path, 0, NULL);
  if (dir == NULL)
    return g_file_test(folder->path, G_FILE_TEST_EXISTS) ? _("cannot be read") : _("is not there");
  if (folder->device && folder->device != folders_device(folder->path))
    return _("on another device than last time");
  return g_dir_read_name(dir) != NULL ? "" : _("is empty");
}

gboolean info_print(const char *index, GError **error)
{
  gsize len = 0;
  const char *locations[] = {index, NULL};
  g_autoptr(Store) store = store_open(locations, error);
  g_autofree char *note = store != NULL ? store_dup_note(store, FOLDERS_NOTE, &len, error) : NULL;
  if (note == NULL)
    return FALSE;
  g_autoptr(GArray) folders = folders_unpack(note, len);
  g_autofree char *shown = escape_dup(index), *size = language_size(size_of(index));
  gint64 success = store_last_success(index);
  g_autofree char *moment = success ? dup_moment(success) : g_strdup(_("not known"));
  guint format = store_format(store, NULL);
  g_autofree char *older = format < SCHEMA_VERSION ? g_strconcat("\t", _("older than this program's"), NULL) : NULL;
  printf("%s\t%s\n%s\t%u\n", _("index"), shown, _("documents"), store_n_documents(store));
  printf("%s\t%s\n%s\t%u%s\n%s\t%s\n", _("size"), size, C_("of the index", "format"), format,
         older != NULL ? older : "", _("last success"), moment);
  for (guint i = 0; i < folders->len; i++) {
    const Folder *folder = &g_array_index(folders, Folder, i);
    g_autofree char *path = escape_dup(folder->path);
    const char *state = state_of(folder);
    printf("%s\t%s%s%s\n", _("folder"), path, *state ? "\t" : "", state);
  }
  return TRUE;
}
