#include "corpus/format/pages/layout.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "corpus/format/pages/layout_region.h"

/* Words whose middles differ by less than this share of their height stand in one row. */
#define LAYOUT_SAME_ROW 0.45f
/* Two columns with so many rows, filled to this share of their width, are prose. */
#define LAYOUT_PROSE_ROWS 12
#define LAYOUT_PROSE_FILL 0.75f
/* Letterheads and signatures are not longer than this. */
#define LAYOUT_BLOCK_ROWS 24

void layout_init(Layout *page, float width, float height)
{
  page->width = width;
  page->height = height;
  page->recognised = page->unread = FALSE;
  page->number = 0;
  page->text = g_string_new(NULL);
  page->words = g_array_new(FALSE, FALSE, sizeof(LayoutWord));
  page->sorted = g_array_new(FALSE, FALSE, sizeof(guint32));
  page->rows = g_array_new(FALSE, TRUE, sizeof(LayoutRow));
  page->order = g_array_new(FALSE, FALSE, sizeof(guint32));
  page->lines = g_array_new(FALSE, FALSE, sizeof(LayoutLine));
}

void layout_clear(Layout *page)
{
  if (page->text != NULL)
    g_string_free(page->text, TRUE);
  page->text = NULL;
  g_clear_pointer(&page->words, g_array_unref);
  g_clear_pointer(&page->sorted, g_array_unref);
  g_clear_pointer(&page->rows, g_array_unref);
  g_clear_pointer(&page->order, g_array_unref);
  g_clear_pointer(&page->lines, g_array_unref);
}

void layout_add(Layout *page, const char *text, gsize len, LayoutBox box, const char *font, gboolean glued)
{
  LayoutWord word = {box, (guint32)page->text->len, (guint32)len, font, glued};
  if (!isfinite(box.x0) || !isfinite(box.x1) || !isfinite(box.y0) || !isfinite(box.y1))
    memset(&word.box, 0, sizeof word.box);
  g_string_append_len(page->text, text, (gssize)len);
  g_array_append_val(page->words, word);
}

static float layout_middle(const LayoutWord *word)
{
  return (word->box.y0 + word->box.y1) / 2;
}

/* ---- rows ---- */

static int by_middle(gconstpointer a, gconstpointer b, gpointer data)
{
  const Layout *page = data;
  guint32 i = *(const guint32 *)a, j = *(const guint32 *)b;
  float y = layout_middle(layout_region_word(page, i)), z = layout_middle(layout_region_word(page, j));
  return y < z ? -1 : y > z ? 1 : i < j ? -1 : i > j;
}

static int by_left(gconstpointer a, gconstpointer b, gpointer data)
{
  const Layout *page = data;
  guint32 i = *(const guint32 *)a, j = *(const guint32 *)b;
  float x = layout_region_word(page, i)->box.x0, y = layout_region_word(page, j)->box.x0;
  return x < y ? -1 : x > y ? 1 : i < j ? -1 : i > j;
}

/* "CỘNG HÒA XÃ" or "ĐẢNG CỘNG SẢN": the right half of every letterhead. */
static gboolean begins_motto(const Layout *page, const guint32 *words)
{
  static const char *const mottos[][3] = {
      {"CỘNG", "HÒA", "XÃ"}, {"CỘNG", "HOÀ", "XÃ"}, {"ĐẢNG", "CỘNG", "SẢN"}, {"CỘNG", "HÒAXÃ", "HỘI"}};
  for (gsize m = 0; m < G_N_ELEMENTS(mottos); m++) {
    gboolean same = TRUE;
    for (guint k = 0; k < 3 && same; k++) {
      const LayoutWord *word = layout_region_word(page, words[k]);
      same = strlen(mottos[m][k]) == word->len && memcmp(page->text->str + word->start, mottos[m][k], word->len) == 0;
    }
    if (same)
      return TRUE;
  }
  return FALSE;
}

static void finish_row(Layout *page, LayoutRow *row)
{
  guint32 *words = &g_array_index(page->sorted, guint32, row->first);
  qsort_r(words, row->count, sizeof *words, by_left, page);
  for (guint i = 0; i < row->count; i++) {
    const LayoutWord *word = layout_region_word(page, words[i]);
    row->y0 = i == 0 ? word->box.y0 : MIN(row->y0, word->box.y0);
    row->y1 = i == 0 ? word->box.y1 : MAX(row->y1, word->box.y1);
    if (i > 0 && word->box.x0 - layout_region_word(page, words[i - 1])->box.x1 > LAYOUT_WIDE_GAP * row->height)
      row->wide = TRUE;
    if (i > 0 && i + 2 < row->count && begins_motto(page, words + i))
      row->motto = i;
  }
}

void layout_make_rows(Layout *page)
{
  for (guint32 i = 0; i < page->words->len; i++)
    g_array_append_val(page->sorted, i);
  g_array_sort_with_data(page->sorted, by_middle, page);
  LayoutRow row = {0};
  for (guint i = 0; i < page->sorted->len; i++) {
    const LayoutWord *word = layout_region_word(page, g_array_index(page->sorted, guint32, i));
    float height = word->box.y1 - word->box.y0, middle = layout_middle(word);
    if (row.count > 0 && fabsf(middle - row.mid) > LAYOUT_SAME_ROW * MIN(MAX(height, 1), MAX(row.height, 1))) {
      finish_row(page, &row);
      g_array_append_val(page->rows, row);
      memset(&row, 0, sizeof row);
    }
    if (row.count == 0)
      row.first = i;
    row.mid = (row.mid * (float)row.count + middle) / (float)(row.count + 1);
    row.height = MAX(row.height, height);
    row.count++;
  }
  if (row.count > 0) {
    finish_row(page, &row);
    g_array_append_val(page->rows, row);
  }
}

guint layout_get_n_rows(const Layout *page)
{
  return page->rows->len;
}

void layout_get_row(const Layout *page, guint row, GString *out, LayoutBox *box)
{
  const LayoutRow *at = &g_array_index(page->rows, LayoutRow, row);
  *box = (LayoutBox){0, at->y0, 0, at->y1};
  for (guint i = 0; i < at->count; i++) {
    const LayoutWord *word = layout_region_word(page, g_array_index(page->sorted, guint32, at->first + i));
    if (i > 0 && !word->glued)
      g_string_append_c(out, ' ');
    g_string_append_len(out, page->text->str + word->start, word->len);
    box->x0 = i == 0 ? word->box.x0 : MIN(box->x0, word->box.x0);
    box->x1 = i == 0 ? word->box.x1 : MAX(box->x1, word->box.x1);
  }
}

void layout_drop_row(Layout *page, guint row)
{
  g_array_index(page->rows, LayoutRow, row).count = 0;
}

/* ---- lines out ---- */

static void begin_line(Layout *page, LayoutLine *line, LayoutKind kind, float left, float right)
{
  memset(line, 0, sizeof *line);
  line->kind = kind;
  line->left = left;
  line->right = right;
  line->first = page->order->len;
}

static void line_add(Layout *page, LayoutLine *line, guint32 index)
{
  const LayoutWord *word = layout_region_word(page, index);
  const LayoutBox *box = &word->box;
  if (line->height == 0) {
    line->box = *box;
    line->word_width = box->x1 - box->x0;
  }
  line->box.x0 = MIN(line->box.x0, box->x0);
  line->box.x1 = MAX(line->box.x1, box->x1);
  line->box.y0 = MIN(line->box.y0, box->y0);
  line->box.y1 = MAX(line->box.y1, box->y1);
  line->height = MAX(MAX(line->height, box->y1 - box->y0), 0.1f);
  g_array_append_val(page->order, index);
}

static void end_line(Layout *page, LayoutLine *line)
{
  line->count = page->order->len - line->first;
  if (line->count > 0)
    g_array_append_vals(page->lines, line, 1);
}

static void layout_tab(Layout *page)
{
  guint32 tab = LAYOUT_TAB;
  g_array_append_val(page->order, tab);
}

/* Rows of one column: each is a line. */
static void emit_prose(Layout *page, const LayoutRow *row)
{
  LayoutLine line;
  begin_line(page, &line, LAYOUT_TEXT, 0, 0);
  for (guint i = 0; i < row->count; i++)
    line_add(page, &line, g_array_index(page->sorted, guint32, row->first + i));
  end_line(page, &line);
}

/* One column of a region, line by line. */
static void emit_column(Layout *page, guint first, guint n, const LayoutStrips *strips, guint column, LayoutKind kind,
                        const float *edges)
{
  for (guint r = first; r < first + n; r++) {
    const LayoutRow *row = &g_array_index(page->rows, LayoutRow, r);
    LayoutLine line;
    begin_line(page, &line, kind, edges[2 * column], edges[2 * column + 1]);
    for (guint i = 0; i < row->count; i++) {
      guint32 index = g_array_index(page->sorted, guint32, row->first + i);
      if (layout_region_column(strips, &layout_region_word(page, index)->box) == column)
        line_add(page, &line, index);
    }
    end_line(page, &line);
  }
}

/* Physical rows first .. first + n as one table row: cell after cell, the lines of each put together. */
static void emit_table_row(Layout *page, guint first, guint n, const LayoutStrips *strips)
{
  LayoutLine line;
  begin_line(page, &line, LAYOUT_ROW, 0, page->width);
  for (guint column = 0; column <= strips->n; column++) {
    if (column > 0)
      layout_tab(page);
    for (guint r = first; r < first + n; r++) {
      const LayoutRow *row = &g_array_index(page->rows, LayoutRow, r);
      float right = 0;
      gboolean inside = FALSE;
      for (guint i = 0; i < row->count; i++) {
        guint32 index = g_array_index(page->sorted, guint32, row->first + i);
        const LayoutBox *box = &layout_region_word(page, index)->box;
        if (layout_region_column(strips, box) != column)
          continue;
        if (inside && n == 1 && box->x0 - right > LAYOUT_WIDE_GAP * row->height)
          layout_tab(page);
        line_add(page, &line, index);
        right = box->x1;
        inside = TRUE;
      }
    }
  }
  end_line(page, &line);
}

/* ---- what a region is ---- */

/* How many columns the row has words in, and whether the first one is among them. */
static guint layout_filled(const Layout *page, const LayoutRow *row, const LayoutStrips *strips, gboolean *has_first)
{
  gboolean filled[LAYOUT_MAX_COLUMNS + 1] = {FALSE};
  guint n = 0;
  for (guint i = 0; i < row->count; i++) {
    guint column = layout_region_column(
        strips, &layout_region_word(page, g_array_index(page->sorted, guint32, row->first + i))->box);
    n += filled[column] ? 0 : 1;
    filled[column] = TRUE;
  }
  *has_first = filled[0];
  return n;
}

/* A table row ends where the next line stands further away than the lines of a cell do, or where lines all stand
 * alike and the next one fills its first cell and most others. */
static void emit_table(Layout *page, guint first, guint n, const LayoutStrips *strips)
{
  float pitch = G_MAXFLOAT;
  for (guint r = first + 1; r < first + n; r++) {
    const LayoutRow *row = &g_array_index(page->rows, LayoutRow, r);
    pitch = MIN(pitch, MAX(row->mid - (row - 1)->mid, 0.8f * row->height));
  }
  guint start = first;
  for (guint r = first + 1; r <= first + n; r++) {
    gboolean ends = r == first + n;
    if (!ends) {
      const LayoutRow *row = &g_array_index(page->rows, LayoutRow, r);
      gboolean has_first;
      guint filled = layout_filled(page, row, strips, &has_first);
      ends = row->mid - (row - 1)->mid > 1.25f * pitch || (has_first && filled * 2 > strips->n + 1);
    }
    if (ends) {
      emit_table_row(page, start, r - start, strips);
      start = r;
    }
  }
}

/* Words that only letterheads and signatures hold at the beginning of a line (Nghị định 30/2020/NĐ-CP, Phụ lục I, and
 * the Party's Hướng dẫn 36-HD/VPTW). */
static const char *const block_marks[] = {"CỘNG HÒA", "CỘNG HOÀ", "CỘNG HOA", "ĐẢNG CỘNG SẢN", "Độc lập",  "Nơi nhận",
                                          "Nơi gửi",  "TM.",      "KT.",      "TL.",           "TUQ.",     "T/M",
                                          "K/T",      "T/L",      "CHỦ TỊCH", "BỘ TRƯỞNG",     "GIÁM ĐỐC", "CÔNG HÒA"};

static gboolean is_block(const Layout *page, guint first, guint n, const LayoutStrips *strips)
{
  g_autoptr(GString) text = g_string_new(NULL);
  if (strips->n > 2 || n > LAYOUT_BLOCK_ROWS)
    return FALSE;
  for (guint r = first; r < first + n; r++) {
    const LayoutRow *row = &g_array_index(page->rows, LayoutRow, r);
    for (guint column = 0; column <= strips->n; column++) {
      g_string_truncate(text, 0);
      for (guint i = 0; i < row->count && text->len < 64; i++) {
        const LayoutWord *word = layout_region_word(page, g_array_index(page->sorted, guint32, row->first + i));
        if (layout_region_column(strips, &word->box) != column)
          continue;
        if (text->len > 0)
          g_string_append_c(text, ' ');
        g_string_append_len(text, page->text->str + word->start, word->len);
      }
      for (gsize m = 0; m < G_N_ELEMENTS(block_marks); m++)
        if (g_str_has_prefix(text->str, block_marks[m]))
          return TRUE;
    }
  }
  return FALSE;
}

/* Two columns of running text: both filled from edge to edge, line after line. */
static gboolean is_prose(const Layout *page, guint first, guint n, const LayoutStrips *strips, const float *edges)
{
  if (strips->n != 1 || n < LAYOUT_PROSE_ROWS)
    return FALSE;
  float filled[2] = {0, 0};
  for (guint r = first; r < first + n; r++) {
    const LayoutRow *row = &g_array_index(page->rows, LayoutRow, r);
    for (guint i = 0; i < row->count; i++) {
      const LayoutBox *box = &layout_region_word(page, g_array_index(page->sorted, guint32, row->first + i))->box;
      filled[layout_region_column(strips, box)] += box->x1 - box->x0 + 0.3f * row->height;
    }
  }
  for (guint column = 0; column < 2; column++) {
    float width = edges[2 * column + 1] - edges[2 * column];
    if (width < 0.25f * page->width || filled[column] < LAYOUT_PROSE_FILL * width * (float)n)
      return FALSE;
  }
  return TRUE;
}

static void emit_region(Layout *page, guint first, guint n, const LayoutStrips *strips)
{
  float edges[2 * (LAYOUT_MAX_COLUMNS + 1)];
  for (guint column = 0; column <= strips->n; column++) {
    edges[2 * column] = G_MAXFLOAT;
    edges[2 * column + 1] = -G_MAXFLOAT;
  }
  for (guint r = first; r < first + n; r++) {
    const LayoutRow *row = &g_array_index(page->rows, LayoutRow, r);
    for (guint i = 0; i < row->count; i++) {
      const LayoutBox *box = &layout_region_word(page, g_array_index(page->sorted, guint32, row->first + i))->box;
      guint column = layout_region_column(strips, box);
      edges[2 * column] = MIN(edges[2 * column], box->x0);
      edges[2 * column + 1] = MAX(edges[2 * column + 1], box->x1);
    }
  }
  gboolean block = is_block(page, first, n, strips);
  if (block || is_prose(page, first, n, strips, edges)) {
    for (guint column = 0; column <= strips->n; column++)
      emit_column(page, first, n, strips, column, block ? LAYOUT_BLOCK : LAYOUT_TEXT, edges);
    return;
  }
  emit_table(page, first, n, strips);
}

void layout_arrange(Layout *page)
{
  guint kept = 0;
  for (guint r = 0; r < page->rows->len; r++) {
    const LayoutRow *row = &g_array_index(page->rows, LayoutRow, r);
    if (row->count > 0)
      g_array_index(page->rows, LayoutRow, kept++) = *row;
  }
  g_array_set_size(page->rows, kept);
  for (guint r = 0; r < page->rows->len;) {
    LayoutStrips strips;
    guint n = layout_region_find(page, r, &strips);
    if (n == 0) {
      emit_prose(page, &g_array_index(page->rows, LayoutRow, r));
      r++;
      continue;
    }
    emit_region(page, r, n, &strips);
    r += n;
  }
}
