/* status: what the program tells its caller: exit codes, and complaints on standard error.
 *
 * Called by main, find, batch and show. */
#ifndef TRACUU_QUERY_STATUS_H
#define TRACUU_QUERY_STATUS_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  STATUS_FOUND = 0,
  STATUS_NOTHING = 1, /* found */
  STATUS_USAGE = 2,   /* or a query that cannot be understood */
  STATUS_SYSTEM = 3   /* the index is missing, damaged or out of reach; or the output could not be written */
} Status;

/* The exit code that an error means. */
Status status_of_error(const GError *error);

/* Prints "tracuu: SENTENCE" and what to do about it, and returns status_of_error. */
Status status_complain(const GError *error);

/* Prints a sentence the same way. */
void status_say(const char *sentence);

G_END_DECLS

#endif
