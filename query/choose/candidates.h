/* candidates: the query that lets Xapian propose documents worth ranking.
 *
 * Called by propose. */
#ifndef TRACUU_QUERY_CHOOSE_CANDIDATES_H
#define TRACUU_QUERY_CHOOSE_CANDIDATES_H

#include <glib.h>

#include "indexer/store/store.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* BM25 over whole documents, chosen on the development questions: a high k1, because in a long law the tenth mention
 * still tells something. */
#define CANDIDATES_K1 6.0
#define CANDIDATES_B  0.75
/* In a question the inverse document frequency of a word counts with a power of 1 minus this: the rarest word is seldom
 * what it is about. */
#define CANDIDATES_FLATTEN 0.4
/* What a word in the title counts beside the same word anywhere. In full, one rare syllable of some title outweighed all
 * the text: nDCG@5 of short queries was 0.74 instead of 0.80. */
#define CANDIDATES_TITLES 0.3

/* How many documents are proposed, at most, however many are to be shown; and what share of the best one's weight they
 * must have, except for the first ones. */
#define CANDIDATES_N     200
#define CANDIDATES_SHARE 0.3
#define CANDIDATES_LEAST 40
/* Of giant documents fewer: when so many bytes of direct indexes were read, three times what a question reads of laws,
 * the others are ranked by their weight alone. */
#define CANDIDATES_SIZE (12 * 1024 * 1024)
/* A few words find what holds them all near the top: fewer are enough, the more so when some of them are marked, and most
 * when no other words may be meant. nDCG@5 of short queries and MRR@10 of rare words of titles are the same as with 200;
 * with 60 where a syllable has no marks nDCG@5 falls from 0.890 to 0.865, and unmarked with 130 from 0.787 to 0.775. */
#define CANDIDATES_FEW          160
#define CANDIDATES_FEW_MARKED   110
#define CANDIDATES_FEW_AS_TYPED 60

/* An OR over the plan's atoms, the variants of an atom as one synonym. A long question is asked by its rarest atoms
 * only, so that its cost is bounded. Once the atoms are read (mark_restoration.h) as_read asks for what they are read
 * as alone. Matches nothing when no atom is in the index. */
StoreQuery *candidates_query(const Plan *plan, gboolean as_read, guint n_documents);

G_END_DECLS

#endif
