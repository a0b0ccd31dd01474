#include "query/diff.h"

#include "corpus/base/language.h"
#include "query/compare/comparison.h"
#include "query/failure.h"
#include "query/find.h"
#include "query/output/output_diff.h"
#include "query/result/fetch.h"
#include "query/target.h"

#define MAX_TEXT ((gsize)8 << 20) /* bytes of a document that are compared: some 300 MB of memory at worst */

/* Fills a side with the text of the document that target names. The result is borrowed from *results. */
static ExitCode read_side(Search *search, const Command *command, const char *target, const Output *output,
                          Pager *pager, Results *results, ComparisonSide *side, GError **error)
{
  Command one = *command;
  one.target = (char *)target;
  ExitCode status = target_find(search, &one, output, pager, results);
  if (status != EXIT_CODE_FOUND)
    return status;
  if (results->results->len > 1)
    return target_list(output, results, pager);
  const Result *result = g_ptr_array_index(results->results, 0);
  g_autoptr(Record) record = search_record(search, result, error);
  g_autoptr(GPtrArray) passages = record != NULL ? fetch_passages(record, result->start, result->end, error) : NULL;
  gsize end = MIN(result->end, result->start + MAX_TEXT);
  if (passages == NULL || !record_append_text(record, result->start, end, side->text, error))
    return EXIT_CODE_SYSTEM;
  g_autofree char *ocr = record_dup_field(record, FACT_OCR);
  g_autofree char *scan =
      g_strdup_printf(_("The text of %s was read from a scan: a difference may be a misreading."), result->path);
  g_autofree char *cut =
      g_strdup_printf(_("Only the first %u MiB of %s are compared."), (guint)(MAX_TEXT >> 20), result->path);
  if (ocr != NULL)
    exit_code_say(scan);
  if (end < result->end)
    exit_code_say(cut);
  for (guint i = 0; i < passages->len; i++) {
    const ResultPassage *passage = g_ptr_array_index(passages, i);
    gsize from = passage->start - result->start, to = MIN(passage->end - result->start, side->text->len);
    if (from < to)
      comparison_add_passage(side, passage->heading, passage->article, from, to);
  }
  return EXIT_CODE_FOUND;
}

ExitCode diff_run(Search *search, const Command *command, Pager *pager)
{
  g_auto(Results) old_ones, new_ones;
  g_auto(Comparison) comparison;
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) out = g_string_new(NULL);
  Output output;
  results_init(&old_ones);
  results_init(&new_ones);
  comparison_init(&comparison);
  find_output_init(&output, command);
  ExitCode status = read_side(search, command, command->target, &output, pager, &old_ones, &comparison.old, &error);
  if (status == EXIT_CODE_FOUND)
    status = read_side(search, command, command->other, &output, pager, &new_ones, &comparison.new, &error);
  if (error != NULL)
    return failure_tell(&output, pager, error);
  if (status != EXIT_CODE_FOUND)
    return status;
  comparison_run(&comparison);
  output_diff_append(&output, &comparison, g_ptr_array_index(old_ones.results, 0),
                     g_ptr_array_index(new_ones.results, 0), out);
  pager_write(pager, out->str, out->len);
  return comparison_differs(&comparison) ? EXIT_CODE_FOUND : EXIT_CODE_NOTHING;
}
