/* heading: what a line at the start of a division looks like: "Chương II", "Điều 12a. Hiệu lực", "I. TÌNH HÌNH",
 * "1. ...", "a) ...", "## ...", a line in capitals. Judges one line alone; passages.c knows what came before.
 *
 * Used inside corpus/facts. May include corpus/text only. */
#ifndef TRACUU_CORPUS_DIVISION_HEADING_H
#define TRACUU_CORPUS_DIVISION_HEADING_H

#include <glib.h>

#include "corpus/division/passages.h"

G_BEGIN_DECLS

typedef enum {
  HEADING_NONE,
  HEADING_MARKDOWN,   /* level: number of # */
  HEADING_PART,       /* Phần */
  HEADING_ANNEX,      /* Phụ lục, Mẫu số */
  HEADING_CHAPTER,    /* Chương */
  HEADING_SECTION,    /* Mục */
  HEADING_SUBSECTION, /* Tiểu mục */
  HEADING_ARTICLE,    /* Điều */
  HEADING_LETTER,     /* A. */
  HEADING_ROMAN,      /* I. */
  HEADING_NUMBER,     /* 1. */
  HEADING_POINT,      /* a) */
  HEADING_TYPE,       /* QUY CHẾ: a type's name in capitals, alone: a document inside the document */
  HEADING_CAPITALS,
  HEADING_SIGNATURE /* Nơi nhận: what follows is no text of the document */
} HeadingKind;

typedef struct {
  gsize start, end;  /* of the line without the white space around it */
  guint words;       /* white space separated */
  gint quotes;       /* “ opened minus ” closed */
  gboolean terminal; /* ends a sentence or a list item: . ; : ! ? … ” or /. */
  gboolean tab;      /* a table row */
} HeadingLine;

typedef struct {
  HeadingKind kind;
  guint level;                        /* of a HEADING_MARKDOWN; 0 = that of its kind */
  guint number;                       /* of an article */
  char article[PASSAGES_ARTICLE_MAX]; /* of an article: "12a" */
  gsize label_end;                    /* where "Điều 12a." ends */
  gboolean titled;                    /* a title follows on the line */
  gboolean sure;                      /* has the punctuation of a heading; else it may be a mention */
} Heading;

/* Measures the line start..end of text. */
void heading_measure(const char *text, gsize start, gsize end, HeadingLine *out);

/* What the measured line looks like. */
void heading_read(const char *text, const HeadingLine *line, Heading *out);

/* TRUE when all letters of the line are capitals and there are two or more. */
gboolean heading_is_capitals(const char *text, gsize start, gsize end);

G_END_DECLS

#endif
