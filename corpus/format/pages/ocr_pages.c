#include "corpus/format/pages/ocr_pages.h"

#include <string.h>
#include <xxhash.h>

static const char magic[8] = "TrOcr01";

typedef struct {
  guint8 hash[OCR_PAGES_HASH];
  guint32 number;
} PageKey;

typedef struct {
  PageKey key;
  guint32 n_words, text_len;
} PageHead;

struct OcrPages {
  guint64 engine;
  GHashTable *pages; /* PageKey -> OcrPage */
  guint added;       /* since they were loaded */
};

static guint page_key_hash(gconstpointer key)
{
  return (guint)XXH32(key, sizeof(PageKey), 0);
}

static gboolean page_key_equal(gconstpointer a, gconstpointer b)
{
  return memcmp(a, b, sizeof(PageKey)) == 0;
}

static void page_free(gpointer data)
{
  OcrPage *page = data;
  g_array_unref(page->words);
  g_string_free(page->text, TRUE);
  g_free(page);
}

OcrPages *ocr_pages_new(guint64 engine)
{
  OcrPages *pages = g_new0(OcrPages, 1);
  pages->engine = engine;
  pages->pages = g_hash_table_new_full(page_key_hash, page_key_equal, g_free, page_free);
  return pages;
}

void ocr_pages_free(OcrPages *pages)
{
  g_hash_table_unref(pages->pages);
  g_free(pages);
}

void ocr_pages_hash(const guint8 *bytes, gsize len, guint8 hash[OCR_PAGES_HASH])
{
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes, len));
  memcpy(hash, canonical.digest, OCR_PAGES_HASH);
}

static PageKey make_key(const guint8 hash[OCR_PAGES_HASH], guint32 number)
{
  PageKey key;
  memcpy(key.hash, hash, OCR_PAGES_HASH);
  key.number = number;
  return key;
}

const OcrPage *ocr_pages_find(const OcrPages *pages, const guint8 hash[OCR_PAGES_HASH], guint32 number)
{
  PageKey key = make_key(hash, number);
  return g_hash_table_lookup(pages->pages, &key);
}

OcrPage *ocr_pages_add(OcrPages *pages, const guint8 hash[OCR_PAGES_HASH], guint32 number)
{
  PageKey key = make_key(hash, number);
  OcrPage *page = g_new0(OcrPage, 1);
  page->words = g_array_new(FALSE, FALSE, sizeof(OcrWord));
  page->text = g_string_new(NULL);
  g_hash_table_replace(pages->pages, g_memdup2(&key, sizeof key), page);
  pages->added++;
  return page;
}

/* ---- packed ---- */

gboolean ocr_pages_pack(const OcrPages *pages, GByteArray *out)
{
  gsize start = out->len;
  GHashTableIter iter;
  gpointer key, value;
  if (pages->added == 0)
    return FALSE;
  g_byte_array_append(out, (const guint8 *)magic, sizeof magic);
  g_byte_array_append(out, (const guint8 *)&pages->engine, sizeof pages->engine);
  g_hash_table_iter_init(&iter, pages->pages);
  while (g_hash_table_iter_next(&iter, &key, &value)) {
    const OcrPage *page = value;
    PageHead head = {*(const PageKey *)key, page->words->len, (guint32)page->text->len};
    gsize words_len = (gsize)page->words->len * sizeof(OcrWord);
    if (out->len - start + sizeof head + words_len + page->text->len > OCR_PAGES_MAX)
      continue;
    g_byte_array_append(out, (const guint8 *)&head, sizeof head);
    g_byte_array_append(out, (const guint8 *)page->words->data, (guint)words_len);
    g_byte_array_append(out, (const guint8 *)page->text->str, head.text_len);
  }
  return TRUE;
}

/* One page; the bytes it took, 0 when it is not whole. */
static gsize load_page(OcrPages *pages, const guint8 *bytes, gsize len)
{
  PageHead head;
  if (len < sizeof head)
    return 0;
  memcpy(&head, bytes, sizeof head);
  gsize words_len = (gsize)head.n_words * sizeof(OcrWord), all = sizeof head + words_len + head.text_len;
  if (all > len)
    return 0;
  OcrPage *page = ocr_pages_add(pages, head.key.hash, head.key.number);
  g_array_append_vals(page->words, bytes + sizeof head, head.n_words);
  g_string_append_len(page->text, (const char *)bytes + sizeof head + words_len, head.text_len);
  gsize at = 0;
  for (guint i = 0; i < page->words->len; i++) {
    gsize word_len = g_array_index(page->words, OcrWord, i).len;
    if (word_len > page->text->len - at || !g_utf8_validate_len(page->text->str + at, word_len, NULL))
      return 0;
    at += word_len;
  }
  return at == page->text->len ? all : 0;
}

static gboolean load_all(OcrPages *pages, const guint8 *bytes, gsize len)
{
  gsize at = sizeof magic + sizeof pages->engine;
  if (len < at || memcmp(bytes, magic, sizeof magic) != 0 ||
      memcmp(bytes + sizeof magic, &pages->engine, sizeof pages->engine) != 0)
    return FALSE;
  while (at < len) {
    gsize taken = load_page(pages, bytes + at, len - at);
    if (taken == 0)
      return FALSE;
    at += taken;
  }
  return TRUE;
}

void ocr_pages_load(OcrPages *pages, const guint8 *bytes, gsize len)
{
  g_hash_table_remove_all(pages->pages);
  if (!load_all(pages, bytes, len))
    g_hash_table_remove_all(pages->pages);
  pages->added = 0;
}
