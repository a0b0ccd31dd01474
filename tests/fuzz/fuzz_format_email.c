/* E-mails from any bytes: headers, parts, what is attached. */
#include "tests/fuzz/reader.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  reader_fuzz(&email_reader, "a.eml", data, size);
  return 0;
}
