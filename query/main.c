/* tracuu: finds documents in an index that tracuu-index made.
 *
 * The way of a query through the program, a room a step (each opens with a page of its own):
 *
 *   command          the command line, read and checked against its table (ask/typed: arguments into one query)
 *   main             this file: opens the index, chooses what to do
 *   find | batch     one query | many, one a line
 *   interactive      a session at a terminal; filter: conditions that stay
 *   show | use       one document, or its relations | opened, cited; target: which one is meant
 *   diff             two of them, side by side
 *   search           the door to what follows; search_document: what is asked of a document that was found;
 *                    search_guard: all of it again when the index moved on
 *   ask              what was typed or read, into a tree
 *   plan             what it means: what to rank by, what must hold, what is named
 *   choose           candidates from the index
 *   rank             scores by their best passage
 *   result           the documents found, as people see them
 *   suggest          what else may have been meant
 *   relate           which documents others mean, and what is in force; asked by all of these
 *   compare          what is different between two texts
 *   act              what people do with results: name them by rank, open, cite
 *   output           text, JSON, tables, a page, paths
 *   shell            lines of a session: edited, kept, understood
 *   screen           foreign text made harmless, wrapped; pager
 *   failure          why there is no answer, to people and programs
 *   exit_code        exit codes and complaints
 */
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "corpus/base/language.h"
#include "corpus/base/location.h"
#include "query/ask/input.h"
#include "query/ask/own_words.h"
#include "query/batch.h"
#include "query/command.h"
#include "query/diff.h"
#include "query/exit_code.h"
#include "query/failure.h"
#include "query/find.h"
#include "query/interactive.h"
#include "query/news.h"
#include "query/output/output_form.h"
#include "query/screen/display.h"
#include "query/screen/pager.h"
#include "query/search.h"
#include "query/show.h"
#include "query/suggest/begun.h"
#include "query/use.h"

#define COMPLETE_TIMEOUT (G_USEC_PER_SEC / 2) /* as long as a key may take, when hosts are asked */

/* What is wrong with them is said, and the query is asked nevertheless. */
static OwnWords *read_own_words(void)
{
  g_auto(GStrv) paths = own_words_paths();
  g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func(g_free);
  OwnWords *own = own_words_read((const char *const *)paths, complaints);
  for (guint i = 0; i < complaints->len; i++)
    exit_code_say(g_ptr_array_index(complaints, i));
  return own;
}

static ExitCode find_one(Search *search, const Command *command, Pager *pager)
{
  Output output;
  g_autoptr(GString) head = g_string_new(NULL);
  find_output_init(&output, command);
  output_form_append_head(&output, head);
  pager_write(pager, head->str, head->len);
  return find_run(search, command, &output, pager, NULL);
}

static ExitCode cannot_open(const Command *command, const GError *error, Pager *pager)
{
  Output output;
  find_output_init(&output, command);
  failure_write(&output, pager, error);
  return exit_code_complain_of_index(error, command->indexes);
}

/* A line for each value that may be meant, its meaning behind a tab. Whoever presses a key wants no sentences. */
static ExitCode complete(Search *search, const Command *command, Pager *pager)
{
  g_autoptr(GString) lines = g_string_new(NULL);
  if (!g_utf8_validate(command->target, -1, NULL))
    return EXIT_CODE_NOTHING;
  g_autoptr(GPtrArray) found = search_begun(search, command->complete, command->target, NULL);
  if (found == NULL)
    return EXIT_CODE_SYSTEM;
  for (guint i = 0; i < found->len; i++) {
    const BegunValue *begun = g_ptr_array_index(found, i);
    display_append(lines, begun->value, strlen(begun->value));
    g_string_append_printf(lines, *begun->meaning ? "\t%s\n" : "%s\n", begun->meaning);
  }
  pager_write(pager, lines->str, lines->len);
  return lines->len > 0 ? EXIT_CODE_FOUND : EXIT_CODE_NOTHING;
}

static gboolean take_line(Command *command, GError **error)
{
  g_autoptr(GString) line = g_string_new(NULL);
  return input_read_query(stdin, line, error) && command_take_line(command, g_strstrip(line->str), error);
}

static int cannot_read(int argc, char *const *argv, const GError *error)
{
  failure_write_arguments(argc, argv, error);
  return (int)exit_code_complain(error);
}

static ExitCode run(Command *command, Pager *pager)
{
  g_autoptr(GString) own = g_string_new(NULL);
  if (options_append_own(&command_table, command->action, own)) {
    pager_write(pager, own->str, own->len);
    return EXIT_CODE_FOUND;
  }
  location_drop_repeated(command->indexes);
  const gint64 usual = command->action == COMMAND_COMPLETE ? COMPLETE_TIMEOUT : 0;
  const gint64 limit = command->timeout == COMMAND_TIMEOUT_DEFAULT ? usual : command->timeout;
  g_autoptr(GError) error = NULL;
  g_autoptr(Search) search = search_open((const char *const *)command->indexes, limit, &error);
  if (search == NULL && command->action == COMMAND_COMPLETE)
    return EXIT_CODE_SYSTEM;
  if (search == NULL)
    return cannot_open(command, error, pager);
  g_autoptr(OwnWords) own_words = NULL;
  if (command->action <= COMMAND_SAVED)
    own_words = read_own_words();
  command->search.own_words = own_words_table(own_words);
  switch (command->action) {
  case COMMAND_BATCH:
    return batch_run(search, command, pager);
  case COMMAND_INTERACTIVE:
    return interactive_run(search, command);
  case COMMAND_SAVED:
    return news_run(search, command, pager);
  case COMMAND_SHOW:
  case COMMAND_RELATED:
    return show_run(search, command, pager);
  case COMMAND_OPEN:
  case COMMAND_CITE:
    return use_run(search, command, pager);
  case COMMAND_DIFF:
    return diff_run(search, command, pager);
  case COMMAND_COMPLETE:
    return complete(search, command, pager);
  default:
    return find_one(search, command, pager);
  }
}

int main(int argc, char **argv)
{
  g_auto(Command) command;
  g_autoptr(GError) error = NULL;
  language_choose_by_environment();
  command_init(&command);
  command.at_terminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
  if (!command_parse(&command, argc, argv, &error) || (command.piped && !take_line(&command, &error)))
    return cannot_read(argc, argv, error);
  /* A reader that leaves early, such as head, is no error: writing to it fails and is noticed in pager. */
  signal(SIGPIPE, SIG_IGN);
  gboolean paging = !command.no_pager && (command.action == COMMAND_SHOW || command.format == OUTPUT_TEXT);
  g_autoptr(Pager) pager = pager_new(paging && command.action != COMMAND_BATCH && command.action != COMMAND_SAVED &&
                                     command.action != COMMAND_COMPLETE);
  ExitCode status = run(&command, pager);
  if (!pager_finish(pager, &error))
    status = exit_code_complain(error);
  return (int)status;
}
