/* arrival_day: the day on which a document came into the index, of a value of SCHEMA_SLOT_ADDED, and back. Days are those of
 * this machine. */
#ifndef TRACUU_QUERY_RELATE_ARRIVAL_DAY_H
#define TRACUU_QUERY_RELATE_ARRIVAL_DAY_H

#include <glib.h>

#include "corpus/text/date.h"

G_BEGIN_DECLS

/* The day; year 0 = not known. */
Date arrival_day_read(const char *value);

/* The values of the first and the last moment of a full date, newly allocated. */
char *arrival_day_first(Date day);
char *arrival_day_last(Date day);

G_END_DECLS

#endif
