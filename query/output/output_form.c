#include "query/output/output_form.h"

#include <string.h>

#include "corpus/base/language.h"
#include "query/output/output_csv.h"
#include "query/output/output_facts.h"
#include "query/output/output_html.h"
#include "query/output/output_json.h"
#include "query/output/output_paths.h"
#include "query/output/output_text.h"
#include "query/output/output_tsv.h"
#include "query/output/output_vimgrep.h"

void output_form_append_head(const Output *output, GString *out)
{
  if (output->format == OUTPUT_CSV)
    output_csv_append_head(output, out);
  else if (output->format == OUTPUT_TSV && output->header)
    output_tsv_append_head(output, out);
}

void output_form_append(const Output *output, const Results *results, GString *out)
{
  switch (output->format) {
  case OUTPUT_TEXT:
    output_text_append(output, results, out);
    return;
  case OUTPUT_JSON:
    output_json_append(output, results, out);
    return;
  case OUTPUT_TSV:
    output_tsv_append(output, results, out);
    return;
  case OUTPUT_CSV:
    output_csv_append(output, results, out);
    return;
  case OUTPUT_HTML:
    output_html_append(output, results, out);
    return;
  case OUTPUT_VIMGREP:
    output_vimgrep_append(results, out);
    return;
  case OUTPUT_PATHS:
    output_paths_append(output, results, out);
    return;
  }
}

void output_form_append_facts(const Output *output, const Result *result, GString *out)
{
  switch (output->format) {
  case OUTPUT_TEXT:
    output_facts_append(output, result, out);
    return;
  case OUTPUT_JSON:
    output_json_append_document(output, result, NULL, out);
    return;
  case OUTPUT_TSV:
    output_tsv_append_result(output, result, out);
    return;
  case OUTPUT_CSV:
    output_csv_append_result(output, result, out);
    return;
  case OUTPUT_HTML: /* a list, not a document: command refuses it */
  case OUTPUT_VIMGREP:
  case OUTPUT_PATHS:
    output_paths_append_result(output, result, out);
    return;
  }
}

void output_form_append_asides(const Output *output, const Results *results, GString *out)
{
  if (output->format == OUTPUT_TEXT || output->format == OUTPUT_JSON || output->format == OUTPUT_HTML)
    return;
  const GPtrArray *lists[] = {results->notices.texts, results->suggestions};
  for (guint l = 0; l < G_N_ELEMENTS(lists); l++)
    for (guint i = 0; lists[l] != NULL && i < lists[l]->len; i++) {
      const char *text = g_ptr_array_index(lists[l], i);
      g_autofree char *said = l == 1 ? g_strdup_printf(_("Did you mean: %s?"), text) : g_strdup(text);
      g_string_append(out, "tracuu: ");
      if (output->query_no)
        g_string_append_printf(out, _("query %u: "), output->query_no);
      display_append(out, said, strlen(said));
      g_string_append_c(out, '\n');
    }
}
