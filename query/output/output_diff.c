#include "query/output/output_diff.h"

#include <string.h>

#include "corpus/base/language.h"
#include "query/compare/word_diff.h"
#include "query/output/output_json.h"
#include "query/output/output_result.h"
#include "query/screen/paragraph.h"

#define INDENT     4
#define CONTEXT    12 /* words that are shown before and behind a change */
#define NAME_WORDS 8  /* of a part that has no heading */

static const char *const state_codes[ALIGN_N_STATES] = {
    [ALIGN_UNCHANGED] = "unchanged", [ALIGN_CHANGED] = "changed", [ALIGN_NEW] = "new",
    [ALIGN_GONE] = "gone",           [ALIGN_MOVED] = "moved",
};

/* ---- text: words ---- */

typedef struct {
  const Display *display;
  GString *out;
  guint column;
} DiffWriting;

static void begin_line(DiffWriting *words)
{
  g_string_append_c(words->out, '\n');
  display_append_blanks(words->out, INDENT);
  words->column = INDENT;
}

/* One word, in its line or the next. */
static void put(DiffWriting *words, DisplayLook look, const char *text, gsize len)
{
  guint columns = display_columns(text, len);
  gboolean blank = words->column > INDENT;
  if (blank && words->column + 1 + columns > words->display->columns) {
    begin_line(words);
  } else if (blank) {
    g_string_append_c(words->out, ' ');
    words->column++;
  }
  display_append_look(words->display, look, words->out, text, len);
  words->column += columns;
}

/* The words from..to of a side; the first and the last bear the marks, if any, of what was changed. */
static void put_words(DiffWriting *words, DisplayLook look, const ComparisonSide *side, const ComparedWord *all,
                      guint from, guint to, const char *before, const char *behind)
{
  g_autoptr(GString) marked = g_string_new(NULL);
  for (guint i = from; i < to; i++) {
    g_string_assign(marked, i == from ? before : "");
    g_string_append_len(marked, side->text->str + all[i].start, (gssize)all[i].len);
    g_string_append(marked, i + 1 == to ? behind : "");
    if (all[i].new_line && words->column > INDENT)
      begin_line(words);
    put(words, look, marked->str, marked->len);
  }
}

/* What was removed or added, in its look or between the marks of wdiff. */
static void put_change(DiffWriting *words, WordRunKind kind, const ComparisonSide *side, const ComparedWord *all,
                       guint from, guint n)
{
  gboolean removed = kind == WORD_RUN_REMOVED, marks = !words->display->color;
  const char *before = !marks ? "" : removed ? "[-" : "{+", *behind = !marks ? "" : removed ? "-]" : "+}";
  put_words(words, removed ? DISPLAY_ENDED : DISPLAY_LIVING, side, all, from, from + n, before, behind);
}

/* What stayed, as far as it stands near a change. */
static void put_same(DiffWriting *words, const ComparisonSide *side, const ComparedWord *all, const WordRun *run,
                     gboolean first, gboolean last)
{
  guint from = run->from, to = run->from + run->n;
  guint head = first ? 0 : MIN(run->n, CONTEXT), tail = last ? 0 : MIN(run->n, CONTEXT);
  if (run->n <= head + tail + 1) {
    put_words(words, DISPLAY_PLAIN, side, all, from, to, "", "");
    return;
  }
  put_words(words, DISPLAY_PLAIN, side, all, from, from + head, "", "");
  put(words, DISPLAY_NOTE, "…", strlen("…"));
  put_words(words, DISPLAY_PLAIN, side, all, to - tail, to, "", "");
}

/* Words of an article's title, which is said above its text; 0 where nothing follows. */
static guint title_words(const ComparisonPart *part, const ComparedWord *words, guint n)
{
  guint title = 1;
  if (!*part->article)
    return 0;
  while (title < n && !words[title].new_line)
    title++;
  return title < n ? title : 0;
}

/* FALSE when the two could not be compared by words. */
static gboolean put_runs(DiffWriting *words, const Comparison *comparison, const ComparisonPart *old_part,
                         const ComparisonPart *new_part)
{
  const ComparedWord *old_words = comparison_words(&comparison->old, old_part);
  const ComparedWord *new_words = comparison_words(&comparison->new, new_part);
  g_autoptr(GArray) runs = word_diff(old_words, old_part->n_words, new_words, new_part->n_words);
  for (guint i = 0; runs != NULL && i < runs->len; i++) {
    WordRun *run = &g_array_index(runs, WordRun, i);
    guint title = run->kind == WORD_RUN_SAME && i == 0 ? title_words(new_part, new_words + run->from, run->n) : 0;
    run->from += title;
    run->n -= title;
    if (run->kind == WORD_RUN_SAME)
      put_same(words, &comparison->new, new_words, run, i == 0, i + 1 == runs->len);
    else if (run->kind == WORD_RUN_REMOVED)
      put_change(words, run->kind, &comparison->old, old_words, run->from, run->n);
    else
      put_change(words, run->kind, &comparison->new, new_words, run->from, run->n);
  }
  return runs != NULL;
}

/* ---- text: parts ---- */

/* "Điều 5. Phạm vi"; of a part without a heading its first words. To be freed. */
static char *name_of(const ComparisonSide *side, const ComparisonPart *part)
{
  const char *heading = part->heading != NULL ? part->heading : "", *last = g_strrstr(heading, OUTPUT_RESULT_SEPARATOR);
  heading = last != NULL ? last + strlen(OUTPUT_RESULT_SEPARATOR) : heading;
  if (*part->article)
    return *heading ? g_strdup(heading) : g_strdup_printf("Điều %s", part->article);
  const ComparedWord *words = comparison_words(side, part);
  GString *name = g_string_new(NULL);
  for (guint i = 0; i < part->n_words && i < NAME_WORDS; i++)
    g_string_append_printf(name, "%s%.*s", i > 0 ? " " : "", (int)words[i].len, side->text->str + words[i].start);
  g_string_append(name, part->n_words > NAME_WORDS ? " …" : "");
  return g_string_free(name, FALSE);
}

/* What is said over a part. */
static void append_state(const Output *output, const Comparison *comparison, const AlignPair *pair, GString *out)
{
  static const struct {
    const char *plain, *renumbered;
    DisplayLook look;
  } said[ALIGN_N_STATES] = {
      [ALIGN_CHANGED] = {N_("changed: %s"), N_("changed: %s, which was Điều %s"), DISPLAY_CHANGED},
      [ALIGN_NEW] = {N_("new: %s"), NULL, DISPLAY_LIVING},
      [ALIGN_GONE] = {N_("gone: %s"), NULL, DISPLAY_ENDED},
      [ALIGN_MOVED] = {N_("moved: %s"), N_("moved: %s, which was Điều %s"), DISPLAY_NUMBER},
  };
  const ComparisonPart *old_part = comparison_part(&comparison->old, pair->a),
                       *new_part = comparison_part(&comparison->new, pair->b);
  gboolean renumbered =
      pair->b != ALIGN_NONE && *old_part->article && strcmp(old_part->article, new_part->article) != 0;
  g_autofree char *name =
      pair->b != ALIGN_NONE ? name_of(&comparison->new, new_part) : name_of(&comparison->old, old_part);
  g_autofree char *line = renumbered ? g_strdup_printf(_(said[pair->state].renumbered), name, old_part->article)
                                     : g_strdup_printf(_(said[pair->state].plain), name);
  const Paragraph paragraph = {.look = said[pair->state].look, .indent = INDENT / 2};
  paragraph_append(&output->display, &paragraph, line, strlen(line), out);
}

/* A part that stands on one side only. */
static void put_whole(DiffWriting *words, WordRunKind kind, const ComparisonSide *side, const ComparisonPart *part)
{
  const ComparedWord *all = comparison_words(side, part);
  guint title = title_words(part, all, part->n_words);
  put_change(words, kind, side, all, title, part->n_words - title);
}

static void append_pair(const Output *output, const Comparison *comparison, const AlignPair *pair, GString *out)
{
  const ComparisonPart *old_part = comparison_part(&comparison->old, pair->a),
                       *new_part = comparison_part(&comparison->new, pair->b);
  DiffWriting words = {&output->display, out, INDENT};
  if (pair->state == ALIGN_UNCHANGED)
    return;
  g_string_append_c(out, '\n');
  append_state(output, comparison, pair, out);
  if (pair->state == ALIGN_MOVED) {
    g_string_append_c(out, '\n');
    return;
  }
  begin_line(&words);
  if (pair->state == ALIGN_GONE)
    put_whole(&words, WORD_RUN_REMOVED, &comparison->old, old_part);
  else if (pair->state == ALIGN_NEW)
    put_whole(&words, WORD_RUN_ADDED, &comparison->new, new_part);
  else if (!put_runs(&words, comparison, old_part, new_part)) {
    const char *note = _("(too long or too different to be compared by words)");
    display_append_look(&output->display, DISPLAY_NOTE, out, note, strlen(note));
  }
  g_string_append_c(out, '\n');
}

/* "12 articles unchanged, 3 changed, 1 new": what there is none of is left out, but for what is unchanged. */
static void append_counts(const Output *output, const char *unchanged, const guint counts[ALIGN_N_STATES], GString *out)
{
  static const char *const said[ALIGN_N_STATES] = {[ALIGN_CHANGED] = N_("%u changed"),
                                                   [ALIGN_NEW] = N_("%u new"),
                                                   [ALIGN_GONE] = N_("%u gone"),
                                                   [ALIGN_MOVED] = N_("%u moved")};
  g_autoptr(GString) line = g_string_new(NULL);
  g_string_append_printf(line, unchanged, counts[ALIGN_UNCHANGED]);
  for (guint state = 0; state < ALIGN_N_STATES; state++)
    if (said[state] != NULL && counts[state] > 0) {
      g_string_append(line, ", ");
      g_string_append_printf(line, _(said[state]), counts[state]);
    }
  const Paragraph paragraph = {.look = DISPLAY_TITLE};
  paragraph_append(&output->display, &paragraph, line->str, line->len, out);
  g_string_append_c(out, '\n');
}

static void append_text(const Output *output, const Comparison *comparison, GString *out)
{
  guint n_others = 0;
  for (guint state = 0; state < ALIGN_N_STATES; state++)
    n_others += comparison->n_others[state];
  if (comparison->by_article)
    append_counts(
        output,
        language_plural("%u article unchanged", "%u articles unchanged", comparison->n_articles[ALIGN_UNCHANGED]),
        comparison->n_articles, out);
  if (!comparison->by_article)
    append_counts(
        output,
        language_plural("%u paragraph unchanged", "%u paragraphs unchanged", comparison->n_others[ALIGN_UNCHANGED]),
        comparison->n_others, out);
  else if (n_others > comparison->n_others[ALIGN_UNCHANGED])
    append_counts(output,
                  language_plural("Outside the articles: %u part unchanged", "Outside the articles: %u parts unchanged",
                                  comparison->n_others[ALIGN_UNCHANGED]),
                  comparison->n_others, out);
  for (guint i = 0; i < comparison->pairs->len; i++)
    append_pair(output, comparison, &g_array_index(comparison->pairs, AlignPair, i), out);
}

/* ---- JSON ---- */

/* The bytes from the first of the words to the last. */
static void add_span(Json *json, const char *key, const ComparisonSide *side, const ComparedWord *words, guint n)
{
  gsize start = n > 0 ? words[0].start : 0, end = n > 0 ? words[n - 1].start + words[n - 1].len : 0;
  json_add_text(json, key, side->text->str + start, end - start);
}

static void add_runs(Json *json, const Comparison *comparison, const ComparisonPart *old_part,
                     const ComparisonPart *new_part)
{
  static const char *const keys[] = {
      [WORD_RUN_SAME] = "same", [WORD_RUN_REMOVED] = "removed", [WORD_RUN_ADDED] = "added"};
  const ComparedWord *old_words = comparison_words(&comparison->old, old_part);
  const ComparedWord *new_words = comparison_words(&comparison->new, new_part);
  g_autoptr(GArray) runs = word_diff(old_words, old_part->n_words, new_words, new_part->n_words);
  if (runs == NULL) {
    json_add_boolean(json, "too_long", TRUE);
    return;
  }
  json_begin_list(json, "words");
  for (guint i = 0; i < runs->len; i++) {
    const WordRun *run = &g_array_index(runs, WordRun, i);
    gboolean removed = run->kind == WORD_RUN_REMOVED;
    json_begin_object(json, NULL);
    add_span(json, keys[run->kind], removed ? &comparison->old : &comparison->new,
             (removed ? old_words : new_words) + run->from, run->n);
    json_end_object(json);
  }
  json_end_list(json);
}

static void append_json_pair(const Comparison *comparison, const AlignPair *pair, GString *out)
{
  Json json = {.out = out};
  const ComparisonPart *old_part = comparison_part(&comparison->old, pair->a),
                       *new_part = comparison_part(&comparison->new, pair->b);
  const ComparisonSide *side = pair->b != ALIGN_NONE ? &comparison->new : &comparison->old;
  const ComparisonPart *part = pair->b != ALIGN_NONE ? new_part : old_part;
  json_begin_object(&json, NULL);
  json_add_number(&json, "v", OUTPUT_JSON_VERSION);
  json_add_known(&json, "state", state_codes[pair->state]);
  json_add_known(&json, "article", part->article);
  if (pair->a != ALIGN_NONE && pair->b != ALIGN_NONE && strcmp(old_part->article, new_part->article) != 0)
    json_add_known(&json, "old_article", old_part->article);
  json_add_known(&json, "heading", part->heading);
  if (pair->state == ALIGN_CHANGED)
    add_runs(&json, comparison, old_part, new_part);
  else if (pair->state != ALIGN_UNCHANGED)
    add_span(&json, "text", side, comparison_words(side, part), part->n_words);
  json_end_object(&json);
  g_string_append_c(out, '\n');
}

static void add_counts(Json *json, const char *key, const guint counts[ALIGN_N_STATES])
{
  json_begin_object(json, key);
  for (guint state = 0; state < ALIGN_N_STATES; state++)
    json_add_number(json, state_codes[state], counts[state]);
  json_end_object(json);
}

static void append_json(const Comparison *comparison, const Result *old_one, const Result *new_one, GString *out)
{
  for (guint i = 0; i < comparison->pairs->len; i++)
    append_json_pair(comparison, &g_array_index(comparison->pairs, AlignPair, i), out);
  Json json = {.out = out};
  json_begin_object(&json, NULL);
  json_add_number(&json, "v", OUTPUT_JSON_VERSION);
  json_begin_object(&json, "summary");
  json_add_known(&json, "old", old_one->path);
  json_add_known(&json, "new", new_one->path);
  if (comparison->by_article)
    add_counts(&json, "articles", comparison->n_articles);
  add_counts(&json, "others", comparison->n_others);
  json_end_object(&json);
  json_end_object(&json);
  g_string_append_c(out, '\n');
}

void output_diff_append(const Output *output, const Comparison *comparison, const Result *old_one,
                        const Result *new_one, GString *out)
{
  if (output->format == OUTPUT_JSON)
    append_json(comparison, old_one, new_one, out);
  else
    append_text(output, comparison, out);
}
