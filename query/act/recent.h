/* recent: the results that this terminal was shown last, so that people can say "the third one".
 *
 * Kept in a small file for each session of a terminal, in the user's state folder, which is made when it is missing.
 * Nothing is kept where no terminal is, or where it cannot be: a search must not fail for it. */
#ifndef TRACUU_QUERY_ACT_RECENT_H
#define TRACUU_QUERY_ACT_RECENT_H

#include <glib.h>

#include "query/result/results.h"

G_BEGIN_DECLS

typedef struct {
  char *path;      /* bytes */
  guint part;      /* which document of the file, from 0 */
  gboolean whole;  /* the file is meant, not one of its documents */
  char article[8]; /* of the passage that was shown first; "" = none */
  guint page;      /* of that passage; 0 = not known */
} RecentResult;

void recent_result_clear(RecentResult *result);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RecentResult, recent_result_clear)

/* The rank that a person means by "3"; 0 when the text is no such thing. */
guint recent_rank(const char *text);

/* Keeps the results under their ranks, in the place of those before; further: beside them, as the next page. */
void recent_keep(const Results *results, gboolean further);

/* FALSE when no result of this rank was shown on this terminal. */
gboolean recent_find(guint rank, RecentResult *result);

G_END_DECLS

#endif
