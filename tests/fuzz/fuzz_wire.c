/* The messages of another machine on any bytes: nothing is read past their end, and what was read adds up. */
#include "indexer/hosts/wire.h"

#include <math.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

/* Reads a body by turns, as its own bytes say. */
static void read_body(WireReader body)
{
  const guint8 *end = body.data + body.len;
  while (body.len > 0) {
    const gsize left = body.len;
    gsize len = 0;
    const char *bytes;
    switch (body.data[0] % 3) {
    case 0:
      bytes = wire_read_bytes(&body, &len);
      if (len > left || (len > 0 && (const guint8 *)bytes + len != body.data))
        g_error("%zu bytes of %zu", len, left);
      break;
    case 1:
      if (wire_read_length(&body, 1000) > 1000)
        g_error("a length above the most");
      break;
    default:
      if (!isfinite(wire_read_double(&body)))
        g_error("a number that is none");
    }
    if (body.bad ? body.len > 0 : body.len >= left || body.data + body.len != end)
      g_error("%zu bytes left of %zu", body.len, left);
  }
}

/* A message that came whole is the same when it is written anew, unless its length was written in a longer way; and it
 * is not there before its last byte. */
static void check_message(const guint8 *message, gsize taken, guint type, const WireReader *body)
{
  g_autoptr(GString) anew = g_string_new(NULL);
  guint again;
  WireReader part;
  gsize n;
  wire_put_message(anew, type, (const char *)body->data, body->len);
  if (anew->len > taken || (anew->len == taken && memcmp(anew->str, message, taken) != 0))
    g_error("a message of %zu bytes is one of %zu", taken, anew->len);
  if (wire_read_message(message, taken - 1, &again, &part, &n))
    g_error("a message is there without its end");
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  guint type;
  WireReader body, all = {.data = data, .len = size};
  for (const guint8 *message = data; wire_next_message(&all, &type, &body); message = all.data) {
    if (body.bad || body.data + body.len != all.data || all.data + all.len != data + size)
      g_error("a message does not end where the next begins");
    check_message(message, (gsize)(all.data - message), type, &body);
    read_body(body);
  }
  return 0;
}
