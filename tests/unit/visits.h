/* visits: what a file and the files inside it were read as, one line each, compared with what is wanted:
 * "member: reason format text", with '|' for a newline and "-" for the file itself. */
#ifndef TRACUU_TESTS_UNIT_VISITS_H
#define TRACUU_TESTS_UNIT_VISITS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/format/format.h"

/* A file called "stop.txt" ends the reading. */
static inline gboolean visits_note(const char *member, const FormatResult *result, gpointer data)
{
  GString *log = data;
  g_string_append_printf(log, "%s: %s %s", member == NULL ? "-" : member, format_reason_code(result->reason),
                         result->format);
  for (const char *c = result->text->str; *c != '\0'; c++) {
    if (c == result->text->str)
      g_string_append_c(log, ' ');
    g_string_append_c(log, *c == '\n' ? '|' : *c);
  }
  g_string_append_c(log, '\n');
  return strstr(log->str, "stop.txt") == NULL;
}

static inline void visits_check(const char *name, const guint8 *bytes, gsize len, const char *want)
{
  g_autoptr(GString) log = g_string_new(NULL);
  g_autofree guint8 *copy = g_memdup2(bytes, len);
  FormatInput input = {copy, len, name, READ_LIMITS_DEFAULT, NULL};
  format_read_all(&input, visits_note, log);
  assert_string_equal(log->str, want);
}

#endif
