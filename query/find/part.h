/* part: which document of a file that holds several a result is about.
 *
 * Called by page and lookup. */
#ifndef TRACUU_QUERY_FIND_PART_H
#define TRACUU_QUERY_FIND_PART_H

#include <glib.h>

#include "indexer/store/record.h"
#include "query/ask/plan.h"

G_BEGIN_DECLS

/* Whether a document of the file, from 0, bears one of the numbers (PlanTerm, of SCHEMA_TERM_NUMBER). */
gboolean part_bears(const Record *record, guint part, const GArray *numbers);

/* The document that the plan names by its number, else the one in which the passage is. */
guint part_choose(const Record *record, const Plan *plan, guint passage);

/* The first passage of a document of the file. */
guint part_first_passage(const Record *record, guint part);

/* Whether the passage is in it. */
gboolean part_has_passage(const Record *record, guint part, guint passage);

G_END_DECLS

#endif
