/* Pictures from any bytes as far as the text recognition, which itself gets none of them: it is slow and not ours. */
#include "corpus/format/format.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  static FormatOcr *ocr; /* its model takes a while to load */
  if (ocr == NULL)
    ocr = format_ocr_new(NULL);
  FormatInput input = {data, size, "a.tif", READ_LIMITS_DEFAULT, ocr};
  input.limits.ocr_pages = 0;
  input.limits.ocr_seconds = 10;
  g_auto(FormatResult) result;
  format_result_init(&result);
  format_read(&input, &result);
  return 0;
}
