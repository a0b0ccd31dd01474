#include "indexer/stamp.h"

#include <string.h>
#include <xxhash.h>

#define STAMP_VERSION 2

static void put(char *at, guint64 value, guint bytes)
{
  for (guint i = 0; i < bytes; i++)
    at[i] = (char)(value >> (8 * i));
}

static guint64 take(const char *at, guint bytes)
{
  guint64 value = 0;
  for (guint i = 0; i < bytes; i++)
    value |= (guint64)(guint8)at[i] << (8 * i);
  return value;
}

void stamp_pack(const Stamp *stamp, char buf[STAMP_PACKED_LEN])
{
  buf[0] = STAMP_VERSION;
  buf[1] = (char)stamp->flags;
  buf[2] = (char)stamp->reason;
  buf[3] = (char)stamp->limits;
  put(buf + 4, stamp->reader, 4);
  put(buf + 8, stamp->size, 8);
  put(buf + 16, (guint64)stamp->mtime_ns, 8);
  memcpy(buf + 24, stamp->hash, STAMP_HASH_LEN);
  put(buf + 40, stamp->correction, 8);
}

gboolean stamp_unpack(const char *bytes, gsize len, Stamp *out)
{
  if (len != STAMP_PACKED_LEN || bytes[0] != STAMP_VERSION)
    return FALSE;
  out->flags = (guint8)bytes[1];
  out->reason = (guint8)bytes[2];
  out->limits = (guint8)bytes[3];
  out->reader = (guint32)take(bytes + 4, 4);
  out->size = take(bytes + 8, 8);
  out->mtime_ns = (gint64)take(bytes + 16, 8);
  memcpy(out->hash, bytes + 24, STAMP_HASH_LEN);
  out->correction = take(bytes + 40, 8);
  return TRUE;
}

void stamp_hash(const void *bytes, gsize len, guint8 hash[STAMP_HASH_LEN])
{
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes, len));
  memcpy(hash, canonical.digest, STAMP_HASH_LEN);
}

gboolean stamp_same_content(const Stamp *a, const Stamp *b)
{
  return (a->flags & b->flags & STAMP_HASHED) && a->size == b->size && !memcmp(a->hash, b->hash, STAMP_HASH_LEN);
}

guint8 stamp_limits(FormatReason reason, const StampMeans *means)
{
  guint64 limit = reason == FORMAT_TIMED_OUT       ? means->max_seconds
                  : reason == FORMAT_OUT_OF_MEMORY ? means->max_memory
                  : reason == FORMAT_OCR_LIMIT     ? (guint64)means->ocr_pages << 32 | means->ocr_seconds
                                                   : 0;
  return limit ? (guint8)XXH32(&limit, sizeof limit, 0) : 0;
}

gboolean stamp_is_worth_retrying(const Stamp *stamp, const StampMeans *means)
{
  FormatReason reason = (FormatReason)stamp->reason;
  if (stamp->flags & STAMP_PENDING || (stamp->flags & STAMP_SCANS && means->ocr))
    return TRUE;
  switch (reason) {
  case FORMAT_OK:
  case FORMAT_EMPTY:
    return FALSE;
  case FORMAT_UNREADABLE:
    return TRUE;
  case FORMAT_TOO_LARGE:
    return stamp->size <= means->max_size && !(stamp->flags & STAMP_HASHED);
  case FORMAT_OCR_LIMIT: /* without recognition less would be read */
    return means->ocr && (stamp->limits != stamp_limits(reason, means) || stamp->reader != stamp_reader_version());
  default:
    return stamp->limits != stamp_limits(reason, means) || stamp->reader != stamp_reader_version();
  }
}

guint32 stamp_reader_version(void)
{
  return XXH32(TRACUU_VERSION, strlen(TRACUU_VERSION), 0);
}
