#include "indexer/store/uid.h"

#include <stdio.h>
#include <xxhash.h>

#include "indexer/store/schema.h"

gsize uid_term(const char *path, gsize len, char buf[UID_TERM_MAX])
{
  XXH128_hash_t hash = XXH3_128bits(path, len);
  return (gsize)snprintf(buf, UID_TERM_MAX, "%s%016llx%016llx", SCHEMA_TERM_UID, (unsigned long long)hash.high64,
                         (unsigned long long)hash.low64);
}
