/* nearest_numbers: what to say of a document number that the query names and no document bears: which ones are near.
 *
 * Called by reading, begun and search. */
#ifndef TRACUU_QUERY_SUGGEST_NEAREST_NUMBERS_H
#define TRACUU_QUERY_SUGGEST_NEAREST_NUMBERS_H

#include <glib.h>

#include "corpus/base/notices.h"
#include "indexer/store/store.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Appends a sentence for each absent number of the plan to notices, with what became of the document by then as others
 * say, and up to three numbers that documents bear to suggestions: of the same type, issuer and year those next to it,
 * and the same ordinal in other years. */
gboolean nearest_numbers_add(const Plan *plan, Store *store, Date at, Notices *notices, GPtrArray *suggestions,
                             GError **error);

/* A number for people: as printed when it has an issuer, else with its type in words ("Nghị định 30/2020"). */
char *nearest_numbers_describe(const DocNum *number);

/* The number of a term behind SCHEMA_TERM_NUMBER as one of its documents prints it; NULL when there is none or on
 * error. */
char *nearest_numbers_printed(const char *term, Store *store, GError **error);

G_END_DECLS

#endif
