/* XML from any bytes, whether they would be recognised or not. */
#include "tests/fuzz/reader.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  reader_fuzz(&markup_reader, "a.xml", data, size);
  return 0;
}
