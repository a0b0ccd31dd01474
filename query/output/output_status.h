/* output_status: the status of a document in words, and as members of a JSON object.
 *
 * Called by query/output only. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_STATUS_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_STATUS_H

#include <glib.h>

#include "corpus/base/json.h"
#include "query/relate/legal_status.h"

G_BEGIN_DECLS

/* "in force", "replaced by 30/2020/NĐ-CP from 5/3/2020", "in force; expired from 1/1/2028"; "" when nothing
 * is known. */
void output_status_append(const LegalStatus *status, GString *out);

/* "status", "status_since", "status_by" (the document that says so) and "status_next" (what will end it), as far as
 * they are known. */
void output_status_add_json(Json *json, const LegalStatus *status);

G_END_DECLS

#endif
