/* show: one document by its path or number: its text as indexed, a passage of it, its outline or its facts.
 *
 * Called by interactive and main. */
#ifndef TRACUU_QUERY_SHOW_H
#define TRACUU_QUERY_SHOW_H

#include <glib.h>

#include "query/command.h"
#include "query/exit_code.h"
#include "query/screen/pager.h"
#include "query/search.h"

G_BEGIN_DECLS

/* Prints command->target. A number that several documents have gives the facts of all, but the text of none: they are
 * listed with issuer, date and path to choose from, and the status is EXIT_CODE_USAGE. */
ExitCode show_run(Search *search, const Command *command, Pager *pager);

G_END_DECLS

#endif
