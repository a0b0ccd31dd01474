/* Old Word files from any bytes, whether they would be recognised or not. */
#include "corpus/format/reader.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  FormatInput input = {data, size, "a.doc", {.max_text = 100000}};
  DetectHead head;
  g_auto(FormatResult) result;
  format_result_init(&result);
  detect_head(&input, &head);
  doc_reader.recognise(&input, &head);
  doc_reader.read(&input, &head, &result);
  if (result.text->len > 100001)
    g_error("more text than the limit");
  return 0;
}
