#include "corpus/format/ocr.h"

#include <gio/gio.h>
#include <string.h>

#include "corpus/text/syllable.h"

#ifdef HAVE_TESSERACT
#include <leptonica/allheaders.h>
#include <tesseract/capi.h>
#endif

/* Pages whose words score less as Vietnamese, and whose words the engine itself doubts, are not text. */
#define OCR_MIN_SCORE      0.30
#define OCR_MIN_CONFIDENCE 60.0
/* Words that it doubts more are stamps, signatures and dirt. */
#define OCR_MIN_WORD 30.0
/* Fewer letters cannot be judged by their score. */
#define OCR_JUDGED_FROM 40

void ocr_budget_init(OcrBudget *budget, const FormatLimits *limits)
{
  budget->engine = limits->ocr;
  budget->pages = limits->ocr_pages;
  budget->deadline = g_get_monotonic_time() + (gint64)limits->ocr_seconds * G_USEC_PER_SEC;
}

#ifdef HAVE_TESSERACT

struct FormatOcr {
  TessBaseAPI *api;
};

FormatOcr *ocr_new(GError **error)
{
  TessBaseAPI *api = TessBaseAPICreate();
  setMsgSeverity(L_SEVERITY_NONE);
  TessBaseAPISetVariable(api, "debug_file", "/dev/null");
  if (TessBaseAPIInit3(api, NULL, "vie") != 0) {
    TessBaseAPIDelete(api);
    g_set_error_literal(error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                        "The Vietnamese model for text recognition is not installed; install the package "
                        "tesseract-ocr-vie and try again.");
    return NULL;
  }
  TessBaseAPISetPageSegMode(api, PSM_AUTO);
  FormatOcr *ocr = g_new0(FormatOcr, 1);
  ocr->api = api;
  return ocr;
}

void ocr_free(FormatOcr *ocr)
{
  TessBaseAPIEnd(ocr->api);
  TessBaseAPIDelete(ocr->api);
  g_free(ocr);
}

typedef struct {
  Layout *page;
  double scale; /* pixels to points */
  GString *text;
  double confidence; /* of all letters */
  gsize letters;
} OcrPage;

/* The word under the iterator. Its box takes the height of its line: boxes are as tight as "a" and "Đ" differ. */
static void ocr_add_word(OcrPage *out, TessResultIterator *words)
{
  const TessPageIterator *at = TessResultIteratorGetPageIteratorConst(words);
  int left, top, right, bottom, unused, line_top, line_bottom;
  char *text = TessResultIteratorGetUTF8Text(words, RIL_WORD);
  if (text == NULL)
    return;
  gsize len = strlen(text);
  float confidence = TessResultIteratorConfidence(words, RIL_WORD);
  if (len > 0 && confidence >= OCR_MIN_WORD && g_utf8_validate(text, (gssize)len, NULL) &&
      TessPageIteratorBoundingBox(at, RIL_WORD, &left, &top, &right, &bottom) &&
      TessPageIteratorBoundingBox(at, RIL_TEXTLINE, &unused, &line_top, &unused, &line_bottom)) {
    LayoutBox box = {(float)(left * out->scale), (float)(line_top * out->scale), (float)(right * out->scale),
                     (float)(line_bottom * out->scale)};
    layout_add(out->page, text, len, box, NULL, FALSE);
    g_string_append_len(out->text, text, (gssize)len);
    g_string_append_c(out->text, ' ');
    out->confidence += (double)confidence * (double)len;
    out->letters += len;
  }
  TessDeleteText(text);
}

static gboolean ocr_is_language(const OcrPage *out)
{
  if (out->letters == 0 || out->confidence / (double)out->letters < OCR_MIN_CONFIDENCE)
    return FALSE;
  return out->letters < OCR_JUDGED_FROM || syllable_score_text(out->text->str, out->text->len) >= OCR_MIN_SCORE;
}

gboolean ocr_read(OcrBudget *budget, const OcrPicture *picture, Layout *page, FormatReason *why)
{
  gint64 left = (budget->deadline - g_get_monotonic_time()) / 1000;
  *why = FORMAT_OCR_LIMIT;
  if (budget->engine == NULL || budget->pages == 0 || left <= 0)
    return FALSE;
  budget->pages--;
  TessBaseAPI *api = budget->engine->api;
  ETEXT_DESC *monitor = TessMonitorCreate();
  TessMonitorSetDeadlineMSecs(monitor, (int)MIN(left, (gint64)G_MAXINT));
  TessBaseAPISetImage(api, picture->pixels, picture->width, picture->height, 1, picture->stride);
  TessBaseAPISetSourceResolution(api, (int)picture->dpi);
  gboolean done = TessBaseAPIRecognize(api, monitor) == 0;
  TessMonitorDelete(monitor);
  OcrPage out = {page, 72.0 / picture->dpi, g_string_new(NULL), 0, 0};
  guint before = page->words->len;
  TessResultIterator *words = done ? TessBaseAPIGetIterator(api) : NULL;
  if (words != NULL) {
    do
      ocr_add_word(&out, words);
    while (TessResultIteratorNext(words, RIL_WORD));
    TessResultIteratorDelete(words);
  }
  TessBaseAPIClear(api);
  gboolean good = done && ocr_is_language(&out);
  if (!good)
    g_array_set_size(page->words, before);
  if (done)
    *why = good ? FORMAT_OK : FORMAT_NO_TEXT;
  g_string_free(out.text, TRUE);
  return good;
}

#else

FormatOcr *ocr_new(GError **error)
{
  g_set_error_literal(error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                      "This program was built without text recognition; install the packages libtesseract-dev and "
                      "tesseract-ocr-vie and build it again.");
  return NULL;
}

void ocr_free(FormatOcr *ocr)
{
  g_free(ocr);
}

gboolean ocr_read(OcrBudget *budget, const OcrPicture *picture, Layout *page, FormatReason *why)
{
  (void)budget, (void)picture, (void)page;
  *why = FORMAT_NO_TEXT;
  return FALSE;
}

#endif
