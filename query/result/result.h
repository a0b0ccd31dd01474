/* result: one document found, as people and programs see it.
 *
 * Filled by the search, printed by the output modules; they share nothing else. Every string is UTF-8 canonical text,
 * owned by the result, NULL when unknown; control characters are the printer's business. */
#ifndef TRACUU_QUERY_RESULT_RESULT_H
#define TRACUU_QUERY_RESULT_RESULT_H

#include <glib.h>

#include "corpus/names/fact.h"
#include "corpus/names/proof.h"
#include "corpus/text/date.h"
#include "query/relate/legal_status.h"

G_BEGIN_DECLS

/* A byte span of a snippet that matches the query. */
typedef struct {
  guint start, len;
} ResultMark;

typedef struct {
  char *heading;    /* heading path: "Chương II > Điều 5. Phạm vi"; NULL = none */
  char article[8];  /* "5", "12a", "" */
  gsize start, end; /* byte span of the passage in the document's text */
  guint page;   /* of the file, from 1: of the first word of the snippet that matches, else of its start; 0 = unknown */
  double score; /* relative to the best passage of the result */
  char *snippet;     /* one line, cut at syllables, "…" where text was left out */
  ResultMark *marks; /* in order, not overlapping */
  guint n_marks;
  gsize shown; /* byte of the document's text where what the snippet shows first of the query stands, else begins */
  guint line, column; /* of that byte, from 1, in a file of plain text; 0 = not asked for, or not such a file */
} ResultPassage;

/* A fact as the record has it; of another document its number alone. */
typedef struct {
  FactField field;
  char *value;
  gboolean uncertain;
} ResultValue;

/* A fact, and what says so. Strings are NULL when not known. */
typedef struct {
  const FactRow *row;
  char *value;      /* NULL = people said that there is none */
  gsize start, end; /* byte span in the text; both 0 = not read there */
  guint page;       /* of the file, from 1, that it begins on; 0 = unknown */
  char *heading;    /* heading path of the passage */
  char article[8];
  char *text;                                    /* the line of the text, squeezed, "…" where it was cut */
  ResultMark mark;                               /* the span in that line */
  char *source;                                  /* path of the file in which people said so */
  const ProofRow *proof;                         /* what gave it; NULL = it is printed where papers have it */
  char *number, *type_code, *issuer_code, *name; /* of another document */
  Date issued, effective;                        /* of it; effective: of amended_by */
} ResultFact;

/* Another file of the same document. */
typedef struct {
  char *path, *format;
  gboolean ocr;
} ResultCopy;

/* One feature's share of the score, for --explain. */
typedef struct {
  const char *name; /* static */
  double value, weight;
} ResultFeature;

typedef struct {
  guint32 docid;
  guint part, n_parts; /* which document of the file, from 0, of how many */
  gboolean whole;      /* the file is meant, not one of its documents */
  gsize start, end;    /* byte span of what is meant in the text of the file */
  guint rank;          /* from 1, offset included */
  double score;
  char *path;          /* bytes as the file system has them */
  GArray *values;      /* ResultValue; NULL = nothing is known */
  LegalStatus status;  /* as of the day that was asked of */
  GPtrArray *passages; /* ResultPassage, best first; at most 3 */
  GArray *features;    /* ResultFeature; NULL unless asked for */
  GArray *copies;      /* ResultCopy; NULL = none */
  GPtrArray *facts;    /* ResultFact; NULL unless asked for */
  Document *absent;    /* what others say of a document that is not in the index; NULL = it is, and has a docid */
} Result;

void result_free(Result *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Result, result_free)

/* The value of a fact; NULL when there is none. */
const char *result_text(const Result *result, FactField field);
/* Year 0 when there is none. */
Date result_date(const Result *result, FactField field);
/* All values of a fact, for the caller to free without what they are; NULL when there are none. */
const char **result_list(const Result *result, FactField field);
void result_add_value(Result *result, FactField field, const char *value, gsize len);
/* Marks the values of a fact as uncertain; whether they are. */
void result_doubt(Result *result, FactField field);
gboolean result_is_uncertain(const Result *result, FactField field);

void result_passage_free(ResultPassage *passage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ResultPassage, result_passage_free)
/* Empty lists of ResultFact and ResultCopy, which free them. */
GPtrArray *result_facts_new(void);
GArray *result_copies_new(void);

G_END_DECLS

#endif
