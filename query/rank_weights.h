/* The weights of the ranking features (rank.h) and the constants beside them. Fitted by `make tune` on the
 * development questions (listwise loss, 5-fold cross-validation); number, year and recency are set by hand, since no
 * question tells about them. */
#ifndef TRACUU_QUERY_RANK_WEIGHTS_H
#define TRACUU_QUERY_RANK_WEIGHTS_H

/* BM25 inside a unit. */
#define RANK_K1 0.9
#define RANK_B  0.4

/* What an occurrence counts whose variant is not the one read (1 = as much). */
#define RANK_OTHER_READING 0.3
/* Reading: what log occurrences count beside log pairs, and what is given to the variant that was typed. */
#define RANK_READING_ALONE            0.2
#define RANK_READING_EXACT            1.0

#define RANK_WEIGHT_WORDS             1.0
#define RANK_WEIGHT_PAIRS             1.63
#define RANK_WEIGHT_TRIPLES           0.70
#define RANK_WEIGHT_LOOSE_PAIRS       0.27
#define RANK_WEIGHT_COVERAGE          -0.87
#define RANK_WEIGHT_HEADING_WORDS     -1.30
#define RANK_WEIGHT_HEADING_PAIRS     -0.50
#define RANK_WEIGHT_HEADING_FIT       2.23
#define RANK_WEIGHT_LOCAL_WORDS       0.20
#define RANK_WEIGHT_LOCAL_PAIRS       1.84
#define RANK_WEIGHT_UNION             2.47
#define RANK_WEIGHT_LENGTH            -2.34
#define RANK_WEIGHT_DOCUMENT          0.87
#define RANK_WEIGHT_DOCUMENT_COVERAGE 0.18
#define RANK_WEIGHT_SECOND            1.10
#define RANK_WEIGHT_TITLE_WORDS       0.92
#define RANK_WEIGHT_TITLE_PAIRS       1.03
#define RANK_WEIGHT_TITLE_FIT         0.24
#define RANK_WEIGHT_UNITS             1.42
#define RANK_WEIGHT_NUMBER            20.0
#define RANK_WEIGHT_YEAR              1.0
#define RANK_WEIGHT_RECENCY           0.5

#endif
