/* path_share: documents whose file, or the folders it lies in, are named with the words of a query; and how far.
 *
 * What many say in common tells nothing: a word counts the less, the more paths have it, and that of a folder in which all
 * documents lie not at all.
 *
 * Called by propose and candidate_values. */
#ifndef TRACUU_QUERY_CHOOSE_PATH_SHARE_H
#define TRACUU_QUERY_CHOOSE_PATH_SHARE_H

#include <glib.h>

#include "indexer/store/store.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* The documents whose path has every word of the plan that tells; NULL when there are none, or no word tells. */
StoreQuery *path_share_query(const Plan *plan, guint n_documents);

/* The words of a plan, made ready to be compared with many paths. */
typedef struct PathShare PathShare;
PathShare *path_share_new(const Plan *plan, guint n_documents);
void path_share_free(PathShare *share);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PathShare, path_share_free)

/* How far a path that has all the words is named with them, 0 to 1: 1 when they are the name of the file and all of it;
 * less for the words of folders and when the name has others. */
double path_share_of(const PathShare *share, const char *path, gsize len);

G_END_DECLS

#endif
