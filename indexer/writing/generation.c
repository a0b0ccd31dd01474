#include "indexer/writing/generation.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "indexer/store/store.h"

#define GENERATION_SEGMENTS STORE_ENTRY_PREFIX "segments"
#define GENERATION_SUCCESS  STORE_ENTRY_PREFIX "success." /* before it takes its name */

/* The number of a generation's name, 0 when it is none (or part of one that is being merged). */
static guint64 number_of(const char *name)
{
  if (!g_str_has_prefix(name, STORE_GENERATION))
    return 0;
  return g_ascii_strtoull(name + strlen(STORE_GENERATION), NULL, 10);
}

char *generation_next(const char *index)
{
  guint64 last = 0;
  g_autoptr(GDir) dir = g_dir_open(index, 0, NULL);
  for (const char *name; dir != NULL && (name = g_dir_read_name(dir));)
    last = MAX(last, number_of(name));
  return g_strdup_printf("%s%" G_GUINT64_FORMAT, STORE_GENERATION, last + 1);
}

char *generation_make_segments(const char *index, GError **error)
{
  g_autofree char *path = g_build_filename(index, GENERATION_SEGMENTS, NULL);
  store_discard(path);
  if (mkdir(path, 0777) == 0)
    return g_steal_pointer(&path);
  int code = errno;
  g_autofree char *shown = escape_dup(path);
  g_set_error(error, STORE_ERROR, STORE_ERROR_SYSTEM, _("Could not create the folder %s: %s."), shown,
              language_error(code));
  return NULL;
}

gboolean generation_publish(const char *index, const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename(path);
  return store_publish(index, name, error);
}

void generation_clean(const char *index)
{
  g_autofree char *segments = g_build_filename(index, GENERATION_SEGMENTS, NULL);
  g_autofree char *unpublished = g_build_filename(index, STORE_STUB ".new", NULL);
  store_discard(segments);
  unlink(unpublished);
  g_autofree char *current = store_current_generation(index, NULL);
  if (current == NULL)
    return; /* what is there may be all there is */
  g_autofree char *current_name = g_path_get_basename(current);
  g_autoptr(GDir) dir = g_dir_open(index, 0, NULL);
  for (const char *name; dir != NULL && (name = g_dir_read_name(dir));) {
    g_autofree char *path = g_build_filename(index, name, NULL);
    if (g_str_has_prefix(name, GENERATION_SUCCESS))
      unlink(path);
    else if (number_of(name) && strcmp(name, current_name) != 0)
      store_discard(path);
  }
}
