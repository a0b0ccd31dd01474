/* age: whether the nightly runs behind an index still happen.
 *
 * Called by command, find and news. */
#ifndef TRACUU_QUERY_AGE_H
#define TRACUU_QUERY_AGE_H

#include <glib.h>

#include "corpus/base/notices.h"

G_BEGIN_DECLS

#define AGE_MAX_DAYS 30 /* a month of broken nights is no holiday */

/* Appends a sentence to notices for each index in a folder of which no run has ended well for more than
 * max_days, 0 = never. Of an index that does not tell, such as a replica or one on another machine, nothing is said. */
void age_add(char *const *indexes, guint max_days, Notices *notices);

/* Whole days since the oldest of the indexes was brought up to date: 0 = today by the calendar, 1 = yesterday; -1 when it
 * is not known. */
gint age_days(char *const *indexes);

G_END_DECLS

#endif
