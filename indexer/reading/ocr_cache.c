#include "indexer/reading/ocr_cache.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>
#include <zstd.h>

#include "indexer/store/files.h"
#include "indexer/store/store.h"

#define OCR_CACHE_FOLDER STORE_ENTRY_PREFIX "ocr"
/* An entry, packed or not: what a reader process takes at most. */
#define OCR_CACHE_MAX_ENTRY ((gsize)64 << 20)
#define OCR_CACHE_LEVEL     3
/* After trimming there is room for a while. */
#define OCR_CACHE_KEPT 0.9

/* An entry: this head, then len bytes by zstd. */
typedef struct {
  char magic[8];
  guint64 len, raw_len;
  guint64 checksum; /* of the packed bytes */
} EntryHead;

static const char entry_magic[8] = "TrOcrE1";

struct OcrCache {
  char *folder;
  gint added; /* atomic */
};

OcrCache *ocr_cache_new(const char *index)
{
  OcrCache *cache = g_new0(OcrCache, 1);
  cache->folder = g_build_filename(index, OCR_CACHE_FOLDER, NULL);
  return cache;
}

void ocr_cache_free(OcrCache *cache)
{
  g_free(cache->folder);
  g_free(cache);
}

static char *entry_path(const OcrCache *cache, const guint8 hash[FILE_STATE_HASH_LEN])
{
  char name[2 * FILE_STATE_HASH_LEN + 1];
  for (guint i = 0; i < FILE_STATE_HASH_LEN; i++)
    g_snprintf(name + (gsize)2 * i, 3, "%02x", hash[i]);
  return g_build_filename(cache->folder, name, NULL);
}

static GBytes *unpack(const char *bytes, gsize len)
{
  EntryHead head;
  if (len < sizeof head)
    return NULL;
  memcpy(&head, bytes, sizeof head);
  if (memcmp(head.magic, entry_magic, sizeof head.magic) != 0 || head.len != len - sizeof head ||
      head.raw_len > OCR_CACHE_MAX_ENTRY || head.checksum != XXH3_64bits(bytes + sizeof head, head.len))
    return NULL;
  g_autofree char *raw = g_malloc(head.raw_len + 1);
  if (ZSTD_decompress(raw, head.raw_len, bytes + sizeof head, head.len) != head.raw_len)
    return NULL;
  return g_bytes_new_take(g_steal_pointer(&raw), head.raw_len);
}

GBytes *ocr_cache_load(const OcrCache *cache, const guint8 hash[FILE_STATE_HASH_LEN])
{
  g_autofree char *path = entry_path(cache, hash);
  struct stat info;
  if (stat(path, &info) != 0 || !S_ISREG(info.st_mode) || info.st_size <= 0 ||
      (gsize)info.st_size > OCR_CACHE_MAX_ENTRY)
    return NULL;
  gsize size = (gsize)info.st_size;
  g_autofree char *bytes = g_malloc(size);
  if (files_read(path, bytes, size) != (gssize)size)
    return NULL;
  utimensat(AT_FDCWD, path, NULL, 0); /* it was of use */
  return unpack(bytes, size);
}

void ocr_cache_save(OcrCache *cache, const guint8 hash[FILE_STATE_HASH_LEN], const guint8 *bytes, gsize len)
{
  gsize bound = ZSTD_compressBound(len);
  if (len > OCR_CACHE_MAX_ENTRY)
    return;
  g_autofree char *packed = g_malloc(sizeof(EntryHead) + bound);
  gsize n = ZSTD_compress(packed + sizeof(EntryHead), bound, bytes, len, OCR_CACHE_LEVEL);
  if (ZSTD_isError(n))
    return;
  EntryHead head = {.len = n, .raw_len = len, .checksum = XXH3_64bits(packed + sizeof head, n)};
  memcpy(head.magic, entry_magic, sizeof head.magic);
  memcpy(packed, &head, sizeof head);
  g_autofree char *path = entry_path(cache, hash);
  if (g_mkdir_with_parents(cache->folder, 0755) == 0 &&
      g_file_set_contents_full(path, packed, (gssize)(sizeof head + n), G_FILE_SET_CONTENTS_CONSISTENT, 0644, NULL))
    g_atomic_int_set(&cache->added, 1);
}

/* ---- bounded ---- */

typedef struct {
  char *path;
  guint64 size;
  gint64 used_ns;
} Entry;

static void entry_clear(gpointer data)
{
  g_free(((Entry *)data)->path);
}

static gint compare_entries(gconstpointer a, gconstpointer b)
{
  const Entry *left = a, *right = b;
  return (left->used_ns > right->used_ns) - (left->used_ns < right->used_ns);
}

/* All entries, with the sum of their sizes. */
static GArray *list_entries(const OcrCache *cache, guint64 *all)
{
  g_autoptr(GDir) dir = g_dir_open(cache->folder, 0, NULL);
  GArray *entries = g_array_new(FALSE, FALSE, sizeof(Entry));
  g_array_set_clear_func(entries, entry_clear);
  *all = 0;
  for (const char *name; dir != NULL && (name = g_dir_read_name(dir));) {
    Entry entry = {.path = g_build_filename(cache->folder, name, NULL)};
    struct stat info;
    if (lstat(entry.path, &info) == 0) {
      entry.size = (guint64)info.st_size;
      entry.used_ns = (gint64)info.st_mtim.tv_sec * G_GINT64_CONSTANT(1000000000) + info.st_mtim.tv_nsec;
    }
    *all += entry.size;
    g_array_append_val(entries, entry);
  }
  return entries;
}

void ocr_cache_forget(OcrCache *cache, gint64 since_s)
{
  guint64 all;
  g_autoptr(GArray) entries = list_entries(cache, &all);
  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index(entries, Entry, i);
    if (entry->used_ns < since_s * G_GINT64_CONSTANT(1000000000))
      unlink(entry->path);
  }
}

void ocr_cache_trim(OcrCache *cache, guint64 max_bytes)
{
  if (!g_atomic_int_get(&cache->added))
    return;
  guint64 all;
  g_autoptr(GArray) entries = list_entries(cache, &all);
  if (all <= max_bytes)
    return;
  g_array_sort(entries, compare_entries);
  for (guint i = 0; i < entries->len && (double)all > OCR_CACHE_KEPT * (double)max_bytes; i++) {
    const Entry *entry = &g_array_index(entries, Entry, i);
    if (unlink(entry->path) == 0)
      all -= entry->size;
  }
}
