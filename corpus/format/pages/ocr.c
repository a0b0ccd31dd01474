#include "corpus/format/pages/ocr.h"

#include <gio/gio.h>
#include <string.h>
#include <xxhash.h>

#include "corpus/base/language.h"
#include "corpus/format/pages/ocr_engine.h"
#include "corpus/format/pages/ocr_mend.h"
#include "corpus/text/syllable.h"

/* Pages whose words score less as Vietnamese, and whose words the engine itself doubts, are not text. */
#define OCR_MIN_SCORE      0.30
#define OCR_MIN_CONFIDENCE 60.0
/* Words that it doubts more are stamps, signatures and dirt. */
#define OCR_MIN_WORD 30.0
#define OCR_MIN_SIGN 60.0
/* A word that it doubts stands alone unless a sure one is so near, in letter heights. */
#define OCR_SURE_WORD 70.0
#define OCR_BESIDE    1.5f
/* Letters of a word that is no syllable and stands alone. */
#define OCR_ALONE 4
/* Fewer letters cannot be judged by their score. */
#define OCR_JUDGED_FROM 40
#define OCR_MODEL       "vie"

void ocr_budget_init(OcrBudget *budget, const FormatInput *input)
{
  budget->engine = input->ocr;
  budget->pages = input->limits.ocr_pages;
  budget->pictures = budget->nth = 0;
  budget->deadline = g_get_monotonic_time() + (gint64)input->limits.ocr_seconds * G_USEC_PER_SEC;
  if (budget->engine != NULL)
    ocr_pages_hash(input->bytes, input->len, budget->hash);
}

#ifdef HAVE_TESSERACT

struct FormatOcr {
  TessBaseAPI *api;
  OcrPages *pages;
  FormatOcrHeard heard; /* may be NULL */
  gpointer data;
};

/* What decides about the words besides the picture: the program, its model, and how we ask. */
static guint64 engine_id(TessBaseAPI *api)
{
  g_autofree char *model = g_build_filename(TessBaseAPIGetDatapath(api), OCR_MODEL ".traineddata", NULL);
  g_autofree char *bytes = NULL;
  gsize len = 0;
  g_file_get_contents(model, &bytes, &len, NULL);
  guint64 model_id = XXH3_64bits(bytes, len);
  g_autofree char *id = g_strdup_printf("%s %016" G_GINT64_MODIFIER "x dpi %d side %d, no annotations, %s",
                                        TessVersion(), model_id, OCR_DPI, OCR_MAX_SIDE, OCR_ENGINE_WAY);
  return XXH3_64bits(id, strlen(id));
}

FormatOcr *format_ocr_new(GError **error)
{
  TessBaseAPI *api = TessBaseAPICreate();
  setMsgSeverity(L_SEVERITY_NONE);
  TessBaseAPISetVariable(api, "debug_file", "/dev/null");
  if (TessBaseAPIInit3(api, NULL, OCR_MODEL) != 0) {
    TessBaseAPIDelete(api);
    g_set_error_literal(error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                        _("The Vietnamese model for text recognition is not installed; install the package "
                          "tesseract-ocr-vie and try again."));
    return NULL;
  }
  FormatOcr *ocr = g_new0(FormatOcr, 1);
  ocr->api = api;
  ocr->pages = ocr_pages_new(engine_id(api));
  return ocr;
}

void format_ocr_free(FormatOcr *ocr)
{
  TessBaseAPIEnd(ocr->api);
  TessBaseAPIDelete(ocr->api);
  ocr_pages_free(ocr->pages);
  g_free(ocr);
}

OcrPages *ocr_get_pages(const FormatOcr *ocr)
{
  return ocr->pages;
}

/* Whether the word is only dirt: signs that no text has alone, or other signs that the engine doubts. */
static gboolean is_dirt(const char *text, gsize len, float confidence)
{
  static const char *const signs[] = {"|", "_",  "`", "'", "\"", "“", "”", "‘", "’",
                                      "~", "\\", "^", "—", "¬",  "°", "ˆ", "´"};
  gboolean only = TRUE;
  for (const char *c = text, *end = text + len; c < end; c = g_utf8_next_char(c)) {
    gsize n = (gsize)(g_utf8_next_char(c) - c);
    if (g_unichar_isalnum(g_utf8_get_char(c)))
      return FALSE;
    gboolean sign = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++)
      sign |= strlen(signs[i]) == n && memcmp(signs[i], c, n) == 0;
    only &= sign;
  }
  return only || confidence < (float)OCR_MIN_SIGN;
}

/* Whether one of the words that the engine is sure of stands beside the word, in the same line. */
static gboolean is_among(const GArray *words, const OcrWord *word)
{
  float height = word->box.y1 - word->box.y0, middle = (word->box.y0 + word->box.y1) / 2;
  for (guint i = 0; i < words->len; i++) {
    const OcrWord *other = &g_array_index(words, OcrWord, i);
    if (other != word && other->confidence >= (float)OCR_SURE_WORD && middle > other->box.y0 &&
        middle < other->box.y1 && other->box.x0 < word->box.x1 + OCR_BESIDE * height &&
        other->box.x1 > word->box.x0 - OCR_BESIDE * height)
      return TRUE;
  }
  return FALSE;
}

/* Without the punctuation around it. */
static const char *bare(const char *text, gsize *len)
{
  while (*len > 0 && g_ascii_ispunct(text[*len - 1]))
    (*len)--;
  while (*len > 0 && g_ascii_ispunct(*text))
    text++, (*len)--;
  return text;
}

/* Whether the word may stand alone in its line: a number, a syllable, several letters, or the sign of an item. */
static gboolean may_be_alone(const char *text, gsize len)
{
  Syllable syllable;
  gsize letters = 0;
  text = bare(text, &len);
  for (const char *c = text; c < text + len; c = g_utf8_next_char(c))
    letters += g_unichar_isalpha(g_utf8_get_char(c)) ? 1 : 0;
  return letters >= OCR_ALONE || letters == 0 || syllable_parse(text, len, &syllable);
}

static gboolean has_digit(const char *text, gsize len)
{
  for (gsize i = 0; i < len; i++)
    if (g_ascii_isdigit(text[i]))
      return TRUE;
  return FALSE;
}

/* What is kept of a word: the word, nothing, or a blank for what stands in a line and cannot be read: it may be written
 * by hand. */
static const char *keep(const GArray *words, const OcrWord *word, const char *text, gsize *len)
{
  Syllable syllable;
  *len = word->len;
  if (is_dirt(text, word->len, word->confidence))
    return NULL;
  if (word->confidence >= (float)OCR_SURE_WORD && may_be_alone(text, word->len))
    return text;
  if (!is_among(words, word))
    return NULL;
  const char *letters = bare(text, len);
  gboolean is_syllable = syllable_parse(letters, *len, &syllable);
  *len = word->len;
  if (is_syllable || word->confidence >= (float)OCR_SURE_WORD ||
      (word->confidence >= (float)OCR_MIN_WORD && !has_digit(text, word->len)))
    return text;
  *len = strlen(OCR_BLANK);
  return OCR_BLANK;
}

/* Adds the words that the engine does not doubt to page. FALSE, page untouched, when they are no language. */
static gboolean take(const OcrPage *from, Layout *page)
{
  g_autoptr(GString) text = g_string_new(NULL);
  guint before = page->words->len;
  double confidence = 0;
  gsize letters = 0, at = 0;
  for (guint i = 0; i < from->words->len; i++) {
    const OcrWord *word = &g_array_index(from->words, OcrWord, i);
    gsize len;
    const char *kept = keep(from->words, word, from->text->str + at, &len);
    at += word->len;
    if (kept == NULL)
      continue;
    layout_add(page, kept, len, word->box, NULL, FALSE);
    g_string_append_len(text, kept, (gssize)len);
    g_string_append_c(text, ' ');
    confidence += (double)word->confidence * (double)len;
    letters += len;
  }
  if (letters > 0 && confidence / (double)letters >= OCR_MIN_CONFIDENCE &&
      (letters < OCR_JUDGED_FROM || syllable_score_text(text->str, text->len) >= OCR_MIN_SCORE)) {
    page->recognised = TRUE;
    ocr_mend_words(page);
    return TRUE;
  }
  g_array_set_size(page->words, before);
  return FALSE;
}

gboolean ocr_recall(const OcrBudget *budget, guint number, Layout *page, gboolean *good)
{
  const OcrPage *known = budget->engine == NULL ? NULL : ocr_pages_find(budget->engine->pages, budget->hash, number);
  *good = known != NULL && take(known, page);
  return known != NULL;
}

void format_ocr_listen(FormatOcr *ocr, FormatOcrHeard heard, gpointer data)
{
  ocr->heard = heard;
  ocr->data = data;
}

static void tell(OcrBudget *budget)
{
  const FormatOcr *engine = budget->engine;
  const guint most = budget->nth + budget->pages;
  budget->nth++;
  if (engine->heard != NULL)
    engine->heard(budget->nth, MIN(budget->pictures, most), engine->data);
}

gboolean ocr_read(OcrBudget *budget, guint number, const OcrPicture *picture, Layout *page, FormatReason *why)
{
  gint64 left = (budget->deadline - g_get_monotonic_time()) / 1000;
  *why = FORMAT_OCR_LIMIT;
  if (budget->engine == NULL || budget->pages == 0 || left <= 0)
    return FALSE;
  tell(budget);
  budget->pages--;
  g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(OcrWord));
  g_autoptr(GString) text = g_string_new(NULL);
  OcrPage read = {words, text};
  if (!ocr_engine_read(budget->engine->api, picture, budget->deadline, &read))
    return FALSE;
  OcrPage *kept = ocr_pages_add(budget->engine->pages, budget->hash, number);
  g_array_append_vals(kept->words, words->data, words->len);
  g_string_append_len(kept->text, text->str, (gssize)text->len);
  gboolean good = take(kept, page);
  *why = good ? FORMAT_OK : FORMAT_NO_TEXT;
  return good;
}

#else

FormatOcr *format_ocr_new(GError **error)
{
  g_set_error_literal(error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                      _("This program was built without text recognition; install the packages libtesseract-dev and "
                        "tesseract-ocr-vie and build it again."));
  return NULL;
}

void format_ocr_free(FormatOcr *ocr)
{
  g_free(ocr);
}

void format_ocr_listen(FormatOcr *ocr, FormatOcrHeard heard, gpointer data)
{
  (void)ocr, (void)heard, (void)data;
}

OcrPages *ocr_get_pages(const FormatOcr *ocr)
{
  (void)ocr;
  return NULL;
}

gboolean ocr_recall(const OcrBudget *budget, guint number, Layout *page, gboolean *good)
{
  (void)budget, (void)number, (void)page;
  *good = FALSE;
  return FALSE;
}

gboolean ocr_read(OcrBudget *budget, guint number, const OcrPicture *picture, Layout *page, FormatReason *why)
{
  (void)budget, (void)number, (void)picture, (void)page;
  *why = FORMAT_NO_TEXT;
  return FALSE;
}

#endif

void format_ocr_load(FormatOcr *ocr, const guint8 *bytes, gsize len)
{
  ocr_pages_load(ocr_get_pages(ocr), bytes, len);
}

gboolean format_ocr_save(const FormatOcr *ocr, GByteArray *out)
{
  return ocr_pages_pack(ocr_get_pages(ocr), out);
}
