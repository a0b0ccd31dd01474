/* absent: a document that is not in the index, as far as those of the index name it.
 *
 * What others say of it is known though it is not: number, day, name, and by legal_status and neighbours what was done
 * to it. Where those that name a number say different days, or are of different localities, they mean different
 * documents. */
#ifndef TRACUU_QUERY_RELATE_ABSENT_H
#define TRACUU_QUERY_RELATE_ABSENT_H

#include <glib.h>

#include "indexer/store/store.h"
#include "query/relate/document.h"
#include "query/relate/mention.h"

G_BEGIN_DECLS

/* The documents that are named by the number with this key (docnum_key), which no document of the index bears
 * (Document, without record); empty when nobody names it. NULL on error. */
GPtrArray *absent_find(Store *store, const char *key, GError **error);

/* What one mention alone says of such a document. */
Document *absent_of_mention(const Mention *mention);

/* The keys (strings) of the numbers by which laws are named that are called so ("Luật Bảo hiểm xã hội 2014", marks
 * optional); none when the index has one that is, of the year that is said. NULL on error. */
GPtrArray *absent_keys_of_name(Store *store, const char *name, gsize len, GError **error);

G_END_DECLS

#endif
