/* advice: the command that mends an index, as it has to be run here. The store knows an index by its folder alone, so its
 * sentences end in "tracuu-index -d 'laws.idx' --rebuild". Where a configuration file says how to index, that command has
 * to name the file: without it the folders may be unknown, and the index would be built by other rules.
 *
 * Called by main and run. */
#ifndef TRACUU_INDEXER_ADVICE_H
#define TRACUU_INDEXER_ADVICE_H

#include "indexer/settings.h"

G_BEGIN_DECLS

/* The sentence with the configuration file, if there is one, in the command that it gives, if it gives one. Owned. */
char *advice_dup(const Settings *settings, const char *sentence);

/* The sentence for a damaged index that does not tell its folders any more, and nobody else does: its command has room
 * for them. Owned. */
char *advice_dup_unnamed(const Settings *settings, const char *sentence);

G_END_DECLS

#endif
