/* PDF: the words of each page, in the order in which they are read, without running heads. */
#include <poppler.h>
#include <string.h>

#include "corpus/format/lines.h"
#include "corpus/format/pages/annotations.h"
#include "corpus/format/pages/garbled.h"
#include "corpus/format/pages/layout.h"
#include "corpus/format/pages/ocr.h"
#include "corpus/format/pages/ocr_agree.h"
#include "corpus/format/pages/ocr_mend.h"
#include "corpus/format/pages/paragraph_flow.h"
#include "corpus/format/pages/pdf_word.h"
#include "corpus/format/pages/running_heads.h"
#include "corpus/format/reader.h"
#include "corpus/text/syllable.h"

/* More pages are not looked at: FORMAT_TRUNCATED, or FORMAT_TOO_LARGE when those that were have no text. */
#define PDF_MAX_PAGES 20000
/* The header may stand behind a little something. */
#define PDF_HEADER_WITHIN 1024
/* Behind the mark of the end stands next to nothing. */
#define PDF_END_WITHIN 1024

/* poppler-glib does not define these. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PopplerPage, g_object_unref)

/* A page with fewer words, which stand on a picture of some size or beside one that is as good as the page, is a scan
 * that bears a running head or a stamp. Words beside a smaller picture are a slide, or explain a screenshot. */
#define PDF_SCAN_WORDS   40
#define PDF_SCAN_COVERED 0.3
#define PDF_SCAN_FULL    0.75

/* So many of the last pages that are pictures are recognised before those between them and the first: what is signed,
 * and the list of who receives it. */
#define PDF_LAST_PICTURES 2u

static gboolean recognise(const FormatInput *input, const DetectHead *head)
{
  (void)head;
  return memmem(input->bytes, MIN(input->len, (gsize)PDF_HEADER_WITHIN), "%PDF-", 5) != NULL;
}

/* A file that was cut short is often repaired without a word, and lacks what was in the rest. */
static gboolean is_cut(const FormatInput *input)
{
  gsize len = MIN(input->len, (gsize)PDF_END_WITHIN);
  return memmem(input->bytes + input->len - len, len, "%%EOF", 5) == NULL;
}

/* The fonts of a page's characters, in order. */
typedef struct {
  const GList *at;
  const char *name; /* at at; NULL when it is not known */
  GStringChunk *names;
} PdfFonts;

static void set_font(PdfFonts *fonts, const GList *at)
{
  const char *name = at != NULL ? ((const PopplerTextAttributes *)at->data)->font_name : NULL;
  fonts->at = at;
  if (name == NULL || fonts->name == NULL || strcmp(name, fonts->name) != 0) /* mostly it goes on */
    fonts->name = name == NULL ? NULL : g_string_chunk_insert_const(fonts->names, name);
}

static const char *font(PdfFonts *fonts, guint character)
{
  while (fonts->at != NULL && (gint)character > ((const PopplerTextAttributes *)fonts->at->data)->end_index)
    set_font(fonts, fonts->at->next);
  return fonts->name;
}

static LayoutBox box(const PopplerRectangle *at)
{
  return (LayoutBox){(float)MIN(at->x1, at->x2), (float)MIN(at->y1, at->y2), (float)MAX(at->x1, at->x2),
                     (float)MAX(at->y1, at->y2)};
}

static gboolean stands_on(const LayoutWord *word, const LayoutBox *area)
{
  float x = (word->box.x0 + word->box.x1) / 2, y = (word->box.y0 + word->box.y1) / 2;
  return x >= area->x0 && x <= area->x1 && y >= area->y0 && y <= area->y1;
}

/* Whether the page's text is in a picture. */
static gboolean is_scan(PopplerPage *from, const Layout *page)
{
  double covered = 0;
  LayoutBox largest = {0};
  if (page->words->len >= PDF_SCAN_WORDS)
    return FALSE;
  GList *images = poppler_page_get_image_mapping(from);
  for (const GList *at = images; at != NULL; at = at->next) {
    const PopplerRectangle *area = &((PopplerImageMapping *)at->data)->area;
    double size = (area->x2 - area->x1) * (area->y2 - area->y1);
    if (size > covered)
      largest = box(area);
    covered = MAX(covered, size);
  }
  poppler_page_free_image_mapping(images);
  guint on = 0;
  for (guint i = 0; i < page->words->len; i++)
    on += stands_on(&g_array_index(page->words, LayoutWord, i), &largest);
  gboolean beside = on * 2 < page->words->len;
  return covered >= (beside ? PDF_SCAN_FULL : PDF_SCAN_COVERED) * (double)page->width * (double)page->height;
}

/* The page as a picture; NULL when there is no memory for it. */
static cairo_surface_t *render(PopplerPage *from, double width, double height, double *dpi)
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
  /* Electronic signatures say who published the file, and what is text in them is known already. */
  annotations_hide(from);
#if POPPLER_CHECK_VERSION(25, 2, 0)
  poppler_page_render_full(from, cairo, TRUE, POPPLER_RENDER_ANNOTS_PRINT_DOCUMENT);
#else
  poppler_page_render_for_printing_with_options(from, cairo, POPPLER_PRINT_DOCUMENT);
#endif
  gboolean good = cairo_status(cairo) == CAIRO_STATUS_SUCCESS;
  cairo_destroy(cairo);
  cairo_surface_flush(surface);
  if (good && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_destroy(surface);
  return NULL;
}

/* Recognises the words of a page that is only a picture. */
static gboolean recognise_page(PopplerPage *from, guint number, Layout *page, OcrBudget *budget, FormatReason *why)
{
  double dpi;
  if (budget->pages == 0) { /* a picture would be made for nothing */
    *why = FORMAT_OCR_LIMIT;
    return FALSE;
  }
  cairo_surface_t *surface = render(from, (double)page->width, (double)page->height, &dpi);
  if (surface == NULL)
    return FALSE;
  int w = cairo_image_surface_get_width(surface), h = cairo_image_surface_get_height(surface);
  guint32 *pixels = (guint32 *)(void *)cairo_image_surface_get_data(surface); /* RGB24 leaves no gap between rows */
  for (gsize i = 0; i < (gsize)w * (gsize)h; i++)
    pixels[i] <<= 8;
  OcrPicture picture = {pixels, w, h, dpi};
  gboolean good = ocr_read(budget, number, &picture, page, why);
  cairo_surface_destroy(surface);
  return good;
}

static void page_clear(gpointer page)
{
  layout_clear(page);
}

static void shown_clear(gpointer shown)
{
  annotations_page_clear(shown);
}

typedef struct {
  const FormatInput *input;  /* borrowed */
  PopplerDocument *document; /* borrowed */
  GArray *pages;             /* Layout: all of them, because what repeats is known at the end only */
  GArray *shown;             /* AnnotationsPage: what the annotations of each show */
  GArray *pictures;          /* guint: places in pages of those that are recognised */
  GStringChunk *fonts;       /* borrowed */
  Annotations annotations;
  OcrBudget *budget; /* borrowed: of the file, however often it is read */
  gboolean doubted;  /* the text layer is not trusted: every page is recognised, and the better text taken */
  guint scans;       /* pages whose text is in a picture ... */
  guint recognised;  /* pages that were recognised */
  FormatReason why;  /* what became of recognition */
  gboolean missing;  /* a page that cannot be read, or the end of the file */
  gboolean cut;      /* there are more pages than are looked at */
} Pdf;

/* The words of the page itself; what its annotations show is put into *shown. */
static void read_page(Pdf *pdf, PopplerPage *from, guint number, Layout *page, AnnotationsPage *shown)
{
  g_autofree char *text = poppler_page_get_text(from);
  g_autofree PopplerRectangle *boxes = NULL;
  guint n = 0;
  if (text == NULL || text[0] == '\0' || !poppler_page_get_text_layout(from, &boxes, &n))
    n = 0;
  annotations_find(&pdf->annotations, from, number, (double)page->height, boxes, n, shown);
  if (n == 0)
    return;
  GList *attributes = poppler_page_get_text_attributes(from);
  PdfFonts fonts = {.names = pdf->fonts};
  set_font(&fonts, attributes);
  gboolean filled = shown->areas->len > 0;
  g_auto(PdfWord) word;
  pdf_word_init(&word, page);
  guint i = 0;
  for (const char *c = text; *c != '\0' && i < n; c = g_utf8_next_char(c), i++) {
    if (g_ascii_isspace(*c) || (filled && annotations_fill(shown, c, &boxes[i])))
      pdf_word_end(&word);
    else
      pdf_word_add(&word, c, (gsize)(g_utf8_next_char(c) - c), box(&boxes[i]), font(&fonts, i));
  }
  poppler_page_free_text_attributes(attributes);
}

/* How Vietnamese the words from first on are, up to last. */
static double score(const Layout *page, guint first, guint last)
{
  g_autoptr(GString) text = g_string_new(NULL);
  for (guint i = first; i < last; i++) {
    const LayoutWord *word = &g_array_index(page->words, LayoutWord, i);
    g_string_append_len(text, page->text->str + word->start, word->len);
    g_string_append_c(text, ' ');
  }
  return syllable_score_text(text->str, text->len);
}

/* Takes out the words recognised where one of the first n stands: those were in the picture, too, and are right. */
static void drop_read_twice(Layout *page, guint n)
{
  guint kept = n;
  for (guint i = n; i < page->words->len; i++) {
    const LayoutWord word = g_array_index(page->words, LayoutWord, i);
    gboolean twice = FALSE;
    for (guint k = 0; k < n && !twice; k++)
      twice = stands_on(&word, &g_array_index(page->words, LayoutWord, k).box);
    if (!twice)
      g_array_index(page->words, LayoutWord, kept++) = word;
  }
  g_array_set_size(page->words, kept);
}

/* Recognises a page, or knows it from an earlier reading. Words of its own stay, unless they are doubted and what was
 * recognised is better. */
static void read_picture(Pdf *pdf, PopplerPage *from, guint number, Layout *page, gboolean doubted)
{
  guint own = page->words->len;
  gboolean good = FALSE;
  if (!ocr_recall(pdf->budget, number, page, &good) && pdf->budget->engine != NULL && pdf->why != FORMAT_OCR_LIMIT)
    good = recognise_page(from, number, page, pdf->budget, &pdf->why);
  if (!good)
    return;
  page->unread = FALSE;
  if (!doubted) {
    drop_read_twice(page, own);
  } else if (score(page, own, page->words->len) <= score(page, 0, own)) {
    g_array_set_size(page->words, own);
    page->recognised = FALSE;
    return;
  } else {
    g_array_remove_range(page->words, 0, own);
  }
  pdf->recognised++;
}

static void take_page(Pdf *pdf, PopplerPage *from, guint number)
{
  double width, height;
  guint at = pdf->pages->len;
  poppler_page_get_size(from, &width, &height);
  g_array_set_size(pdf->pages, at + 1);
  g_array_set_size(pdf->shown, at + 1);
  Layout *page = &g_array_index(pdf->pages, Layout, at);
  layout_init(page, (float)width, (float)height);
  page->number = number + 1;
  read_page(pdf, from, number, page, &g_array_index(pdf->shown, AnnotationsPage, at));
  gboolean scan = is_scan(from, page);
  pdf->scans += scan;
  page->unread = scan;
  if (scan || pdf->doubted)
    g_array_append_val(pdf->pictures, at);
}

static void read_pages(Pdf *pdf)
{
  guint all = (guint)MAX(poppler_document_get_n_pages(pdf->document), 0), n = MIN(all, PDF_MAX_PAGES);
  pdf->cut = all > n;
  gsize size = 0;
  for (guint i = 0; i < n && size <= pdf->input->limits.max_text; i++) {
    g_autoptr(PopplerPage) from = poppler_document_get_page(pdf->document, (int)i);
    if (from == NULL) {
      pdf->missing = TRUE;
      continue;
    }
    take_page(pdf, from, i);
    size += g_array_index(pdf->pages, Layout, pdf->pages->len - 1).text->len;
  }
}

/* The place of the nth of n_all pictures to be recognised: before a limit ends it, the letterhead and the signature are
 * to be read, so that the last ones follow the first. */
static guint next_picture(guint nth, guint n_all)
{
  guint last = MIN(PDF_LAST_PICTURES, n_all - 1);
  if (nth == 0)
    return 0;
  return nth <= last ? n_all - 1 - last + nth : nth - last;
}

static void read_pictures(Pdf *pdf)
{
  pdf->budget->pictures = pdf->pictures->len;
  for (guint i = 0; i < pdf->pictures->len; i++) {
    guint at = g_array_index(pdf->pictures, guint, next_picture(i, pdf->pictures->len));
    Layout *page = &g_array_index(pdf->pages, Layout, at);
    g_autoptr(PopplerPage) from = poppler_document_get_page(pdf->document, (int)page->number - 1);
    if (from != NULL)
      read_picture(pdf, from, page->number - 1, page, pdf->doubted && page->words->len > 0);
  }
}

/* Adds what annotations show to the words of each page. */
static void complete_pages(Pdf *pdf)
{
  for (guint i = 0; i < pdf->pages->len; i++) {
    Layout *page = &g_array_index(pdf->pages, Layout, i);
    annotations_add(&pdf->annotations, &g_array_index(pdf->shown, AnnotationsPage, i), page);
    layout_make_rows(page);
  }
}

/* A document of scans without a word beside them has no text; what text there is, is kept. */
static void finish(const Pdf *pdf, FormatResult *result)
{
  result->ocr = pdf->recognised > 0;
  gboolean nothing = pdf->scans > 0 && result->reason == FORMAT_NO_TEXT;
  if (pdf->cut && !nothing && result->reason == FORMAT_NO_TEXT)
    result->reason = FORMAT_TOO_LARGE;
  else if (pdf->missing && result->reason == FORMAT_NO_TEXT)
    result->reason = FORMAT_DAMAGED;
  else if (nothing)
    result->reason = pdf->why == FORMAT_OK ? FORMAT_SCAN : pdf->why;
  else if (result->reason != FORMAT_OK)
    return;
  else if (pdf->cut)
    result->reason = FORMAT_TRUNCATED;
  else if (pdf->scans > 0 && pdf->budget->engine == NULL)
    result->reason = FORMAT_SCAN_PAGES;
  else if (pdf->why == FORMAT_OCR_LIMIT)
    result->reason = FORMAT_OCR_LIMIT;
  else if (pdf->missing)
    result->reason = FORMAT_INCOMPLETE;
}

/* Arranges all pages, and mends what was recognised of them. */
static void mend(Pdf *pdf)
{
  for (guint i = 0; i < pdf->pages->len; i++) {
    Layout *page = &g_array_index(pdf->pages, Layout, i);
    layout_arrange(page);
    if (page->recognised)
      ocr_mend_page(page);
  }
  ocr_agree((Layout *)(void *)pdf->pages->data, pdf->pages->len);
}

/* The pages as paragraphs, and behind them what stamps say. */
static void pdf_write(Pdf *pdf, Lines *lines)
{
  g_auto(ParagraphFlow) flow;
  running_heads_drop((Layout *)(void *)pdf->pages->data, pdf->pages->len);
  paragraph_flow_init(&flow, lines);
  if (pdf->recognised > 0)
    mend(pdf);
  for (guint i = 0; i < pdf->pages->len; i++) {
    Layout *page = &g_array_index(pdf->pages, Layout, i);
    if (pdf->recognised == 0)
      layout_arrange(page);
    if (!paragraph_flow_add(&flow, page))
      break;
    layout_clear(page);
  }
  paragraph_flow_finish(&flow);
  for (guint i = 0; i < pdf->annotations.apart->len; i++) {
    g_auto(ParagraphFlow) stamp;
    paragraph_flow_init(&stamp, lines);
    paragraph_flow_add(&stamp, &g_array_index(pdf->annotations.apart, Layout, i));
    paragraph_flow_finish(&stamp);
  }
}

static void read_document(const FormatInput *input, PopplerDocument *document, OcrBudget *budget, gboolean doubted,
                          FormatResult *result)
{
  g_auto(Lines) lines;
  lines_init(&lines, input, result);
  g_autofree char *title = poppler_document_get_title(document);
  if (title != NULL)
    lines_set_title(&lines, title, strlen(title));
  g_autoptr(GStringChunk) fonts = g_string_chunk_new(256);
  g_autoptr(GArray) pages = g_array_new(FALSE, TRUE, sizeof(Layout));
  g_autoptr(GArray) shown = g_array_new(FALSE, TRUE, sizeof(AnnotationsPage));
  g_autoptr(GArray) pictures = g_array_new(FALSE, FALSE, sizeof(guint));
  g_array_set_clear_func(pages, page_clear);
  g_array_set_clear_func(shown, shown_clear);
  Pdf pdf = {.input = input,
             .document = document,
             .pages = pages,
             .shown = shown,
             .pictures = pictures,
             .fonts = fonts,
             .budget = budget,
             .doubted = doubted,
             .why = FORMAT_OK};
  pdf.missing = is_cut(input);
  annotations_init(&pdf.annotations, input);
  read_pages(&pdf);
  read_pictures(&pdf);
  complete_pages(&pdf);
  pdf_write(&pdf, &lines);
  lines_finish(&lines);
  finish(&pdf, result);
  annotations_clear(&pdf.annotations);
}

/* Reads the pages of a document anew whose text layer is no language, and takes that when it is better. */
static void read_again(const FormatInput *input, PopplerDocument *document, OcrBudget *budget, FormatResult *result)
{
  FormatResult again;
  format_result_init(&again);
  again.format = result->format;
  read_document(input, document, budget, TRUE, &again);
  if (again.ocr && syllable_score_text(again.text->str, again.text->len) >
                       syllable_score_text(result->text->str, result->text->len)) {
    FormatResult worse = *result;
    *result = again;
    again = worse;
  }
  format_result_clear(&again);
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
  OcrBudget budget;
  ocr_budget_init(&budget, input);
  read_document(input, document, &budget, FALSE, result);
  if (!garbled_is_garbled(result->text->str, result->text->len))
    return;
  if (input->ocr != NULL)
    read_again(input, document, &budget, result);
  if (result->reason == FORMAT_OK && garbled_is_garbled(result->text->str, result->text->len))
    result->reason = FORMAT_GARBLED;
}

const FormatReader pdf_reader = {"pdf", recognise, pdf_read, NULL};
