/* Letters of Outlook from any bytes, whether they would be recognised or not. */
#include "tests/fuzz/reader.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  reader_fuzz(&outlook_reader, "a.msg", data, size);
  return 0;
}
