/* status_words: the status of a document in words for people, in their language.
 *
 * Called by query/suggest and query/output. */
#ifndef TRACUU_QUERY_RELATE_STATUS_WORDS_H
#define TRACUU_QUERY_RELATE_STATUS_WORDS_H

#include <glib.h>

#include "query/relate/legal_status.h"

G_BEGIN_DECLS

/* Appends "in force", "replaced by 30/2020/NĐ-CP from 5/3/2020", with placed "replaced by Điều 37 of 30/2020/NĐ-CP from
 * 5/3/2020", "in force; no longer from 1/1/2028"; nothing when nothing is known. */
void status_words_append(const LegalStatus *status, gboolean placed, GString *out);

G_END_DECLS

#endif
