#include "corpus/format/pages/running_heads.h"

#include <math.h>
#include <string.h>

/* The edges of a page, as a share of its longer side, and the rows looked at from each. */
#define RUNNING_HEADS_EDGE       0.09f
#define RUNNING_HEADS_ROWS_ABOVE 2
#define RUNNING_HEADS_ROWS_BELOW 1
/* Repeating means: on so many pages, and at least on one in so many. */
#define RUNNING_HEADS_PAGES  2
#define RUNNING_HEADS_ONE_IN 3
/* The rows of one running head stand at the same height, give or take. */
#define RUNNING_HEADS_BAND 12
/* Longer rows are text. */
#define RUNNING_HEADS_MAX_LEN 200

typedef struct {
  guint page, row;
  char *key;      /* what the row says without the page number and the distance of its band */
  gboolean alone; /* nothing but a page number, or a head that is known: needs no repetition */
} RunningHeadsRow;

static void row_clear(gpointer data)
{
  g_free(((RunningHeadsRow *)data)->key);
}

/* "12", "- 12 -", "3/10", "Trang 12": nothing else than a page number. */
static gboolean is_number(const char *token)
{
  gsize digits = 0, len = strlen(token);
  for (gsize i = 0; i < len; i++) {
    if (g_ascii_isdigit(token[i]))
      digits++;
    else if (strchr("-/.|", token[i]) == NULL)
      return FALSE;
  }
  return digits > 0 && digits <= 8;
}

static gboolean is_mark(const char *token)
{
  return is_number(token) || token[strspn(token, "-_|.*")] == '\0' || strcmp(token, "–") == 0 ||
         strcmp(token, "—") == 0;
}

/* Headings that carry a number of their own: their repetition is the author's. */
static gboolean is_heading(const char *text)
{
  static const char *const words[] = {"Điều ",   "Chương ", "Mục ", "Phần ", "Mẫu ", "Biểu ",
                                      "Phụ lục", "PHỤ LỤC", "MẪU ", "BIỂU ", "Bảng "};
  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    if (g_str_has_prefix(text, words[i]))
      return TRUE;
  return FALSE;
}

/* The row without the numbers at its ends; *alone says that nothing else was there, or a head of
 * the official gazette (Công báo), whose documents may have one page. */
static char *running_heads_key(const char *text, gboolean *alone)
{
  g_auto(GStrv) tokens = g_strsplit(text, " ", -1);
  guint first = 0, last = g_strv_length(tokens);
  while (last > first && is_mark(tokens[last - 1]))
    last--;
  while (first < last && is_mark(tokens[first]))
    first++;
  *alone = first == last && strpbrk(text, "0123456789") != NULL;
  if (last - first == 1 &&
      (g_ascii_strcasecmp(tokens[first], "trang") == 0 || g_ascii_strcasecmp(tokens[first], "page") == 0))
    *alone = TRUE;
  GString *key = g_string_new(NULL);
  for (; first < last; first++)
    g_string_append(key, tokens[first]);
  if (g_str_has_prefix(key->str, "CÔNGBÁO/Số"))
    *alone = TRUE;
  return g_string_free(key, FALSE);
}

static void look(const Layout *page, guint page_no, guint row, GArray *found)
{
  LayoutBox box;
  g_autoptr(GString) text = g_string_new(NULL);
  float edge = RUNNING_HEADS_EDGE * MAX(page->width, page->height);
  layout_get_row(page, row, text, &box);
  gboolean upper = box.y1<edge, lower = box.y0> page->height - edge;
  if ((!upper && !lower) || text->len == 0 || text->len > RUNNING_HEADS_MAX_LEN || is_heading(text->str))
    return;
  RunningHeadsRow item = {page_no, row, NULL, FALSE};
  g_autofree char *key = running_heads_key(text->str, &item.alone);
  item.key = g_strdup_printf("%d %s", (int)lroundf(box.y0 / RUNNING_HEADS_BAND), key);
  g_array_append_val(found, item);
}

/* Rows of a band may fall to both sides of its border: the key of the band below counts as well. */
static guint running_heads_count(GHashTable *counts, const char *key)
{
  int band = (int)g_ascii_strtoll(key, NULL, 10);
  const char *text = strchr(key, ' ');
  guint n = 0;
  for (int b = band - 1; b <= band + 1; b++) {
    g_autofree char *other = g_strdup_printf("%d%s", b, text);
    n += GPOINTER_TO_UINT(g_hash_table_lookup(counts, other));
  }
  return n;
}

void running_heads_drop(Layout *pages, guint n)
{
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(RunningHeadsRow));
  g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);
  g_array_set_clear_func(found, row_clear);
  for (guint p = 0; p < n; p++) {
    guint rows = layout_get_n_rows(&pages[p]);
    for (guint r = 0; r < rows; r++)
      if (r < RUNNING_HEADS_ROWS_ABOVE || r + RUNNING_HEADS_ROWS_BELOW >= rows)
        look(&pages[p], p, r, found);
  }
  for (guint i = 0; i < found->len; i++) {
    const char *key = g_array_index(found, RunningHeadsRow, i).key;
    guint count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, key));
    g_hash_table_replace(counts, (gpointer)key, GUINT_TO_POINTER(count + 1));
  }
  for (guint i = 0; i < found->len; i++) {
    const RunningHeadsRow *item = &g_array_index(found, RunningHeadsRow, i);
    guint count = running_heads_count(counts, item->key);
    if (item->alone || (count >= RUNNING_HEADS_PAGES && count * RUNNING_HEADS_ONE_IN >= n))
      layout_drop_row(&pages[item->page], item->row);
  }
}
