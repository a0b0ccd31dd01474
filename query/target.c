#include "query/target.h"

#include <string.h>

#include "corpus/base/language.h"
#include "query/act/recent.h"
#include "query/failure.h"
#include "query/output/output_result.h"
#include "query/screen/paragraph.h"
#include "query/suggest/absent_fate.h"

/* The sentence about what names no document. */
static char *not_found(const char *target)
{
  if (g_file_test(target, G_FILE_TEST_EXISTS))
    return g_strdup_printf(
        _("%s is not in the index. Bring the index up to date with 'tracuu-index'; if it could not be read, "
          "'tracuu-index --list=failed' tells why."),
        target);
  if (recent_rank(target))
    return g_strdup_printf(_("No result %s was shown on this terminal, and no document has this number. Search first."),
                           target);
  return g_strdup_printf(_("No document of the index has the path or the number %s, and none names it."), target);
}

/* What is known of documents that are named, but not in the index. */
static ExitCode say_absent(const Output *output, Pager *pager, const Results *results)
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
    failure_say(output, pager, "only-named", sentence, EXIT_CODE_NOTHING);
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
  g_auto(Notices) notices;
  notices_init(&notices);
  search_tell_lost(search, &notices);
  for (guint i = 0; i < notices.texts->len; i++)
    exit_code_say(g_ptr_array_index(notices.texts, i));
}

ExitCode target_find(Search *search, const Command *command, const Output *output, Pager *pager, Results *results)
{
  g_auto(RecentResult) recent = {0};
  g_autoptr(GError) error = NULL;
  Date at = request_at(&command->search);
  guint rank = recent_rank(command->target);
  gboolean shown = rank > 0 && recent_find(rank, &recent);
  if (!search_lookup(search, shown ? recent.path : command->target, at, command->search.all_copies, results, &error) ||
      (shown && !narrow(search, &recent, at, results, &error)))
    return failure_tell(output, pager, error);
  say_lost(search);
  gboolean absent =
      results->results->len > 0 && ((const Result *)g_ptr_array_index(results->results, 0))->absent != NULL;
  if (results->results->len == 0 || (absent && g_file_test(command->target, G_FILE_TEST_EXISTS))) {
    g_autofree char *sentence = not_found(shown ? recent.path : command->target);
    return failure_say(output, pager, "not-found", sentence, EXIT_CODE_NOTHING);
  }
  if (absent && command->action != COMMAND_RELATED)
    return say_absent(output, pager, results);
  if (shown && command->outline) {
    memcpy(results->article, recent.article, sizeof results->article);
    results->page = recent.page;
  }
  for (guint i = 0; i < results->notices.texts->len; i++)
    exit_code_say(g_ptr_array_index(results->notices.texts, i));
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
  return failure_say(output, pager, "ambiguous", said, EXIT_CODE_USAGE);
}
