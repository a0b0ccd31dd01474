#include "query/output/output_text.h"

#include <string.h>

#include "corpus/base/language.h"
#include "query/output/output_explain.h"
#include "query/output/output_facets.h"
#include "query/output/output_status.h"

#define INDENT           4   /* of everything below the first line of a result */
#define OUTER_WORDS      5   /* of a heading that encloses the passage's own */
#define MORE_PASSAGES_AT 0.8 /* share of the best passage's score from which a further one is worth a line */

/* ---- parts of a result ---- */

static void append_wrapped(const Output *output, DisplayLook look, const char *text, guint start, guint indent,
                           GString *out)
{
  display_begin(&output->display, look, out);
  display_append_wrapped(&output->display, out, text, strlen(text), NULL, 0, start, indent);
  display_end(&output->display, look, out);
  g_string_append_c(out, '\n');
}

static void add_date_part(GString *parts, const char *format, Date date)
{
  char buf[DATE_TEXT_MAX];
  if (date.year == 0)
    return;
  date_print(date, buf);
  g_autofree char *part = g_strdup_printf(format, buf);
  display_append_part(parts, part);
}

void output_text_append_identity(const Output *output, const Result *result, guint start, GString *out)
{
  g_autoptr(GString) parts = g_string_new(NULL);
  g_autofree const char **offices = result_list(result, FACT_ISSUER);
  g_autofree char *issuers = offices != NULL ? g_strjoinv(", ", (char **)offices) : NULL;
  Date issued = result_date(result, FACT_ISSUED);
  display_append_part(parts, result_text(result, FACT_NUMBER));
  display_append_part(parts, result_text(result, FACT_TYPE));
  display_append_part(parts, issuers);
  add_date_part(parts, "%s", issued);
  if (!issued.year)
    add_date_part(parts, _("effective %s"), result_date(result, FACT_EFFECTIVE));
  g_autoptr(GString) status = g_string_new(NULL);
  output_status_append(&result->status, status);
  display_append_part(parts, status->str);
  if (result->n_parts > 1 && !result->whole) {
    g_autofree char *part = g_strdup_printf(_("document %u of %u in the file"), result->part + 1, result->n_parts);
    display_append_part(parts, part);
  }
  if (result_text(result, FACT_REASON) != NULL)
    display_append_part(parts, _("not read in full"));
  if (parts->len > 0)
    append_wrapped(output, DISPLAY_NUMBER, parts->str, start, INDENT, out);
}

void output_text_append_path(const Output *output, guint indent, const char *lead, const char *path, GString *out)
{
  display_append_blanks(out, indent);
  g_string_append(out, lead);
  display_begin(&output->display, DISPLAY_PATH, out);
  display_append_path(out, path != NULL ? path : "");
  display_end(&output->display, DISPLAY_PATH, out);
  g_string_append_c(out, '\n');
}

const char *output_text_name(const char *title, const char *path)
{
  if (title != NULL && *title)
    return title;
  const char *slash = path != NULL ? strrchr(path, '/') : NULL;
  return slash != NULL && slash[1] ? slash + 1 : path != NULL ? path : "";
}

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
  g_string_append(out, !label && n < len ? "…" OUTPUT_TEXT_SEPARATOR : OUTPUT_TEXT_SEPARATOR);
}

/* The heading of a passage in the place that a screen has for it: the innermost part whole, the outer ones short. */
static char *shorten_heading(const char *heading)
{
  GString *out = g_string_new(NULL);
  for (const char *next; (next = strstr(heading, OUTPUT_TEXT_SEPARATOR));
       heading = next + strlen(OUTPUT_TEXT_SEPARATOR))
    append_outer(out, heading, (gsize)(next - heading));
  g_string_append(out, heading);
  return g_string_free(out, FALSE);
}

static void append_heading(const Output *output, const ResultPassage *passage, const char *lead, GString *out)
{
  g_autofree char *heading = NULL;
  if (passage->heading != NULL && *passage->heading)
    heading = shorten_heading(passage->heading);
  else if (*passage->article)
    heading = g_strdup_printf("Điều %s", passage->article);
  if (heading == NULL)
    return;
  display_append_blanks(out, INDENT);
  g_string_append(out, lead);
  append_wrapped(output, DISPLAY_HEADING, heading, INDENT + display_columns(lead, strlen(lead)), INDENT, out);
}

/* Whether the heading of passage i is that of one before it: a long article is several passages. */
static gboolean is_told(const GPtrArray *passages, guint i)
{
  const ResultPassage *passage = g_ptr_array_index(passages, i);
  for (guint k = 0; k < i; k++) {
    const ResultPassage *told = g_ptr_array_index(passages, k);
    if (g_strcmp0(told->heading, passage->heading) == 0 && strcmp(told->article, passage->article) == 0)
      return TRUE;
  }
  return FALSE;
}

static void append_passages(const Output *output, const GPtrArray *passages, GString *out)
{
  for (guint i = 0; passages != NULL && i < passages->len; i++) {
    const ResultPassage *passage = g_ptr_array_index(passages, i);
    if (i > 0 && passage->score < MORE_PASSAGES_AT)
      break;
    if (is_told(passages, i))
      continue;
    append_heading(output, passage, i > 0 ? _("also: ") : "", out);
    if (i > 0 || passage->snippet == NULL || !*passage->snippet)
      continue;
    display_append_blanks(out, INDENT);
    display_append_wrapped(&output->display, out, passage->snippet, strlen(passage->snippet), passage->marks,
                           passage->n_marks, INDENT, INDENT);
    g_string_append_c(out, '\n');
  }
}

static void append_result(const Output *output, const Result *result, GString *out)
{
  char rank[16];
  g_snprintf(rank, sizeof rank, "%2u. ", result->rank);
  g_string_append(out, rank);
  const char *title = result_text(result, FACT_TITLE), *name = output_text_name(title, result->path);
  g_autoptr(GString) safe = g_string_new(NULL);
  if (name == title)
    g_string_append(safe, name);
  else
    display_append_path(safe, name);
  append_wrapped(output, DISPLAY_TITLE, safe->str, (guint)strlen(rank), INDENT, out);
  gsize before = out->len;
  display_append_blanks(out, INDENT);
  gsize indented = out->len;
  output_text_append_identity(output, result, INDENT, out);
  if (out->len == indented)
    g_string_truncate(out, before);
  append_passages(output, result->passages, out);
  if (result->path != NULL)
    output_text_append_path(output, INDENT, "", result->path, out);
  for (guint i = 0; result->copies != NULL && i < result->copies->len; i++) {
    const ResultCopy *copy = &g_array_index(result->copies, ResultCopy, i);
    output_text_append_path(output, INDENT, copy->ocr ? _("also as a scan: ") : _("also as: "),
                            copy->path != NULL ? copy->path : "", out);
  }
  if (result->features != NULL)
    output_explain_append(&output->display, result, INDENT, out);
  g_string_append_c(out, '\n');
}

/* ---- the whole ---- */

/* Appends notices or suggestions, each as a paragraph: "%s", "Did you mean: %s?". */
static void append_sentences(const Output *output, const char *said, const GPtrArray *sentences, GString *out)
{
  for (guint i = 0; sentences != NULL && i < sentences->len; i++) {
    g_autofree char *sentence = g_strdup_printf(said, (const char *)g_ptr_array_index(sentences, i));
    append_wrapped(output, DISPLAY_NOTE, sentence, 0, 0, out);
  }
}

/* How many there are: "About 128 documents match". in_full: shown are others, too. */
static void append_count(const Results *results, gboolean in_full, GString *out)
{
  guint n = results->n_every;
  if (n == 0)
    g_string_append(out, in_full ? _("No document matches in full") : _("No document matches"));
  else if (in_full && results->exact)
    g_string_append_printf(out, language_plural("%u document matches in full", "%u documents match in full", n), n);
  else if (in_full)
    g_string_append_printf(
        out, language_plural("About %u document matches in full", "About %u documents match in full", n), n);
  else if (results->exact)
    g_string_append_printf(out, language_plural("%u document matches", "%u documents match", n), n);
  else
    g_string_append_printf(out, language_plural("About %u document matches", "About %u documents match", n), n);
  if (results->n_copies)
    g_string_append_printf(
        out,
        language_plural(", %u of them as a copy of another", ", %u of them as copies of others", results->n_copies),
        results->n_copies);
}

/* What was found in all: "128 documents match; shown are 1 to 10 (4 ms)." */
static void append_total(const Output *output, const Results *results, GString *out)
{
  g_autoptr(GString) total = g_string_new(NULL);
  guint n = results->results->len, every = results->n_every;
  guint first = output->offset + 1, last = output->offset + n;
  gboolean in_full = n > 0 && every < last;
  append_count(results, in_full, total);
  if (n == 0)
    g_string_append_printf(total, _("; none is left after %u"), output->offset);
  else if (in_full)
    g_string_append(total, n == 1 ? _("; this one comes nearest") : _("; the nearest are shown"));
  else if (n == 1 && every > 1)
    g_string_append_printf(total, _("; shown is %u"), first);
  else if (n < every)
    g_string_append_printf(total, _("; shown are %u to %u"), first, last);
  g_string_append_printf(total, " (%.0f ms).", results->seconds * 1000);
  append_wrapped(output, DISPLAY_NOTE, total->str, 0, 0, out);
}

void output_text_append(const Output *output, const Results *results, GString *out)
{
  if (output->query_no) {
    g_autofree char *head = g_strdup_printf(_("Query %u: %s"), output->query_no, output->query);
    append_wrapped(output, DISPLAY_TITLE, head, 0, 0, out);
    g_string_append_c(out, '\n');
  }
  if (results->notices != NULL && results->notices->len > 0) {
    append_sentences(output, "%s", results->notices, out);
    g_string_append_c(out, '\n');
  }
  for (guint i = 0; i < results->results->len; i++)
    append_result(output, g_ptr_array_index(results->results, i), out);
  output_facets_append(output, results->facets, out);
  if (results->results->len == 0 && output->offset == 0)
    append_wrapped(output, DISPLAY_NOTE, _("Nothing was found."), 0, 0, out);
  else
    append_total(output, results, out);
  append_sentences(output, _("Did you mean: %s?"), results->suggestions, out);
  if (output->query_no)
    g_string_append_c(out, '\n');
}
