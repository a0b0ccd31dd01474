/* Any bytes as recognised pages from an earlier run: pages of valid words, or none. */
#include "corpus/format/pages/ocr_pages.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  static const guint8 none[OCR_PAGES_HASH];
  g_autoptr(OcrPages) pages = ocr_pages_new(0);
  g_autoptr(GByteArray) again = g_byte_array_new();
  ocr_pages_load(pages, data, size);
  ocr_pages_find(pages, none, 0);
  ocr_pages_add(pages, none, 1);
  if (!ocr_pages_pack(pages, again) || again->len > OCR_PAGES_MAX)
    g_error("pages that were added are not packed");
  return 0;
}
