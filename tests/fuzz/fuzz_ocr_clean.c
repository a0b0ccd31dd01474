/* Any picture as a page: what is cleaned has its size, and its columns lie within. Two bytes are its width and the dots
 * per inch, then three bytes a pixel, each drawn as a square so that there are lines, circles and frames to find. */
#include "corpus/format/ink/ocr_clean.h"
#include "corpus/format/ink/ocr_columns.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

#ifdef HAVE_TESSERACT

#define SQUARE 12

static PIX *draw(const guint8 *data, gsize size, double *dpi)
{
  int across = size > 2 ? 1 + data[0] % 64 : 1, down = 0;
  *dpi = 20 + (size > 2 ? data[1] : 0) * 2;
  gsize n = size > 2 ? (size - 2) / 3 : 0;
  down = (int)MIN((n + (gsize)across - 1) / (gsize)across, 64);
  PIX *pix = pixCreate(across * SQUARE, MAX(down, 1) * SQUARE, 32);
  pixSetAll(pix);
  for (gsize i = 0; i < n && (int)(i / (gsize)across) < down; i++) {
    const guint8 *rgb = data + 2 + 3 * i;
    BOX *box = boxCreate((int)(i % (gsize)across) * SQUARE, (int)(i / (gsize)across) * SQUARE, SQUARE, SQUARE);
    l_uint32 colour = (l_uint32)rgb[0] << 24 | (l_uint32)rgb[1] << 16 | (l_uint32)rgb[2] << 8;
    pixSetInRectArbitrary(pix, box, colour);
    boxDestroy(&box);
  }
  return pix;
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  static gboolean quiet;
  double dpi;
  if (!quiet)
    setMsgSeverity(L_SEVERITY_NONE);
  quiet = TRUE;
  PIX *from = draw(data, size, &dpi);
  OcrTaken taken = {boxaCreate(1), boxaCreate(1)};
  PIX *clean = ocr_clean(from, dpi, &taken);
  BOXA *columns = clean == NULL ? NULL : ocr_columns_find(clean, dpi);
  if (clean != NULL && (pixGetWidth(clean) != pixGetWidth(from) || pixGetHeight(clean) != pixGetHeight(from)))
    g_error("a clean picture of another size");
  for (int i = 0; columns != NULL && i < boxaGetCount(columns); i++) {
    l_int32 x, y, w, h;
    boxaGetBoxGeometry(columns, i, &x, &y, &w, &h);
    if (x < 0 || y < 0 || w < 0 || h < 0 || x + w > (int)pixGetWidth(clean) + 4 || y + h > (int)pixGetHeight(clean) + 4)
      g_error("a column that is not of the page");
  }
  boxaDestroy(&columns);
  boxaDestroy(&taken.filled);
  boxaDestroy(&taken.frames);
  pixDestroy(&clean);
  pixDestroy(&from);
  return 0;
}

#else

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  (void)data, (void)size;
  return 0;
}

#endif
