#include "query/use.h"

#include <string.h>

#include "corpus/base/language.h"
#include "query/act/cite.h"
#include "query/act/clipboard.h"
#include "query/act/open.h"
#include "query/find.h"
#include "query/result/fetch.h"
#include "query/target.h"

/* Whether the document has the article; -1 = it cannot be read. */
static int has_article(Search *search, const Result *result, const char *article, GError **error)
{
  g_autoptr(Record) record = search_record(search, result, error);
  g_autoptr(GPtrArray) passages = record != NULL ? fetch_passages(record, result->start, result->end, error) : NULL;
  for (guint i = 0; passages != NULL && i < passages->len; i++)
    if (g_ascii_strcasecmp(((const ResultPassage *)g_ptr_array_index(passages, i))->article, article) == 0)
      return 1;
  return passages != NULL ? 0 : -1;
}

/* Checks the article, which a letter must not invent, in all documents. */
static ExitCode check_article(Search *search, const Results *results, const char *article)
{
  g_autoptr(GError) error = NULL;
  for (guint i = 0; *article && i < results->results->len; i++) {
    int has = has_article(search, g_ptr_array_index(results->results, i), article, &error);
    if (has < 0)
      return exit_code_complain(error);
    if (has == 0) {
      g_autofree char *sentence =
          g_strdup_printf(_("The document has no passage %s. List its passages with --passage."), article);
      exit_code_say(sentence);
      return EXIT_CODE_NOTHING;
    }
  }
  return EXIT_CODE_FOUND;
}

/* One citation a line; documents that are cited alike are cited once. */
static ExitCode cite_all(Search *search, const Command *command, const Results *results, Pager *pager)
{
  const char *article = command->passage != NULL ? command->passage : results->article;
  ExitCode status = check_article(search, results, article);
  if (status != EXIT_CODE_FOUND)
    return status;
  g_autoptr(GString) out = g_string_new(NULL), before = g_string_new(NULL);
  for (guint i = 0; i < results->results->len; i++) {
    g_autofree char *citation = cite_dup(g_ptr_array_index(results->results, i), article);
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
  ExitCode status = target_find(search, command, &results);
  if (status != EXIT_CODE_FOUND)
    return status;
  if (command->action == COMMAND_CITE)
    return cite_all(search, command, &results, pager);
  find_output_init(&output, command);
  if (results.results->len > 1)
    return target_list(&output, &results, pager);
  if (!open_path(((const Result *)g_ptr_array_index(results.results, 0))->path, &error)) {
    exit_code_say(error->message);
    return EXIT_CODE_SYSTEM;
  }
  return EXIT_CODE_FOUND;
}
