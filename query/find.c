#include "query/find.h"

#include <string.h>
#include <unistd.h>

#include "corpus/base/language.h"
#include "query/act/recent.h"
#include "query/age.h"
#include "query/failure.h"
#include "query/output/output_form.h"

#define PASSAGES_SHOWN      3
#define COLUMNS_OF_SYLLABLE 6 /* with the blank behind it, and some */
/* What a query may take, in seconds, when nobody said: a person waits at a terminal, a program may run on a machine that
 * is busy with others. */
#define TIMEOUT_TERMINAL 2
#define TIMEOUT_PROGRAM  10

static gboolean wants_color(const Command *command)
{
  if (command->color != COMMAND_COLOR_AUTO)
    return command->color == COMMAND_COLOR_ALWAYS;
  const char *no_color = g_getenv("NO_COLOR"), *terminal = g_getenv("TERM");
  return pager_is_terminal() && !(no_color != NULL && *no_color) && terminal != NULL && strcmp(terminal, "dumb") != 0;
}

/* Whether the terminal knows 256 colours. Those that call themselves "xterm", screen, tmux and PuTTY do, whatever follows
 * in the name; others say so. */
static gboolean has_shades(void)
{
  static const char *const families[] = {"xterm", "screen", "tmux", "putty"};
  const char *terminal = g_getenv("TERM"), *colors = g_getenv("COLORTERM");
  if (terminal == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(families); i++)
    if (g_str_has_prefix(terminal, families[i]))
      return TRUE;
  return strstr(terminal, "256color") != NULL || (colors != NULL && *colors);
}

/* A console of the kernel shows the text of a link only, and so would a file. */
static gboolean wants_links(const Command *command)
{
  const char *terminal = g_getenv("TERM");
  return pager_is_terminal() && wants_color(command) && g_strcmp0(terminal, "linux") != 0;
}

void find_output_init(Output *output, const Command *command)
{
  *output = (Output){.format = command->format,
                     .display = {.columns = pager_columns(),
                                 .color = wants_color(command),
                                 .shades = has_shades(),
                                 .link = wants_links(command)},
                     .query = command->query != NULL    ? command->query
                              : command->target != NULL ? command->target
                                                        : "",
                     .offset = command->search.offset,
                     .facets = command->facets,
                     .nul = command->nul,
                     .header = command->header,
                     .bom = command->bom,
                     .paths = command->paths || (!command->compact && !pager_is_terminal()),
                     .compact = command->compact,
                     .index_days = command->format == OUTPUT_TEXT ? age_days(command->indexes) : -1,
                     .is_screen = pager_is_terminal()};
}

static void say_asides(const Output *output, const Results *results)
{
  g_autoptr(GString) asides = g_string_new(NULL);
  output_form_append_asides(output, results, asides);
  if (asides->len > 0 && write(STDERR_FILENO, asides->str, asides->len) < 0)
    return;
}

static void append_count(const Results *results, GString *out)
{
  g_string_append_printf(out, "%u\n", results->n_every);
  if (!results->exact)
    exit_code_say(_("The number is an estimate."));
}

/* Others have a line for each document. */
static gboolean shows_passages(OutputFormat format)
{
  return format == OUTPUT_TEXT || format == OUTPUT_JSON || format == OUTPUT_VIMGREP;
}

Request find_request(const Command *command, const Output *output)
{
  Request wanted = command->search;
  if (command->count)
    wanted.limit = 0;
  wanted.n_passages = shows_passages(output->format) ? PASSAGES_SHOWN : 1;
  wanted.places = output->format == OUTPUT_VIMGREP;
  wanted.timeout = command->timeout;
  if (wanted.timeout == COMMAND_TIMEOUT_DEFAULT)
    wanted.timeout = (gint64)G_USEC_PER_SEC * (output->is_screen ? TIMEOUT_TERMINAL : TIMEOUT_PROGRAM);
  wanted.n_snippets = output->format == OUTPUT_TEXT ? 1 : 0;
  if (output->format == OUTPUT_TEXT) /* two lines of them */
    wanted.snippet_len = output->display.columns * 2 / COLUMNS_OF_SYLLABLE;
  return wanted;
}

ExitCode find_run(Search *search, const Command *command, const Output *output, Pager *pager, gboolean *stuck)
{
  g_auto(Results) results;
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) out = g_string_sized_new(16 << 10);
  const Request wanted = find_request(command, output);
  results_init(&results);
  if (stuck != NULL)
    *stuck = FALSE;
  if (!search_run(search, output->query, &wanted, &results, &error)) {
    failure_write(output, pager, error);
    if (output->query_no) {
      g_autofree char *place = g_strdup_printf(_("query %u: "), output->query_no);
      g_prefix_error(&error, "%s", place);
    }
    if (stuck != NULL)
      *stuck =
          exit_code_of_error(error) == EXIT_CODE_SYSTEM && !g_error_matches(error, SEARCH_ERROR, SEARCH_ERROR_CHANGED);
    return exit_code_complain_of_query(error, output->query);
  }
  if (output->query_no <= 1) {
    search_tell_format(search, &results.notices);
    age_add(command->indexes, command->max_age, &results.notices);
  }
  if (command->count)
    append_count(&results, out);
  else
    output_form_append(output, &results, out);
  pager_write(pager, out->str, out->len);
  say_asides(output, &results);
  if (!output->in_batch)
    recent_keep(&results, output->next_page);
  return results.results->len > 0 || (wanted.limit == 0 && results.n_every > 0) ? EXIT_CODE_FOUND : EXIT_CODE_NOTHING;
}
