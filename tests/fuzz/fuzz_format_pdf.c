/* PDF from any bytes: poppler and what is made of its words. */
#include "corpus/format/format.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  FormatInput input = {data, size, "a.pdf", READ_LIMITS_DEFAULT, NULL};
  input.limits.max_text = 10000;
  g_auto(FormatResult) result;
  format_result_init(&result);
  format_read(&input, &result);
  return 0;
}
