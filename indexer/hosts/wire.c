#include "indexer/hosts/wire.h"

#include <math.h>

/* A length of this and more takes more than one byte. */
#define LONG_LENGTH 255

void wire_put_length(GString *out, guint64 length)
{
  if (length < LONG_LENGTH) {
    g_string_append_c(out, (char)length);
    return;
  }
  g_string_append_c(out, (char)LONG_LENGTH);
  for (length -= LONG_LENGTH; length > 0x7f; length >>= 7)
    g_string_append_c(out, (char)(length & 0x7f));
  g_string_append_c(out, (char)(length | 0x80));
}

void wire_put_bytes(GString *out, const char *bytes, gsize len)
{
  wire_put_length(out, len);
  g_string_append_len(out, bytes, (gssize)len);
}

void wire_put_message(GString *out, guint type, const char *body, gsize len)
{
  g_string_append_c(out, (char)type);
  wire_put_bytes(out, body, len);
}

/* Nothing can be read from here on. */
static void spoil(WireReader *reader)
{
  reader->len = 0;
  reader->bad = TRUE;
}

guint8 wire_read_byte(WireReader *reader)
{
  if (reader->len == 0) {
    spoil(reader);
    return 0;
  }
  reader->len--;
  return *reader->data++;
}

guint64 wire_read_length(WireReader *reader, guint64 max)
{
  guint64 length = wire_read_byte(reader);
  if (length == LONG_LENGTH) {
    guint8 byte;
    guint shift = 0;
    do {
      byte = wire_read_byte(reader);
      if (shift > 56)
        spoil(reader);
      else
        length += (guint64)(byte & 0x7f) << shift;
      shift += 7;
    } while ((byte & 0x80) == 0 && !reader->bad);
  }
  if (length > max)
    spoil(reader);
  return reader->bad ? 0 : length;
}

/* A byte with the sign, how many bytes of mantissa there are, less one, and the exponent to 256, with 7 more than it
 * is; 14 and 15 say that it follows, in one byte or two. The mantissa begins with its highest byte. Source:
 * common/serialise-double. */
double wire_read_double(WireReader *reader)
{
  const guint8 first = wire_read_byte(reader);
  const guint n = ((first >> 4) & 7u) + 1;
  int exponent = (first & 0x0f) - 7;
  if ((first & 0x0f) == 14)
    exponent = wire_read_byte(reader) - 128;
  else if ((first & 0x0f) == 15) {
    exponent = wire_read_byte(reader);
    exponent += wire_read_byte(reader) * 256 - 32768;
  }
  /* 0 has no mantissa to speak of. */
  double value = 0, unit = 1;
  for (guint i = 0; i < n; i++, unit /= 256)
    value += wire_read_byte(reader) * unit;
  value = scalbn(value, exponent * 8);
  if (!isfinite(value))
    spoil(reader);
  if (reader->bad)
    return 0;
  return (first & 0x80) != 0 ? -value : value;
}

const char *wire_read_bytes(WireReader *reader, gsize *len)
{
  *len = wire_read_length(reader, reader->len);
  if (*len > reader->len) {
    spoil(reader);
    *len = 0;
  }
  const char *bytes = (const char *)reader->data;
  reader->data += *len;
  reader->len -= *len;
  return bytes;
}

gboolean wire_read_message(const guint8 *data, gsize len, guint *type, WireReader *body, gsize *taken)
{
  WireReader reader = {.data = data, .len = len};
  *type = wire_read_byte(&reader);
  const gboolean begun = !reader.bad;
  guint64 body_len = wire_read_length(&reader, G_MAXUINT64);
  /* Ten bytes are enough for any length. */
  *body = (WireReader){.data = reader.data, .bad = (reader.bad && begun && len > 10) || body_len > WIRE_MESSAGE_MAX};
  if (reader.bad || body->bad || body_len > reader.len)
    return FALSE;
  body->len = body_len;
  *taken = (gsize)(reader.data - data) + body_len;
  return TRUE;
}

gboolean wire_next_message(WireReader *answer, guint *type, WireReader *body)
{
  gsize taken;
  if (!wire_read_message(answer->data, answer->len, type, body, &taken))
    return FALSE;
  answer->data += taken;
  answer->len -= taken;
  return TRUE;
}
