/* path_share: documents whose file, or the folders it lies in, are named with the words of a query, or a number; and how
 * far.
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

/* What a document was proposed for: RankCandidate.path until path_share_of is asked. */
#define PATH_SHARE_BY_WORDS  1
#define PATH_SHARE_BY_NUMBER 0.5 /* its name says a number that is asked; it may lack other words */

/* How far a path is named with all the words, or with a number, 0 to 1: 1 when they are the name of the file and all of
 * it; less for the words of folders and when the name has others. proposed_for as above; of a path that was proposed for
 * neither 0, or less when it says the number asked for with another type. */
double path_share_of(const PathShare *share, const char *path, gsize len, double proposed_for);
/* Whether the name says a number first that is asked and that no document bears: its document does, as far as is known. */
gboolean path_share_bears(const PathShare *share, const char *path, gsize len);

G_END_DECLS

#endif
