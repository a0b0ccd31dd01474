#include "corpus/format/pages/pdf_word.h"

/* In letter heights: a gap that parts words, a jump that begins another line. */
#define PDF_WORD_GAP  0.4
#define PDF_WORD_JUMP 0.5

void pdf_word_init(PdfWord *word, Layout *page)
{
  *word = (PdfWord){.page = page, .text = g_string_new(NULL)};
}

void pdf_word_clear(PdfWord *word)
{
  pdf_word_end(word);
  g_string_free(word->text, TRUE);
}

void pdf_word_end(PdfWord *word)
{
  if (word->text->len > 0)
    layout_add(word->page, word->text->str, word->text->len, word->box, word->font, word->glued);
  g_string_truncate(word->text, 0);
  word->glued = FALSE;
}

/* Whether two characters stand one above the other, as in text that is turned by 90 degrees. */
static gboolean is_turned(const LayoutBox *a, const LayoutBox *b)
{
  float width = MIN(a->x1 - a->x0, b->x1 - b->x0);
  float shared = MIN(a->x1, b->x1) - MAX(a->x0, b->x0), gap = MAX(a->y0, b->y0) - MIN(a->y1, b->y1);
  return shared > width / 2 && gap < (float)PDF_WORD_GAP * width;
}

/* As g_string_append_len, which is too much for one letter. */
static void append_letter(GString *text, const char *letter, gsize len)
{
  if (text->len + len >= text->allocated_len) {
    g_string_append_len(text, letter, (gssize)len);
    return;
  }
  for (gsize i = 0; i < len; i++)
    text->str[text->len + i] = letter[i];
  text->len += len;
  text->str[text->len] = '\0';
}

void pdf_word_add(PdfWord *word, const char *text, gsize len, LayoutBox box, const char *font)
{
  if (word->text->len > 0) {
    double height = MAX(word->box.y1 - word->box.y0, 1);
    gboolean apart = box.x0 - word->box.x1 > PDF_WORD_GAP * height || box.x1 < word->box.x0 ||
                     box.y0 - word->box.y0 > PDF_WORD_JUMP * height || word->box.y0 - box.y0 > PDF_WORD_JUMP * height;
    if (apart && !is_turned(&word->last, &box)) {
      pdf_word_end(word);
    } else if (font != word->font && g_strcmp0(font, word->font) != 0) {
      pdf_word_end(word);
      word->glued = TRUE;
    }
  }
  if (word->text->len == 0) {
    word->box = box;
    word->font = font;
  }
  append_letter(word->text, text, len);
  word->last = box;
  word->box.x0 = MIN(word->box.x0, box.x0);
  word->box.x1 = MAX(word->box.x1, box.x1);
  word->box.y0 = MIN(word->box.y0, box.y0);
  word->box.y1 = MAX(word->box.y1, box.y1);
}
