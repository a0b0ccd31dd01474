/* propose: the documents worth ranking for a plan, with their direct indexes: Xapian's best, those that bear a number
 * the query names, checked against the condition.
 *
 * Called by date_order and search. */
#ifndef TRACUU_QUERY_CHOOSE_PROPOSE_H
#define TRACUU_QUERY_CHOOSE_PROPOSE_H

#include <glib.h>

#include "indexer/layout/direct.h"
#include "indexer/store/store.h"
#include "query/ask/budget.h"
#include "query/plan/plan.h"
#include "query/rank/rank.h"

G_BEGIN_DECLS

typedef struct {
  Store *store;
  Plan *plan;         /* learns its reading */
  Budget *budget;     /* may be set after propose_init; NULL = none */
  StoreQuery *filter; /* the plan's condition as far as Xapian can say it; NULL = none */
  gboolean exact;     /* the filter says it all */
  gboolean expecting; /* searches are only said, not done: propose_expect */
  gboolean exhausted; /* of propose_read: there are no documents behind the candidates */
  gboolean cut;       /* documents were left that may hold, and not looked at: there are too many */
  gboolean complete;  /* the candidates are all documents that contain every word and pass the filter */
  GArray *candidates; /* RankCandidate: docid, weight and number are set */
  GArray *directs;    /* Direct, one for each candidate */
  gsize size;         /* of them all, in bytes */
  GPtrArray *bytes;   /* GBytes behind them */
  Rank *rank;         /* reads them as they come, from when the plan has learned its reading */
  GArray *held;       /* StoreDocid: set by propose_count where not all matches hold: those looked at that do */
  GHashTable *seen;   /* docid -> index of its candidate + 1; NULL = does not hold; of all looked at */
} Proposals;

void propose_init(Proposals *proposals, Store *store, Plan *plan);
void propose_clear(Proposals *proposals);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Proposals, propose_clear)

/* Of an index on hosts, says early what propose_reading, propose_read and propose_count will look for; where that is known, what
 * they will read of the matches. *n: in about how many documents all words are; G_MAXUINT as long as nobody knows. FALSE
 * on error. */
gboolean propose_expect(Store *store, Plan *plan, guint *n, GError **error);

/* Fill in candidates to rank, the same however many are to be shown: first what the query names and what its unmarked
 * syllables are read by (mark_restoration.h), then all that it is read as. Once the budget is spent, no further document
 * is checked, and where there is nothing to check they are taken unread. */
gboolean propose_reading(Proposals *proposals, GError **error);
gboolean propose_read(Proposals *proposals, GError **error);
/* Who reads on behind all candidates of head gets n more, or all there are, in the order of their weights: ranking them
 * with the others would change the order of what was shown. Their passages are scored, among themselves. */
gboolean propose_behind(const Proposals *head, guint n, Proposals *behind, GError **error);
/* Up to wanted of those that contain every word, in order of a date slot; documents without the date last. */
gboolean propose_by_date(Proposals *proposals, SchemaSlot slot, gboolean oldest_first, guint wanted, GError **error);

/* The query for the documents that contain every word and pass the filter. */
StoreQuery *propose_every_word(const Proposals *proposals);
/* How many they are: exact, or an estimate where not all could be verified. Cheaper after the proposals, whose
 * verdicts it uses. */
gboolean propose_count(const Proposals *proposals, guint *n, gboolean *exact, GError **error);

G_END_DECLS

#endif
