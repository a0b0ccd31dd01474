/* company: whether a word is at home in the place of another one of the query: in how many documents it stands beside that
 * one's neighbours.
 *
 * Called by suggest and whole_words. */
#ifndef TRACUU_QUERY_SUGGEST_COMPANY_H
#define TRACUU_QUERY_SUGGEST_COMPANY_H

#include <glib.h>

#include "query/plan/plan.h"
#include "query/suggest/close_words.h"

G_BEGIN_DECLS

/* Documents that are looked at, of those that have all words. */
#define COMPANY_LOOKED_AT 20

/* In how many documents a word stands in the place of another one of the query. */
typedef struct {
  guint together;       /* with every word of the query that is no suspect; about */
  guint beside, around; /* of those looked at: beside a neighbour; beside two, as far as the query has two */
} Company;

/* The company of a close word in the place of atom a. Suspects: a bit for each atom that may be a slip itself. */
gboolean company_count(const Plan *plan, guint a, guint64 suspects, const CloseWord *close, Store *store, Company *out,
                       GError **error);

/* In how many of the documents looked at atom a stands beside a neighbour; *has_neighbours FALSE: it has none. */
gboolean company_count_neighbours(const Plan *plan, guint a, Store *store, gboolean *has_neighbours, guint *beside,
                                  GError **error);

/* Whether one of the documents looked at has the n atoms from first on side by side. */
gboolean company_is_known(const Plan *plan, guint first, guint n, Store *store, gboolean *known, GError **error);

G_END_DECLS

#endif
