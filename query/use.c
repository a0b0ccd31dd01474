#include "query/use.h"

#include <string.h>

#include "corpus/base/language.h"
#include "query/act/cite.h"
#include "query/act/clipboard.h"
#include "query/act/open.h"
#include "query/find.h"
#include "query/result/fetch.h"
#include "query/target.h"

/* The place in a document that is cited: an article, or the page of what is in none. */
typedef struct {
  char article[8];
  guint page;
} CitedPlace;

/* Finds the passage that people name in a document, for a letter must not invent one. EXIT_CODE_FOUND, or it has been
 * told. */
static ExitCode find_place(Search *search, const Result *result, const char *wanted, CitedPlace *place)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Record) record = search_record(search, result, &error);
  g_autoptr(GPtrArray) passages = record != NULL ? fetch_passages(record, result->start, result->end, &error) : NULL;
  if (passages == NULL)
    return exit_code_complain(error);
  g_autoptr(GPtrArray) chosen = fetch_choose_passages(passages, wanted);
  if (chosen->len == 0) {
    g_autofree char *sentence =
        g_strdup_printf(_("The document has no passage %s. List its passages with --passage."), wanted);
    exit_code_say(sentence);
    return EXIT_CODE_NOTHING;
  }
  const ResultPassage *passage = g_ptr_array_index(chosen, 0);
  g_strlcpy(place->article, *wanted == '#' ? passage->article : wanted, sizeof place->article);
  place->page = passage->page;
  return EXIT_CODE_FOUND;
}

/* One citation a line; documents that are cited alike are cited once. */
static ExitCode cite_all(Search *search, const Command *command, const Results *results, Pager *pager)
{
  const char *wanted = command->passage != NULL ? command->passage : results->article;
  g_autoptr(GString) out = g_string_new(NULL), before = g_string_new(NULL);
  for (guint i = 0; i < results->results->len; i++) {
    CitedPlace place = {.page = results->page};
    const Result *result = g_ptr_array_index(results->results, i);
    ExitCode status = *wanted ? find_place(search, result, wanted, &place) : EXIT_CODE_FOUND;
    if (status != EXIT_CODE_FOUND)
      return status;
    g_autofree char *citation = cite_dup(result, place.article, place.page);
    if (strcmp(citation, before->str) != 0)
      g_string_append_printf(out, "%s\n", citation);
    g_string_assign(before, citation);
  }
  pager_write(pager, out->str, out->len);
  if (command->copy && !clipboard_set(out->str, out->len - 1)) {
    exit_code_say(_("There is no terminal whose clipboard could take the citation."));
    return EXIT_CODE_SYSTEM;
  }
  return EXIT_CODE_FOUND;
}

ExitCode use_run(Search *search, const Command *command, Pager *pager)
{
  g_auto(Results) results;
  g_autoptr(GError) error = NULL;
  Output output;
  results_init(&results);
  find_output_init(&output, command);
  ExitCode status = target_find(search, command, &output, pager, &results);
  if (status != EXIT_CODE_FOUND)
    return status;
  if (command->action == COMMAND_CITE)
    return cite_all(search, command, &results, pager);
  if (results.results->len > 1)
    return target_list(&output, &results, pager);
  if (!open_path(((const Result *)g_ptr_array_index(results.results, 0))->path, &error)) {
    exit_code_say(error->message);
    return EXIT_CODE_SYSTEM;
  }
  return EXIT_CODE_FOUND;
}
