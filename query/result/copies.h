/* copies: the files of one document among the documents found, put behind the one that stands for them: the same
 * decision as .doc, as PDF and as a signed scan.
 *
 * What counts as a copy: query/relate/copy.h. Of several the best read one stands for them: text as it
 * was written before text laid out on pages, that before what was read in part, that before what was recognised in
 * pictures; of equals a file of its own before one in another file, then the one whose file changed last, then the one
 * whose path comes first.
 *
 * Called by search. */
#ifndef TRACUU_QUERY_RESULT_COPIES_H
#define TRACUU_QUERY_RESULT_COPIES_H

#include <glib.h>

#include "indexer/store/store.h"
#include "query/result/result.h"

G_BEGIN_DECLS

/* Copies of a document are looked for among so many behind it, however many are wanted, so that the same ones stand for
 * the others on every page; and among the first COPIES_MAX only: reading all candidates' sketches would cost 2 % of a
 * query. */
#define COPIES_REACH 60
#define COPIES_MAX   1000

/* Sets stands[i], for each of n documents in order of their rank, to the index of the one that stands for it, its own
 * when there is none. Stops when the first wanted documents without their copies are known. */
gboolean copies_find(Store *store, const StoreDocid *docids, guint n, guint wanted, guint *stands, GError **error);

/* Adds the files of a document to its result. */
gboolean copies_add(Store *store, StoreDocid docid, Result *result, GError **error);

/* Leaves of results (Result) of one document the one that stands for them, and names the others in it. */
gboolean copies_collapse(Store *store, GPtrArray *results, GError **error);

G_END_DECLS

#endif
