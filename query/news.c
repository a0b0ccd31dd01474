#include "query/news.h"

#include <errno.h>
#include <sys/stat.h>

#include <glib/gstdio.h>

#include "corpus/base/escape.h"
#include "corpus/base/language.h"
#include "query/age.h"
#include "query/ask/saved.h"
#include "query/failure.h"
#include "query/find.h"
#include "query/output/output_form.h"

typedef struct {
  Search *search;
  const Command *command;
  Pager *pager;
  GHashTable *state; /* see saved.h; NULL = whatever arrived when */
  char *newest;      /* arrival of what came last into the index */
  gboolean printed;
} News;

static ExitCode fail(const Command *command, Pager *pager, const char *why)
{
  Output output;
  g_autofree char *shown = escape_dup(command->saved);
  g_autofree char *sentence = g_strdup_printf("%s: %s", shown, why);
  find_output_init(&output, command);
  return failure_say(&output, pager, "unreadable-queries", sentence, EXIT_CODE_USAGE);
}

/* Reads what the line of a search says. */
static gboolean parse(const News *news, const SavedSearch *saved, Command *line, GError **error)
{
  g_autoptr(GPtrArray) arguments = g_ptr_array_new();
  g_autoptr(GError) reason = NULL;
  g_ptr_array_add(arguments, (gpointer) "tracuu");
  for (guint i = 0; saved->arguments[i] != NULL; i++)
    g_ptr_array_add(arguments, saved->arguments[i]);
  g_ptr_array_add(arguments, NULL);
  line->search.limit = news->command->search.limit;
  if (news->state != NULL) { /* all of it: what is told once is not told again */
    line->search.sort = REQUEST_BY_ADDED;
    line->search.limit = COMMAND_LIMIT_MAX;
  }
  if (!command_parse(line, (int)arguments->len - 1, (char *const *)arguments->pdata, &reason))
    return options_fail(error, _("line %u: %s"), saved->line, reason->message);
  if (line->action != COMMAND_FIND || line->piped || line->format != OUTPUT_TEXT || line->count)
    return options_fail(error, _("line %u: \"%s\" is to be a query with options that narrow or sort it."), saved->line,
                        saved->name);
  return TRUE;
}

static void append(const News *news, const SavedSearch *saved, const Command *line, const Results *results,
                   GString *out)
{
  Output output;
  find_output_init(&output, news->command);
  output.in_batch = TRUE;
  output.query = line->query;
  output.offset = line->search.offset;
  output.facets = line->facets;
  output.saved = saved->name;
  if (output.format == OUTPUT_TEXT) {
    g_autofree char *name = escape_dup(saved->name);
    display_begin(&output.display, DISPLAY_HEADING, out);
    g_string_append_printf(out, "== %s ==", name);
    display_end(&output.display, DISPLAY_HEADING, out);
    g_string_append_c(out, '\n');
  }
  output_form_append(&output, results, out);
}

static ExitCode run_one(News *news, const SavedSearch *saved, const Command *line)
{
  g_auto(Results) results;
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) out = g_string_new(NULL);
  Output output;
  find_output_init(&output, news->command);
  Request wanted = find_request(line, &output);
  wanted.own_words = news->command->search.own_words;
  wanted.timeout = MAX(news->command->timeout, 0);
  if (news->state != NULL) {
    wanted.after = g_hash_table_lookup(news->state, saved->name);
    wanted.until = news->newest;
  }
  results_init(&results);
  if (!search_run(news->search, line->query, &wanted, &results, &error)) {
    output.query = line->query;
    output.saved = saved->name;
    failure_write(&output, news->pager, error);
    g_prefix_error(&error, "%s: ", saved->name);
    return exit_code_complain(error);
  }
  if (news->state != NULL && results.incomplete == RESULTS_COMPLETE)
    g_hash_table_replace(news->state, g_strdup(saved->name), g_strdup(news->newest));
  if (results.results->len == 0)
    return EXIT_CODE_NOTHING;
  if (!news->printed) {
    search_tell_format(news->search, &results.notices);
    age_add(news->command->indexes, news->command->max_age, &results.notices);
  }
  append(news, saved, line, &results, out);
  news->printed = TRUE;
  pager_write(news->pager, out->str, out->len);
  return EXIT_CODE_FOUND;
}

/* A line that cannot be understood is told, the others are run. */
static ExitCode run_line(News *news, const SavedSearch *saved)
{
  g_auto(Command) line;
  g_autoptr(GError) error = NULL;
  command_init(&line);
  return parse(news, saved, &line, &error) ? run_one(news, saved, &line)
                                           : fail(news->command, news->pager, error->message);
}

static ExitCode run_all(News *news, const GPtrArray *searches, const GPtrArray *mistakes)
{
  ExitCode worst = EXIT_CODE_NOTHING;
  for (guint i = 0; i < mistakes->len; i++)
    worst = fail(news->command, news->pager, g_ptr_array_index(mistakes, i));
  for (guint i = 0; i < searches->len; i++) {
    ExitCode status = run_line(news, g_ptr_array_index(searches, i));
    worst = MAX(worst, status);
  }
  return worst == EXIT_CODE_NOTHING && news->printed ? EXIT_CODE_FOUND : worst;
}

static char *read_file(const char *path, gsize *len, GError **error)
{
  GStatBuf info;
  char *text = NULL;
  if (g_stat(path, &info) != 0) {
    options_fail(error, _("The file of searches cannot be read: %s."), language_error(errno));
    return NULL;
  }
  if (!S_ISREG(info.st_mode) || info.st_size > (goffset)SAVED_SIZE_MAX) {
    options_fail(error, _("This is no file of saved searches: it is larger than %u KiB, or no plain file."),
                 (guint)(SAVED_SIZE_MAX >> 10));
    return NULL;
  }
  return g_file_get_contents(path, &text, len, error) ? text : NULL;
}

ExitCode news_run(Search *search, const Command *command, Pager *pager)
{
  gsize len;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = read_file(command->saved, &len, &error);
  g_autoptr(GPtrArray) mistakes = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(GPtrArray) searches = text != NULL ? saved_read(text, len, mistakes, &error) : NULL;
  if (searches == NULL)
    return fail(command, pager, error->message);
  g_autofree char *path = saved_state_path(command->saved);
  g_autoptr(GHashTable) state = command->since_last ? saved_read_state(path) : NULL;
  g_autofree char *newest = command->since_last ? search_last_arrival(search, &error) : NULL;
  if (error != NULL)
    return exit_code_complain(error);
  News news = {.search = search, .command = command, .pager = pager, .state = state, .newest = newest};
  ExitCode status = run_all(&news, searches, mistakes);
  if (state == NULL || !pager_flush(pager))
    return status;
  if (!saved_write_state(path, state, &error)) {
    g_autofree char *sentence = g_strdup_printf(
        _("What was shown cannot be noted in %s: %s. The next run shows it again."), path, language_error_of(error));
    exit_code_say(sentence);
    return EXIT_CODE_SYSTEM;
  }
  return status;
}
