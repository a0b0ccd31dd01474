/* E-books from any bytes: the package, its chapters. */
#include "tests/fuzz/reader.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  reader_fuzz(&epub_reader, "a.epub", data, size);
  return 0;
}
