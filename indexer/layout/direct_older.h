/* direct_older: the terms of a direct index as version 2 has them, the version of index formats 7 to 9. Nothing writes it.
 *
 * Layout: count, bits, then for each of 2^bits buckets its offset from the end of this table (4 bytes little-endian),
 * then the terms bucket by bucket: mark (4 bytes little-endian; ascending in a bucket), posting count, packed length,
 * positions (delta varints).
 *
 * Private to indexer/layout. */
#ifndef TRACUU_INDEXER_LAYOUT_DIRECT_OLDER_H
#define TRACUU_INDEXER_LAYOUT_DIRECT_OLDER_H

#include <glib.h>

#include "corpus/base/varint.h"
#include "indexer/layout/direct_view.h"

G_BEGIN_DECLS

/* As the functions of direct_terms.h. */
gboolean direct_older_open(Direct *direct, VarintReader *reader);
guint direct_older_positions(const Direct *direct, const char *term, gsize len, GArray *out);
guint direct_older_frequency(const Direct *direct, const char *term, gsize len);
gboolean direct_older_check(const Direct *direct);

G_END_DECLS

#endif
