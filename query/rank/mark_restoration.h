/* mark_restoration: which of its variants a syllable typed without marks means, as the documents that answer say it.
 *
 * "luan chuyen can bo" stands for hundreds of wordings; the first candidates hold the one that people write. The
 * reading is the path through the variants that stand side by side most often in them. It only weighs: other variants
 * still match. Called by propose. */
#ifndef TRACUU_QUERY_RANK_MARK_RESTORATION_H
#define TRACUU_QUERY_RANK_MARK_RESTORATION_H

#include <glib.h>

#include "indexer/layout/direct.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* How many direct indexes are enough. */
#define MARK_RESTORATION_DOCUMENTS 40

/* Sets the atoms' read from some direct indexes. Returns whether any atom with several terms is read as one. */
gboolean mark_restoration_learn(Plan *plan, const Direct *directs, guint n);

G_END_DECLS

#endif
