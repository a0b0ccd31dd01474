/* Archives from any bytes: what libarchive makes of them, and what is made of that. */
#include "tests/fuzz/reader.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  reader_fuzz(&archive_reader, "a.zip", data, size);
  return 0;
}
