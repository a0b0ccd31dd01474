#include "corpus/format/pages/paragraph_flow.h"

#include <math.h>
#include <string.h>

#include "corpus/text/syllable.h"

/* In letter heights: an indent, a gap between paragraphs. */
#define PARAGRAPH_FLOW_INDENT 0.8f
#define PARAGRAPH_FLOW_GAP    1.1f
/* Letters of one paragraph differ in height by less than this share. */
#define PARAGRAPH_FLOW_HEIGHT 0.3f
/* A page with fewer lines of text does not show its margins. */
#define PARAGRAPH_FLOW_MIN_LINES 6
/* Its right margin is then taken to be here, as a share of its width. */
#define PARAGRAPH_FLOW_RIGHT 0.88f

void paragraph_flow_init(ParagraphFlow *flow, Lines *lines)
{
  memset(flow, 0, sizeof *flow);
  flow->lines = lines;
  flow->held = g_string_new(NULL);
}

void paragraph_flow_clear(ParagraphFlow *flow)
{
  if (flow->held != NULL)
    g_string_free(flow->held, TRUE);
  flow->held = NULL;
}

static const LayoutWord *paragraph_flow_word(const Layout *page, const LayoutLine *line, guint i)
{
  guint32 index = g_array_index(page->order, guint32, line->first + i);
  return index == LAYOUT_TAB ? NULL : &g_array_index(page->words, LayoutWord, index);
}

/* "1.", "2.1.", "a)", "đ)", "-", "+", "Điều", "Chương", ...: what only stands at the beginning of a paragraph. */
static gboolean begins_item(const char *word, gsize len)
{
  static const char *const words[] = {"Điều", "Chương", "Mục", "Phần", "Khoản", "Căn", "CHƯƠNG", "MỤC", "PHẦN"};
  if (len == 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    if (strlen(words[i]) == len && memcmp(words[i], word, len) == 0)
      return TRUE;
  if (len == 1 && (word[0] == '-' || word[0] == '+' || word[0] == '*'))
    return TRUE;
  return len <= 8 && (word[len - 1] == ')' || (word[len - 1] == '.' && g_ascii_isdigit(word[0])));
}

static gboolean begins_lower(const char *word, gsize len)
{
  gunichar c = g_utf8_get_char_validated(word, (gssize)len);
  return c < (gunichar)-2 && g_unichar_islower(c) && word[len - 1] != ')' && !(len <= 4 && word[len - 1] == '.');
}

static gboolean ends_sentence(const GString *word)
{
  static const char *const ends[] = {".", ";", ":", "!", "?", ".”", ".\"", "…"};
  for (gsize i = 0; i < G_N_ELEMENTS(ends); i++)
    if (g_str_has_suffix(word->str, ends[i]))
      return TRUE;
  return FALSE;
}

static gboolean is_centred(const LayoutLine *line, float left, float right)
{
  float before = line->box.x0 - left, after = right - line->box.x1;
  return before > line->height && fabsf(before - after) < 2 * line->height;
}

/* Whether the next line's first word would have fitted behind the open line. */
static gboolean had_room(const ParagraphFlow *flow, const LayoutLine *next, float left, float right)
{
  const LayoutLine *last = &flow->last;
  float room = is_centred(last, left, right) ? (right - left) - (last->box.x1 - last->box.x0) : right - last->box.x1;
  return room > next->word_width + 0.3f * last->height;
}

static gboolean continues(const ParagraphFlow *flow, const Layout *page, const LayoutLine *next)
{
  const LayoutLine *last = &flow->last;
  const LayoutWord *word = paragraph_flow_word(page, next, 0);
  if (!flow->open || last->kind != next->kind || next->kind == LAYOUT_ROW || word == NULL || flow->held->len == 0)
    return FALSE;
  if (fabsf(last->height - next->height) > PARAGRAPH_FLOW_HEIGHT * MAX(last->height, next->height))
    return FALSE;
  gboolean below = !flow->turned && next->box.y0 > last->box.y0;
  if (below && next->box.y0 - last->box.y1 > PARAGRAPH_FLOW_GAP * last->height)
    return FALSE;
  const char *text = page->text->str + word->start;
  gboolean item = begins_item(text, word->len), ended = ends_sentence(flow->held);
  gboolean column = next->right > next->left;
  float left = column ? next->left : flow->left, right = column ? next->right : MAX(flow->right, last->box.x1);
  gboolean indented = next->box.x0 - left > PARAGRAPH_FLOW_INDENT * next->height && !is_centred(next, left, right) &&
                      next->box.x0 - last->box.x0 > PARAGRAPH_FLOW_INDENT * next->height / 2;
  if (ended && (item || indented))
    return FALSE;
  gboolean lower = !item && begins_lower(text, word->len);
  if (lower && !ended)
    return TRUE;
  return next->kind == LAYOUT_TEXT && !item && !indented && !had_room(flow, next, left, right);
}

/* Whether the hyphen at the end of the held word only marked the end of a line: "organi-" "sation", not "TT-" "BTC" and
 * not "Hà Nội -". Two Vietnamese syllables keep theirs. */
static gboolean is_broken(const ParagraphFlow *flow, const char *next, gsize len)
{
  const GString *held = flow->held;
  Syllable syllable;
  if (held->len < 3 || held->str[held->len - 1] != '-' || !g_ascii_islower(held->str[held->len - 2]) || len == 0 ||
      !g_ascii_islower(next[0]))
    return FALSE;
  while (len > 1 && !g_ascii_isalpha(next[len - 1]))
    len--;
  return !syllable_parse(held->str, held->len - 1, &syllable) || !syllable_parse(next, len, &syllable);
}

static void release(ParagraphFlow *flow)
{
  lines_page(flow->lines, flow->held_page);
  lines_add(flow->lines, flow->held->str, flow->held->len, flow->held_font);
  g_string_truncate(flow->held, 0);
}

/* Joins the held word and the first one of the next line. */
static void join(ParagraphFlow *flow, const Layout *page, const LayoutWord *word)
{
  GString *held = flow->held;
  gboolean tight = held->len > 1 && (held->str[held->len - 1] == '-' || held->str[held->len - 1] == '/');
  if (is_broken(flow, page->text->str + word->start, word->len))
    g_string_truncate(held, held->len - 1);
  release(flow);
  if (!tight)
    lines_add(flow->lines, " ", 1, NULL);
}

static void paragraph_flow_line(ParagraphFlow *flow, const Layout *page, const LayoutLine *line)
{
  gboolean joins = continues(flow, page, line);
  if (!joins && flow->open) {
    release(flow);
    if (flow->last.kind == LAYOUT_ROW)
      lines_row_end(flow->lines);
    lines_end(flow->lines);
  }
  if (line->kind == LAYOUT_ROW)
    lines_row(flow->lines);
  for (guint i = 0; i < line->count; i++) {
    const LayoutWord *word = paragraph_flow_word(page, line, i);
    if (word == NULL) {
      release(flow);
      lines_cell(flow->lines);
      continue;
    }
    if (i == 0 && joins) {
      join(flow, page, word);
    } else if (flow->held->len > 0) {
      release(flow);
      if (!word->glued)
        lines_add(flow->lines, " ", 1, NULL);
    }
    g_string_append_len(flow->held, page->text->str + word->start, word->len);
    flow->held_font = word->font;
    flow->held_page = page->number;
  }
  flow->last = *line;
  flow->open = TRUE;
  flow->turned = FALSE;
}

/* The margins of the text: lines reach the right one here and there, so a few stragglers do not count. */
static void margins(ParagraphFlow *flow, const Layout *page)
{
  float left = G_MAXFLOAT, right[3] = {0, 0, 0};
  guint n = 0;
  for (guint i = 0; i < page->lines->len; i++) {
    const LayoutLine *line = &g_array_index(page->lines, LayoutLine, i);
    if (line->kind != LAYOUT_TEXT)
      continue;
    n++;
    left = MIN(left, line->box.x0);
    float x = line->box.x1;
    for (int k = 0; k < 3; k++)
      if (x > right[k]) {
        float other = right[k];
        right[k] = x;
        x = other;
      }
  }
  if (n >= PARAGRAPH_FLOW_MIN_LINES) {
    flow->left = left;
    /* A short page may have but one line that reaches it. */
    flow->right = MAX(right[2], MIN(right[0], PARAGRAPH_FLOW_RIGHT * page->width));
  } else {
    flow->left = flow->right == 0 && n > 0 ? left : flow->left;
    flow->right = MAX(MAX(flow->right, right[0]), PARAGRAPH_FLOW_RIGHT * page->width);
  }
}

gboolean paragraph_flow_add(ParagraphFlow *flow, const Layout *page)
{
  if (page->unread)
    paragraph_flow_finish(flow); /* nobody knows how it goes on */
  margins(flow, page);
  flow->turned = TRUE;
  for (guint i = 0; i < page->lines->len && !flow->lines->full; i++)
    paragraph_flow_line(flow, page, &g_array_index(page->lines, LayoutLine, i));
  if (page->unread)
    paragraph_flow_finish(flow);
  return !flow->lines->full;
}

void paragraph_flow_finish(ParagraphFlow *flow)
{
  if (!flow->open)
    return;
  release(flow);
  if (flow->last.kind == LAYOUT_ROW)
    lines_row_end(flow->lines);
  lines_end(flow->lines);
  flow->open = FALSE;
}
