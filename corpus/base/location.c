#include "corpus/base/location.h"

#include <string.h>
#include <sys/stat.h>

#define LOCATION_FOLDER "tracuu"

char *location_find(const char *given)
{
  if (given != NULL && *given)
    return g_strdup(given);
  const char *index = g_getenv("TRACUU_INDEX");
  if (index != NULL && *index)
    return g_strdup(index);
  const char *data = g_getenv("XDG_DATA_HOME");
  if (data != NULL && g_path_is_absolute(data))
    return g_build_filename(data, LOCATION_FOLDER, NULL);
  /* Not g_get_user_data_dir(): it remembers its first answer, which a changed environment makes wrong. */
  const char *home = g_getenv("HOME");
  if (home == NULL || !*home)
    home = g_get_home_dir();
  return g_build_filename(home, ".local", "share", LOCATION_FOLDER, NULL);
}

static gboolean is_same(const char *one, const char *other)
{
  struct stat a, b;
  if (strcmp(one, other) == 0)
    return TRUE;
  return !location_is_remote(one) && !location_is_remote(other) && stat(one, &a) == 0 && stat(other, &b) == 0 &&
         a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

void location_drop_repeated(char **locations)
{
  guint kept = 0;
  for (guint i = 0; locations[i] != NULL; i++) {
    guint k = 0;
    while (k < kept && !is_same(locations[k], locations[i]))
      k++;
    if (k == kept)
      locations[kept++] = locations[i];
    else
      g_free(locations[i]);
  }
  locations[kept] = NULL;
}

gboolean location_is_remote(const char *location)
{
  return g_str_has_prefix(location, "tcp://");
}

char *location_rebuild(const char *location)
{
  g_autofree char *usual = location_find(NULL);
  if (strcmp(location, usual) == 0 || !g_file_test(location, G_FILE_TEST_IS_DIR))
    return g_strdup("tracuu-index --rebuild");
  g_autofree char *quoted = g_shell_quote(location);
  return g_strdup_printf("tracuu-index -d %s --rebuild", quoted);
}
