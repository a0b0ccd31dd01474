#include "query/target.h"

#include <string.h>

#include "corpus/base/language.h"
#include "query/act/recent.h"
#include "query/output/output_result.h"
#include "query/screen/paragraph.h"
#include "query/suggest/absent_fate.h"

static ExitCode say(const char *format, const char *what, ExitCode status)
{
  g_autofree char *sentence = g_strdup_printf(format, what);
  exit_code_say(sentence);
  return status;
}

static ExitCode not_found(const char *target)
{
  if (g_file_test(target, G_FILE_TEST_EXISTS))
    return say(_("%s is not in the index. Bring the index up to date with 'tracuu-index'; if it could not be read, "
                 "'tracuu-index --list=failed' tells why."),
               target, EXIT_CODE_NOTHING);
  if (recent_rank(target))
    return say(_("No result %s was shown on this terminal, and no document has this number. Search first."), target,
               EXIT_CODE_NOTHING);
  return say(_("No document of the index has the path or the number %s, and none names it."), target,
             EXIT_CODE_NOTHING);
}

/* What is known of documents that are named, but not in the index. */
static ExitCode say_absent(const Results *results)
{
  for (guint i = 0; i < results->results->len; i++) {
    const Result *result = g_ptr_array_index(results->results, i);
    g_autofree char *fate = absent_fate_describe(&result->status);
    const char *number = result_text(result, FACT_NUMBER);
    g_autofree char *sentence =
        fate != NULL ? g_strdup_printf(_("%s is not in the index; %s. --related lists the documents that name it."),
                                       number != NULL ? number : "", fate)
                     : g_strdup_printf(_("%s is not in the index. --related lists the documents that name it."),
                                       number != NULL ? number : "");
    exit_code_say(sentence);
  }
  return EXIT_CODE_NOTHING;
}

/* Leaves of the file that was looked up the document that was shown. */
static gboolean narrow(Search *search, const RecentResult *recent, Date at, Results *results, GError **error)
{
  if (results->results->len == 0 || recent->whole)
    return TRUE;
  g_ptr_array_set_size(results->results, 1);
  const Result *file = g_ptr_array_index(results->results, 0);
  if (file->n_parts <= 1)
    return TRUE;
  if (!search_add_part(search, file, MIN(recent->part, file->n_parts - 1), at, results, error))
    return FALSE;
  g_ptr_array_remove_index(results->results, 0);
  return TRUE;
}

/* What is missing. */
static void say_lost(const Search *search)
{
  g_autoptr(GPtrArray) notices = g_ptr_array_new_with_free_func(g_free);
  search_tell_lost(search, notices);
  for (guint i = 0; i < notices->len; i++)
    exit_code_say(g_ptr_array_index(notices, i));
}

ExitCode target_find(Search *search, const Command *command, Results *results)
{
  g_auto(RecentResult) recent = {0};
  g_autoptr(GError) error = NULL;
  Date at = request_at(&command->search);
  guint rank = recent_rank(command->target);
  gboolean shown = rank > 0 && recent_find(rank, &recent);
  if (!search_lookup(search, shown ? recent.path : command->target, at, command->search.all_copies, results, &error) ||
      (shown && !narrow(search, &recent, at, results, &error)))
    return exit_code_complain(error);
  say_lost(search);
  gboolean absent =
      results->results->len > 0 && ((const Result *)g_ptr_array_index(results->results, 0))->absent != NULL;
  if (results->results->len == 0 || (absent && g_file_test(command->target, G_FILE_TEST_EXISTS)))
    return not_found(shown ? recent.path : command->target);
  if (absent && command->action != COMMAND_RELATED)
    return say_absent(results);
  if (shown && command->outline) {
    memcpy(results->article, recent.article, sizeof results->article);
    results->page = recent.page;
  }
  for (guint i = 0; i < results->notices->len; i++)
    exit_code_say(g_ptr_array_index(results->notices, i));
  return EXIT_CODE_FOUND;
}

ExitCode target_list(const Output *output, const Results *results, Pager *pager)
{
  g_autoptr(GString) out = g_string_new(NULL);
  g_autofree char *said =
      g_strdup_printf(_("%u documents have this name. Choose one by its path."), results->results->len);
  for (guint i = 0; i < results->results->len; i++) {
    const Result *result = g_ptr_array_index(results->results, i);
    const Paragraph paragraph = {.look = DISPLAY_NUMBER, .indent = 4};
    g_autofree char *identity = output_result_identity(result);
    paragraph_append(&output->display, &paragraph, identity, strlen(identity), out);
    g_string_append_c(out, '\n');
    output_result_append_path(output, 4, "", result->path, out);
  }
  pager_write(pager, out->str, out->len);
  exit_code_say(said);
  return EXIT_CODE_USAGE;
}
