/* find: one query from its text to the screen.
 *
 * Called by batch, diff, interactive, main, news, show and use. */
#ifndef TRACUU_QUERY_FIND_H
#define TRACUU_QUERY_FIND_H

#include <glib.h>

#include "query/command.h"
#include "query/exit_code.h"
#include "query/output/output.h"
#include "query/screen/pager.h"
#include "query/search.h"

G_BEGIN_DECLS

/* How results are to be printed, from what was asked and where they go. */
void find_output_init(Output *output, const Command *command);

/* What is asked of a search for a command line and its output. */
Request find_request(const Command *command, const Output *output);

/* Runs output->query and prints its results. Errors of the query or the index are told and become the status; *stuck
 * (may be NULL) tells whether the next query would fail, too. */
ExitCode find_run(Search *search, const Command *command, const Output *output, Pager *pager, gboolean *stuck);

G_END_DECLS

#endif
