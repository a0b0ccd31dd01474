/* news: the searches of a file, one after the other: what each finds, or only what arrived since it was last shown.
 *
 * Called by main. */
#ifndef TRACUU_QUERY_NEWS_H
#define TRACUU_QUERY_NEWS_H

#include <glib.h>

#include "query/command.h"
#include "query/exit_code.h"
#include "query/screen/pager.h"
#include "query/search.h"

G_BEGIN_DECLS

/* Runs the searches of command->saved and prints those that find something, each under its name: EXIT_CODE_NOTHING, and
 * no output, when none does. How far they were shown is noted when all is printed, and not for a search that failed or
 * ran out of time. */
ExitCode news_run(Search *search, const Command *command, Pager *pager);

G_END_DECLS

#endif
