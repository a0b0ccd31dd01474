/* spoken: what a line of an interactive session asks for: a query, or a command such as ":xem 3" or ":show 3".
 *
 * Commands have Vietnamese and English names at all times; marks, case, blanks and hyphens in a name do not matter.
 * Called by interactive. */
#ifndef TRACUU_QUERY_SHELL_SPOKEN_H
#define TRACUU_QUERY_SHELL_SPOKEN_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  SPOKEN_QUERY,
  SPOKEN_NEXT, /* the next page: an empty line, or ":" alone */
  SPOKEN_SHOW, /* ":3" too */
  SPOKEN_OUTLINE,
  SPOKEN_RELATED,
  SPOKEN_CITE,
  SPOKEN_COPY,
  SPOKEN_OPEN,
  SPOKEN_FILTER,
  SPOKEN_NEWEST,
  SPOKEN_BEST, /* the order of relevance again */
  SPOKEN_HELP,
  SPOKEN_QUIT,
  SPOKEN_WRONG /* told in Spoken.complaint */
} SpokenKind;

typedef struct {
  SpokenKind kind;
  char *text;      /* the query, or what stands behind a command; never NULL */
  char *complaint; /* of SPOKEN_WRONG: one sentence */
} Spoken;

/* Reads a line, UTF-8 or not; *spoken is to be cleared. */
void spoken_read(const char *line, Spoken *spoken);
void spoken_clear(Spoken *spoken);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Spoken, spoken_clear)

/* The n-th name of a command as completion writes it, "xem" or "show"; NULL when there are no more. */
const char *spoken_name(guint n);

G_END_DECLS

#endif
