/* evidence: what the words of a query do in each unit (article, or passage) of some documents, counted from their
 * direct indexes: how often each occurs, how often neighbours in the query are neighbours there, what headings and
 * titles hold.
 *
 * Every position of a query's word is read once; neighbours are looked for around the rarer one of two. So a document
 * costs as much as it holds of the query, and memory for a counter of each word in each of its units.
 *
 * Called by rank. Reads no texts and no files. */
#ifndef TRACUU_QUERY_RANK_EVIDENCE_H
#define TRACUU_QUERY_RANK_EVIDENCE_H

#include <glib.h>

#include "indexer/layout/direct.h"
#include "query/plan/plan.h"

G_BEGIN_DECLS

/* What is counted in a unit, by atom; pairs and triples at their first atom. Loose pairs are neighbours in the query
 * with one word between them, or exchanged. */
typedef enum { EVIDENCE_WORDS, EVIDENCE_PAIRS, EVIDENCE_TRIPLES, EVIDENCE_LOOSE, EVIDENCE_N_ROWS } EvidenceRow;

/* Occurrences are counted in sixteenths, so that an unlikely variant can count for less. */
#define EVIDENCE_WHOLE 16

typedef struct {
  guint passage;      /* the first one */
  guint best_passage; /* the one that shows most of the query */
  guint n_passages;
  guint start, len; /* positions */
  guint heading_len;
  guint matched_heading; /* positions of the heading that match */
  guint kinds;           /* set of kinds that it is of (article_kind.h) */
  guint64 heading_words, heading_pairs;
  guint64 seen[EVIDENCE_N_ROWS]; /* the atoms that have a count; bit a: atom a */
  gsize counts;                  /* index in Evidence.counts: for each row one count for each bit of seen, in order */
} EvidenceUnit;

typedef struct {
  guint first_unit, n_units;
  guint title_len, matched_title; /* positions */
  guint64 words, title_words, title_pairs;
} EvidenceDocument;

typedef struct EvidenceScratch EvidenceScratch;

typedef struct {
  guint n_atoms;
  guint64 pairs;     /* bit a: atoms a and a + 1 stood side by side in the query */
  GArray *documents; /* EvidenceDocument, as added */
  GArray *units;     /* EvidenceUnit */
  GArray *counts;    /* guint16 */
  EvidenceScratch *scratch;
} Evidence;

/* Evidence for one plan, which must outlive it and not change. */
Evidence *evidence_new(const Plan *plan);
void evidence_free(Evidence *evidence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Evidence, evidence_free)

/* Adds a document. One whose direct index makes no sense holds nothing. */
void evidence_add(Evidence *evidence, const Direct *direct);

G_END_DECLS

#endif
