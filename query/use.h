/* use: what is done with a document that was found: --open and --cite.
 *
 * Called by interactive and main. */
#ifndef TRACUU_QUERY_USE_H
#define TRACUU_QUERY_USE_H

#include "query/command.h"
#include "query/exit_code.h"
#include "query/screen/pager.h"

G_BEGIN_DECLS

ExitCode use_run(Search *search, const Command *command, Pager *pager);

G_END_DECLS

#endif
