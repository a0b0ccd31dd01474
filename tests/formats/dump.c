/* dump [--ocr] DIR FILE...: reads each file and writes what was read to DIR/N.txt; one line about each goes to stdout:
 * the reason, the format, the encoding, the milliseconds. For score_formats.py. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus/format/format.h"

static void dump_file(const char *dir, int n, const char *path, FormatOcr *ocr)
{
  g_autofree char *bytes = NULL, *name = g_path_get_basename(path), *out = g_strdup_printf("%s/%d.txt", dir, n);
  gsize len = 0;
  g_auto(FormatResult) result;
  gint64 start = g_get_monotonic_time();
  format_result_init(&result);
  if (g_file_get_contents(path, &bytes, &len, NULL)) {
    FormatInput input = {(const guint8 *)bytes, len, name, READ_LIMITS_DEFAULT, ocr};
    input.limits.ocr_pages = 20;
    input.limits.ocr_seconds = 120;
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
  g_autoptr(FormatOcr) ocr = NULL;
  g_autoptr(GError) error = NULL;
  int first = 1;
  if (argc > 1 && strcmp(argv[1], "--ocr") == 0) {
    first = 2;
    ocr = format_ocr_new(&error);
    if (ocr == NULL) {
      fprintf(stderr, "%s\n", error->message);
      return 1;
    }
  }
  for (int i = first + 1; i < argc; i++)
    dump_file(argv[first], i - first - 1, argv[i], ocr);
  return 0;
}
