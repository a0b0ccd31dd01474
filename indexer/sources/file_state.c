#include "indexer/sources/file_state.h"

#include <string.h>
#include <xxhash.h>

#define FILE_STATE_VERSION 2

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

void file_state_pack(const FileState *stamp, char buf[FILE_STATE_PACKED_LEN])
{
  buf[0] = FILE_STATE_VERSION;
  buf[1] = (char)stamp->flags;
  buf[2] = (char)stamp->reason;
  buf[3] = (char)stamp->limits;
  put(buf + 4, stamp->reader, 4);
  put(buf + 8, stamp->size, 8);
  put(buf + 16, (guint64)stamp->mtime_ns, 8);
  memcpy(buf + 24, stamp->hash, FILE_STATE_HASH_LEN);
  put(buf + 40, stamp->correction, 8);
}

gboolean file_state_unpack(const char *bytes, gsize len, FileState *out)
{
  if (len != FILE_STATE_PACKED_LEN || bytes[0] != FILE_STATE_VERSION)
    return FALSE;
  out->flags = (guint8)bytes[1];
  out->reason = (guint8)bytes[2];
  out->limits = (guint8)bytes[3];
  out->reader = (guint32)take(bytes + 4, 4);
  out->size = take(bytes + 8, 8);
  out->mtime_ns = (gint64)take(bytes + 16, 8);
  memcpy(out->hash, bytes + 24, FILE_STATE_HASH_LEN);
  out->correction = take(bytes + 40, 8);
  return TRUE;
}

void file_state_hash(const void *bytes, gsize len, guint8 hash[FILE_STATE_HASH_LEN])
{
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes, len));
  memcpy(hash, canonical.digest, FILE_STATE_HASH_LEN);
}

gboolean file_state_same_content(const FileState *a, const FileState *b)
{
  return (a->flags & b->flags & FILE_STATE_HASHED) && a->size == b->size &&
         !memcmp(a->hash, b->hash, FILE_STATE_HASH_LEN);
}

gboolean file_state_is_inside(const FileState *stamp, const char *path, gsize len)
{
  guint8 hash[FILE_STATE_HASH_LEN];
  file_state_hash(path, len, hash);
  return stamp->flags & FILE_STATE_MEMBER && !memcmp(stamp->hash, hash, sizeof hash);
}

guint8 file_state_limits(FormatReason reason, const FileStateMeans *means)
{
  guint64 limit = reason == FORMAT_TIMED_OUT       ? means->limits.max_seconds
                  : reason == FORMAT_OUT_OF_MEMORY ? means->limits.max_memory
                  : reason == FORMAT_OCR_LIMIT     ? (guint64)means->limits.ocr_pages << 32 | means->limits.ocr_seconds
                                                   : 0;
  return limit ? (guint8)XXH32(&limit, sizeof limit, 0) : 0;
}

gboolean file_state_is_worth_retrying(const FileState *stamp, const FileStateMeans *means)
{
  FormatReason reason = (FormatReason)stamp->reason;
  if (stamp->flags & (FILE_STATE_PENDING | FILE_STATE_CRASHED) || (stamp->flags & FILE_STATE_SCANS && means->ocr))
    return TRUE;
  switch (reason) {
  case FORMAT_OK:
  case FORMAT_EMPTY:
    return FALSE;
  case FORMAT_UNREADABLE:
    return TRUE;
  case FORMAT_TOO_LARGE:
    return stamp->size <= means->limits.max_size && !(stamp->flags & FILE_STATE_HASHED);
  case FORMAT_OCR_LIMIT: /* without recognition less would be read */
    return means->ocr &&
           (stamp->limits != file_state_limits(reason, means) || stamp->reader != file_state_reader_version());
  default:
    return stamp->limits != file_state_limits(reason, means) || stamp->reader != file_state_reader_version();
  }
}

guint32 file_state_reader_version(void)
{
  return XXH32(TRACUU_VERSION, strlen(TRACUU_VERSION), 0);
}
