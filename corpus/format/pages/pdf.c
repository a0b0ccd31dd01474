/* PDF: the words of each page, in the order in which they are read, without running heads. */
#include <poppler.h>
#include <string.h>

#include "corpus/format/lines.h"
#include "corpus/format/pages/layout.h"
#include "corpus/format/pages/ocr.h"
#include "corpus/format/pages/paragraph_flow.h"
#include "corpus/format/pages/running_heads.h"
#include "corpus/format/reader.h"

/* More pages are not looked at. */
#define PDF_MAX_PAGES 20000
/* The header may stand behind a little something. */
#define PDF_HEADER_WITHIN 1024
/* Behind the mark of the end stands next to nothing. */
#define PDF_END_WITHIN 1024
/* In letter heights: a gap that parts words, a jump that begins another line. */
#define PDF_WORD_GAP  0.4
#define PDF_LINE_JUMP 0.5

/* poppler-glib does not define these. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PopplerPage, g_object_unref)

/* A page with fewer words, most of which a picture covers, is a scan that bears a running head or a signature. */
#define PDF_SCAN_WORDS   40
#define PDF_SCAN_COVERED 0.3

static gboolean pdf_recognise(const FormatInput *input, const DetectHead *head)
{
  (void)head;
  return memmem(input->bytes, MIN(input->len, (gsize)PDF_HEADER_WITHIN), "%PDF-", 5) != NULL;
}

/* A file that was cut short is often repaired without a word, and lacks what was in the rest. */
static gboolean pdf_is_cut(const FormatInput *input)
{
  gsize len = MIN(input->len, (gsize)PDF_END_WITHIN);
  return memmem(input->bytes + input->len - len, len, "%%EOF", 5) == NULL;
}

/* The fonts of a page's characters, in order. */
typedef struct {
  GList *at;
  GStringChunk *names;
} PdfFonts;

static const char *pdf_font(PdfFonts *fonts, guint character)
{
  while (fonts->at != NULL && (gint)character > ((PopplerTextAttributes *)fonts->at->data)->end_index)
    fonts->at = fonts->at->next;
  if (fonts->at == NULL)
    return NULL;
  const char *name = ((PopplerTextAttributes *)fonts->at->data)->font_name;
  return name == NULL ? NULL : g_string_chunk_insert_const(fonts->names, name);
}

typedef struct {
  Layout *page;
  GString *text; /* the word being built */
  LayoutBox box;
  LayoutBox last; /* of its last character */
  const char *font;
  gboolean glued;
} PdfWord;

static void pdf_end_word(PdfWord *word)
{
  if (word->text->len > 0)
    layout_add(word->page, word->text->str, word->text->len, word->box, word->font, word->glued);
  g_string_truncate(word->text, 0);
  word->glued = FALSE;
}

/* Whether two characters stand one above the other, as in text that is turned by 90 degrees. */
static gboolean pdf_is_turned(const LayoutBox *a, const LayoutBox *b)
{
  float width = MIN(a->x1 - a->x0, b->x1 - b->x0);
  float shared = MIN(a->x1, b->x1) - MAX(a->x0, b->x0), gap = MAX(a->y0, b->y0) - MIN(a->y1, b->y1);
  return shared > width / 2 && gap < (float)PDF_WORD_GAP * width;
}

static void pdf_add_char(PdfWord *word, const char *text, gsize len, const PopplerRectangle *at, const char *font)
{
  LayoutBox box = {(float)MIN(at->x1, at->x2), (float)MIN(at->y1, at->y2), (float)MAX(at->x1, at->x2),
                   (float)MAX(at->y1, at->y2)};
  if (word->text->len > 0) {
    double height = MAX(word->box.y1 - word->box.y0, 1);
    gboolean apart = box.x0 - word->box.x1 > PDF_WORD_GAP * height || box.x1 < word->box.x0 ||
                     box.y0 - word->box.y0 > PDF_LINE_JUMP * height || word->box.y0 - box.y0 > PDF_LINE_JUMP * height;
    if (apart && !pdf_is_turned(&word->last, &box)) {
      pdf_end_word(word);
    } else if (font != word->font && g_strcmp0(font, word->font) != 0) {
      pdf_end_word(word);
      word->glued = TRUE;
    }
  }
  if (word->text->len == 0) {
    word->box = box;
    word->font = font;
  }
  g_string_append_len(word->text, text, (gssize)len);
  word->last = box;
  word->box.x0 = MIN(word->box.x0, box.x0);
  word->box.x1 = MAX(word->box.x1, box.x1);
  word->box.y0 = MIN(word->box.y0, box.y0);
  word->box.y1 = MAX(word->box.y1, box.y1);
}

static void pdf_read_page(PopplerPage *from, Layout *page, GStringChunk *names)
{
  g_autofree char *text = poppler_page_get_text(from);
  g_autofree PopplerRectangle *boxes = NULL;
  guint n = 0;
  if (text == NULL || text[0] == '\0' || !poppler_page_get_text_layout(from, &boxes, &n))
    return;
  GList *attributes = poppler_page_get_text_attributes(from);
  PdfFonts fonts = {attributes, names};
  PdfWord word = {.page = page, .text = g_string_new(NULL)};
  guint i = 0;
  for (const char *c = text; *c != '\0' && i < n; c = g_utf8_next_char(c), i++) {
    if (g_ascii_isspace(*c))
      pdf_end_word(&word);
    else
      pdf_add_char(&word, c, (gsize)(g_utf8_next_char(c) - c), &boxes[i], pdf_font(&fonts, i));
  }
  pdf_end_word(&word);
  g_string_free(word.text, TRUE);
  poppler_page_free_text_attributes(attributes);
}

/* Whether the page's text is in a picture. */
static gboolean pdf_is_scan(PopplerPage *from, const Layout *page)
{
  double covered = 0;
  if (page->words->len >= PDF_SCAN_WORDS)
    return FALSE;
  GList *images = poppler_page_get_image_mapping(from);
  for (const GList *at = images; at != NULL; at = at->next) {
    const PopplerRectangle *area = &((PopplerImageMapping *)at->data)->area;
    covered = MAX(covered, (area->x2 - area->x1) * (area->y2 - area->y1));
  }
  poppler_page_free_image_mapping(images);
  return covered >= PDF_SCAN_COVERED * (double)page->width * (double)page->height;
}

/* Paints over the boxes of electronic signatures, which say who published the file: that is none of the document. */
static void pdf_cover_signatures(PopplerPage *from, cairo_t *cairo, double height)
{
  GList *fields = poppler_page_get_form_field_mapping(from);
  for (const GList *at = fields; at != NULL; at = at->next) {
    const PopplerFormFieldMapping *mapping = at->data;
    const PopplerRectangle *area = &mapping->area;
    if (poppler_form_field_get_field_type(mapping->field) == POPPLER_FORM_FIELD_SIGNATURE)
      cairo_rectangle(cairo, area->x1, height - area->y2, area->x2 - area->x1, area->y2 - area->y1);
  }
  cairo_fill(cairo);
  poppler_page_free_form_field_mapping(fields);
}

/* The page as a picture in shades of grey; NULL when there is no memory for it. */
static cairo_surface_t *pdf_render(PopplerPage *from, double width, double height, double *dpi)
{
  *dpi = MIN(OCR_DPI, OCR_MAX_SIDE * 72.0 / MAX(MAX(width, height), 1));
  int w = (int)(width * *dpi / 72), h = (int)(height * *dpi / 72);
  if (w < 1 || h < 1)
    return NULL;
  cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, w, h);
  cairo_t *cairo = cairo_create(surface);
  cairo_set_source_rgb(cairo, 1, 1, 1);
  cairo_paint(cairo);
  cairo_scale(cairo, *dpi / 72, *dpi / 72);
  /* Without annotations: some signatures are these. */
  poppler_page_render_for_printing_with_options(from, cairo, POPPLER_PRINT_DOCUMENT);
  cairo_set_source_rgb(cairo, 1, 1, 1);
  pdf_cover_signatures(from, cairo, height);
  gboolean good = cairo_status(cairo) == CAIRO_STATUS_SUCCESS;
  cairo_destroy(cairo);
  cairo_surface_flush(surface);
  if (good && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_destroy(surface);
  return NULL;
}

/* Recognises the words of a page that is only a picture. */
static gboolean pdf_recognise_page(PopplerPage *from, guint number, Layout *page, OcrBudget *budget, FormatReason *why)
{
  double dpi;
  cairo_surface_t *surface = pdf_render(from, (double)page->width, (double)page->height, &dpi);
  if (surface == NULL)
    return FALSE;
  int w = cairo_image_surface_get_width(surface), h = cairo_image_surface_get_height(surface);
  int stride = cairo_image_surface_get_stride(surface);
  const guint8 *from_row = cairo_image_surface_get_data(surface);
  g_autofree guint8 *grey = g_malloc((gsize)w * (gsize)h);
  for (int y = 0; y < h; y++, from_row += stride)
    for (int x = 0; x < w; x++) {
      guint32 pixel;
      memcpy(&pixel, from_row + (gsize)x * 4, 4);
      grey[(gsize)y * (gsize)w + (gsize)x] =
          (guint8)(((pixel >> 16 & 0xFF) * 77 + (pixel >> 8 & 0xFF) * 151 + (pixel & 0xFF) * 28) >> 8);
    }
  cairo_surface_destroy(surface);
  OcrPicture picture = {grey, w, h, w, dpi};
  return ocr_read(budget, number, &picture, page, why);
}

static void pdf_page_clear(gpointer page)
{
  layout_clear(page);
}

typedef struct {
  GArray *pages; /* Layout: all of them, because what repeats is known at the end only */
  GStringChunk *fonts;
  OcrBudget budget;
  guint scans;      /* pages whose text is in a picture ... */
  guint recognised; /* ... and of these, those that were recognised */
  FormatReason why; /* what became of recognition */
  gboolean missing; /* a page that cannot be read, or the end of the file */
} Pdf;

/* A page whose text is in a picture: known from an earlier reading, or recognised. */
static void pdf_read_scan(Pdf *pdf, PopplerPage *from, guint number, Layout *page)
{
  guint before = page->words->len;
  gboolean good = FALSE;
  pdf->scans++;
  if (!ocr_recall(&pdf->budget, number, page, &good) && pdf->budget.engine != NULL && pdf->why != FORMAT_OCR_LIMIT)
    good = pdf_recognise_page(from, number, page, &pdf->budget, &pdf->why);
  if (!good)
    return;
  g_array_remove_range(page->words, 0, before); /* they are in the picture too */
  pdf->recognised++;
}

static void pdf_read_pages(Pdf *pdf, PopplerDocument *document, gsize max_text)
{
  guint n = (guint)CLAMP(poppler_document_get_n_pages(document), 0, PDF_MAX_PAGES);
  gsize size = 0;
  for (guint i = 0; i < n && size <= max_text; i++) {
    g_autoptr(PopplerPage) from = poppler_document_get_page(document, (int)i);
    if (from == NULL) {
      pdf->missing = TRUE;
      continue;
    }
    double width, height;
    poppler_page_get_size(from, &width, &height);
    g_array_set_size(pdf->pages, pdf->pages->len + 1);
    Layout *page = &g_array_index(pdf->pages, Layout, pdf->pages->len - 1);
    layout_init(page, (float)width, (float)height);
    pdf_read_page(from, page, pdf->fonts);
    if (pdf_is_scan(from, page))
      pdf_read_scan(pdf, from, i, page);
    layout_make_rows(page);
    size += page->text->len;
  }
}

/* A document of scans is as good as empty, whatever heads and signatures stand on them. */
static void pdf_finish(const Pdf *pdf, FormatResult *result)
{
  result->ocr = pdf->recognised > 0;
  gboolean nothing =
      pdf->recognised == 0 && pdf->scans > 0 && (pdf->scans * 2 >= pdf->pages->len || result->reason == FORMAT_NO_TEXT);
  if (pdf->missing && result->reason == FORMAT_NO_TEXT)
    result->reason = FORMAT_DAMAGED;
  else if (nothing && pdf->why == FORMAT_OK)
    result->reason = FORMAT_SCAN;
  else if (nothing || result->reason != FORMAT_OK)
    result->reason = nothing ? pdf->why : result->reason;
  else if (pdf->scans > 0 && pdf->budget.engine == NULL)
    result->reason = FORMAT_SCAN_PAGES;
  else if (pdf->why == FORMAT_OCR_LIMIT)
    result->reason = FORMAT_OCR_LIMIT;
  else if (pdf->missing)
    result->reason = FORMAT_INCOMPLETE;
}

static void pdf_read(const FormatInput *input, const DetectHead *head, FormatResult *result)
{
  (void)head;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_static(input->bytes, input->len);
  g_autoptr(PopplerDocument) document = poppler_document_new_from_bytes(bytes, NULL, &error);
  if (document == NULL) {
    result->reason = g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED) ? FORMAT_ENCRYPTED : FORMAT_DAMAGED;
    return;
  }
  g_auto(Lines) lines;
  lines_init(&lines, input, result);
  g_autofree char *title = poppler_document_get_title(document);
  if (title != NULL)
    lines_set_title(&lines, title, strlen(title));
  g_autoptr(GStringChunk) fonts = g_string_chunk_new(256);
  g_autoptr(GArray) pages = g_array_new(FALSE, TRUE, sizeof(Layout));
  g_array_set_clear_func(pages, pdf_page_clear);
  Pdf pdf = {.pages = pages, .fonts = fonts, .why = FORMAT_OK, .missing = pdf_is_cut(input)};
  ocr_budget_init(&pdf.budget, input);
  pdf_read_pages(&pdf, document, input->limits.max_text);
  running_heads_drop((Layout *)(void *)pages->data, pages->len);
  g_auto(ParagraphFlow) flow;
  paragraph_flow_init(&flow, &lines);
  for (guint i = 0; i < pages->len; i++) {
    Layout *page = &g_array_index(pages, Layout, i);
    layout_arrange(page);
    if (!paragraph_flow_add(&flow, page))
      break;
    layout_clear(page);
  }
  paragraph_flow_finish(&flow);
  lines_finish(&lines);
  pdf_finish(&pdf, result);
}

const FormatReader pdf_reader = {"pdf", pdf_recognise, pdf_read, NULL};
