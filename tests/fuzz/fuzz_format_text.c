/* Plain text, Markdown and HTML from any bytes; the first byte picks the name, which is only a hint. */
#include "corpus/format/format.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  static const char *const names[] = {"a.txt", "a.md", "a.html", "a"};
  if (size == 0)
    return 0;
  FormatInput input = {data + 1, size - 1, names[data[0] % G_N_ELEMENTS(names)], READ_LIMITS_DEFAULT, NULL};
  input.limits.max_text = 1000;
  g_auto(FormatResult) result;
  format_result_init(&result);
  format_read(&input, &result);
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  format_result_pack(&result, bytes);
  g_auto(FormatResult) back;
  format_result_init(&back);
  if (!format_result_unpack(bytes->data, bytes->len, &back) || back.text->len > 1001)
    g_error("the packed result of a reader was refused");
  return 0;
}
