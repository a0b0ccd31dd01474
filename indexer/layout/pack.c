#include "indexer/layout/pack.h"

#include <zstd.h>

static const guint8 dictionary[] = {
#include "indexer/layout/pack.inc"
};

/* Working memory of zstd, kept by each thread: making it anew costs more than packing a short document. */
typedef struct {
  ZSTD_CCtx *context;
  ZSTD_CDict *dictionary;
  int level;
} Packer;

typedef struct {
  ZSTD_DCtx *context;
  ZSTD_DDict *dictionary;
} Unpacker;

static void free_packer(gpointer data)
{
  Packer *packer = data;
  ZSTD_freeCCtx(packer->context);
  ZSTD_freeCDict(packer->dictionary);
  g_free(packer);
}

static void free_unpacker(gpointer data)
{
  Unpacker *unpacker = data;
  ZSTD_freeDCtx(unpacker->context);
  ZSTD_freeDDict(unpacker->dictionary);
  g_free(unpacker);
}

static GPrivate packers = G_PRIVATE_INIT(free_packer);
static GPrivate unpackers = G_PRIVATE_INIT(free_unpacker);

static ZSTD_CCtx *get_packer(int level)
{
  Packer *packer = g_private_get(&packers);
  if (packer == NULL) {
    packer = g_new0(Packer, 1);
    packer->context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(packer->context, ZSTD_c_checksumFlag, 1); /* Xapian keeps none of its own */
    ZSTD_CCtx_setParameter(packer->context, ZSTD_c_dictIDFlag, 0);   /* the record says which */
    g_private_set(&packers, packer);
  }
  if (packer->dictionary == NULL || packer->level != level) {
    ZSTD_CCtx_refCDict(packer->context, NULL);
    ZSTD_freeCDict(packer->dictionary);
    packer->dictionary = ZSTD_createCDict(dictionary, sizeof dictionary, level);
    packer->level = level;
    ZSTD_CCtx_refCDict(packer->context, packer->dictionary);
  }
  return packer->context;
}

static Unpacker *get_unpacker(void)
{
  Unpacker *unpacker = g_private_get(&unpackers);
  if (unpacker == NULL) {
    unpacker = g_new0(Unpacker, 1);
    unpacker->context = ZSTD_createDCtx();
    unpacker->dictionary = ZSTD_createDDict(dictionary, sizeof dictionary);
    g_private_set(&unpackers, unpacker);
  }
  return unpacker;
}

/* Makes room for len bytes behind out, which the caller fills and counts by itself. */
static char *reserve(GString *out, gsize len)
{
  gsize had = out->len;
  g_string_set_size(out, had + len);
  out->len = had;
  return out->str + had;
}

gsize pack_append(const char *text, gsize len, int level, GString *out)
{
  gsize bound = ZSTD_compressBound(len);
  gsize packed = ZSTD_compress2(get_packer(level), reserve(out, bound), bound, text, len);
  if (ZSTD_isError(packed))
    g_error("zstd: %s", ZSTD_getErrorName(packed)); /* only when memory is out */
  out->len += packed;
  return packed;
}

gboolean pack_read(const guint8 *frame, gsize frame_len, gsize len, gboolean older, GString *out)
{
  Unpacker *unpacker = get_unpacker();
  char *at = reserve(out, len);
  gsize read = older ? ZSTD_decompressDCtx(unpacker->context, at, len, frame, frame_len)
                     : ZSTD_decompress_usingDDict(unpacker->context, at, len, frame, frame_len, unpacker->dictionary);
  g_string_set_size(out, out->len + (read == len ? len : 0));
  return read == len;
}
