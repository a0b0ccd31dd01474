/* absent_fate: what became of a document that is not in the index, in words: "repealed by Điều 140 of
 * 41/2024/QH15 from 1/7/2025".
 *
 * Called by nearest_numbers, reading and target. */
#ifndef TRACUU_QUERY_SUGGEST_ABSENT_FATE_H
#define TRACUU_QUERY_SUGGEST_ABSENT_FATE_H

#include <glib.h>

#include "corpus/base/notices.h"
#include "corpus/names/docnum.h"
#include "indexer/store/store.h"
#include "query/relate/legal_status.h"

G_BEGIN_DECLS

/* NULL when the documents of the index say nothing of it. */
char *absent_fate_describe(const LegalStatus *status);

/* The same of the document with a number, as far as it is given; NULL, too, when several may be meant. FALSE on error.
 */
gboolean absent_fate_find(Store *store, const DocNum *number, Date at, char **fate, GError **error);

/* Says to notices what became of the laws that are called as the whole text is, where no document of the index is. FALSE
 * on error. */
gboolean absent_fate_add_named(Store *store, const char *text, gsize len, Date at, Notices *notices, GError **error);

G_END_DECLS

#endif
