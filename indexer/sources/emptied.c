#include "indexer/sources/emptied.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>

#include "corpus/base/escape.h"
#include "corpus/base/keyed_hash.h"
#include "corpus/base/language.h"

typedef struct {
  char *path;
  guint64 lost;
  gboolean held;
} EmptyFolder;

struct Emptied {
  GArray *places;      /* EmptyFolder */
  GHashTable *folders; /* path of a folder -> number */
};

static void place_clear(gpointer data)
{
  g_free(((EmptyFolder *)data)->path);
}

Emptied *emptied_new(void)
{
  Emptied *emptied = g_new0(Emptied, 1);
  emptied->places = g_array_new(FALSE, FALSE, sizeof(EmptyFolder));
  g_array_set_clear_func(emptied->places, place_clear);
  emptied->folders = g_hash_table_new_full(keyed_hash, g_str_equal, g_free, NULL);
  return emptied;
}

void emptied_free(Emptied *emptied)
{
  g_array_unref(emptied->places);
  g_hash_table_unref(emptied->folders);
  g_free(emptied);
}

/* FALSE also when nobody may look into it. */
static gboolean is_empty(const char *path)
{
  DIR *dir = opendir(path);
  if (dir == NULL)
    return FALSE;
  guint n = 0;
  for (const struct dirent *found; n == 0 && (found = readdir(dir));)
    n += strcmp(found->d_name, ".") != 0 && strcmp(found->d_name, "..") != 0;
  closedir(dir);
  return n == 0;
}

/* The number for a folder inside top: its own when it is empty, that of the one it was in when it is gone. */
static guint number_of(Emptied *emptied, gsize top_len, const char *folder)
{
  struct stat info;
  gpointer known;
  if (strlen(folder) <= top_len)
    return 0;
  if (g_hash_table_lookup_extended(emptied->folders, folder, NULL, &known))
    return GPOINTER_TO_UINT(known);
  guint number = 0;
  if (stat(folder, &info) != 0) {
    g_autofree char *above = g_path_get_dirname(folder);
    number = number_of(emptied, top_len, above);
  } else if (S_ISDIR(info.st_mode) && is_empty(folder)) {
    EmptyFolder place = {.path = g_strdup(folder)};
    g_array_append_val(emptied->places, place);
    number = emptied->places->len;
  }
  g_hash_table_insert(emptied->folders, g_strdup(folder), GUINT_TO_POINTER(number));
  return number;
}

guint emptied_find(Emptied *emptied, const char *top, const char *path, gsize len)
{
  g_autofree char *file = g_strndup(path, len);
  g_autofree char *folder = g_path_get_dirname(file);
  return number_of(emptied, strlen(top), folder);
}

guint emptied_n(const Emptied *emptied)
{
  return emptied->places->len;
}

static EmptyFolder *get(const Emptied *emptied, guint number)
{
  return &g_array_index(emptied->places, EmptyFolder, number - 1);
}

void emptied_lose(Emptied *emptied, guint number)
{
  get(emptied, number)->lost++;
}

char *emptied_brake(Emptied *emptied, guint number, GArray *folders, const FoldersLimits *limits)
{
  EmptyFolder *place = get(emptied, number);
  const Folder *around = folders_find(folders, place->path, strlen(place->path));
  if (around != NULL && around->held)
    return NULL;
  if (place->lost < MAX(limits->from, 1) || !folders_are_many(place->lost, place->lost, limits))
    return NULL;
  g_autofree char *shown = escape_dup(place->path);
  place->held = TRUE;
  return g_strdup_printf(
      _("%s is empty, but %lu of its documents are in the index: they are kept. Is the share "
        "mounted? If this is meant, remove that folder or run tracuu-index again with --allow-shrink."),
      shown, (gulong)place->lost);
}

gboolean emptied_is_held(const Emptied *emptied, guint number)
{
  return number && get(emptied, number)->held;
}
