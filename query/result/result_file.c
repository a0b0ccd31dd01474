#include "query/result/result_file.h"

#include <string.h>

gsize result_file_len(const char *path)
{
  if (g_file_test(path, G_FILE_TEST_EXISTS))
    return strlen(path);
  for (const char *inside = strstr(path, RESULT_FILE_INSIDE); inside != NULL;
       inside = strstr(inside + 1, RESULT_FILE_INSIDE)) {
    g_autofree char *outer = g_strndup(path, (gsize)(inside - path));
    if (g_file_test(outer, G_FILE_TEST_IS_REGULAR))
      return (gsize)(inside - path);
  }
  return 0;
}
