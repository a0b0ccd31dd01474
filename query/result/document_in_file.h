/* document_in_file: which document of a file that holds several a result is about.
 *
 * Called by lookup and page. */
#ifndef TRACUU_QUERY_RESULT_DOCUMENT_IN_FILE_H
#define TRACUU_QUERY_RESULT_DOCUMENT_IN_FILE_H

#include <glib.h>

#include "indexer/store/record.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Whether a document of the file, from 0, bears one of the numbers (PlanTerm, of SCHEMA_TERM_NUMBER). */
gboolean document_in_file_bears(const Record *record, guint part, const GArray *numbers);

/* The document that the plan names by its number, else the one in which the passage is. */
guint document_in_file_choose(const Record *record, const Plan *plan, guint passage);

/* The first passage of a document of the file. */
guint document_in_file_first_passage(const Record *record, guint part);

/* Whether the passage is in it. */
gboolean document_in_file_has_passage(const Record *record, guint part, guint passage);

G_END_DECLS

#endif
