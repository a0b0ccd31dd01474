/* fact: what the index knows of a document or its file, one row a fact: its names, the kind of its value, where it is
 * shown.
 *
 * All that writes, corrects, prints or explains facts goes by these rows; a new fact is a number here, a row in fact.c
 * and the reader that finds it. What a kind of value means for corrections, the record and the screen is decided where
 * it is checked, written and printed, once for all facts of that kind. */
#ifndef TRACUU_CORPUS_NAMES_FACT_H
#define TRACUU_CORPUS_NAMES_FACT_H

#include <glib.h>

G_BEGIN_DECLS

/* Fields of a record (indexer/store/record.h), in which order they are also written. Numbers are part of the format:
 * append, never reorder. */
typedef enum {
  FACT_STATUS = 0, /* in no record: worked out from other documents when it is asked for */
  FACT_PATH = 1,   /* any bytes */
  FACT_NUMBER = 2, /* as printed */
  FACT_NUMBER_KEY = 3,
  FACT_TYPE = 4, /* official name */
  FACT_TYPE_CODE = 5,
  FACT_ISSUER = 6, /* one field for each issuer */
  FACT_PLACE = 7,
  FACT_ISSUED = 8,
  FACT_EFFECTIVE = 9,
  FACT_EXPIRES = 10,
  FACT_TITLE = 11,
  FACT_SIGNER = 12,
  FACT_SIGNER_ROLE = 13,
  FACT_DRAFT = 14,
  FACT_REPLACES = 15,
  FACT_AMENDS = 16,
  FACT_IMPLEMENTS = 17,
  FACT_CITES = 18,
  FACT_ENCODING = 19,
  FACT_FORMAT = 20,
  FACT_OCR = 21,
  FACT_REASON = 22, /* reason code when the document is indexed in part or not at all */
  FACT_REPEALS = 23,
  FACT_CORRECTS = 24,
  FACT_BASED_ON = 25,
  FACT_CONSOLIDATES = 26,
  FACT_CORRECTED = 27, /* "number", a tab, and the path of the file in which people say so */
  FACT_KIND = 28,
  FACT_FAMILY = 29,
  FACT_SECRECY = 30,   /* "MẬT" */
  FACT_COPY = 31,      /* sao y, sao lục, trích sao */
  FACT_FOLLOWING = 32, /* RECORD_FIELD_FOLLOWING: the fields behind it are those of the next document of the file */
  FACT_AMENDED_BY = 33,
  FACT_SUSPENDS = 34,
  FACT_SUSPENDED_BY = 35,
  FACT_EVIDENCE = 36, /* "number", a tab, and the code of what gave it, when it was not where papers print it */
  FACT_ADDED = 37,    /* in no record: a value of the index, which a file that is read anew keeps */
  FACT_PAGES = 38,    /* RECORD_FIELD_PAGES: where the pages of the file begin */
  FACT_N_FIELDS
} FactField;

typedef enum {
  FACT_VALUE_TEXT,     /* one line */
  FACT_VALUE_NUMBER,   /* document number, as printed */
  FACT_VALUE_TYPE,     /* name of a type of document */
  FACT_VALUE_OFFICES,  /* names of offices, a field each */
  FACT_VALUE_DATE,     /* ISO, as far as known */
  FACT_VALUE_CHOICE,   /* one of the row's choices */
  FACT_VALUE_FLAG,     /* its only choice, or absent */
  FACT_VALUE_DOCUMENT, /* another document, in the parts of SchemaPart, a field each: see relation.h */
  FACT_VALUE_STATUS
} FactValue;

/* What is done with a fact. */
typedef enum {
  FACT_CORRECTABLE = 1 << 0, /* people may put it right */
  FACT_SOURCED = 1 << 1,     /* the place it was read from is shown with it */
  FACT_OF_FILE = 1 << 2      /* it is of the whole file, not of one document in it */
} FactUse;

typedef struct {
  FactField field;
  FactValue value;
  guint8 shown;           /* place among the facts of a document that people are shown, from 1; 0 = not there */
  guint use;              /* FactUse */
  const char *name;       /* in JSON, in corrections: "signer_role"; what else a field may be called is fields.txt */
  const char *label;      /* for people; a message */
  const char *label_vi;   /* what else people call it when they correct it; NULL = nothing */
  const char *choices[6]; /* from 1, as the record has them; messages for people */
  const char *yes;        /* what people are shown of a flag; a message */
} FactRow;

/* The row of a field; NULL when it has none. */
const FactRow *fact_row(FactField field);
/* The row at index, in the order of the keys of a result; NULL after the last one. */
const FactRow *fact_at(guint index);
/* The row that people are shown next, after that one; NULL = the first, and after the last. */
const FactRow *fact_next_shown(const FactRow *after);

G_END_DECLS

#endif
