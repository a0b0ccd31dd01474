/* diff: two documents compared: --diff.
 *
 * Called by main. */
#ifndef TRACUU_QUERY_DIFF_H
#define TRACUU_QUERY_DIFF_H

#include "query/command.h"
#include "query/exit_code.h"
#include "query/screen/pager.h"

G_BEGIN_DECLS

/* EXIT_CODE_FOUND when they differ, EXIT_CODE_NOTHING when nothing does. */
ExitCode diff_run(Search *search, const Command *command, Pager *pager);

G_END_DECLS

#endif
