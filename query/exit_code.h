/* exit_code: what the program tells its caller: exit codes, and complaints on standard error.
 *
 * Called by query only. */
#ifndef TRACUU_QUERY_EXIT_CODE_H
#define TRACUU_QUERY_EXIT_CODE_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  EXIT_CODE_FOUND = 0,
  EXIT_CODE_NOTHING = 1, /* found */
  EXIT_CODE_USAGE = 2,   /* or a query that cannot be understood */
  EXIT_CODE_SYSTEM = 3   /* the index is missing, damaged or out of reach; or the output could not be written */
} ExitCode;

/* The exit code that an error means. */
ExitCode exit_code_of_error(const GError *error);

/* Prints "tracuu: SENTENCE" and what to do about it, and returns exit_code_of_error. */
ExitCode exit_code_complain(const GError *error);

/* The same of indexes that could not be opened; says how to make one that is not there. */
ExitCode exit_code_complain_of_index(const GError *error, char *const *indexes);

/* The same of a query, with a mark below the place of the mistake where that is known. */
ExitCode exit_code_complain_of_query(const GError *error, const char *query);

/* Prints a sentence the same way. */
void exit_code_say(const char *sentence);

G_END_DECLS

#endif
