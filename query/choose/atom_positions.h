/* atom_positions: where in a document a word of the query stands, in any of the spellings it may have. */
#ifndef TRACUU_QUERY_CHOOSE_ATOM_POSITIONS_H
#define TRACUU_QUERY_CHOOSE_ATOM_POSITIONS_H

#include <glib.h>

#include "indexer/layout/direct.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* The positions of an atom in a document, ascending, into positions (guint32), which is emptied first; as_read takes of
 * its terms only the one that it is read as (mark_restoration.h). */
void atom_positions_find(const PlanAtom *atom, gboolean as_read, const Direct *direct, GArray *positions);

/* How many they are in any spelling, without reading them. */
guint atom_positions_count(const PlanAtom *atom, const Direct *direct);

G_END_DECLS

#endif
