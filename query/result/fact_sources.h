/* fact_sources: what is known of a document, each fact with the place it was read from or the person's word it rests
 * on.
 *
 * Called by search_document. */
#ifndef TRACUU_QUERY_RESULT_FACT_SOURCES_H
#define TRACUU_QUERY_RESULT_FACT_SOURCES_H

#include <glib.h>

#include "indexer/store/record.h"
#include "query/result/result.h"

G_BEGIN_DECLS

/* All facts of one document of a record, from 0 (ResultFact), in the order in which people are shown them. NULL with
 * STORE_ERROR_DAMAGED. */
GPtrArray *fact_sources_read(const Record *record, guint part, GError **error);

G_END_DECLS

#endif
