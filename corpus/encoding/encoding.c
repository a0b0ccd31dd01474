#include "corpus/encoding/encoding.h"

const char *encoding_name(Encoding encoding)
{
  static const char *const names[ENCODING_N] = {
      [ENCODING_ASCII] = "UTF-8",         [ENCODING_UTF8] = "UTF-8", [ENCODING_CP1252] = "windows-1252",
      [ENCODING_TCVN3] = "TCVN3",         [ENCODING_VNI] = "VNI",    [ENCODING_VISCII] = "VISCII",
      [ENCODING_CP1258] = "windows-1258", [ENCODING_VIQR] = "VIQR",  [ENCODING_MOJIBAKE] = "UTF-8 read as Latin-1",
  };
  g_return_val_if_fail(encoding < ENCODING_N, NULL);
  return names[encoding];
}
