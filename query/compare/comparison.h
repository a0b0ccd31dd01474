/* comparison: two documents side by side: their parts, and which part of the one has become which of the other.
 *
 * Called by diff and output_diff. */
#ifndef TRACUU_QUERY_COMPARE_COMPARISON_H
#define TRACUU_QUERY_COMPARE_COMPARISON_H

#include "query/compare/align.h"

G_BEGIN_DECLS

/* A passage of a document, as its record has it. Strings are owned by the side. */
typedef struct {
  char *heading; /* "Điều 5. Phạm vi"; NULL = none */
  char *article; /* "5", "12a", "" */
  gsize start, end;
} ComparisonPassage;

/* An article, what stands between two, or a paragraph. */
typedef struct {
  const char *heading, *article; /* of its first passage; of a paragraph NULL and "" */
  gsize start, end;              /* bytes of the text */
  guint first_word, n_words;     /* the label of an article is none of its words */
} ComparisonPart;

typedef struct {
  GString *text;
  GArray *passages; /* ComparisonPassage, in order */
  GArray *parts;    /* ComparisonPart */
  GArray *words;    /* ComparedWord, of all parts; their places are those of the text */
} ComparisonSide;

typedef struct {
  ComparisonSide old, new;
  gboolean by_article;              /* both have articles; else by paragraphs */
  GArray *pairs;                    /* AlignPair */
  guint n_articles[ALIGN_N_STATES]; /* without by_article: none */
  guint n_others[ALIGN_N_STATES];   /* paragraphs, and what stands outside the articles */
} Comparison;

void comparison_init(Comparison *comparison);
void comparison_clear(Comparison *comparison);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Comparison, comparison_clear)

/* Adds a passage, bytes start..end of the side's text. */
void comparison_add_passage(ComparisonSide *side, const char *heading, const char *article, gsize start, gsize end);

/* Compares the two sides, whose texts and passages are there. */
void comparison_run(Comparison *comparison);

/* Whether anything is different. */
gboolean comparison_differs(const Comparison *comparison);

/* A part that a pair names; an empty one for ALIGN_NONE. */
const ComparisonPart *comparison_part(const ComparisonSide *side, guint index);

/* The words of a part, n_words of them. */
const ComparedWord *comparison_words(const ComparisonSide *side, const ComparisonPart *part);

G_END_DECLS

#endif
