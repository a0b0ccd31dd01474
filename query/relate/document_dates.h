/* document_dates: the dates of documents as the index keeps them for sorting: issued, in force from, until. */
#ifndef TRACUU_QUERY_RELATE_DOCUMENT_DATES_H
#define TRACUU_QUERY_RELATE_DOCUMENT_DATES_H

#include <glib.h>

#include "corpus/text/date.h"
#include "indexer/store/store.h"

G_BEGIN_DECLS

/* Reads a slot of n documents into dates; year 0 = not known. FALSE on error. */
gboolean document_dates_read(Store *store, const StoreDocid *docids, guint n, SchemaSlot slot, Date *dates,
                             GError **error);

G_END_DECLS

#endif
