/* Pictures of pages: TIFF, PNG, JPEG. All their text comes from recognition; without it they have none. */
#include <string.h>

#include "corpus/format/pages/ocr.h"
#include "corpus/format/pages/ocr_agree.h"
#include "corpus/format/pages/ocr_mend.h"
#include "corpus/format/pages/paragraph_flow.h"
#include "corpus/format/pages/running_heads.h"
#include "corpus/format/reader.h"

#ifdef HAVE_TESSERACT
#include <leptonica/allheaders.h>
#endif

/* A fax of so many pages is no document. */
#define IMAGE_MAX_PAGES 1000
/* Pictures smaller than this are icons. */
#define IMAGE_MIN_SIDE 300
/* More pixels are not unpacked: A4 at 600 dots per inch has 35 million. */
#define IMAGE_MAX_PIXELS ((gint64)100 * 1000 * 1000)
/* Scanners that do not say their resolution mostly use this. */
#define IMAGE_DPI 200

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  static const struct {
    gsize len;
    const char *magic;
  } kinds[] = {{8, "\x89PNG\r\n\x1A\n"}, {3, "\xFF\xD8\xFF"}, {4, "II*\0"}, {4, "MM\0*"}};
  (void)head;
  for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
    if (input->len > kinds[i].len && memcmp(input->bytes, kinds[i].magic, kinds[i].len) == 0)
      return TRUE;
  return FALSE;
}

#ifdef HAVE_TESSERACT

/* Whether the picture's header promises something that fits into memory. */
static gboolean is_sane(const guint8 *bytes, gsize len)
{
  l_int32 format, width, height, bits, samples, mapped;
  return pixReadHeaderMem(bytes, len, &format, &width, &height, &bits, &samples, &mapped) == 0 && width > 0 &&
         height > 0 && (gint64)width * height <= IMAGE_MAX_PIXELS;
}

/* The picture as recognition wants it: in colours, scaled to the resolution that pays when it is coarser, and to the
 * size that is allowed. */
static PIX *prepare(PIX *from, double dpi, double *scale)
{
  double longer = MAX(pixGetWidth(from), pixGetHeight(from));
  *scale = MIN(MAX(OCR_DPI / dpi, 1), OCR_MAX_SIDE / longer);
  PIX *coloured = pixConvertTo32(from);
  PIX *scaled = coloured == NULL ? NULL : pixScale(coloured, (float)*scale, (float)*scale);
  pixDestroy(&coloured);
  return scaled;
}

static void recognise_page(PIX *from, guint number, OcrBudget *budget, Layout *page, FormatReason *why)
{
  int width = (int)pixGetWidth(from), height = (int)pixGetHeight(from), dpi = pixGetXRes(from);
  gboolean good;
  *why = FORMAT_NO_TEXT;
  if (dpi < 70 || dpi > 1200)
    dpi = IMAGE_DPI;
  layout_init(page, (float)(width * 72.0 / dpi), (float)(height * 72.0 / dpi));
  if (ocr_recall(budget, number, page, &good)) {
    *why = good ? FORMAT_OK : FORMAT_NO_TEXT;
  } else if (MIN(width, height) >= IMAGE_MIN_SIDE) {
    double scale;
    PIX *picture = prepare(from, dpi, &scale);
    if (picture != NULL)
      ocr_read(budget, number,
               &(OcrPicture){pixGetData(picture), (int)pixGetWidth(picture), (int)pixGetHeight(picture), dpi * scale},
               page, why);
    pixDestroy(&picture);
  }
  layout_make_rows(page);
}

/* The pages of the picture: only TIFF has more than one. */
static void read_pages(const FormatInput *input, GArray *pages, FormatReason *why)
{
  gboolean tiff = input->bytes[0] == 'I' || input->bytes[0] == 'M';
  OcrBudget budget;
  size_t offset = 0;
  ocr_budget_init(&budget, input);
  *why = FORMAT_DAMAGED;
  if (!is_sane(input->bytes, input->len))
    return;
  do {
    PIX *from =
        tiff ? pixReadMemFromMultipageTiff(input->bytes, input->len, &offset) : pixReadMem(input->bytes, input->len);
    if (from == NULL)
      break;
    g_array_set_size(pages, pages->len + 1);
    recognise_page(from, pages->len - 1, &budget, &g_array_index(pages, Layout, pages->len - 1), why);
    pixDestroy(&from);
  } while (tiff && offset != 0 && pages->len < IMAGE_MAX_PAGES && *why != FORMAT_OCR_LIMIT);
  if (pages->len == IMAGE_MAX_PAGES && offset != 0)
    *why = FORMAT_OCR_LIMIT;
}

#else

static void read_pages(const FormatInput *input, GArray *pages, FormatReason *why)
{
  (void)input, (void)pages;
  *why = FORMAT_NO_TEXT;
}

#endif

static void page_clear(gpointer page)
{
  layout_clear(page);
}

static void image_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  FormatReason why;
  (void)head;
  if (input->ocr == NULL) {
    result->reason = FORMAT_SCAN;
    return;
  }
  g_autoptr(GArray) pages = g_array_new(FALSE, TRUE, sizeof(Layout));
  g_array_set_clear_func(pages, page_clear);
  read_pages(input, pages, &why);
  g_auto(Lines) lines;
  g_auto(ParagraphFlow) flow;
  lines_init(&lines, input, result);
  paragraph_flow_init(&flow, &lines);
  running_heads_drop((Layout *)(void *)pages->data, pages->len);
  for (guint i = 0; i < pages->len; i++) {
    layout_arrange(&g_array_index(pages, Layout, i));
    ocr_mend_page(&g_array_index(pages, Layout, i));
  }
  ocr_agree((Layout *)(void *)pages->data, pages->len);
  for (guint i = 0; i < pages->len && pages->len > 1; i++)
    g_array_index(pages, Layout, i).number = i + 1;
  for (guint i = 0; i < pages->len; i++)
    paragraph_flow_add(&flow, &g_array_index(pages, Layout, i));
  paragraph_flow_finish(&flow);
  lines_finish(&lines);
  result->ocr = result->text->len > 0;
  if (result->reason == FORMAT_NO_TEXT && why == FORMAT_DAMAGED)
    result->reason = FORMAT_DAMAGED;
  else if (result->reason == FORMAT_OK && why == FORMAT_OCR_LIMIT)
    result->reason = FORMAT_OCR_LIMIT;
}

const FormatReader image_reader = {"image", recognise, image_read, NULL};
