/* keyed_hash: the hash of a string for tables whose keys come from foreign files.
 *
 * g_str_hash is the same for everybody: who knows it writes a file of keys that all fall into one place of the table,
 * and looking each up costs as much as all before it. This one has a key that is drawn anew in each process, so that the
 * order of such a table is another in each run, too: nothing that is written or shown may hang on it.
 *
 * Source: XXH3 with a seed; the attack: Crosby and Wallach, Denial of service via algorithmic complexity attacks (2003). */
#ifndef TRACUU_CORPUS_BASE_KEYED_HASH_H
#define TRACUU_CORPUS_BASE_KEYED_HASH_H

#include <glib.h>

G_BEGIN_DECLS

/* A GHashFunc for strings that end with a NUL; goes with g_str_equal. */
guint keyed_hash(gconstpointer string);

G_END_DECLS

#endif
