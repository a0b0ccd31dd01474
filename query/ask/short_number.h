/* short_number: document numbers whose year is short or not yet typed to its end: "158/25", "nđ158/25", "tt 80/21",
 * "111/2" for every 111 of a year that begins with 2.
 *
 * Called by numbers and expand. Does not know which numbers there are. */
#ifndef TRACUU_QUERY_ASK_SHORT_NUMBER_H
#define TRACUU_QUERY_ASK_SHORT_NUMBER_H

#include <glib.h>

#include "corpus/names/docnum.h"

G_BEGIN_DECLS

/* Reads one that text begins with. typed: its type stands before it, so that "11/2" is no day. Gives the number with
 * the year in four digits, 0 when that is open, and the digits with which the year begins, 0 when it is sure; both when
 * "20" may be either. Returns its length in bytes, 0 when there is none. */
gsize short_number_scan(const char *text, gsize len, gboolean typed, DocNum *out, guint *year_start);

/* Whether a year begins with the digits. */
gboolean short_number_begins(guint year, guint year_start);

G_END_DECLS

#endif
