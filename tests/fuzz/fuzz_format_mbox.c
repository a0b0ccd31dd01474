/* Mailboxes from any bytes: where letters begin and end. */
#include "tests/fuzz/reader.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  reader_fuzz(&mbox_reader, "Inbox", data, size);
  return 0;
}
