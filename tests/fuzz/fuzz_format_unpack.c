/* Any bytes as the answer of a reader process, which may say anything: a whole result or none. */
#include "corpus/format/format.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  g_auto(FormatResult) result;
  format_result_init(&result);
  if (!format_result_unpack(data, size, &result))
    return 0;
  g_autoptr(GByteArray) again = g_byte_array_new();
  format_result_pack(&result, again);
  if (again->len != size)
    g_error("the result packs to other bytes");
  return 0;
}
