/* output_related: the neighbourhood of a document as a tree for people, as JSON, or as the paths of it.
 *
 *   30/2020/NĐ-CP · Nghị định · Chính phủ · 5/3/2020 · in force
 *   ├── Thay thế (replaces)
 *   │   ├── 110/2004/NĐ-CP · Nghị định · 8/4/2004 · not in the index · Điều 37
 *   ...
 *
 * Called by show. */
#ifndef TRACUU_QUERY_OUTPUT_OUTPUT_RELATED_H
#define TRACUU_QUERY_OUTPUT_OUTPUT_RELATED_H

#include <glib.h>

#include "query/output/output.h"

G_BEGIN_DECLS

/* Appends a document and its groups (NeighboursGroup). */
void output_related_append(const Output *output, const Result *result, const GPtrArray *groups, GString *out);

G_END_DECLS

#endif
