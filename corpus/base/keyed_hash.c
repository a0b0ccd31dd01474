#include "corpus/base/keyed_hash.h"

#include <string.h>
#include <sys/random.h>
#include <xxhash.h>

static gpointer make_secret(gpointer unused G_GNUC_UNUSED)
{
  static guint8 secret[XXH3_SECRET_SIZE_MIN];
  /* Enough bytes that this waits only while the machine starts; where it is refused, time and place must do. */
  if (getrandom(secret, sizeof secret, 0) != (gssize)sizeof secret)
    for (gsize i = 0; i < sizeof secret; i++)
      secret[i] ^= (guint8)g_random_int();
  return secret;
}

guint keyed_hash(gconstpointer string)
{
  static GOnce once = G_ONCE_INIT;
  const guint8 *secret = g_once(&once, make_secret, NULL);
  return (guint)XXH3_64bits_withSecret(string, strlen(string), secret, XXH3_SECRET_SIZE_MIN);
}
