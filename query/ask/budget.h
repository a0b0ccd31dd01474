/* budget: the time that a query may take, asked after between the pieces of its work.
 *
 * Whoever is told that it is spent leaves out what is left to do, so that spent says that something was: the answer is
 * what was found by then. A search of Xapian's is one piece. Xapian's own limit (Enquire::set_time_limit) ends only the
 * counting beyond what is listed, which has a bound here, and starts a thread to do so. */
#ifndef TRACUU_QUERY_ASK_BUDGET_H
#define TRACUU_QUERY_ASK_BUDGET_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  gint64 until;   /* microseconds of the monotonic clock; 0 = no limit */
  guint looks;    /* for tests: spent after having been asked so often, whatever the time; 0 = by the clock */
  gboolean spent; /* somebody was told so */
} Budget;

/* Starts now; 0 microseconds = no limit. */
void budget_start(Budget *budget, gint64 microseconds);

/* Whether it is spent; from then on always. NULL never is. For one thread. */
gboolean budget_is_spent(Budget *budget);

G_END_DECLS

#endif
