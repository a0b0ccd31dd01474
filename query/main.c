/* tracuu: finds documents in an index that tracuu-index made.
 *
 * The way of a query through the program:
 *
 *   options          the command line, read and checked against options_table (typed: arguments into one query)
 *   main             this file: opens the index, chooses what to do
 *   find | batch | show        one query | many, one a line | one document, or its relations
 *   search           the door to the search core: parse, understand, candidates, rank, snippet
 *   result           one document found, as all output modules see it
 *   output           output_text (output_facets, output_explain), output_json (json), output_tsv, output_paths,
 * output_related display          foreign text made fit for a terminal: harmless, wrapped, marked pager standard
 * output, with a pager when a person reads more than a screen status           exit codes and complaints
 */
#include <signal.h>
#include <string.h>

#include "query/batch.h"
#include "query/exit_code.h"
#include "query/find.h"
#include "query/options.h"
#include "query/options_help.h"
#include "query/output/pager.h"
#include "query/search.h"
#include "query/show.h"

static ExitCode find_one(Search *search, const Options *options, Pager *pager)
{
  Output output;
  find_output_init(&output, options);
  return find_run(search, options, &output, pager, NULL);
}

static ExitCode run(const Options *options, Pager *pager)
{
  if (options->action == OPTIONS_HELP) {
    g_autoptr(GString) help = g_string_new(NULL);
    options_help_append(help);
    pager_write(pager, help->str, help->len);
    return EXIT_CODE_FOUND;
  }
  if (options->action == OPTIONS_VERSION) {
    static const char version[] = "tracuu " TRACUU_VERSION "\n";
    pager_write(pager, version, strlen(version));
    return EXIT_CODE_FOUND;
  }
  g_autoptr(GError) error = NULL;
  g_autoptr(Search) search = search_open((const char *const *)options->indexes->pdata, &error);
  if (!search)
    return exit_code_complain(error);
  switch (options->action) {
  case OPTIONS_BATCH:
    return batch_run(search, options, pager);
  case OPTIONS_SHOW:
  case OPTIONS_RELATED:
    return show_run(search, options, pager);
  default:
    return find_one(search, options, pager);
  }
}

int main(int argc, char **argv)
{
  g_auto(Options) options;
  g_autoptr(GError) error = NULL;
  options_init(&options);
  if (!options_parse(&options, argc, argv, &error))
    return (int)exit_code_complain(error);
  /* A reader that leaves early, such as head, is no error: writing to it fails and is noticed in pager. */
  signal(SIGPIPE, SIG_IGN);
  gboolean paging = !options.no_pager && (options.action == OPTIONS_SHOW || options.format == OUTPUT_TEXT);
  g_autoptr(Pager) pager = pager_new(paging && options.action != OPTIONS_BATCH);
  ExitCode status = run(&options, pager);
  if (!pager_finish(pager, &error))
    status = exit_code_complain(error);
  return (int)status;
}
