/* target: the document that --show, --related, --open, --cite and --diff name.
 *
 * Called by show, use and diff. */
#ifndef TRACUU_QUERY_TARGET_H
#define TRACUU_QUERY_TARGET_H

#include "query/command.h"
#include "query/exit_code.h"
#include "query/output/output.h"
#include "query/screen/pager.h"

G_BEGIN_DECLS

/* Finds what command->target names: a result of the last search on this terminal ("3"), a path, a number, the name of a
 * law. EXIT_CODE_FOUND with at least one result, for --related also of documents that are only named (Result.absent);
 * anything else has been told. */
ExitCode target_find(Search *search, const Command *command, const Output *output, Pager *pager, Results *results);

/* Lists several documents of one name on standard output and asks for one of them; EXIT_CODE_USAGE. */
ExitCode target_list(const Output *output, const Results *results, Pager *pager);

G_END_DECLS

#endif
