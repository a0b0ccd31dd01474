/* The weights of the ranking features (rank.h) and the constants beside them. First set by hand; `make tune` prints
 * what a fit on the development questions would choose, and what it gains. */
#ifndef TRACUU_QUERY_RANK_WEIGHTS_H
#define TRACUU_QUERY_RANK_WEIGHTS_H

/* BM25 inside a unit. */
#define RANK_K1 1.2
#define RANK_B  0.75

/* What an occurrence counts whose variant is not the one read (1 = as much). */
#define RANK_OTHER_READING 0.3
/* Reading: what log occurrences count beside log pairs, and what is given to the variant that was typed. */
#define RANK_READING_ALONE            0.2
#define RANK_READING_EXACT            1.0

#define RANK_WEIGHT_WORDS             1.0
#define RANK_WEIGHT_PAIRS             1.0
#define RANK_WEIGHT_TRIPLES           0.2
#define RANK_WEIGHT_LOOSE_PAIRS       0.1
#define RANK_WEIGHT_COVERAGE          0.3
#define RANK_WEIGHT_HEADING_WORDS     0.2
#define RANK_WEIGHT_HEADING_PAIRS     0.4
#define RANK_WEIGHT_HEADING_FIT       0.1
#define RANK_WEIGHT_LOCAL_WORDS       0.3
#define RANK_WEIGHT_LOCAL_PAIRS       0.3
#define RANK_WEIGHT_UNION             0.2
#define RANK_WEIGHT_LENGTH            0.0
#define RANK_WEIGHT_DOCUMENT          0.4
#define RANK_WEIGHT_DOCUMENT_COVERAGE 0.0
#define RANK_WEIGHT_SECOND            0.0
#define RANK_WEIGHT_TITLE_WORDS       0.2
#define RANK_WEIGHT_TITLE_PAIRS       0.2
#define RANK_WEIGHT_TITLE_FIT         0.2
#define RANK_WEIGHT_UNITS             0.1
#define RANK_WEIGHT_NUMBER            2.0
#define RANK_WEIGHT_YEAR              0.2
#define RANK_WEIGHT_RECENCY           0.2

#endif
