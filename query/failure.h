/* failure: why a query or a command has no answer, said to people on standard error and to programs in the last object
 * of JSON, with codes that tracuu-json(5) lists.
 *
 * Called by query only. */
#ifndef TRACUU_QUERY_FAILURE_H
#define TRACUU_QUERY_FAILURE_H

#include "query/exit_code.h"
#include "query/output/output.h"
#include "query/screen/pager.h"

G_BEGIN_DECLS

/* Tells a sentence; code: a literal, in small letters with dashes. Returns status. */
ExitCode failure_say(const Output *output, Pager *pager, const char *code, const char *sentence, ExitCode status);

/* Tells an error, and what to do about it. Returns exit_code_of_error. */
ExitCode failure_tell(const Output *output, Pager *pager, const GError *error);

/* The same of an error that standard error has already: to programs only. */
void failure_write(const Output *output, Pager *pager, const GError *error);

/* Of a command line that cannot be understood, before what it asks for is known: tells programs if JSON is among it. */
void failure_write_arguments(int argc, char *const *argv, const GError *error);

G_END_DECLS

#endif
