#include "corpus/format/pages/annotations.h"

#include <math.h>
#include <string.h>

#include "corpus/format/pages/pdf_word.h"

/* More annotations of a page are not looked at. */
#define ANNOTATIONS_MAX 1000
/* More words of one page's annotations are not compared with those of the page. */
#define ANNOTATIONS_MAX_WORDS 2000
/* Steps to the point: characters nearer than this are the same one. */
#define ANNOTATIONS_GRID 4
/* In letter heights: text that spans more has several lines. */
#define ANNOTATIONS_TALL 0.7f
/* In letter heights: how far beside a word a text may stand that goes on in its line. */
#define ANNOTATIONS_BESIDE 3.0f
/* The same when the area of the annotation goes so far. */
#define ANNOTATIONS_REACHED 5.0f
/* Share of the lower of two words that must be side by side for that. */
#define ANNOTATIONS_LEVEL 0.25f

typedef struct {
  LayoutBox box;
  gboolean field; /* of a form: its text belongs to the page, however long */
  guint first, n; /* of its characters */
} AnnotationArea;

/* The words of an area. */
typedef struct {
  Layout words;
  gboolean apart;
} AnnotationText;

static void clear_layout(gpointer layout)
{
  layout_clear(layout);
}

void annotations_init(Annotations *annotations, const FormatInput *input)
{
  *annotations = (Annotations){.input = input};
  annotations->apart = g_array_new(FALSE, TRUE, sizeof(Layout));
  g_array_set_clear_func(annotations->apart, clear_layout);
}

void annotations_clear(Annotations *annotations)
{
  g_clear_pointer(&annotations->chars, annotation_chars_free);
  g_clear_pointer(&annotations->apart, g_array_unref);
}

void annotations_page_clear(AnnotationsPage *of)
{
  g_clear_pointer(&of->areas, g_array_unref);
  g_clear_pointer(&of->chars, g_array_unref);
}

/* ---- what there is ---- */

/* Whether the annotation may show text of its own; links, marks and closed notes do not. */
static gboolean shows(const PopplerAnnotMapping *mapping)
{
  PopplerAnnotType type = poppler_annot_get_annot_type(mapping->annot);
  const PopplerRectangle *area = &mapping->area;
  return (type == POPPLER_ANNOT_WIDGET || type == POPPLER_ANNOT_FREE_TEXT || type == POPPLER_ANNOT_STAMP) &&
         !(poppler_annot_get_flags(mapping->annot) & (POPPLER_ANNOT_FLAG_HIDDEN | POPPLER_ANNOT_FLAG_NO_VIEW)) &&
         fabs(area->x2 - area->x1) >= 1 && fabs(area->y2 - area->y1) >= 1;
}

static gboolean same_area(const PopplerRectangle *a, const PopplerRectangle *b)
{
  return fabs(a->x1 - b->x1) + fabs(a->y1 - b->y1) + fabs(a->x2 - b->x2) + fabs(a->y2 - b->y2) < 1;
}

/* Whether the widget at the area is a field that people fill in, not a signature. */
static gboolean is_field(const GList *fields, const PopplerRectangle *area)
{
  for (; fields != NULL; fields = fields->next) {
    const PopplerFormFieldMapping *field = fields->data;
    if (same_area(&field->area, area))
      return poppler_form_field_get_field_type(field->field) != POPPLER_FORM_FIELD_SIGNATURE;
  }
  return FALSE;
}

static GArray *annotations_areas(PopplerPage *page, double height)
{
  GArray *areas = g_array_new(FALSE, FALSE, sizeof(AnnotationArea));
  GList *annotations = poppler_page_get_annot_mapping(page), *fields = NULL;
  for (const GList *at = annotations; at != NULL && areas->len < ANNOTATIONS_MAX; at = at->next) {
    const PopplerAnnotMapping *mapping = at->data;
    const PopplerRectangle *area = &mapping->area;
    if (!shows(mapping))
      continue;
    gboolean widget = poppler_annot_get_annot_type(mapping->annot) == POPPLER_ANNOT_WIDGET;
    if (widget && fields == NULL)
      fields = poppler_page_get_form_field_mapping(page);
    AnnotationArea found = {{(float)MIN(area->x1, area->x2), (float)(height - MAX(area->y1, area->y2)),
                             (float)MAX(area->x1, area->x2), (float)(height - MIN(area->y1, area->y2))},
                            widget && is_field(fields, area),
                            0,
                            0};
    g_array_append_val(areas, found);
  }
  poppler_page_free_form_field_mapping(fields);
  poppler_page_free_annot_mapping(annotations);
  return areas;
}

/* ---- what the page itself does not have ---- */

/* The place as a key: neighbouring places have neighbouring cells, and absurd ones share the outermost. */
static gpointer cell(double x, double y, int dx, int dy)
{
  guint column = isfinite(x) ? (guint)(CLAMP(x, -1000, 15000) * ANNOTATIONS_GRID + 5000 + dx) : 0;
  guint row = isfinite(y) ? (guint)(CLAMP(y, -1000, 15000) * ANNOTATIONS_GRID + 5000 + dy) : 0;
  return GUINT_TO_POINTER(column << 16 | (row & 0xFFFF));
}

static gboolean is_printed(GHashTable *printed, const LayoutBox *box)
{
  for (int dx = -1; dx <= 1; dx++)
    for (int dy = -1; dy <= 1; dy++)
      if (g_hash_table_contains(printed, cell((double)box->x0, (double)box->y0, dx, dy)))
        return TRUE;
  return FALSE;
}

static void drop_printed(GArray *chars, const PopplerRectangle *boxes, guint n)
{
  g_autoptr(GHashTable) printed = g_hash_table_new(NULL, NULL);
  guint kept = 0;
  for (guint i = 0; i < n; i++)
    g_hash_table_add(printed, cell(MIN(boxes[i].x1, boxes[i].x2), MIN(boxes[i].y1, boxes[i].y2), 0, 0));
  for (guint i = 0; i < chars->len; i++) {
    const AnnotationChar *c = &g_array_index(chars, AnnotationChar, i);
    if (!is_printed(printed, &c->box))
      g_array_index(chars, AnnotationChar, kept++) = *c;
    else if (kept > 0)
      g_array_index(chars, AnnotationChar, kept - 1).ends = TRUE;
  }
  g_array_set_size(chars, kept);
}

static int by_area(gconstpointer a, gconstpointer b)
{
  guint i = ((const AnnotationChar *)a)->area, j = ((const AnnotationChar *)b)->area;
  return i < j ? -1 : i > j;
}

void annotations_find(Annotations *annotations, PopplerPage *page, guint number, double height,
                      const PopplerRectangle *boxes, guint n, AnnotationsPage *out)
{
  g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(LayoutBox));
  out->areas = annotations_areas(page, height);
  if (out->areas->len == 0)
    return;
  out->chars = g_array_new(FALSE, FALSE, sizeof(AnnotationChar));
  if (!annotations->opened)
    annotations->chars = annotation_chars_open(annotations->input->bytes, annotations->input->len);
  annotations->opened = TRUE;
  if (annotations->chars == NULL)
    return;
  for (guint i = 0; i < out->areas->len; i++)
    g_array_append_val(places, g_array_index(out->areas, AnnotationArea, i).box);
  annotation_chars_read(annotations->chars, number, (const LayoutBox *)(const void *)places->data, places->len,
                        out->chars);
  drop_printed(out->chars, boxes, n);
  g_array_sort(out->chars, by_area);
  for (guint i = out->chars->len; i-- > 0;) {
    AnnotationArea *area =
        &g_array_index(out->areas, AnnotationArea, g_array_index(out->chars, AnnotationChar, i).area);
    area->first = i;
    area->n++;
  }
}

gboolean annotations_fill(const AnnotationsPage *of, const char *text, const PopplerRectangle *box)
{
  gunichar letter = g_utf8_get_char(text);
  float x = (float)(box->x1 + box->x2) / 2, y = (float)(box->y1 + box->y2) / 2;
  if (letter != '.' && letter != '_' && letter != 0x2026)
    return FALSE;
  for (guint i = 0; i < of->areas->len; i++) {
    const AnnotationArea *area = &g_array_index(of->areas, AnnotationArea, i);
    if (area->n > 0 && x >= area->box.x0 && x <= area->box.x1 && y >= area->box.y0 && y <= area->box.y1)
      return TRUE;
  }
  return FALSE;
}

/* ---- where it goes ---- */

static const LayoutWord *annotations_word(const Layout *page, guint i)
{
  return &g_array_index(page->words, LayoutWord, i);
}

static gboolean same_word(const Layout *a, const LayoutWord *v, const Layout *b, const LayoutWord *w)
{
  return v->len == w->len && memcmp(a->text->str + v->start, b->text->str + w->start, v->len) == 0;
}

static float overlap(float a0, float a1, float b0, float b1)
{
  return MIN(a1, b1) - MAX(a0, b0);
}

static void make_words(const AnnotationsPage *of, const AnnotationArea *area, Layout *words)
{
  g_auto(PdfWord) word;
  pdf_word_init(&word, words);
  for (guint i = area->first; i < area->first + area->n; i++) {
    const AnnotationChar *c = &g_array_index(of->chars, AnnotationChar, i);
    char utf8[6];
    if (g_unichar_isspace(c->letter))
      pdf_word_end(&word);
    else
      pdf_word_add(&word, utf8, (gsize)g_unichar_to_utf8(c->letter, utf8), c->box, NULL);
    if (c->ends)
      pdf_word_end(&word);
  }
}

/* Whether the words are a mark of arrival ("ĐẾN", Nghị định 30/2020/NĐ-CP, Phụ lục IV; with both letters that look so),
 * or stand in several lines. */
static gboolean is_apart(const Layout *words)
{
  float top = G_MAXFLOAT, bottom = -G_MAXFLOAT, height = 1;
  for (guint i = 0; i < words->words->len; i++) {
    const LayoutWord *word = annotations_word(words, i);
    float middle = (word->box.y0 + word->box.y1) / 2;
    const char *text = words->text->str + word->start;
    if (word->len >= strlen("ĐẾN") &&
        (memcmp(text, "ĐẾN", strlen("ĐẾN")) == 0 || memcmp(text, "ÐẾN", strlen("ÐẾN")) == 0))
      return TRUE;
    top = MIN(top, middle);
    bottom = MAX(bottom, middle);
    height = MAX(height, word->box.y1 - word->box.y0);
  }
  return bottom - top > ANNOTATIONS_TALL * height;
}

/* The line of the page in which the words stand: they take its height, because people drop stamps by eye, and fill
 * the blank that they were dropped into, or what is left of it would look like the gap between two columns. */
static void settle(const Layout *page, guint n, const LayoutBox *area, Layout *words)
{
  LayoutWord *first = &g_array_index(words->words, LayoutWord, 0);
  LayoutWord *last = &g_array_index(words->words, LayoutWord, words->words->len - 1);
  LayoutBox line = first->box;
  float best = 0, left = -G_MAXFLOAT, right = G_MAXFLOAT, height = MAX(line.y1 - line.y0, 1);
  for (guint i = 0; i < n; i++) {
    const LayoutBox *at = &annotations_word(page, i)->box;
    float lower = MIN(at->y1 - at->y0, first->box.y1 - first->box.y0);
    float shared = overlap(at->y0, at->y1, first->box.y0, first->box.y1);
    float gap = -overlap(at->x0, at->x1, first->box.x0, last->box.x1);
    gboolean reached = overlap(at->x0, at->x1, area->x0, area->x1) > -height / 2;
    if (lower <= 0 || shared < ANNOTATIONS_LEVEL * lower ||
        gap > (reached ? ANNOTATIONS_REACHED : ANNOTATIONS_BESIDE) * height)
      continue;
    if (shared / lower - gap / (ANNOTATIONS_BESIDE * 4 * height) > best) {
      best = shared / lower - gap / (ANNOTATIONS_BESIDE * 4 * height);
      line = *at;
    }
    if ((at->x0 + at->x1) / 2 < first->box.x0)
      left = MAX(left, at->x1);
    else if ((at->x0 + at->x1) / 2 > last->box.x1)
      right = MIN(right, at->x0);
  }
  for (guint i = 0; i < words->words->len; i++) {
    LayoutWord *word = &g_array_index(words->words, LayoutWord, i);
    word->box.y0 = line.y0;
    word->box.y1 = line.y1;
  }
  if (left > -G_MAXFLOAT && right < G_MAXFLOAT) {
    first->box.x0 = MIN(first->box.x0, left + 1);
    last->box.x1 = MAX(last->box.x1, right - 1);
  }
}

/* Whether one of the first n words of the page says the same at the same place. */
static gboolean is_double(const Layout *page, guint n, const Layout *words, const LayoutWord *word)
{
  for (guint i = 0; i < n; i++) {
    const LayoutWord *other = annotations_word(page, i);
    if (same_word(page, other, words, word) &&
        overlap(other->box.x0, other->box.x1, word->box.x0, word->box.x1) > (word->box.x1 - word->box.x0) / 2 &&
        overlap(other->box.y0, other->box.y1, word->box.y0, word->box.y1) > 0)
      return TRUE;
  }
  return FALSE;
}

/* Adds words to those of another layout, but for the first n of which they say again. */
static void copy(const Layout *words, Layout *to, guint n)
{
  for (guint i = 0; i < words->words->len; i++) {
    const LayoutWord *word = annotations_word(words, i);
    if (to->words->len - n >= ANNOTATIONS_MAX_WORDS || !is_double(to, n, words, word))
      layout_add(to, words->text->str + word->start, word->len, word->box, word->font, word->glued);
  }
}

/* The text kept apart in whose area the middle of the words stands; NULL: none. */
static Layout *annotations_around(const AnnotationsPage *of, AnnotationText *texts, guint index)
{
  if (texts[index].words.words->len == 0)
    return NULL;
  const LayoutBox *box = &annotations_word(&texts[index].words, 0)->box;
  float x = (box->x0 + box->x1) / 2, y = (box->y0 + box->y1) / 2;
  for (guint i = 0; i < of->areas->len; i++) {
    const LayoutBox *area = &g_array_index(of->areas, AnnotationArea, i).box;
    if (texts[i].apart && x >= area->x0 && x <= area->x1 && y >= area->y0 && y <= area->y1)
      return &texts[i].words;
  }
  return NULL;
}

/* Keeps the words for the end of the document, each of their lines a line of its own. */
static void keep_apart(Annotations *annotations, const Layout *words, const Layout *page)
{
  g_array_set_size(annotations->apart, annotations->apart->len + 1);
  Layout *kept = &g_array_index(annotations->apart, Layout, annotations->apart->len - 1);
  layout_init(kept, page->width, page->height);
  kept->number = page->number;
  copy(words, kept, 0);
  layout_make_rows(kept);
  layout_arrange(kept);
  for (guint i = 0; i < kept->lines->len; i++)
    g_array_index(kept->lines, LayoutLine, i).kind = LAYOUT_BLOCK;
}

void annotations_add(Annotations *annotations, const AnnotationsPage *of, Layout *page)
{
  if (of->chars == NULL || of->chars->len == 0)
    return;
  guint n = of->areas->len, own = page->words->len;
  g_autofree AnnotationText *texts = g_new0(AnnotationText, n);
  for (guint i = 0; i < n; i++) {
    const AnnotationArea *area = &g_array_index(of->areas, AnnotationArea, i);
    layout_init(&texts[i].words, page->width, page->height);
    make_words(of, area, &texts[i].words);
    texts[i].apart = !area->field && is_apart(&texts[i].words);
  }
  for (guint i = 0; i < n; i++) {
    Layout *around = annotations_around(of, texts, i), *to = around != NULL ? around : page;
    if (texts[i].apart || texts[i].words.words->len == 0)
      continue;
    const AnnotationArea *area = &g_array_index(of->areas, AnnotationArea, i);
    guint compared = around != NULL ? to->words->len : own;
    if (around != NULL || !area->field)
      settle(to, compared, &area->box, &texts[i].words);
    copy(&texts[i].words, to, compared);
  }
  for (guint i = 0; i < n; i++) {
    if (texts[i].apart)
      keep_apart(annotations, &texts[i].words, page);
    layout_clear(&texts[i].words);
  }
}

void annotations_hide(PopplerPage *page)
{
  GList *annotations = poppler_page_get_annot_mapping(page);
  for (const GList *at = annotations; at != NULL; at = at->next) {
    PopplerAnnot *annotation = ((PopplerAnnotMapping *)at->data)->annot;
    poppler_annot_set_flags(annotation, poppler_annot_get_flags(annotation) | POPPLER_ANNOT_FLAG_HIDDEN);
  }
  poppler_page_free_annot_mapping(annotations);
}
