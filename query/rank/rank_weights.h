/* The weights of the ranking features (rank.h) and the constants beside them, three a feature (RankProfile). The first was
 * fitted on the development questions (listwise loss, 5-fold cross-validation); the second on 63 graded short queries,
 * marked and unmarked, the third on those with 150 sets of rare words of titles (coordinate ascent on nDCG@5, P@1 and the
 * right article; the mean of five folds): `make tune`. On folds that a fit had not seen nDCG@5 of short queries was 0.789
 * instead of 0.775. Set by hand: the match with the title in a question, name, number, day and recency, what is asked for;
 * for the order of passages in a question the kinds and the headings before, from a fit on 818 right articles (0.789 on
 * unseen folds instead of 0.781). */
#ifndef TRACUU_QUERY_RANK_RANK_WEIGHTS_H
#define TRACUU_QUERY_RANK_RANK_WEIGHTS_H

/* BM25 inside a unit. */
#define RANK_K1 0.9
#define RANK_B  0.4

/* What an occurrence counts whose variant is not the one read (1 = as much). */
#define RANK_OTHER_READING 0.3
/* Reading: what log occurrences count beside log pairs, and what is given to the variant that was typed. */
#define RANK_READING_ALONE 0.2
#define RANK_READING_EXACT 1.0

/* Neighbours of a few words that are neighbours in the documents this seldom, and this often (rank.c, cohesion_of), make
 * them scattered words, and a subject. With 0.15 and 0.30 MRR@10 of rare words of titles was 0.789 instead of 0.801 (and
 * 0.714, 0.725 unmarked), nDCG@5 of short queries 0.890 instead of 0.889 (0.793, 0.787). */
#define RANK_COHESION_NONE 0.20
#define RANK_COHESION_FULL 0.40

/* For questions, for a few words (RANK_FEW_ATOMS) that are a subject, and for a few that are scattered. */
#define RANK_WEIGHTS_WORDS                                                                                             \
  {                                                                                                                    \
    1.0, 1.41, 0.51                                                                                                    \
  }
#define RANK_WEIGHTS_PAIRS                                                                                             \
  {                                                                                                                    \
    1.63, 1.92, 1.14                                                                                                   \
  }
#define RANK_WEIGHTS_TRIPLES                                                                                           \
  {                                                                                                                    \
    0.70, 0.36, 0.38                                                                                                   \
  }
#define RANK_WEIGHTS_LOOSE_PAIRS                                                                                       \
  {                                                                                                                    \
    0.27, 1.21, 0.57                                                                                                   \
  }
#define RANK_WEIGHTS_COVERAGE                                                                                          \
  {                                                                                                                    \
    -0.87, -0.47, -0.63                                                                                                \
  }
#define RANK_WEIGHTS_HEADING_WORDS                                                                                     \
  {                                                                                                                    \
    -1.30, -0.70, -0.82                                                                                                \
  }
#define RANK_WEIGHTS_HEADING_PAIRS                                                                                     \
  {                                                                                                                    \
    -0.50, 0.52, 0.52                                                                                                  \
  }
#define RANK_WEIGHTS_HEADING_FIT                                                                                       \
  {                                                                                                                    \
    2.23, 1.59, 1.83                                                                                                   \
  }
#define RANK_WEIGHTS_LOCAL_WORDS                                                                                       \
  {                                                                                                                    \
    0.20, 1.08, 0.62                                                                                                   \
  }
#define RANK_WEIGHTS_LOCAL_PAIRS                                                                                       \
  {                                                                                                                    \
    1.84, 0.22, 0.82                                                                                                   \
  }
#define RANK_WEIGHTS_UNION                                                                                             \
  {                                                                                                                    \
    2.47, 1.20, 1.54                                                                                                   \
  }
#define RANK_WEIGHTS_FORMAL                                                                                            \
  {                                                                                                                    \
    -0.70, -2.00, -1.00                                                                                                \
  }
#define RANK_WEIGHTS_TERMS                                                                                             \
  {                                                                                                                    \
    -0.10, -1.50, -0.50                                                                                                \
  }
#define RANK_WEIGHTS_DUTIES                                                                                            \
  {                                                                                                                    \
    -0.70, -0.10, -0.10                                                                                                \
  }
#define RANK_WEIGHTS_RULE                                                                                              \
  {                                                                                                                    \
    0.0, 0.55, 0.30                                                                                                    \
  }
#define RANK_WEIGHTS_ASKED                                                                                             \
  {                                                                                                                    \
    0.50, 0.50, 0.50                                                                                                   \
  }
#define RANK_WEIGHTS_LENGTH                                                                                            \
  {                                                                                                                    \
    -2.34, -1.87, -1.87                                                                                                \
  }
#define RANK_WEIGHTS_LATER                                                                                             \
  {                                                                                                                    \
    -0.60, -0.45, -0.20                                                                                                \
  }
#define RANK_WEIGHTS_AFTER                                                                                             \
  {                                                                                                                    \
    -0.45, -1.05, -0.50                                                                                                \
  }
#define RANK_WEIGHTS_DOCUMENT                                                                                          \
  {                                                                                                                    \
    0.87, 0.84, 0.70                                                                                                   \
  }
#define RANK_WEIGHTS_DOCUMENT_COVERAGE                                                                                 \
  {                                                                                                                    \
    0.18, 0.32, 0.48                                                                                                   \
  }
#define RANK_WEIGHTS_SECOND                                                                                            \
  {                                                                                                                    \
    1.10, 0.38, 0.12                                                                                                   \
  }
#define RANK_WEIGHTS_TITLE_WORDS                                                                                       \
  {                                                                                                                    \
    0.92, 1.27, 2.39                                                                                                   \
  }
#define RANK_WEIGHTS_TITLE_PAIRS                                                                                       \
  {                                                                                                                    \
    1.03, -0.57, -0.13                                                                                                 \
  }
#define RANK_WEIGHTS_TITLE_FIT                                                                                         \
  {                                                                                                                    \
    0.24, 0.68, 0.32                                                                                                   \
  }
#define RANK_WEIGHTS_TITLE_MATCH                                                                                       \
  {                                                                                                                    \
    7.5, 1.04, 1.04                                                                                                    \
  }
#define RANK_WEIGHTS_UNITS                                                                                             \
  {                                                                                                                    \
    1.42, 1.27, 1.29                                                                                                   \
  }
#define RANK_WEIGHTS_NUMBER                                                                                            \
  {                                                                                                                    \
    20.0, 20.0, 20.0                                                                                                   \
  }
#define RANK_WEIGHTS_NAME                                                                                              \
  {                                                                                                                    \
    20.0, 20.0, 20.0                                                                                                   \
  }
#define RANK_WEIGHTS_PATH                                                                                              \
  {                                                                                                                    \
    8.0, 12.0, 10.0                                                                                                    \
  }
#define RANK_WEIGHTS_TYPE                                                                                              \
  {                                                                                                                    \
    0.5, 0.42, 0.36                                                                                                    \
  }
#define RANK_WEIGHTS_ISSUER                                                                                            \
  {                                                                                                                    \
    0.5, 1.00, 1.00                                                                                                    \
  }
#define RANK_WEIGHTS_FORCE                                                                                             \
  {                                                                                                                    \
    0.0, 0.80, 0.52                                                                                                    \
  }
#define RANK_WEIGHTS_DATE                                                                                              \
  {                                                                                                                    \
    1.0, 0.68, 1.00                                                                                                    \
  }
#define RANK_WEIGHTS_DAY                                                                                               \
  {                                                                                                                    \
    10.0, 10.0, 10.0                                                                                                   \
  }
#define RANK_WEIGHTS_RECENCY                                                                                           \
  {                                                                                                                    \
    0.5, 0.5, 0.5                                                                                                      \
  }

/* For the order of the units of one document when a few words are asked: fitted, with what people look up, on 208
 * documents that answer 121 short queries, with the articles that answer them (tests/relevance/articles.tsv; listwise
 * loss, pulled towards the weights before; the mean of five folds). On folds that a fit had not seen the right article was
 * first for 0.77 instead of 0.71. Fitting all weights of units there gave 0.75. */
#define RANK_ORDER_OF_FEW                                                                                              \
  {RANK_HEADING_WORDS, -0.20}, {RANK_HEADING_FIT, 2.40}, {RANK_LOCAL_WORDS, 0.0},                                      \
  {                                                                                                                    \
    RANK_LENGTH, -0.45                                                                                                 \
  }

#endif
