/* The index folder: which generation is current, and how a new one takes its place. */
#include "corpus/base/language.h"
#include "corpus/base/location.h"
#include "indexer/store/store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "indexer/store/files.h"

#define STUB       STORE_STUB
#define STUB_NEW   STORE_STUB ".new"
#define STUB_START "auto " /* lets Xapian's own tools open the folder */
#define STUB_MAX   1024    /* bytes of a stub */
#define SUCCESS    STORE_ENTRY_PREFIX "success"
#define DATABASE   "iamglass" /* every database of Xapian's has it */

/* A generation is a folder inside the index, so its name is one path component. */
static gboolean is_generation_name(const char *name)
{
  return *name && *name != '.' && !strpbrk(name, "/\n\r") && strlen(name) < STUB_MAX / 2;
}

/* The database that a stub names, "" = none. A replica's stub begins with lines that say who wrote it. */
static const char *name_in(char *stub)
{
  while (*stub == '#') {
    char *end = strchr(stub, '\n');
    stub = end != NULL ? end + 1 : stub + strlen(stub);
  }
  return g_str_has_prefix(stub, STUB_START) ? g_strchomp(stub) + strlen(STUB_START) : "";
}

/* TRUE when the folder is one database: a generation that was copied out of its index. */
static gboolean is_database(const char *folder)
{
  g_autofree char *sign = g_build_filename(folder, DATABASE, NULL);
  return g_file_test(sign, G_FILE_TEST_IS_REGULAR);
}

/* TRUE when the folder is absent or holds nothing but what an unfinished build leaves behind, and the stub, if any. */
static gboolean is_vacant(const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  if (dir == NULL)
    return !g_file_test(folder, G_FILE_TEST_EXISTS);
  const char *name;
  do
    name = g_dir_read_name(dir);
  while (name != NULL &&
         (g_str_has_prefix(name, STORE_ENTRY_PREFIX) || strcmp(name, STUB_NEW) == 0 || strcmp(name, STUB) == 0));
  return name == NULL;
}

/* TRUE when it holds a generation that this program made. */
static gboolean has_generation(const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  const char *name;
  do
    name = dir != NULL ? g_dir_read_name(dir) : NULL;
  while (name != NULL && !g_str_has_prefix(name, STORE_GENERATION));
  return name != NULL;
}

/* TRUE when a run has the lock, as far as this user may know. */
static gboolean is_locked(const char *folder)
{
  g_autofree char *path = g_build_filename(folder, STORE_LOCK, NULL);
  int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  gboolean locked = fd >= 0 && flock(fd, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  if (fd >= 0)
    close(fd);
  return locked;
}

static void set_missing(const char *index, GError **error)
{
  if (is_locked(index))
    g_set_error(error, STORE_ERROR, STORE_ERROR_BUILDING,
                _("There is no index at %s yet: it is being built. Ask again when tracuu-index is done."), index);
  else
    g_set_error(error, STORE_ERROR, STORE_ERROR_MISSING, _("There is no index at %s."), index);
}

/* What is wrong with a stub that names no generation, in a folder where nothing is but what this program made; NULL =
 * somebody else may have written it: it is one of Xapian's. */
static const char *damage_of(const char *folder, const char *stub)
{
  static const char *const kinds[] = {"auto", "glass", "chert", "honey", "remote", "inmemory"};
  if (strspn(stub, " \r\n") == strlen(stub))
    return _("%s is damaged: its file %s is empty. Build it anew with %s."); /* or full of zeros */
  gsize len = strcspn(stub, " \t\r\n");
  for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
    if (strlen(kinds[i]) == len && strncmp(stub, kinds[i], len) == 0 && stub[len + strspn(stub + len, " \t\r\n")])
      return NULL;
  return has_generation(folder) ? _("%s is damaged: its file %s holds something else. Build it anew with %s.") : NULL;
}

char *store_current_generation(const char *index, GError **error)
{
  g_autofree char *path = g_build_filename(index, STUB, NULL);
  char stub[STUB_MAX + 1];
  gssize len = files_read(path, stub, STUB_MAX);
  if (len < 0 && errno != ENOENT && errno != ENOTDIR) {
    files_fail(error, _("Could not read %s: %s."), path);
    return NULL;
  }
  if (len < 0 && is_database(index))
    return g_strdup(index);
  if (len < 0 && is_vacant(index)) {
    set_missing(index, error);
    return NULL;
  }
  stub[MAX(len, 0)] = '\0';
  const char *name = name_in(stub);
  const char *damage = len >= 0 && !is_generation_name(name) && is_vacant(index) ? damage_of(index, stub) : NULL;
  if (damage != NULL) {
    g_autofree char *rebuild = location_rebuild(index);
    g_set_error(error, STORE_ERROR, STORE_ERROR_DAMAGED, damage, index, STUB, rebuild);
    return NULL;
  }
  if (!is_generation_name(name)) {
    g_set_error(error, STORE_ERROR, STORE_ERROR_NOT_INDEX, _("%s is not an index of Tracuu."), index);
    return NULL;
  }
  return g_build_filename(index, name, NULL);
}

gboolean store_is_copy(const char *index, const char *generation)
{
  g_autofree char *name = g_path_get_basename(generation);
  return strcmp(index, generation) == 0 || g_str_has_prefix(name, "replica_");
}

gboolean store_publish(const char *index, const char *generation, GError **error)
{
  g_return_val_if_fail(is_generation_name(generation), FALSE);
  g_autofree char *folder = g_build_filename(index, generation, NULL);
  g_autofree char *fresh = g_build_filename(index, STUB_NEW, NULL);
  g_autofree char *stub = g_build_filename(index, STUB, NULL);
  g_autofree char *line = g_strdup_printf(STUB_START "%s\n", generation);
  if (!files_sync_folder(folder, error) || !files_write(fresh, line, error))
    return FALSE;
  if (rename(fresh, stub) != 0)
    return files_fail(error, _("Could not replace %s: %s."), stub);
  return files_sync(index, error);
}

gint64 store_last_success(const char *index)
{
  g_autofree char *path = g_build_filename(index, SUCCESS, NULL);
  g_autofree char *text = NULL;
  return g_file_get_contents(path, &text, NULL, NULL) ? MAX(0, g_ascii_strtoll(text, NULL, 10)) : 0;
}

void store_note_success(const char *index, gint64 seconds)
{
  g_autofree char *path = g_build_filename(index, SUCCESS, NULL);
  g_autofree char *text = g_strdup_printf("%" G_GINT64_FORMAT "\n", seconds);
  g_file_set_contents_full(path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0644, NULL);
}

void store_discard(const char *path)
{
  files_remove_folder(path);
}
