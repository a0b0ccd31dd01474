/* Old Word files from any bytes. */
#include "corpus/format/format.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  FormatInput input = {data, size, "a.doc", {100000}};
  g_auto(FormatResult) result;
  format_result_init(&result);
  format_read(&input, &result);
  if (result.text->len > 100001)
    g_error("more text than the limit");
  return 0;
}
