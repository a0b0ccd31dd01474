/* ocr_pages: what the recognition of pages gave, so that a page that was recognised once need not be again.
 *
 * Keeps the engine's own words, before anything of ours judges or arranges them: a new version of the readers makes
 * the best of them without recognising anew. Pages are known by the content of their document and their number.
 *
 * Packed, in the byte order of the machine: magic, engine, then for each page: hash 16, number 4, words 4, bytes of
 * text 4, the words, the text. For OCR only. */
#ifndef TRACUU_CORPUS_FORMAT_PAGES_OCR_PAGES_H
#define TRACUU_CORPUS_FORMAT_PAGES_OCR_PAGES_H

#include "corpus/format/pages/layout.h"

G_BEGIN_DECLS

#define OCR_PAGES_HASH 16
/* A packed set is at most so long; further pages are not kept. */
#define OCR_PAGES_MAX ((gsize)32 << 20)

typedef struct {
  LayoutBox box;    /* points */
  float confidence; /* the engine's, 0 to 100 */
  guint32 len;      /* bytes; the words follow each other in the page's text */
} OcrWord;

typedef struct {
  GArray *words; /* OcrWord */
  GString *text; /* UTF-8 */
} OcrPage;

typedef struct OcrPages OcrPages;

/* engine: changes whenever the same picture may give other words. */
OcrPages *ocr_pages_new(guint64 engine);
void ocr_pages_free(OcrPages *pages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OcrPages, ocr_pages_free)

/* Forgets all pages and takes those that are packed in bytes; none when they are not whole, or of another engine. */
void ocr_pages_load(OcrPages *pages, const guint8 *bytes, gsize len);

void ocr_pages_hash(const guint8 *bytes, gsize len, guint8 hash[OCR_PAGES_HASH]);

/* A page that is known, NULL when it is not; valid until pages are loaded. */
const OcrPage *ocr_pages_find(const OcrPages *pages, const guint8 hash[OCR_PAGES_HASH], guint32 number);

/* A new page, to be filled by the caller; owned by pages. */
OcrPage *ocr_pages_add(OcrPages *pages, const guint8 hash[OCR_PAGES_HASH], guint32 number);

/* Appends all pages packed. FALSE when none was added since they were loaded. */
gboolean ocr_pages_pack(const OcrPages *pages, GByteArray *out);

G_END_DECLS

#endif
