/* rank: scores candidate documents by their best passage. All evidence comes from the direct indexes of the candidates;
 * how much a word or a pair of words tells is measured among the candidates themselves.
 *
 * The unit of ranking is the article (Điều), or the passage where there are none. A document's score is the weighted
 * sum of the features below; weights are in rank_weights.h and come from `make tune`.
 *
 * Reads no texts and no files. */
#ifndef TRACUU_QUERY_RANK_RANK_H
#define TRACUU_QUERY_RANK_RANK_H

#include <glib.h>

#include "indexer/layout/direct.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* Features of a unit; the best unit of a document counts. "Share" means: of the weight of the whole query. */
typedef enum {
  RANK_WORDS,         /* BM25 of the atoms, share */
  RANK_PAIRS,         /* BM25 of neighbours in the query that are neighbours in the unit, share */
  RANK_TRIPLES,       /* the same for three in a row */
  RANK_LOOSE_PAIRS,   /* neighbours with one word between them, or exchanged */
  RANK_COVERAGE,      /* atoms that occur at all, share */
  RANK_HEADING_WORDS, /* atoms in the unit's heading, share */
  RANK_HEADING_PAIRS, /* pairs in the unit's heading, share */
  RANK_HEADING_FIT,   /* share of the heading that the query names */
  RANK_LOCAL_WORDS,   /* as RANK_WORDS, but a word tells what it tells among the document's own units */
  RANK_LOCAL_PAIRS,   /* the same for pairs */
  RANK_UNION,         /* atoms in the unit or in the document's title, share */
  RANK_LENGTH,        /* log of the unit's length in positions */
  RANK_ASKED,         /* it is of a kind that is asked for (article_kind.h) */
  /* For the order of the units alone: a document is about what its formal articles say, too. */
  RANK_FORMAL, /* it is an article that every document has, and not asked for */
  RANK_TERMS,  /* it explains words, and that is not asked for */
  RANK_DUTIES, /* it says who has to do what, and that is not asked for */
  RANK_AFTER,  /* it says what becomes later of what the others set up, and that is not asked for */
  RANK_RULE,   /* it says what people look up: conditions, amounts, terms, procedures */
  RANK_LATER,  /* log of how many units before it have a heading that holds as much of the query */
  RANK_N_UNIT_FEATURES,
  /* Features of a document. */
  RANK_DOCUMENT = RANK_N_UNIT_FEATURES, /* Xapian's weight, relative to the best candidate */
  RANK_DOCUMENT_COVERAGE,               /* atoms that occur anywhere in it, share */
  RANK_SECOND,                          /* score of the second-best unit, relative to the best one */
  RANK_TITLE_WORDS,                     /* atoms in the title, share */
  RANK_TITLE_PAIRS,                     /* pairs in the title, share */
  RANK_TITLE_FIT,                       /* share of the title that the query names */
  RANK_TITLE_MATCH,                     /* fourth power of the product of RANK_TITLE_WORDS and RANK_TITLE_FIT */
  RANK_UNITS,                           /* log of the number of units */
  RANK_NUMBER,                          /* the document bears the number that the query names: its share of the query */
  RANK_NAME,                            /* the query calls it by its name: third power of the share of the query */
  RANK_PATH,                            /* it and its folders are called by the words of the query: path_share.h */
  RANK_TYPE,                            /* it is of the type that the query says */
  RANK_ISSUER,                          /* it is by the office that the query says */
  RANK_FORCE,                           /* how much its type binds */
  RANK_DATE,                            /* it was issued in the year, the month, on the day that the query names */
  RANK_DAY,                             /* it was issued on the day that most of the query is */
  RANK_RECENCY,                         /* recency.h */
  RANK_N_FEATURES
} RankFeature;

/* A long question and a few words, up to so many, are weighed differently. */
#define RANK_FEW_ATOMS 6
typedef enum {
  RANK_QUESTION,
  RANK_FEW_WORDS, /* that stand side by side in the documents: a subject */
  RANK_SCATTERED, /* that do not: what is remembered of a title */
  RANK_N_PROFILES
} RankProfile;
/* RANK_QUESTION or RANK_FEW_WORDS: how scattered few words are is learned from the candidates. */
RankProfile rank_profile(const Plan *plan);

typedef struct {
  const char *name; /* for --explain */
  double weights[RANK_N_PROFILES];
} RankFeatureInfo;
extern const RankFeatureInfo rank_features[RANK_N_FEATURES];

#define RANK_MAX_PASSAGES 3 /* shown for each document */

/* One candidate: the caller fills what is above the line, rank_score what is below. */
typedef struct {
  StoreDocid docid;
  double weight;         /* Xapian's */
  gboolean number;       /* bears a number that the query names; or its file is named so, and no document bears it */
  gboolean type, issuer; /* is of the type, by the office that the query says */
  double force;          /* how much its type binds: types_force */
  double name;           /* it is a law that the query names: its share of the query */
  double path;           /* how far it is called by the words of the query: its share of them; < 0: by another number */
  Date issued;           /* year 0 = unknown, or nobody asked */
  gboolean wished;       /* it is in the state that the query wishes, of which few are */
  /* ---- */
  double score;
  double features[RANK_N_FEATURES]; /* of its best unit and its own */
  guint n_passages;
  guint passages[RANK_MAX_PASSAGES]; /* indexes into the record's passages, best first */
  double passage_scores[RANK_MAX_PASSAGES];
} RankCandidate;

typedef struct Rank Rank;

/* A ranker for one plan, which must outlive it and not change. */
Rank *rank_new(const Plan *plan);
void rank_free(Rank *rank);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Rank, rank_free)

/* Adds a candidate, whose bytes must outlive the ranker or rank_score. What the query's terms do in it is read once: on
 * a machine with two processors by another thread, while the next candidate is looked for. */
void rank_add(Rank *rank, const Direct *direct);

/* Scores the candidates in the order in which they were added, by weights (NULL = rank_features). Nothing can be added
 * afterwards. Their recency is added later (recency.h). */
void rank_score(Rank *rank, RankCandidate *candidates, const double *weights);

/* What the features weighed when rank_score was called: RANK_N_FEATURES. Borrowed. */
const double *rank_weights(const Rank *rank);

/* By what the units of one document are put in order, from what the features of documents weigh: RANK_N_UNIT_FEATURES.
 * A document is found by the passage that holds most of the query; of a few words that is often not the one that answers. */
void rank_order_weights(RankProfile profile, const double *weights, double order[RANK_N_UNIT_FEATURES]);

/* For tuning: the units of a candidate that have a match, appended to units (RankUnit). */
typedef struct {
  guint passage; /* index of the passage that the unit begins with */
  double features[RANK_N_UNIT_FEATURES];
} RankUnit;
void rank_units(const Rank *rank, guint candidate, GArray *units);

G_END_DECLS

#endif
