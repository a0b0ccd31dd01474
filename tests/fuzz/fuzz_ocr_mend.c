/* Any text as the lines of pages that were recognised: a line break begins a line, a form feed a page, a bar another
 * column. What is mended stays valid UTF-8 and within the page. */
#include <string.h>

#include "corpus/format/pages/ocr_agree.h"
#include "corpus/format/pages/ocr_mend.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

#define MOST_PAGES 4

static void lay_out(Layout *page, const char *text)
{
  layout_init(page, 595, 842);
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (guint l = 0; lines[l] != NULL && l < 60; l++) {
    g_auto(GStrv) words = g_strsplit(lines[l], " ", -1);
    float x = 40, y = 20 + 13 * (float)l;
    for (guint i = 0; words[i] != NULL && i < 60; i++) {
      float width = 6 * (float)MIN(strlen(words[i]), 30);
      x = words[i][0] == '|' ? 330 : x;
      if (words[i][0] != '\0')
        layout_add(page, words[i], strlen(words[i]), (LayoutBox){x, y, x + width, y + 11}, NULL, FALSE);
      x += width + 5;
    }
  }
  page->recognised = TRUE;
  layout_make_rows(page);
  layout_arrange(page);
  ocr_mend_page(page);
}

static void check(const Layout *page)
{
  for (guint l = 0; l < page->lines->len; l++) {
    const LayoutLine *line = &g_array_index(page->lines, LayoutLine, l);
    for (guint i = 0; i < line->count; i++) {
      guint32 index = g_array_index(page->order, guint32, line->first + i);
      if (index == LAYOUT_TAB)
        continue;
      const LayoutWord *word = &g_array_index(page->words, LayoutWord, index);
      if (word->start + word->len > page->text->len ||
          !g_utf8_validate(page->text->str + word->start, (gssize)word->len, NULL))
        g_error("a word that was mended is none");
    }
  }
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  Layout pages[MOST_PAGES];
  g_autofree char *text = g_utf8_make_valid((const char *)data, (gssize)size);
  g_auto(GStrv) parts = g_strsplit(text, "\f", MOST_PAGES);
  guint n = 0;
  for (; parts[n] != NULL; n++)
    lay_out(&pages[n], parts[n]);
  ocr_agree(pages, n);
  for (guint i = 0; i < n; i++) {
    check(&pages[i]);
    layout_clear(&pages[i]);
  }
  return 0;
}
