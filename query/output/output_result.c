#include "query/output/output_result.h"

#include <string.h>

#include "corpus/base/language.h"
#include "query/output/output_explain.h"
#include "query/output/output_status.h"
#include "query/result/result_file.h"
#include "query/result/result_title.h"
#include "query/screen/paragraph.h"

#define INDENT           4   /* of everything below the first line of a result */
#define LINES_MAX        5   /* of a result, without its paths */
#define OUTER_WORDS      5   /* of a heading that encloses the passage's own */
#define MORE_PASSAGES_AT 0.8 /* share of the best passage's score from which a further one is worth a word */
#define COLUMNS_OF_DAY   80  /* from which a line has place for the day and a title that says something */
#define LEAD_COLUMNS     20  /* of a snippet of one line before its first word that matches */

char *output_result_page(guint page)
{
  return g_strdup_printf(_("p. %u"), page);
}

/* ---- what it is ---- */

char *output_result_name(const Result *result)
{
  g_autoptr(GString) safe = g_string_new(NULL);
  g_autofree char *title = result_title_dup(result);
  if (title != NULL) {
    display_append(safe, title, strlen(title));
  } else {
    const char *path = result->path != NULL ? result->path : "", *slash = strrchr(path, '/');
    display_append_path(safe, slash != NULL && slash[1] ? slash + 1 : path);
  }
  return g_string_free(g_steal_pointer(&safe), FALSE);
}

/* Appends what is known of a fact, with a mark when it is uncertain. */
static void add_fact_part(GString *parts, const Result *result, FactField field, const char *value)
{
  g_autofree char *marked = value != NULL && result_is_uncertain(result, field)
                                ? g_strconcat(value, OUTPUT_RESULT_UNCERTAIN, NULL)
                                : g_strdup(value);
  display_append_part(parts, marked);
}

static void add_date_part(GString *parts, const char *format, Date date)
{
  char day[DATE_TEXT_MAX];
  if (date.year == 0)
    return;
  date_print(date, day);
  g_autofree char *part = g_strdup_printf(format, day);
  display_append_part(parts, part);
}

static void add_number(GString *parts, const Result *result)
{
  FactField field = result_text(result, FACT_NUMBER) != NULL ? FACT_NUMBER : FACT_TYPE;
  add_fact_part(parts, result, field, result_text(result, field));
}

static void add_issuers(GString *parts, const Result *result)
{
  g_autofree const char **offices = result_list(result, FACT_ISSUER);
  g_autofree char *issuers = offices != NULL ? g_strjoinv(", ", (char **)offices) : NULL;
  add_fact_part(parts, result, FACT_ISSUER, issuers);
}

static void add_day(GString *parts, const Result *result)
{
  Date issued = result_date(result, FACT_ISSUED);
  add_date_part(parts, "%s", issued);
  if (!issued.year)
    add_date_part(parts, _("effective %s"), result_date(result, FACT_EFFECTIVE));
}

static void add_identity(GString *parts, const Result *result)
{
  add_number(parts, result);
  add_issuers(parts, result);
  add_day(parts, result);
}

/* What tells it from what one would expect of a document. */
static void add_remarks(GString *parts, const Result *result)
{
  if (result->n_parts > 1 && !result->whole) {
    g_autofree char *part = g_strdup_printf(_("document %u of %u in the file"), result->part + 1, result->n_parts);
    display_append_part(parts, part);
  }
  if (result_text(result, FACT_REASON) != NULL)
    display_append_part(parts, _("not read in full"));
}

char *output_result_identity(const Result *result)
{
  g_autoptr(GString) parts = g_string_new(NULL), status = g_string_new(NULL);
  add_identity(parts, result);
  if (result->absent != NULL)
    display_append_part(parts, _("not in the index"));
  output_status_append(&result->status, status);
  display_append_part(parts, status->str);
  add_remarks(parts, result);
  return g_string_free(g_steal_pointer(&parts), FALSE);
}

/* ---- its status ---- */

static const char *status_word(const LegalStatus *status)
{
  return status->kind != VALIDITY_UNKNOWN ? _(validity_name(status->kind)) : NULL;
}

static DisplayLook status_look(ValidityKind kind)
{
  if (kind == VALIDITY_IN_FORCE)
    return DISPLAY_LIVING;
  if (VALIDITY_BIT(kind) & VALIDITY_ENDED)
    return DISPLAY_ENDED;
  return DISPLAY_CHANGED;
}

/* Who changed or ended it and when, which the word at the margin does not say. */
static void add_status_details(GString *parts, const LegalStatus *status)
{
  g_autoptr(GString) details = g_string_new(NULL);
  output_status_append(status, details);
  if (g_strcmp0(details->str, status_word(status)) != 0)
    display_append_part(parts, details->str);
}

/* ---- its passages ---- */

/* Length of the label that a heading begins with: "Chương II" of "Chương II. Quy định"; 0 = none. */
static gsize label_len(const char *part, gsize len)
{
  static const char *const labels[] = {"Phần ", "Chương ", "Mục ", "Tiểu mục "};
  for (guint i = 0; i < G_N_ELEMENTS(labels); i++) {
    gsize n = strlen(labels[i]);
    if (len <= n || memcmp(part, labels[i], n) != 0)
      continue;
    while (n < len && strchr(" .:", part[n]) == NULL)
      n++;
    return n;
  }
  return 0;
}

/* Length of the first words of text. */
static gsize words_len(const char *text, gsize len, guint words)
{
  gsize n = 0;
  while (n < len && (text[n] != ' ' || --words > 0))
    n++;
  return n;
}

/* Appends an outer part of a heading path, of which a label or a few words are enough. */
static void append_outer(GString *out, const char *part, gsize len)
{
  gsize label = label_len(part, len), n = label ? label : words_len(part, len, OUTER_WORDS);
  g_string_append_len(out, part, (gssize)n);
  g_string_append(out, !label && n < len ? "…" OUTPUT_RESULT_SEPARATOR : OUTPUT_RESULT_SEPARATOR);
}

/* The heading of a passage in the place that a screen has for it: the innermost part whole, the outer ones short. */
static char *shorten_heading(const char *heading)
{
  GString *out = g_string_new(NULL);
  for (const char *next; (next = strstr(heading, OUTPUT_RESULT_SEPARATOR));
       heading = next + strlen(OUTPUT_RESULT_SEPARATOR))
    append_outer(out, heading, (gsize)(next - heading));
  g_string_append(out, heading);
  return g_string_free(out, FALSE);
}

/* "p. 12 · Chương II > Điều 5. Phạm vi"; NULL when there is nothing to say. */
static char *passage_name(const ResultPassage *passage)
{
  g_autofree char *heading = passage->heading != NULL && *passage->heading ? shorten_heading(passage->heading)
                             : *passage->article ? g_strdup_printf("Điều %s", passage->article)
                                                 : NULL;
  if (passage->page == 0)
    return g_steal_pointer(&heading);
  g_autofree char *page = output_result_page(passage->page);
  return heading != NULL ? g_strconcat(page, " · ", heading, NULL) : g_steal_pointer(&page);
}

/* What a further passage is called in a line with others: "Điều 12", its innermost heading, or its page. */
static char *passage_label(const ResultPassage *passage)
{
  if (*passage->article)
    return g_strdup_printf("Điều %s", passage->article);
  const char *heading = passage->heading, *last;
  while (heading != NULL && (last = strstr(heading, OUTPUT_RESULT_SEPARATOR)))
    heading = last + strlen(OUTPUT_RESULT_SEPARATOR);
  if (heading != NULL && *heading)
    return g_strdup(heading);
  return passage->page > 0 ? output_result_page(passage->page) : NULL;
}

/* Whether the heading of passage i is that of one before it: a long article is several passages. */
static gboolean is_told(const GPtrArray *passages, guint i)
{
  const ResultPassage *passage = g_ptr_array_index(passages, i);
  for (guint k = 0; k < i; k++) {
    const ResultPassage *told = g_ptr_array_index(passages, k);
    gboolean named = *passage->article || (passage->heading != NULL && *passage->heading);
    if (g_strcmp0(told->heading, passage->heading) == 0 && strcmp(told->article, passage->article) == 0 &&
        (named || told->page == passage->page))
      return TRUE;
  }
  return FALSE;
}

/* "see also: Điều 12, Điều 13"; NULL when the first passage says it all. */
static char *further_passages(const GPtrArray *passages)
{
  g_autoptr(GString) names = g_string_new(NULL);
  for (guint i = 1; i < passages->len; i++) {
    const ResultPassage *passage = g_ptr_array_index(passages, i);
    if (passage->score < MORE_PASSAGES_AT)
      break;
    g_autofree char *label = is_told(passages, i) ? NULL : passage_label(passage);
    if (label != NULL)
      g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "", label);
  }
  return names->len > 0 ? g_strdup_printf(_("see also: %s"), names->str) : NULL;
}

/* ---- lines ---- */

static guint append_line(const Output *output, DisplayLook look, const char *text, guint max_lines, GString *out)
{
  const Paragraph paragraph = {.look = look, .start = INDENT, .indent = INDENT, .max_lines = max_lines};
  if (text == NULL || !*text)
    return 0;
  display_append_blanks(out, INDENT);
  guint n = paragraph_append(&output->display, &paragraph, text, strlen(text), out);
  g_string_append_c(out, '\n');
  return n;
}

/* The mark from which a line of so many columns has most of what matches. */
static guint best_mark(const ResultPassage *passage, guint columns)
{
  guint best = 0, most = 0;
  for (guint i = 0; i < passage->n_marks; i++) {
    guint from = passage->marks[i].start, shown = 0;
    for (guint k = i; k < passage->n_marks; k++) {
      guint end = passage->marks[k].start + passage->marks[k].len;
      if (display_columns(passage->snippet + from, end - from) > columns)
        break;
      shown += passage->marks[k].len;
    }
    if (shown > most) {
      best = i;
      most = shown;
    }
  }
  return best;
}

/* Where a snippet that has one line only should begin, so that the words that match are seen. */
static gsize snippet_start(const Output *output, const ResultPassage *passage)
{
  guint columns = output->display.columns - INDENT - 2;
  if (passage->n_marks == 0 || display_columns(passage->snippet, strlen(passage->snippet)) <= columns)
    return 0;
  gsize first = passage->marks[best_mark(passage, columns - LEAD_COLUMNS)].start, at = first;
  if (display_columns(passage->snippet, first) <= LEAD_COLUMNS)
    return 0;
  while (at > 0 && display_columns(passage->snippet + at, first - at) < LEAD_COLUMNS)
    at--;
  while (at < first && passage->snippet[at] != ' ')
    at++;
  return at < first ? at + 1 : first;
}

static void append_snippet(const Output *output, const ResultPassage *passage, guint max_lines, GString *out)
{
  if (passage->snippet == NULL || !*passage->snippet)
    return;
  gsize from = max_lines == 1 ? snippet_start(output, passage) : 0;
  g_autofree ResultMark *marks = g_new(ResultMark, passage->n_marks + 1);
  guint n_marks = 0;
  for (guint i = 0; i < passage->n_marks; i++)
    if (passage->marks[i].start >= from)
      marks[n_marks++] = (ResultMark){passage->marks[i].start - (guint)from, passage->marks[i].len};
  const guint lead = from > 0 ? 1 : 0;
  const Paragraph paragraph = {
      .marks = marks, .n_marks = n_marks, .start = INDENT + lead, .indent = INDENT, .max_lines = max_lines};
  display_append_blanks(out, INDENT);
  g_string_append(out, lead ? "…" : "");
  paragraph_append(&output->display, &paragraph, passage->snippet + from, strlen(passage->snippet + from), out);
  g_string_append_c(out, '\n');
}

static void append_passages(const Output *output, const GPtrArray *passages, guint lines, GString *out)
{
  if (passages == NULL || passages->len == 0)
    return;
  const ResultPassage *passage = g_ptr_array_index(passages, 0);
  g_autofree char *heading = passage_name(passage), *more = further_passages(passages);
  guint named = append_line(output, DISPLAY_HEADING, heading, 1, out);
  lines = lines > named ? lines - named : 1;
  if (lines < 2)
    g_clear_pointer(&more, g_free);
  append_snippet(output, passage, more != NULL ? lines - 1 : lines, out);
  append_line(output, DISPLAY_NOTE, more, 1, out);
}

char *output_result_uri(const char *path)
{
  gsize len = result_file_len(path);
  g_autofree char *file = g_strndup(path, len > 0 ? len : strlen(path));
  return *file == '/' ? g_filename_to_uri(file, NULL, NULL) : NULL;
}

static guint append_title(const Output *output, const Result *result, GString *out)
{
  g_autofree char *name = output_result_name(result), *rank = g_strdup_printf("%2u. ", result->rank);
  g_autofree char *link = output->display.link && result->path != NULL ? output_result_uri(result->path) : NULL;
  const Paragraph paragraph = {.look = DISPLAY_TITLE,
                               .link = link,
                               .start = (guint)strlen(rank),
                               .indent = INDENT,
                               .right = status_word(&result->status),
                               .right_look = status_look(result->status.kind),
                               .max_lines = 2};
  g_string_append(out, rank);
  guint lines = paragraph_append(&output->display, &paragraph, name, strlen(name), out);
  g_string_append_c(out, '\n');
  return lines;
}

void output_result_append_path(const Output *output, guint indent, const char *lead, const char *path, GString *out)
{
  display_append_blanks(out, indent);
  g_string_append(out, lead);
  display_begin(&output->display, DISPLAY_PATH, out);
  display_append_path(out, path != NULL ? path : "");
  display_end(&output->display, DISPLAY_PATH, out);
  g_string_append_c(out, '\n');
}

void output_result_append_copies(const Output *output, guint indent, const Result *result, GString *out)
{
  for (guint i = 0; result->copies != NULL && i < result->copies->len; i++) {
    const ResultCopy *copy = &g_array_index(result->copies, ResultCopy, i);
    output_result_append_path(output, indent, copy->ocr ? _("also as a scan: ") : _("also as: "), copy->path, out);
  }
}

static void append_paths(const Output *output, const Result *result, GString *out)
{
  if (result->path != NULL)
    output_result_append_path(output, INDENT, "", result->path, out);
  output_result_append_copies(output, INDENT, result, out);
}

static gboolean fits(const Output *output, const char *text, guint lines)
{
  const Paragraph paragraph = {.start = INDENT, .indent = INDENT};
  g_autoptr(GString) unseen = g_string_new(NULL);
  return paragraph_append(&output->display, &paragraph, text, strlen(text), unseen) <= lines;
}

/* Number, issuers, day, and what became of it. Where that is cut, it is the issuers that are: the number names them, and
 * the names of five ministries would hide that the document has been replaced. */
static guint append_identity(const Output *output, const Result *result, guint max_lines, GString *out)
{
  g_autoptr(GString) parts = g_string_new(NULL);
  add_identity(parts, result);
  add_status_details(parts, &result->status);
  add_remarks(parts, result);
  if (!fits(output, parts->str, max_lines)) {
    g_string_truncate(parts, 0);
    add_number(parts, result);
    add_day(parts, result);
    add_status_details(parts, &result->status);
    add_remarks(parts, result);
    add_issuers(parts, result);
  }
  display_append_part(parts, result_text(result, FACT_SIGNER));
  return append_line(output, DISPLAY_NUMBER, parts->str, max_lines, out);
}

void output_result_append(const Output *output, const Result *result, GString *out)
{
  guint lines = append_title(output, result, out);
  lines += append_identity(output, result, lines > 1 ? 1 : 2, out);
  append_passages(output, result->passages, LINES_MAX - MIN(lines, LINES_MAX), out);
  if (output->paths)
    append_paths(output, result, out);
  if (result->features != NULL)
    output_explain_append(&output->display, result, INDENT, out);
  g_string_append_c(out, '\n');
}

void output_result_append_compact(const Output *output, const Result *result, GString *out)
{
  g_autoptr(GString) parts = g_string_new(NULL);
  g_autofree char *name = output_result_name(result), *rank = g_strdup_printf("%2u. ", result->rank);
  g_autofree char *link = output->display.link && result->path != NULL ? output_result_uri(result->path) : NULL;
  const Paragraph paragraph = {.link = link,
                               .start = (guint)strlen(rank),
                               .indent = INDENT,
                               .right = status_word(&result->status),
                               .right_look = status_look(result->status.kind),
                               .max_lines = 1};
  add_fact_part(parts, result, FACT_NUMBER, result_text(result, FACT_NUMBER));
  if (output->display.columns >= COLUMNS_OF_DAY)
    add_date_part(parts, "%s", result_date(result, FACT_ISSUED));
  display_append_part(parts, name);
  g_string_append(out, rank);
  paragraph_append(&output->display, &paragraph, parts->str, parts->len, out);
  g_string_append_c(out, '\n');
  if (output->paths)
    append_paths(output, result, out);
}
