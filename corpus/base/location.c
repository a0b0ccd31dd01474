#include "corpus/base/location.h"

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
