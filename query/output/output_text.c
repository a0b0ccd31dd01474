#include "query/output/output_text.h"

#include <string.h>

#include "corpus/base/language.h"
#include "query/output/output_facets.h"
#include "query/output/output_result.h"
#include "query/screen/paragraph.h"

static void append_paragraph(const Output *output, DisplayLook look, const char *text, GString *out)
{
  const Paragraph paragraph = {.look = look};
  paragraph_append(&output->display, &paragraph, text, strlen(text), out);
  g_string_append_c(out, '\n');
}

/* Appends notices or suggestions, each as a paragraph: "%s", "Did you mean: %s?". */
static void append_sentences(const Output *output, const char *said, const GPtrArray *sentences, GString *out)
{
  for (guint i = 0; sentences != NULL && i < sentences->len; i++) {
    g_autofree char *sentence = g_strdup_printf(said, (const char *)g_ptr_array_index(sentences, i));
    append_paragraph(output, DISPLAY_NOTE, sentence, out);
  }
}

/* ---- how many ---- */

/* "About 128 documents match". in_full: shown are others, too. */
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
  if (results->n_copies && n > 0 && !in_full)
    g_string_append_printf(
        out,
        language_plural(", %u of them as a copy of another", ", %u of them as copies of others", results->n_copies),
        results->n_copies);
}

/* Which of them are shown. */
static void append_range(const Output *output, const Results *results, gboolean in_full, GString *out)
{
  guint n = results->results->len, every = results->n_every;
  guint first = output->offset + 1, last = output->offset + n;
  if (n == 0 && output->offset)
    g_string_append_printf(out, _("; none is left after %u"), output->offset);
  else if (in_full)
    g_string_append(out, n == 1 ? _("; this one comes nearest") : _("; the nearest are shown"));
  else if (n == 1 && every > 1)
    g_string_append_printf(out, _("; shown is %u"), first);
  else if (n > 0 && n < every)
    g_string_append_printf(out, _("; shown are %u to %u"), first, last);
}

static void append_age(const Output *output, GString *out)
{
  if (output->index_days == 0)
    g_string_append(out, _("; index of today"));
  else if (output->index_days == 1)
    g_string_append(out, _("; index of yesterday"));
  else if (output->index_days > 0)
    g_string_append_printf(out, language_plural("; index of %d day ago", "; index of %d days ago", output->index_days),
                           output->index_days);
}

char *output_text_total(const Output *output, const Results *results)
{
  GString *total = g_string_new(NULL);
  guint n = results->results->len;
  gboolean in_full = n > 0 && results->n_every < output->offset + n;
  append_count(results, in_full, total);
  append_range(output, results, in_full, total);
  append_age(output, total);
  g_string_append_c(total, '.');
  return g_string_free(total, FALSE);
}

/* ---- the whole ---- */

void output_text_append(const Output *output, const Results *results, GString *out)
{
  g_autofree char *total = output_text_total(output, results);
  if (output->query_no) {
    g_autofree char *head = g_strdup_printf(_("Query %u: %s"), output->query_no, output->query);
    append_paragraph(output, DISPLAY_TITLE, head, out);
    g_string_append_c(out, '\n');
  }
  gboolean nothing = results->results->len == 0 && output->offset == 0 && results->n_every == 0;
  const char *none =
      results->incomplete == RESULTS_OUT_OF_TIME ? _("Nothing was found by then.") : _("Nothing was found.");
  append_paragraph(output, DISPLAY_NOTE, nothing ? none : total, out);
  append_sentences(output, "%s", results->notices.texts, out);
  append_sentences(output, _("Did you mean: %s?"), results->suggestions, out);
  if (results->results->len > 0)
    g_string_append_c(out, '\n');
  for (guint i = 0; i < results->results->len; i++) {
    const Result *result = g_ptr_array_index(results->results, i);
    if (output->compact)
      output_result_append_compact(output, result, out);
    else
      output_result_append(output, result, out);
  }
  if (results->facets != NULL && results->facets->len > 0 && (results->results->len == 0 || output->compact))
    g_string_append_c(out, '\n'); /* as it stands behind a result */
  output_facets_append(output, results->facets, out);
  if (output->query_no)
    g_string_append_c(out, '\n');
}
