/* The geometry of pages: words in any boxes, on pages of any size, through running heads and paragraphs. Each word takes five
 * bytes. */
#include <string.h>

#include "corpus/format/pages/paragraph_flow.h"
#include "corpus/format/pages/running_heads.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

#define PAGES 3

static void add_words(Layout *page, const guint8 *data, gsize size)
{
  static const char *const words[] = {"Điều", "1.", "TT-", "BTC",     "xin", "CỘNG",
                                      "HÒA",  "XÃ", "Số:", "organi-", "12",  "Nơi nhận:"};
  for (gsize i = 0; i + 5 <= size; i += 5) {
    float x = (float)(gint8)data[i] * 5, y = (float)(gint8)data[i + 1] * 7;
    LayoutBox box = {x, y, x + (float)(gint8)data[i + 2], y + (float)(gint8)data[i + 3] / 4};
    const char *word = words[data[i + 4] % G_N_ELEMENTS(words)];
    layout_add(page, word, strlen(word), box, NULL, (data[i + 4] & 0x80) != 0);
  }
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
  FormatInput input = {.limits.max_text = 10000};
  g_auto(FormatResult) result;
  g_auto(Lines) lines;
  g_auto(ParagraphFlow) flow;
  Layout pages[PAGES];
  format_result_init(&result);
  lines_init(&lines, &input, &result);
  paragraph_flow_init(&flow, &lines);
  for (guint p = 0; p < PAGES; p++) {
    layout_init(&pages[p], 595, 842);
    add_words(&pages[p], data + size / PAGES * p, size / PAGES);
    layout_make_rows(&pages[p]);
  }
  running_heads_drop(pages, PAGES);
  for (guint p = 0; p < PAGES; p++) {
    layout_arrange(&pages[p]);
    paragraph_flow_add(&flow, &pages[p]);
  }
  paragraph_flow_finish(&flow);
  lines_finish(&lines);
  for (guint p = 0; p < PAGES; p++)
    layout_clear(&pages[p]);
  return 0;
}
