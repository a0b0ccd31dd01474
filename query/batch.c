#include "query/batch.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "corpus/base/language.h"
#include "corpus/text/normal.h"
#include "query/ask/input.h"
#include "query/ask/parse.h"
#include "query/failure.h"
#include "query/find.h"
#include "query/output/output_form.h"

/* The canonical query of a line, "" when it is empty; NULL (told) when it is none. */
static const char *read_query(const Output *output, Pager *pager, const GString *line, gboolean too_long,
                              GString *query)
{
  const char *skipped = too_long ? _("query %u: The line is too long and was skipped.")
                        : !g_utf8_validate(line->str, (gssize)line->len, NULL)
                            ? _("query %u: The line is not UTF-8 text and was skipped.")
                            : NULL;
  if (skipped != NULL) {
    g_autofree char *sentence = g_strdup_printf(skipped, output->query_no);
    failure_say(output, pager, "query", sentence, EXIT_CODE_USAGE);
    return NULL;
  }
  g_string_truncate(query, 0);
  normal_append(query, line->str, line->len);
  return g_strstrip(query->str);
}

static ExitCode run_lines(Search *search, const Command *command, FILE *file, Pager *pager)
{
  Output output;
  g_autoptr(GString) line = g_string_sized_new(256);
  g_autoptr(GString) query = g_string_sized_new(256), head = g_string_new(NULL);
  gboolean too_long;
  ExitCode worst = EXIT_CODE_NOTHING;
  gboolean found = FALSE;
  find_output_init(&output, command);
  output.in_batch = TRUE;
  output_form_append_head(&output, head);
  pager_write(pager, head->str, head->len);
  while (input_read_line(file, line, &too_long)) {
    output.query_no++;
    output.query = "";
    output.query = read_query(&output, pager, line, too_long, query);
    if (output.query != NULL && !*output.query)
      continue;
    search_refresh(search); /* hours may lie between two lines */
    gboolean stuck = FALSE;
    ExitCode status = output.query != NULL ? find_run(search, command, &output, pager, &stuck) : EXIT_CODE_USAGE;
    found |= status == EXIT_CODE_FOUND;
    worst = MAX(worst, status);
    if (stuck || (strcmp(command->batch, "-") == 0 ? !pager_flush(pager) : !pager_write(pager, "", 0)))
      break;
  }
  if (ferror(file)) {
    output.query = "";
    return failure_say(&output, pager, "unreadable-queries", _("The queries could not be read to their end."),
                       EXIT_CODE_SYSTEM);
  }
  return worst == EXIT_CODE_NOTHING && found ? EXIT_CODE_FOUND : worst;
}

ExitCode batch_run(Search *search, const Command *command, Pager *pager)
{
  if (strcmp(command->batch, "-") == 0)
    return run_lines(search, command, stdin, pager);
  gboolean folder = g_file_test(command->batch, G_FILE_TEST_IS_DIR); /* which can be opened, but not read */
  FILE *file = folder ? NULL : fopen(command->batch, "re");
  if (file == NULL) {
    g_autofree char *sentence = g_strdup_printf(_("The file of queries %s cannot be opened: %s."), command->batch,
                                                language_error(folder ? EISDIR : errno));
    Output output;
    find_output_init(&output, command);
    return failure_say(&output, pager, "unreadable-queries", sentence, EXIT_CODE_USAGE);
  }
  ExitCode status = run_lines(search, command, file, pager);
  fclose(file);
  return status;
}
