#include "query/compare/comparison.h"

#include <string.h>

static void clear_passage(gpointer data)
{
  ComparisonPassage *passage = data;
  g_free(passage->heading);
  g_free(passage->article);
}

static void init_side(ComparisonSide *side)
{
  side->text = g_string_new(NULL);
  side->passages = g_array_new(FALSE, FALSE, sizeof(ComparisonPassage));
  g_array_set_clear_func(side->passages, clear_passage);
  side->parts = g_array_new(FALSE, FALSE, sizeof(ComparisonPart));
  side->words = g_array_new(FALSE, FALSE, sizeof(ComparedWord));
}

static void clear_side(ComparisonSide *side)
{
  g_string_free(side->text, TRUE);
  g_array_unref(side->passages);
  g_array_unref(side->parts);
  g_array_unref(side->words);
}

void comparison_init(Comparison *comparison)
{
  *comparison = (Comparison){0};
  init_side(&comparison->old);
  init_side(&comparison->new);
}

void comparison_clear(Comparison *comparison)
{
  clear_side(&comparison->old);
  clear_side(&comparison->new);
  g_clear_pointer(&comparison->pairs, g_array_unref);
}

void comparison_add_passage(ComparisonSide *side, const char *heading, const char *article, gsize start, gsize end)
{
  const ComparisonPassage passage = {g_strdup(heading), g_strdup(article), start, end};
  g_array_append_val(side->passages, passage);
}

/* ---- parts ---- */

static gboolean has_articles(const ComparisonSide *side)
{
  for (guint i = 0; i < side->passages->len; i++)
    if (*g_array_index(side->passages, ComparisonPassage, i).article)
      return TRUE;
  return FALSE;
}

static void add_part(ComparisonSide *side, const char *heading, const char *article, gsize start, gsize end)
{
  const ComparisonPart part = {heading, article, start, end, 0, 0};
  g_array_append_val(side->parts, part);
}

/* Passages of one article are one part. */
static void cut_articles(ComparisonSide *side)
{
  for (guint i = 0; i < side->passages->len; i++) {
    const ComparisonPassage *passage = &g_array_index(side->passages, ComparisonPassage, i);
    ComparisonPart *last =
        side->parts->len > 0 ? &g_array_index(side->parts, ComparisonPart, side->parts->len - 1) : NULL;
    if (last != NULL && *passage->article && strcmp(last->article, passage->article) == 0)
      last->end = passage->end;
    else
      add_part(side, passage->heading, passage->article, passage->start, passage->end);
  }
}

/* Whether a line goes on in the next, as the lines of a page do: it ends no sentence, and the next begins with a small
 * letter. */
static gboolean goes_on(const char *text, gsize start, gsize line_end, gsize end)
{
  gsize next = line_end + 1;
  while (line_end > start && g_ascii_isspace(text[line_end - 1]))
    line_end--;
  if (line_end == start || next >= end || strchr(".;:!?|", text[line_end - 1]) != NULL)
    return FALSE;
  gunichar c = g_utf8_get_char_validated(text + next, (gssize)(end - next));
  return c < 0x110000 && g_unichar_islower(c);
}

/* Passages without headings are cut by size, elsewhere in each text; their paragraphs are not. */
static void cut_paragraphs(ComparisonSide *side)
{
  const char *text = side->text->str;
  for (guint i = 0; i < side->passages->len; i++) {
    const ComparisonPassage *passage = &g_array_index(side->passages, ComparisonPassage, i);
    gsize start = passage->start;
    for (gsize at = start; at <= passage->end; at++) {
      gboolean ends = at == passage->end || (text[at] == '\n' && !goes_on(text, start, at, passage->end));
      if (!ends)
        continue;
      add_part(side, NULL, "", start, at);
      start = at + 1;
    }
  }
}

/* Words before the text of an article: "Điều 5." */
static guint label_words(const char *text, const char *article, const ComparedWord *words, guint n)
{
  gsize len = strlen(article);
  if (n < 2 || len == 0 || words[1].len < len || g_ascii_strncasecmp(text + words[1].start, article, len) != 0)
    return 0;
  return words[1].len == len || !g_ascii_isalnum(text[words[1].start + len]) ? 2 : 0;
}

/* Parts without a word are dropped. */
static void split_words(ComparisonSide *side, WordsTable *table)
{
  guint kept = 0;
  for (guint i = 0; i < side->parts->len; i++) {
    ComparisonPart part = g_array_index(side->parts, ComparisonPart, i);
    part.first_word = side->words->len;
    words_split(table, side->text->str + part.start, part.end - part.start, side->words);
    for (guint w = part.first_word; w < side->words->len; w++)
      g_array_index(side->words, ComparedWord, w).start += part.start;
    part.n_words = side->words->len - part.first_word;
    if (part.n_words == 0)
      continue;
    guint label = label_words(side->text->str, part.article, &g_array_index(side->words, ComparedWord, part.first_word),
                              part.n_words);
    part.first_word += label;
    part.n_words -= label;
    g_array_index(side->parts, ComparisonPart, kept++) = part;
  }
  g_array_set_size(side->parts, kept);
}

/* ---- the whole ---- */

const ComparisonPart *comparison_part(const ComparisonSide *side, guint index)
{
  static const ComparisonPart none = {.article = ""};
  return index != ALIGN_NONE ? &g_array_index(side->parts, ComparisonPart, index) : &none;
}

const ComparedWord *comparison_words(const ComparisonSide *side, const ComparisonPart *part)
{
  return (const ComparedWord *)(gpointer)side->words->data + part->first_word;
}

static AlignPart *align_parts(const ComparisonSide *side, gboolean by_article)
{
  AlignPart *parts = g_new(AlignPart, side->parts->len + 1);
  for (guint i = 0; i < side->parts->len; i++) {
    const ComparisonPart *part = &g_array_index(side->parts, ComparisonPart, i);
    parts[i] = (AlignPart){by_article ? part->article : "", comparison_words(side, part), part->n_words};
  }
  return parts;
}

void comparison_run(Comparison *comparison)
{
  ComparisonSide *sides[] = {&comparison->old, &comparison->new};
  g_autoptr(WordsTable) table = words_table_new();
  comparison->by_article = has_articles(sides[0]) && has_articles(sides[1]);
  for (guint i = 0; i < G_N_ELEMENTS(sides); i++) {
    (comparison->by_article ? cut_articles : cut_paragraphs)(sides[i]);
    split_words(sides[i], table);
  }
  g_autofree AlignPart *old = align_parts(sides[0], comparison->by_article);
  g_autofree AlignPart *new = align_parts(sides[1], comparison->by_article);
  comparison->pairs = align(old, sides[0]->parts->len, new, sides[1]->parts->len);
  for (guint i = 0; i < comparison->pairs->len; i++) {
    const AlignPair *pair = &g_array_index(comparison->pairs, AlignPair, i);
    const char *label = pair->b != ALIGN_NONE ? new[pair->b].label : old[pair->a].label;
    (*label ? comparison->n_articles : comparison->n_others)[pair->state]++;
  }
}

gboolean comparison_differs(const Comparison *comparison)
{
  for (guint state = 0; state < ALIGN_N_STATES; state++)
    if (state != ALIGN_UNCHANGED && comparison->n_articles[state] + comparison->n_others[state] > 0)
      return TRUE;
  return FALSE;
}
