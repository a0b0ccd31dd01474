/* The development data, a folder that most machines do not have. */
#ifndef TRACUU_TESTS_UNIT_DATA_H
#define TRACUU_TESTS_UNIT_DATA_H

#include <glib.h>
#include <glib/gstdio.h>
#include <limits.h>

/* Static; may not exist. */
static inline const char *data_folder(void)
{
  const char *folder = g_getenv("TRACUU_DATA");
  return folder != NULL ? folder : "../shared/data";
}

/* Skips the test when the data has no such file. Called before anything is allocated: what skip() leaps over is never
 * freed, and the sanitizers count it. */
#define DATA_NEEDED(name)                                                                                              \
  do {                                                                                                                 \
    static char needed[PATH_MAX];                                                                                      \
    g_snprintf(needed, sizeof needed, "%s/%s", data_folder(), name);                                                   \
    if (g_access(needed, R_OK) != 0) {                                                                                 \
      print_message("skipped: no %s\n", needed);                                                                       \
      skip();                                                                                                          \
    }                                                                                                                  \
  } while (0)

#endif
