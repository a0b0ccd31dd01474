/* interactive: a session at a terminal: queries and commands, a line at a time.
 *
 * Called by main. */
#ifndef TRACUU_QUERY_INTERACTIVE_H
#define TRACUU_QUERY_INTERACTIVE_H

#include "query/command.h"
#include "query/exit_code.h"
#include "query/search.h"

G_BEGIN_DECLS

/* Runs the query of the command line, if there is one, and then what is typed, until the end of the input. Options of
 * the command line hold for every search. */
ExitCode interactive_run(Search *search, const Command *command);

G_END_DECLS

#endif
