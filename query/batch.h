/* batch: many queries in one warm process, one a line.
 *
 * Called by main. */
#ifndef TRACUU_QUERY_BATCH_H
#define TRACUU_QUERY_BATCH_H

#include <glib.h>

#include "query/command.h"
#include "query/exit_code.h"
#include "query/screen/pager.h"
#include "query/search.h"

G_BEGIN_DECLS

/* Runs the queries of command->batch. A query's number is its line; empty lines are skipped. A query that cannot be
 * run is told and does not stop the others. Answers to queries that come through a pipe are written at once. Gives the
 * worst that happened: EXIT_CODE_SYSTEM, EXIT_CODE_USAGE, else FOUND when any query found something. */
ExitCode batch_run(Search *search, const Command *command, Pager *pager);

G_END_DECLS

#endif
