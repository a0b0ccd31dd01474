/* dump DIR FILE...: reads each file and writes what was read to DIR/N.txt; one line about each goes to stdout: the
 * reason, the format, the encoding, the milliseconds. For score_formats.py. */
#include <stdio.h>
#include <stdlib.h>

#include "corpus/format/format.h"

static void dump_file(const char *dir, int n, const char *path)
{
  g_autofree char *bytes = NULL, *name = g_path_get_basename(path), *out = g_strdup_printf("%s/%d.txt", dir, n);
  gsize len = 0;
  g_auto(FormatResult) result;
  gint64 start = g_get_monotonic_time();
  format_result_init(&result);
  if (g_file_get_contents(path, &bytes, &len, NULL)) {
    FormatInput input = {(const guint8 *)bytes, len, name, {FORMAT_MAX_TEXT_DEFAULT}};
    format_read(&input, &result);
  } else {
    result.reason = FORMAT_UNREADABLE;
  }
  printf("%s\t%s\t%s\t%.1f\n", format_reason_code(result.reason), result.format, result.encoding,
         (double)(g_get_monotonic_time() - start) / 1000);
  if (!g_file_set_contents(out, result.text->str, (gssize)result.text->len, NULL))
    exit(1);
}

int main(int argc, char **argv)
{
  for (int i = 2; i < argc; i++)
    dump_file(argv[1], i - 2, argv[i]);
  return 0;
}
