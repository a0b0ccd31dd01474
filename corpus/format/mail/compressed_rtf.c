#include "corpus/format/mail/compressed_rtf.h"

#include <string.h>

#include "corpus/format/bytes.h"

#define HEADER_LEN   16
#define COMPRESSED   0x75465A4C /* "LZFu" */
#define UNCOMPRESSED 0x414C454D /* "MELA" */
#define WINDOW       4096

/* What the window holds at the beginning. */
static const char beginning[] = "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss "
                                "\\fmodern \\fscript \\fdecor MS Sans "
                                "SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
                                "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab"
                                "\\tx";

typedef struct {
  guint8 window[WINDOW];
  guint at;
  GByteArray *out;
} Unpacked;

static void put(Unpacked *unpacked, guint8 byte)
{
  unpacked->window[unpacked->at] = byte;
  unpacked->at = (unpacked->at + 1) % WINDOW;
  g_byte_array_append(unpacked->out, &byte, 1);
}

/* Copies what a reference names; FALSE at the one that ends the text. */
static gboolean copy(Unpacked *unpacked, guint reference)
{
  guint from = reference >> 4, n = (reference & 15) + 2;
  if (from == unpacked->at)
    return FALSE;
  for (guint i = 0; i < n; i++)
    put(unpacked, unpacked->window[(from + i) % WINDOW]);
  return TRUE;
}

/* Eight letters or references behind a byte that tells which, and so on. */
static void unpack(Bytes bytes, Unpacked *unpacked)
{
  memcpy(unpacked->window, beginning, sizeof beginning - 1);
  unpacked->at = sizeof beginning - 1;
  for (gsize at = HEADER_LEN; at < bytes.len;) {
    guint8 control = bytes_u8(bytes, at++);
    for (guint bit = 0; bit < 8 && at < bytes.len; bit++) {
      if (!(control >> bit & 1)) {
        put(unpacked, bytes_u8(bytes, at++));
        continue;
      }
      if (at + 2 > bytes.len || !copy(unpacked, (guint)bytes_u8(bytes, at) << 8 | bytes_u8(bytes, at + 1)))
        return;
      at += 2;
    }
  }
}

GByteArray *compressed_rtf_read(const guint8 *bytes, gsize len)
{
  Bytes packed = {bytes, len};
  guint32 kind = bytes_u32(packed, 8);
  if (len < HEADER_LEN || (kind != COMPRESSED && kind != UNCOMPRESSED))
    return NULL;
  Unpacked unpacked = {.out = g_byte_array_new()};
  if (kind == COMPRESSED)
    unpack(packed, &unpacked);
  else
    g_byte_array_append(unpacked.out, bytes + HEADER_LEN, (guint)(len - HEADER_LEN));
  g_byte_array_set_size(unpacked.out, MIN(unpacked.out->len, bytes_u32(packed, 4)));
  return unpacked.out;
}
