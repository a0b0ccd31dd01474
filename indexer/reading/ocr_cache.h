/* ocr_cache: what was recognised in scans, kept beside the index by the content of their files, so that neither a
 * rebuild nor a moved file costs hours of recognition again.
 *
 * A folder of its own in the index folder (tracuu-ocr), a file for each scanned document. An entry that is damaged,
 * cut short or of another version is as good as none. What cannot be written is not kept, which harms nothing.
 *
 * Any thread may use it. Called by ingest. */
#ifndef TRACUU_INDEXER_READING_OCR_CACHE_H
#define TRACUU_INDEXER_READING_OCR_CACHE_H

#include <glib.h>

#include "indexer/sources/file_state.h"

G_BEGIN_DECLS

/* All entries together; the longest unused go first. */
#define OCR_CACHE_MAX_BYTES ((guint64)1 << 30)

typedef struct OcrCache OcrCache;

/* The cache of an index. Nothing is made before there is something to keep. */
OcrCache *ocr_cache_new(const char *index);
/* Takes the longest unused entries away until the rest is at most max_bytes, when any was added. */
void ocr_cache_trim(OcrCache *cache, guint64 max_bytes);
/* Takes away what was neither kept nor of use since then (seconds since 1970): it may be of documents that are gone. */
void ocr_cache_forget(OcrCache *cache, gint64 since_s);
void ocr_cache_free(OcrCache *cache);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OcrCache, ocr_cache_free)

/* What is kept for the content, NULL when nothing is. */
GBytes *ocr_cache_load(const OcrCache *cache, const guint8 hash[FILE_STATE_HASH_LEN]);
/* Keeps bytes for the content, in the place of what was there. */
void ocr_cache_save(OcrCache *cache, const guint8 hash[FILE_STATE_HASH_LEN], const guint8 *bytes, gsize len);

G_END_DECLS

#endif
