#include "corpus/format/page.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Between words of one line, in letter heights: more than this is surely the gap between two columns. */
#define PAGE_WIDE_GAP 1.4f
/* An empty strip this wide, in letter heights, parts columns when it goes through all rows of a region. */
#define PAGE_STRIP 0.45f
/* The same in a letterhead, whose halves may come as near as words do. */
#define PAGE_MOTTO_STRIP 0.05f
/* Words whose middles differ by less than this share of their height stand in one row. */
#define PAGE_SAME_ROW 0.45f
/* Rows further apart than this, in letter heights, are not the same region. */
#define PAGE_FAR 2.2f
/* Two columns with so many rows, filled to this share of their width, are prose. */
#define PAGE_PROSE_ROWS 12
#define PAGE_PROSE_FILL 0.75f
/* Letterheads and signatures are not longer than this. */
#define PAGE_BLOCK_ROWS  24
#define PAGE_MAX_COLUMNS 64

typedef struct {
  guint first, count; /* in the sorted array of words */
  float y0, y1, mid, height;
  gboolean wide; /* holds a wide gap */
  guint motto;   /* where the motto of a letterhead begins, however narrow the gap before it; 0: nowhere */
} PageRow;

typedef struct {
  float x0, x1;
} PageStrip;

/* The columns between empty strips. */
typedef struct {
  PageStrip strips[PAGE_MAX_COLUMNS];
  guint n;
} PageStrips;

void page_init(Page *page, float width, float height)
{
  page->width = width;
  page->height = height;
  page->text = g_string_new(NULL);
  page->words = g_array_new(FALSE, FALSE, sizeof(PageWord));
  page->sorted = g_array_new(FALSE, FALSE, sizeof(guint32));
  page->rows = g_array_new(FALSE, TRUE, sizeof(PageRow));
  page->order = g_array_new(FALSE, FALSE, sizeof(guint32));
  page->lines = g_array_new(FALSE, FALSE, sizeof(PageLine));
}

void page_clear(Page *page)
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

void page_add(Page *page, const char *text, gsize len, PageBox box, const char *font, gboolean glued)
{
  PageWord word = {box, (guint32)page->text->len, (guint32)len, font, glued};
  if (!isfinite(box.x0) || !isfinite(box.x1) || !isfinite(box.y0) || !isfinite(box.y1))
    memset(&word.box, 0, sizeof word.box);
  g_string_append_len(page->text, text, (gssize)len);
  g_array_append_val(page->words, word);
}

static const PageWord *page_word(const Page *page, guint i)
{
  return &g_array_index(page->words, PageWord, i);
}

static float page_middle(const PageWord *word)
{
  return (word->box.y0 + word->box.y1) / 2;
}

/* ---- rows ---- */

static int page_by_middle(gconstpointer a, gconstpointer b, gpointer data)
{
  const Page *page = data;
  guint32 i = *(const guint32 *)a, j = *(const guint32 *)b;
  float y = page_middle(page_word(page, i)), z = page_middle(page_word(page, j));
  return y < z ? -1 : y > z ? 1 : i < j ? -1 : i > j;
}

static int page_by_left(gconstpointer a, gconstpointer b, gpointer data)
{
  const Page *page = data;
  guint32 i = *(const guint32 *)a, j = *(const guint32 *)b;
  float x = page_word(page, i)->box.x0, y = page_word(page, j)->box.x0;
  return x < y ? -1 : x > y ? 1 : i < j ? -1 : i > j;
}

/* "CỘNG HÒA XÃ" or "ĐẢNG CỘNG SẢN": the right half of every letterhead. */
static gboolean page_begins_motto(const Page *page, const guint32 *words)
{
  static const char *const mottos[][3] = {
      {"CỘNG", "HÒA", "XÃ"}, {"CỘNG", "HOÀ", "XÃ"}, {"ĐẢNG", "CỘNG", "SẢN"}, {"CỘNG", "HÒAXÃ", "HỘI"}};
  for (gsize m = 0; m < G_N_ELEMENTS(mottos); m++) {
    guint same = 0;
    for (guint k = 0; k < 3; k++) {
      const PageWord *word = page_word(page, words[k]);
      same += strlen(mottos[m][k]) == word->len && memcmp(page->text->str + word->start, mottos[m][k], word->len) == 0;
    }
    if (same == 3)
      return TRUE;
  }
  return FALSE;
}

static void page_finish_row(Page *page, PageRow *row)
{
  guint32 *words = &g_array_index(page->sorted, guint32, row->first);
  g_qsort_with_data(words, (gint)row->count, sizeof *words, page_by_left, page);
  for (guint i = 0; i < row->count; i++) {
    const PageWord *word = page_word(page, words[i]);
    row->y0 = i == 0 ? word->box.y0 : MIN(row->y0, word->box.y0);
    row->y1 = i == 0 ? word->box.y1 : MAX(row->y1, word->box.y1);
    if (i > 0 && word->box.x0 - page_word(page, words[i - 1])->box.x1 > PAGE_WIDE_GAP * row->height)
      row->wide = TRUE;
    if (i > 0 && i + 2 < row->count && page_begins_motto(page, words + i))
      row->motto = i;
  }
}

void page_make_rows(Page *page)
{
  for (guint32 i = 0; i < page->words->len; i++)
    g_array_append_val(page->sorted, i);
  g_qsort_with_data(page->sorted->data, (gint)page->sorted->len, sizeof(guint32), page_by_middle, page);
  PageRow row = {0};
  for (guint i = 0; i < page->sorted->len; i++) {
    const PageWord *word = page_word(page, g_array_index(page->sorted, guint32, i));
    float height = word->box.y1 - word->box.y0, middle = page_middle(word);
    if (row.count > 0 && fabsf(middle - row.mid) > PAGE_SAME_ROW * MIN(MAX(height, 1), MAX(row.height, 1))) {
      page_finish_row(page, &row);
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
    page_finish_row(page, &row);
    g_array_append_val(page->rows, row);
  }
}

guint page_get_n_rows(const Page *page)
{
  return page->rows->len;
}

void page_get_row(const Page *page, guint row, GString *out, PageBox *box)
{
  const PageRow *at = &g_array_index(page->rows, PageRow, row);
  *box = (PageBox){0, at->y0, 0, at->y1};
  for (guint i = 0; i < at->count; i++) {
    const PageWord *word = page_word(page, g_array_index(page->sorted, guint32, at->first + i));
    if (i > 0 && !word->glued)
      g_string_append_c(out, ' ');
    g_string_append_len(out, page->text->str + word->start, word->len);
    box->x0 = i == 0 ? word->box.x0 : MIN(box->x0, word->box.x0);
    box->x1 = i == 0 ? word->box.x1 : MAX(box->x1, word->box.x1);
  }
}

void page_drop_row(Page *page, guint row)
{
  g_array_index(page->rows, PageRow, row).count = 0;
}

/* ---- strips: where no word of a region stands ---- */

static void page_row_strips(const Page *page, const PageRow *row, float least, PageStrips *out)
{
  float right = -1;
  out->n = 0;
  for (guint i = 0; i < row->count; i++) {
    const PageWord *word = page_word(page, g_array_index(page->sorted, guint32, row->first + i));
    if (i > 0 && (word->box.x0 - right > least || i == row->motto) && out->n < PAGE_MAX_COLUMNS)
      out->strips[out->n++] = (PageStrip){right, word->box.x0};
    right = i == 0 ? word->box.x1 : MAX(right, word->box.x1);
  }
}

/* What remains of the strips when the row's words are put in; strips narrower than least vanish. */
static guint page_cut_strips(const Page *page, const PageRow *row, float least, const PageStrips *strips,
                             PageStrips *out)
{
  out->n = 0;
  for (guint s = 0; s < strips->n; s++) {
    float x0 = strips->strips[s].x0, x1 = strips->strips[s].x1;
    for (guint i = 0; i < row->count; i++) {
      const PageBox *box = &page_word(page, g_array_index(page->sorted, guint32, row->first + i))->box;
      if (box->x1 <= x0 || box->x0 >= x1)
        continue;
      if (box->x0 - x0 > x1 - box->x1)
        x1 = box->x0;
      else
        x0 = box->x1;
    }
    if (x1 - x0 >= least)
      out->strips[out->n++] = (PageStrip){x0, x1};
  }
  return out->n;
}

static guint page_column(const PageStrips *strips, const PageBox *box)
{
  float middle = (box->x0 + box->x1) / 2;
  guint column = 0;
  while (column < strips->n && middle > strips->strips[column].x0)
    column++;
  return column;
}

/* The rows from first on that share empty strips: how many, and the strips. */
static guint page_region(const Page *page, guint first, PageStrips *strips)
{
  const PageRow *row = &g_array_index(page->rows, PageRow, first);
  float least = (row->motto > 0 ? PAGE_MOTTO_STRIP : PAGE_STRIP) * row->height;
  if (!row->wide && row->motto == 0)
    return 0;
  page_row_strips(page, row, PAGE_WIDE_GAP * row->height, strips);
  guint n = 1;
  for (; first + n < page->rows->len; n++) {
    const PageRow *next = &g_array_index(page->rows, PageRow, first + n);
    PageStrips left;
    float gap = next->y0 - (next - 1)->y1;
    if (gap > PAGE_FAR * MAX(next->height, row->height) && !(next->wide && gap < 2 * PAGE_FAR * row->height))
      break;
    guint remain = page_cut_strips(page, next, least, strips, &left);
    if (remain == 0 || remain * 5 < strips->n * 3)
      break;
    *strips = left;
  }
  return n;
}

/* ---- lines out ---- */

static void page_begin_line(Page *page, PageLine *line, PageKind kind, float left, float right)
{
  memset(line, 0, sizeof *line);
  line->kind = kind;
  line->left = left;
  line->right = right;
  line->first = page->order->len;
}

static void page_line_add(Page *page, PageLine *line, guint32 index)
{
  const PageWord *word = page_word(page, index);
  const PageBox *box = &word->box;
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

static void page_end_line(Page *page, PageLine *line)
{
  line->count = page->order->len - line->first;
  if (line->count > 0)
    g_array_append_vals(page->lines, line, 1);
}

static void page_tab(Page *page)
{
  guint32 tab = PAGE_TAB;
  g_array_append_val(page->order, tab);
}

/* Rows of one column: each is a line. */
static void page_emit_prose(Page *page, const PageRow *row)
{
  PageLine line;
  page_begin_line(page, &line, PAGE_TEXT, 0, 0);
  for (guint i = 0; i < row->count; i++)
    page_line_add(page, &line, g_array_index(page->sorted, guint32, row->first + i));
  page_end_line(page, &line);
}

/* One column of a region, line by line. */
static void page_emit_column(Page *page, guint first, guint n, const PageStrips *strips, guint column, PageKind kind,
                             const float *edges)
{
  for (guint r = first; r < first + n; r++) {
    const PageRow *row = &g_array_index(page->rows, PageRow, r);
    PageLine line;
    page_begin_line(page, &line, kind, edges[2 * column], edges[2 * column + 1]);
    for (guint i = 0; i < row->count; i++) {
      guint32 index = g_array_index(page->sorted, guint32, row->first + i);
      if (page_column(strips, &page_word(page, index)->box) == column)
        page_line_add(page, &line, index);
    }
    page_end_line(page, &line);
  }
}

/* Physical rows first .. first + n as one table row: cell after cell, the lines of each put together. */
static void page_emit_table_row(Page *page, guint first, guint n, const PageStrips *strips)
{
  PageLine line;
  page_begin_line(page, &line, PAGE_ROW, 0, page->width);
  for (guint column = 0; column <= strips->n; column++) {
    if (column > 0)
      page_tab(page);
    for (guint r = first; r < first + n; r++) {
      const PageRow *row = &g_array_index(page->rows, PageRow, r);
      float right = 0;
      gboolean inside = FALSE;
      for (guint i = 0; i < row->count; i++) {
        guint32 index = g_array_index(page->sorted, guint32, row->first + i);
        const PageBox *box = &page_word(page, index)->box;
        if (page_column(strips, box) != column)
          continue;
        if (inside && n == 1 && box->x0 - right > PAGE_WIDE_GAP * row->height)
          page_tab(page);
        page_line_add(page, &line, index);
        right = box->x1;
        inside = TRUE;
      }
    }
  }
  page_end_line(page, &line);
}

/* ---- what a region is ---- */

/* How many columns the row has words in, and whether the first one is among them. */
static guint page_filled(const Page *page, const PageRow *row, const PageStrips *strips, gboolean *has_first)
{
  gboolean filled[PAGE_MAX_COLUMNS + 1] = {FALSE};
  guint n = 0;
  for (guint i = 0; i < row->count; i++) {
    guint column = page_column(strips, &page_word(page, g_array_index(page->sorted, guint32, row->first + i))->box);
    n += filled[column] ? 0 : 1;
    filled[column] = TRUE;
  }
  *has_first = filled[0];
  return n;
}

/* A table row ends where the next line stands further away than the lines of a cell do, or where lines all stand
 * alike and the next one fills its first cell and most others. */
static void page_emit_table(Page *page, guint first, guint n, const PageStrips *strips)
{
  float pitch = G_MAXFLOAT;
  for (guint r = first + 1; r < first + n; r++) {
    const PageRow *row = &g_array_index(page->rows, PageRow, r);
    pitch = MIN(pitch, MAX(row->mid - (row - 1)->mid, 0.8f * row->height));
  }
  guint start = first;
  for (guint r = first + 1; r <= first + n; r++) {
    gboolean ends = r == first + n;
    if (!ends) {
      const PageRow *row = &g_array_index(page->rows, PageRow, r);
      gboolean has_first;
      guint filled = page_filled(page, row, strips, &has_first);
      ends = row->mid - (row - 1)->mid > 1.25f * pitch || (has_first && filled * 2 > strips->n + 1);
    }
    if (ends) {
      page_emit_table_row(page, start, r - start, strips);
      start = r;
    }
  }
}

/* Words that only letterheads and signatures hold at the beginning of a line (Nghị định 30/2020/NĐ-CP, Phụ lục I, and
 * the Party's Hướng dẫn 36-HD/VPTW). */
static const char *const page_block_marks[] = {
    "CỘNG HÒA", "CỘNG HOÀ", "CỘNG HOA", "ĐẢNG CỘNG SẢN", "Độc lập", "Nơi nhận", "Nơi gửi",   "TM.",      "KT.",
    "TL.",      "TUQ.",     "T/M",      "K/T",           "T/L",     "CHỦ TỊCH", "BỘ TRƯỞNG", "GIÁM ĐỐC", "CÔNG HÒA"};

static gboolean page_is_block(const Page *page, guint first, guint n, const PageStrips *strips)
{
  g_autoptr(GString) text = g_string_new(NULL);
  if (strips->n > 2 || n > PAGE_BLOCK_ROWS)
    return FALSE;
  for (guint r = first; r < first + n; r++) {
    const PageRow *row = &g_array_index(page->rows, PageRow, r);
    for (guint column = 0; column <= strips->n; column++) {
      g_string_truncate(text, 0);
      for (guint i = 0; i < row->count && text->len < 64; i++) {
        const PageWord *word = page_word(page, g_array_index(page->sorted, guint32, row->first + i));
        if (page_column(strips, &word->box) != column)
          continue;
        if (text->len > 0)
          g_string_append_c(text, ' ');
        g_string_append_len(text, page->text->str + word->start, word->len);
      }
      for (gsize m = 0; m < G_N_ELEMENTS(page_block_marks); m++)
        if (g_str_has_prefix(text->str, page_block_marks[m]))
          return TRUE;
    }
  }
  return FALSE;
}

/* Two columns of running text: both filled from edge to edge, line after line. */
static gboolean page_is_prose(const Page *page, guint first, guint n, const PageStrips *strips, const float *edges)
{
  if (strips->n != 1 || n < PAGE_PROSE_ROWS)
    return FALSE;
  float filled[2] = {0, 0};
  for (guint r = first; r < first + n; r++) {
    const PageRow *row = &g_array_index(page->rows, PageRow, r);
    for (guint i = 0; i < row->count; i++) {
      const PageBox *box = &page_word(page, g_array_index(page->sorted, guint32, row->first + i))->box;
      filled[page_column(strips, box)] += box->x1 - box->x0 + 0.3f * row->height;
    }
  }
  for (guint column = 0; column < 2; column++) {
    float width = edges[2 * column + 1] - edges[2 * column];
    if (width < 0.25f * page->width || filled[column] < PAGE_PROSE_FILL * width * (float)n)
      return FALSE;
  }
  return TRUE;
}

static void page_emit_region(Page *page, guint first, guint n, const PageStrips *strips)
{
  float edges[2 * (PAGE_MAX_COLUMNS + 1)];
  for (guint column = 0; column <= strips->n; column++) {
    edges[2 * column] = G_MAXFLOAT;
    edges[2 * column + 1] = -G_MAXFLOAT;
  }
  for (guint r = first; r < first + n; r++) {
    const PageRow *row = &g_array_index(page->rows, PageRow, r);
    for (guint i = 0; i < row->count; i++) {
      const PageBox *box = &page_word(page, g_array_index(page->sorted, guint32, row->first + i))->box;
      guint column = page_column(strips, box);
      edges[2 * column] = MIN(edges[2 * column], box->x0);
      edges[2 * column + 1] = MAX(edges[2 * column + 1], box->x1);
    }
  }
  gboolean block = page_is_block(page, first, n, strips);
  if (block || page_is_prose(page, first, n, strips, edges)) {
    for (guint column = 0; column <= strips->n; column++)
      page_emit_column(page, first, n, strips, column, block ? PAGE_BLOCK : PAGE_TEXT, edges);
    return;
  }
  page_emit_table(page, first, n, strips);
}

void page_arrange(Page *page)
{
  guint kept = 0;
  for (guint r = 0; r < page->rows->len; r++) {
    const PageRow *row = &g_array_index(page->rows, PageRow, r);
    if (row->count > 0)
      g_array_index(page->rows, PageRow, kept++) = *row;
  }
  g_array_set_size(page->rows, kept);
  for (guint r = 0; r < page->rows->len;) {
    PageStrips strips;
    guint n = page_region(page, r, &strips);
    if (n == 0) {
      page_emit_prose(page, &g_array_index(page->rows, PageRow, r));
      r++;
      continue;
    }
    page_emit_region(page, r, n, &strips);
    r += n;
  }
}

void page_line_append(const Page *page, const PageLine *line, GString *out)
{
  gboolean fresh = TRUE;
  for (guint i = line->first; i < line->first + line->count; i++) {
    guint32 index = g_array_index(page->order, guint32, i);
    if (index == PAGE_TAB) {
      g_string_append_c(out, '\t');
      fresh = TRUE;
      continue;
    }
    const PageWord *word = page_word(page, index);
    if (!fresh && !word->glued)
      g_string_append_c(out, ' ');
    g_string_append_len(out, page->text->str + word->start, word->len);
    fresh = FALSE;
  }
}
